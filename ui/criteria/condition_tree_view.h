// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/criteria_draft.h"

#include <QWidget>

#include <map>

namespace relaydesk {

/// One condition of a criteria draft as a tree of lines that are built and moved by keyboard or mouse; behind each line how
/// many leads it lets through.
class ConditionTreeView : public QWidget
{
    Q_OBJECT
public:
    /// Which condition of the draft.
    enum class Part { Mql, Sql, Intent };

    ConditionTreeView(CriteriaDraft &draft, Part part, const Theme &theme, QWidget *parent = nullptr);

    /// Leads behind each place of the document, as CriteriaCounts::places; places without a count show none.
    void setCounts(const std::map<QString, int> &places);
    /// Values to offer for a field, from real data: the most frequent first. Asked when an operand is edited.
    void setValueSource(std::function<QStringList(const QString &field)> valuesOf);

    void addCondition(); ///< after the selected line, or at the end; its field is ready to be typed
    void addGroup();
    /// Selects and shows the line of that place.
    void showPlace(const QString &place);

Q_SIGNALS:
    /// The person wants to write a comment on the line of that place.
    void commentWanted(const QString &place);

private:
    CriteriaDraft &m_draft;
    Part m_part;
};

} // namespace relaydesk
