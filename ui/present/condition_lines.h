// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_diff.h"
#include "ui/present/clause_form.h"

namespace relaydesk {

/// One line of a condition as its editor shows it.
struct ConditionLine
{
    enum class Mark { None, Changed, New };

    QString place; ///< in the document, "/mql/all/0"; empty: not part of it yet
    int indent = 0;
    Condition::Kind kind = Condition::Kind::Field;
    ClauseForm form;          ///< a group has only a field: "All of"
    bool hasOperand = true;   ///< false for "is known"
    bool isPicked = false;    ///< its operand is one of few: yes and no, grades, lists
    std::optional<int> count; ///< leads it lets through
    Mark mark = Mark::None;
    QString was;       ///< Changed: what it was, shortly: "was 1"
    QString words;     ///< the line as a sentence
    QString complaint; ///< why what stands in the fields is not part of the document yet
    ClausePart wrong = ClausePart::Field;

    [[nodiscard]] bool isGroup() const
    {
        return kind == Condition::Kind::All || kind == Condition::Kind::Any || kind == Condition::Kind::None;
    }
    [[nodiscard]] bool isInDocument() const { return !place.isEmpty(); }
    bool operator==(const ConditionLine &) const = default;
};

/// "All of", "Any of", "None of".
[[nodiscard]] QString groupText(Condition::Kind kind);
/// A line for each group and each clause, in the order of the document; none for Always. \a place is the condition's own.
[[nodiscard]] std::vector<ConditionLine> conditionLines(const Condition &condition, const QString &place,
                                                        const Vocabulary &vocabulary);
/// Marks the lines that \a changes speak of; \a base is what the condition was, at the same place.
void markChanges(std::vector<ConditionLine> &lines, const std::vector<CriteriaChange> &changes, const Condition &base,
                 const QString &place, const Vocabulary &vocabulary);
/// The line as it is read aloud: "company size is between 50 and 5000, 433 leads, changed, was 20 and 5,000".
[[nodiscard]] QString spokenLine(const ConditionLine &line);

} // namespace relaydesk
