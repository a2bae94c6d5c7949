// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"

#include <QJsonValue>
#include <QLocale>
#include <QStringList>

namespace relaydesk {

/// What somebody typed as an operand, as a document writes it.
struct OperandReading
{
    QJsonValue value; ///< undefined with a complaint, and where the operator takes none
    QString complaint;
};

/// The operand as its field shows it: "50 and 5,000", "Logistics, Manufacturing", "14 days". \a value is what the
/// document says.
[[nodiscard]] QString operandText(OperandKind kind, const QJsonValue &value, const QLocale &locale = {});
/// The other way round; says in words what cannot be meant. What operandText() wrote reads as the same value.
[[nodiscard]] OperandReading readOperand(OperandKind kind, const QString &text, const QLocale &locale = {});
/// How such an operand is written, for an empty field: "50 and 5,000".
[[nodiscard]] QString operandHint(OperandKind kind, const QLocale &locale = {});
/// "Smith, Jones" in quotation marks, so that it stays one value of a list.
[[nodiscard]] QString listText(const QStringList &values);
/// The values of a list somebody typed.
[[nodiscard]] QStringList listValues(const QString &text);

/// How often, within how many days and about what: "2 in 14 days about pricing".
[[nodiscard]] QString eventOperandText(const EventClause &clause, const QLocale &locale = {});
/// What the field beside an event's operator says.
struct EventOperand
{
    std::vector<int> counts; ///< one, two for "between", none for "never"
    int withinDays = 0;
    QString topic;
    QString complaint;
};
/// \a counts: how many numbers the operator wants.
[[nodiscard]] EventOperand readEventOperand(const QString &text, int counts, const QLocale &locale = {});
/// How it is written with so many numbers.
[[nodiscard]] QString eventOperandHint(int counts, const QLocale &locale = {});

} // namespace relaydesk
