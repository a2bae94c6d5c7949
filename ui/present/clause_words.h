// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/clause_form.h"

#include <QCoreApplication>

#include <array>

// Private to this room: how fields, operators and events are named in the three parts of a line.
namespace relaydesk {

struct ClauseWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ClauseWords)
};

enum class EventOperator { AtLeast, AtMost, Exactly, Between, Never };
inline constexpr std::array eventOperators{EventOperator::AtLeast, EventOperator::AtMost, EventOperator::Exactly,
                                           EventOperator::Between, EventOperator::Never};

[[nodiscard]] QString capitalised(QString text);
/// Whatever the case, and spaces around it.
[[nodiscard]] bool isSame(const QString &a, const QString &b);
/// The label, with the name behind it where another field has the same one.
[[nodiscard]] QString fieldText(const FieldDefinition &field, const Vocabulary &vocabulary);
/// The phrase without field and operand: "is between".
[[nodiscard]] QString operatorWords(const OperatorDefinition &definition);
[[nodiscard]] const OperatorDefinition *operatorNamed(const QString &words, const FieldDefinition &field,
                                                      const Vocabulary &vocabulary);

[[nodiscard]] QString eventsText(const std::vector<EventKind> &kinds);
[[nodiscard]] QString eventOperatorText(EventOperator how);
[[nodiscard]] std::optional<EventOperator> eventOperatorNamed(const QString &words);
[[nodiscard]] EventOperator eventOperatorOf(const EventClause &clause);
/// How many numbers it wants.
[[nodiscard]] int countsOf(EventOperator how);

} // namespace relaydesk
