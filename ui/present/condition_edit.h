// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"

#include <optional>

namespace relaydesk {

// What can be done to a condition, each a pure function. Places begin below the condition: "" is the whole of it,
// "/all/0/any/1" a part. No edit leaves an empty group behind.

/// A condition after an edit, and the line to select then.
struct ConditionEdit
{
    Condition condition;
    QString place;

    bool operator==(const ConditionEdit &) const = default;
};

/// Nothing: it does not apply there, or the condition would be deeper or longer than a document may be.
using MaybeEdit = std::optional<ConditionEdit>;

/// Where a part may come to stand: in the group of that place, before its part of that number.
struct ConditionSpot
{
    QString group;
    size_t index = 0;

    bool operator==(const ConditionSpot &) const = default;
};

/// The part of that place; none if there is none.
[[nodiscard]] const Condition *partAt(const Condition &condition, const QString &place);
/// "all", "any", "none"; empty for a clause.
[[nodiscard]] QString groupKey(Condition::Kind kind);
/// The place of a group's part.
[[nodiscard]] QString placeOf(const Condition &group, const QString &place, size_t index);
/// Behind the line of \a place: the end of a group, after a clause.
[[nodiscard]] ConditionSpot spotAfter(const Condition &condition, const QString &place);
/// The kind a new group inside (around) one of \a kind most likely is meant to be: any in all, all in any.
[[nodiscard]] Condition::Kind kindInside(Condition::Kind kind);

/// A clause that is the whole condition, or none, becomes "all of" first.
[[nodiscard]] MaybeEdit added(const Condition &condition, const ConditionSpot &spot, const Condition &part);
[[nodiscard]] MaybeEdit moved(const Condition &condition, const QString &place, const ConditionSpot &spot);
[[nodiscard]] MaybeEdit removed(const Condition &condition, const QString &place);
[[nodiscard]] MaybeEdit replaced(const Condition &condition, const QString &place, const Condition &part);
[[nodiscard]] MaybeEdit duplicated(const Condition &condition, const QString &place);
/// One line up or down, into and out of groups on the way.
[[nodiscard]] MaybeEdit movedUp(const Condition &condition, const QString &place);
[[nodiscard]] MaybeEdit movedDown(const Condition &condition, const QString &place);
/// Into the group right before it, else the one right after it, else a new one.
[[nodiscard]] MaybeEdit indented(const Condition &condition, const QString &place);
/// Out of its group: before it where it was the first of several, else after it.
[[nodiscard]] MaybeEdit outdented(const Condition &condition, const QString &place);
[[nodiscard]] MaybeEdit grouped(const Condition &condition, const QString &place, Condition::Kind kind);
/// The parts take the place of their group.
[[nodiscard]] MaybeEdit ungrouped(const Condition &condition, const QString &place);
[[nodiscard]] MaybeEdit ofKind(const Condition &condition, const QString &place, Condition::Kind kind);
/// Holds exactly where the line did not: by the operator that says so, else by "none of" around it, which
/// a second time takes away.
[[nodiscard]] MaybeEdit negated(const Condition &condition, const QString &place, const Vocabulary &vocabulary);

} // namespace relaydesk
