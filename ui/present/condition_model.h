// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/condition_edit.h"
#include "ui/present/condition_lines.h"
#include "ui/present/criteria_draft.h"

#include <QAbstractListModel>

#include <map>

namespace relaydesk {

/// One condition of a criteria draft, line by line, and all that can be done to it. What somebody typed that cannot be
/// meant yet stays in its line, with a complaint, while the document keeps the last good clause. GUI thread.
class ConditionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Which condition of the draft.
    enum class Part { Mql, Sql, Intent, FitRule, NeverRule };
    enum class Command {
        AddCondition, ///< a line that becomes part of the document once its fields say something
        AddGroup,     ///< a group with such a line
        AllOf,        ///< of a group
        AnyOf,
        NoneOf,
        Negate,
        Duplicate,
        MoveUp,
        MoveDown,
        Indent,
        Outdent,
        Group, ///< around the line
        Ungroup,
        Remove,
    };
    /// Where a dragged line would come to stand.
    struct Drop
    {
        ConditionSpot spot;
        int indent = 0; ///< of the line there
    };

    /// \a draft must live longer.
    /// And \a rule: of FitRule and NeverRule the name.
    ConditionModel(CriteriaDraft &draft, Part part, const QString &rule = {}, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const ConditionLine &line(int row) const { return m_lines.at(static_cast<size_t>(row)); }
    /// -1: no such place.
    [[nodiscard]] int rowOf(const QString &place) const;
    /// The line that is not part of the document yet; -1: there is none.
    [[nodiscard]] int freshRow() const;
    [[nodiscard]] const Condition &condition() const;
    /// Of FitRule and NeverRule: it has another name now.
    void setRule(const QString &rule) { m_rule = rule; }
    [[nodiscard]] bool isReadOnly() const { return m_draft.isReadOnly(); }
    [[nodiscard]] QString place() const;     ///< of the condition in the document: "/mql"
    [[nodiscard]] QString ruleWords() const; ///< all of it as one sentence; empty without a rule
    [[nodiscard]] QString wordsOf(const Condition &condition) const;
    [[nodiscard]] CriteriaDraft &draft() const { return m_draft; }

    [[nodiscard]] bool can(Command command, int row) const;
    /// The row to select then; -1: it does not apply there.
    int run(Command command, int row);
    /// What somebody typed in one part of a clause. The row of the line then.
    int enter(int row, ClausePart part, const QString &text);
    /// What enter() would make of it.
    [[nodiscard]] ClauseReading preview(int row, ClausePart part, const QString &text) const;
    /// The line says what the document says; a line that is not part of it goes.
    void giveUp(int row);
    /// What to offer in that part.
    [[nodiscard]] QStringList choices(int row, ClausePart part) const;
    [[nodiscard]] QString hint(int row, ClausePart part) const;
    /// Anything may be typed, not only one of choices().
    [[nodiscard]] bool isFree(int row, ClausePart part) const;
    [[nodiscard]] bool isList(int row, ClausePart part) const;

    /// Dragging line \a row to the gap above \a gap with the pointer over \a indent. Nothing: it cannot stand there.
    [[nodiscard]] std::optional<Drop> dropAt(int row, int gap, int indent) const;
    /// The row of the line then.
    int drop(int row, const ConditionSpot &spot);

    void setCounts(const std::map<QString, int> &places);
    void setValueSource(std::function<QStringList(const QString &field)> valuesOf);

private:
    struct Fresh
    {
        ConditionSpot spot;
        Condition::Kind group = Condition::Kind::Always; ///< a new one around it, or none
        ClauseForm form;
        ClauseReading reading;
    };
    struct Unfinished
    {
        QString place; ///< below the condition
        Condition clause;
        ClauseForm form;
        ClauseReading reading;
    };

    [[nodiscard]] QString placeBelow(int row) const;
    [[nodiscard]] ClauseReading readingOf(const ClauseForm &form) const;
    [[nodiscard]] MaybeEdit editOf(Command command, const QString &place) const;
    int apply(const QString &step, const MaybeEdit &edit);
    int addFresh(int row, bool inGroup);
    int enterFresh(const ClauseForm &form, const ClauseReading &reading);
    void keepUnfinished(const QString &place, const ClauseForm &form, const ClauseReading &reading);
    void forget();
    void refresh();
    void keepTrack();
    void insertFresh(std::vector<ConditionLine> &lines) const;
    void showUnfinished(std::vector<ConditionLine> &lines) const;
    void show(std::vector<ConditionLine> lines);

    CriteriaDraft &m_draft;
    Part m_part;
    QString m_rule;
    std::vector<ConditionLine> m_lines;
    std::optional<Fresh> m_fresh;
    std::vector<Unfinished> m_unfinished;
    QHash<QByteArray, int> m_counts; ///< by what is counted: a line that moved keeps its count
    std::function<QStringList(const QString &)> m_valuesOf;
};

} // namespace relaydesk
