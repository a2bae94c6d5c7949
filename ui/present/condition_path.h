// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/condition_edit.h"

#include <vector>

// Private to this room: a place as the numbers of the parts on the way to it.
namespace relaydesk {

using ConditionPath = std::vector<size_t>;

/// Nothing: there is no such place.
[[nodiscard]] std::optional<ConditionPath> pathOf(const Condition &root, const QString &place);
[[nodiscard]] QString placeOf(const Condition &root, const ConditionPath &path);
[[nodiscard]] Condition &nodeAt(Condition &root, std::span<const size_t> path);
[[nodiscard]] const Condition &nodeAt(const Condition &root, std::span<const size_t> path);
/// The path of what holds it; \a path is not empty.
[[nodiscard]] ConditionPath parentOf(const ConditionPath &path);
/// The path of its part of that number.
[[nodiscard]] ConditionPath below(ConditionPath path, size_t index);
/// The edit, if a document may hold it.
[[nodiscard]] MaybeEdit checkedEdit(Condition root, const ConditionPath &select);
/// Takes the part out, and every group that is empty then; \a follow is a path that stays valid.
void takeOut(Condition &root, ConditionPath path, ConditionPath &follow);
[[nodiscard]] MaybeEdit movedTo(Condition root, ConditionPath from, const ConditionPath &group, size_t index);

} // namespace relaydesk
