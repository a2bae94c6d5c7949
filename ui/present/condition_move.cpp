// SPDX-License-Identifier: GPL-3.0-or-later
// A line moved by one step: up, down, into a group and out of it.
#include "ui/present/condition_path.h"

namespace relaydesk {

MaybeEdit movedUp(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || path->empty())
        return {};
    const ConditionPath parent = parentOf(*path);
    if (path->back() == 0)
        return parent.empty() ? MaybeEdit() : movedTo(condition, *path, parentOf(parent), parent.back());
    const size_t before = path->back() - 1;
    const Condition &sibling = nodeAt(condition, parent).parts[before];
    return sibling.isGroup() ? movedTo(condition, *path, below(parent, before), sibling.parts.size())
                             : movedTo(condition, *path, parent, before);
}

MaybeEdit movedDown(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || path->empty())
        return {};
    const ConditionPath parent = parentOf(*path);
    const std::vector<Condition> &parts = nodeAt(condition, parent).parts;
    const size_t after = path->back() + 1;
    if (after == parts.size())
        return parent.empty() ? MaybeEdit() : movedTo(condition, *path, parentOf(parent), parent.back() + 1);
    return parts[after].isGroup() ? movedTo(condition, *path, below(parent, after), 0)
                                  : movedTo(condition, *path, parent, after + 1);
}

MaybeEdit indented(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || condition.kind == Condition::Kind::Always)
        return {};
    if (path->empty())
        return grouped(condition, place, Condition::Kind::All);
    const ConditionPath parent = parentOf(*path);
    const Condition &group = nodeAt(condition, parent);
    const size_t at = path->back();
    if (at > 0 && group.parts[at - 1].isGroup())
        return movedTo(condition, *path, below(parent, at - 1), group.parts[at - 1].parts.size());
    if (at + 1 < group.parts.size() && group.parts[at + 1].isGroup())
        return movedTo(condition, *path, below(parent, at + 1), 0);
    return grouped(condition, place, kindInside(group.kind));
}

MaybeEdit outdented(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || path->empty())
        return {};
    const ConditionPath parent = parentOf(*path);
    const bool isOnly = nodeAt(condition, parent).parts.size() == 1;
    if (parent.empty())
        return isOnly ? checkedEdit(condition.parts.front(), {}) : MaybeEdit();
    const size_t to = parent.back() + (path->back() == 0 && !isOnly ? 0 : 1);
    return movedTo(condition, *path, parentOf(parent), to);
}

} // namespace relaydesk
