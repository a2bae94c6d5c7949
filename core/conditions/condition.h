// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/behaviour_event.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QJsonObject;

namespace relaydesk {

/// What an operator compares with.
enum class OperandKind { None, Text, Texts, Pattern, ListName, Number, TwoNumbers, Days, Time, Flag, Grade };

/// The value behind an operator; the kind says which member counts.
struct Operand
{
    OperandKind kind = OperandKind::None;
    std::vector<QString> texts;  ///< as written; one, or several for "is one of"; the list's name for "in list"
    std::vector<double> numbers; ///< one; two for "between"; days
    OptionalInstant time;
    int fit = 0;  ///< grade: 1 (D) to 4 (A); 0 any
    int step = 0; ///< grade: 1 (best) to 4; 0 any
    bool flag = false;

    bool operator==(const Operand &) const = default;
};

/// "company.industry is one of Manufacturing, Logistics".
struct FieldClause
{
    QString field;        ///< the name in the Vocabulary
    QString operatorName; ///< the name in the Vocabulary
    Operand operand;

    bool operator==(const FieldClause &) const = default;
};

/// "viewed a page about pricing at least 2 times in the last 14 days".
struct EventClause
{
    std::vector<EventKind> kinds; ///< at least one; any of them counts
    QString topic;                ///< the event's topic contains it, without regard to case; empty: any
    int atLeast = 1;
    int atMost = -1;    ///< -1: no upper bound
    int withinDays = 0; ///< days of 24 hours before now, both ends included; 0: ever

    bool operator==(const EventClause &) const = default;
};

/// A tree of clauses, as its owners wrote it. Without a root it holds for every lead.
struct Condition
{
    enum class Kind { Always, All, Any, None, Field, Event };

    Kind kind = Kind::Always;
    std::vector<Condition> parts; ///< All, Any, None: at least one
    FieldClause field;
    EventClause event;

    [[nodiscard]] bool isGroup() const { return kind == Kind::All || kind == Kind::Any || kind == Kind::None; }
    /// Clauses in the tree, groups not counted.
    [[nodiscard]] int clauseCount() const;
    /// The clause of that number in the order of the document, from 0; none: there are not so many.
    [[nodiscard]] const Condition *clause(int number) const;
    bool operator==(const Condition &) const = default;
};

/// Canonical JSON: what readCondition() takes, and reads as an equal condition. Empty for Always.
[[nodiscard]] QByteArray toJson(const Condition &condition);
[[nodiscard]] QJsonObject toJsonObject(const Condition &condition);

} // namespace relaydesk
