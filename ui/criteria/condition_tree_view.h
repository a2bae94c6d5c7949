// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/condition_model.h"
#include "ui/present/criteria_draft.h"

#include <QWidget>

#include <map>

namespace relaydesk {

class ConditionEmpty;
class ConditionList;
class PlainLabel;

/// One condition of a criteria draft as a tree of lines that are built and moved by keyboard or mouse; behind each line how
/// many leads it lets through, below them what the line and the rule say in plain words. As high as its lines where there
/// is room; they scroll where there is none. The lines begin conditionGutter pixels in, behind the bars of what changed.
class ConditionTreeView : public QWidget
{
    Q_OBJECT
public:
    /// Which condition of the draft.
    using Part = ConditionModel::Part;

    /// \a draft and \a theme must live longer. \a rule: of FitRule and NeverRule the name.
    ConditionTreeView(CriteriaDraft &draft, Part part, const Theme &theme, QWidget *parent = nullptr,
                      const QString &rule = {});

    /// Leads behind each place of the document as it is now, as CriteriaCounts::places; places without a count show none.
    /// Lines that move keep theirs, lines that change lose it, opening another document forgets all.
    void setCounts(const std::map<QString, int> &places);
    /// Stands before the count of the first line: "leads in 90 days".
    void setCountCaption(const QString &caption);
    /// Values to offer for a field, from real data: the most frequent first. Asked when an operand is edited.
    void setValueSource(std::function<QStringList(const QString &field)> valuesOf);

    void addCondition(); ///< after the selected line, or at the end; its field is ready to be typed
    void addGroup();
    /// Selects and shows the line of that place.
    void showPlace(const QString &place);
    /// Of the selected line; empty: none, or one that is not part of the document yet.
    [[nodiscard]] QString currentPlace() const;
    /// Asks for the selected line by spotWanted().
    void wantCurrent();
    /// The rule has another name now.
    void setRule(const QString &rule);

Q_SIGNALS:
    /// The person wants to write a comment on the line of that place.
    void commentWanted(const QString &place);
    /// That part of the tree is what somebody looks for; who scrolls it brings it into view.
    void spotWanted(const QRect &spot);
    /// Another line is selected, or it says something else.
    void currentPlaceChanged(const QString &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void say(const QString &words, bool isComplaint);
    void wantSpot(const QRect &inViewport);

    ConditionModel m_model;
    ConditionList *m_list;
    ConditionEmpty *m_empty;
    PlainLabel *m_line;
    PlainLabel *m_rule;
};

} // namespace relaydesk
