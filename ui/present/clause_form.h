// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"

#include <QStringList>

#include <optional>

namespace relaydesk {

enum class ClausePart { Field, Operator, Operand };

/// A clause as three fields say it, in people's words; perhaps not finished yet.
struct ClauseForm
{
    QString field;         ///< "Industry", or what happened: "A page was viewed or a chat took place"
    QString operatorWords; ///< "is one of", "at least"
    QString operand;       ///< "Logistics, Manufacturing", "2 in 14 days about pricing"

    [[nodiscard]] const QString &at(ClausePart part) const;
    bool operator==(const ClauseForm &) const = default;
};

/// What three fields mean.
struct ClauseReading
{
    std::optional<Condition> clause; ///< nothing: complaint says in words what is wrong with which part
    ClausePart part = ClausePart::Field;
    QString complaint;
};

/// \a clause is a field or event clause. What it says is read back as the same clause.
[[nodiscard]] ClauseForm formOf(const Condition &clause, const Vocabulary &vocabulary);
[[nodiscard]] ClauseReading readForm(const ClauseForm &form, const Vocabulary &vocabulary);
/// Another text in one part, and what follows from it: another field keeps operator and operand as far as it takes
/// them, another operator keeps the operand as far as it can be said its way.
[[nodiscard]] ClauseForm formWith(const ClauseForm &form, ClausePart part, const QString &text,
                                  const Vocabulary &vocabulary);

/// Every field and everything that can happen, as the field part says them; no two alike.
[[nodiscard]] QStringList fieldChoices(const Vocabulary &vocabulary);
/// Between several things that happened: " or ".
[[nodiscard]] QString eventSeparator();
/// What a field of that text takes; empty for an unknown one.
[[nodiscard]] QStringList operatorChoices(const QString &field, const Vocabulary &vocabulary);
/// Operands there is only a short list of: yes and no, grades, names of lists. Empty: anything.
[[nodiscard]] QStringList operandChoices(const ClauseForm &form, const Vocabulary &vocabulary);
/// How an operand is written there; empty where the operator takes none.
[[nodiscard]] QString operandHint(const ClauseForm &form, const Vocabulary &vocabulary);
/// False for "is known", "never".
[[nodiscard]] bool takesOperand(const ClauseForm &form, const Vocabulary &vocabulary);
/// "is one of": several values, with commas between them.
[[nodiscard]] bool takesList(const ClauseForm &form, const Vocabulary &vocabulary);
/// The field's name in the vocabulary; empty for events and unknown ones.
[[nodiscard]] QString fieldNamed(const QString &text, const Vocabulary &vocabulary);
/// What happened, several joined by "or". Empty: it is something else.
[[nodiscard]] std::vector<EventKind> eventsNamed(const QString &text);

} // namespace relaydesk
