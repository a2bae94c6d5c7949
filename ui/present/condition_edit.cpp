// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/condition_edit.h"

#include "ui/present/condition_path.h"

#include <algorithm>

namespace relaydesk {

namespace {

Condition groupOf(Condition::Kind kind, Condition part)
{
    Condition group;
    group.kind = kind;
    group.parts.push_back(std::move(part));
    return group;
}

ConditionPath below(ConditionPath path, size_t index)
{
    path.push_back(index);
    return path;
}

} // namespace

QString groupKey(Condition::Kind kind)
{
    switch (kind) {
    case Condition::Kind::All: return QStringLiteral("all");
    case Condition::Kind::Any: return QStringLiteral("any");
    case Condition::Kind::None: return QStringLiteral("none");
    default: return {};
    }
}

QString placeOf(const Condition &group, const QString &place, size_t index)
{
    return QStringLiteral("%1/%2/%3").arg(place, groupKey(group.kind)).arg(index);
}

const Condition *partAt(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    return path ? &nodeAt(condition, *path) : nullptr;
}

Condition::Kind kindInside(Condition::Kind kind)
{
    return kind == Condition::Kind::Any ? Condition::Kind::All : Condition::Kind::Any;
}

ConditionSpot spotAfter(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || path->empty())
        return {{}, condition.isGroup() ? condition.parts.size() : 1};
    const Condition &node = nodeAt(condition, *path);
    if (node.isGroup())
        return {place, node.parts.size()};
    return {placeOf(condition, parentOf(*path)), path->back() + 1};
}

MaybeEdit added(const Condition &condition, const ConditionSpot &spot, const Condition &part)
{
    Condition root = condition;
    if (root.kind == Condition::Kind::Always)
        return part.isGroup() ? checkedEdit(part, {}) : checkedEdit(groupOf(Condition::Kind::All, part), {0});
    if (!root.isGroup())
        root = groupOf(Condition::Kind::All, std::move(root));
    const auto path = pathOf(root, spot.group);
    if (!path || !nodeAt(root, *path).isGroup())
        return {};
    std::vector<Condition> &parts = nodeAt(root, *path).parts;
    const size_t index = std::min(spot.index, parts.size());
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(index), part);
    return checkedEdit(std::move(root), below(*path, index));
}

MaybeEdit moved(const Condition &condition, const QString &place, const ConditionSpot &spot)
{
    const auto from = pathOf(condition, place);
    const auto group = pathOf(condition, spot.group);
    return from && group ? movedTo(condition, *from, *group, spot.index) : MaybeEdit();
}

MaybeEdit removed(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || condition.kind == Condition::Kind::Always)
        return {};
    if (path->empty())
        return ConditionEdit{};
    Condition root = condition;
    // The line that takes its place, else the one before, else the nearest group that stays.
    ConditionPath select = *path;
    takeOut(root, *path, select);
    ConditionPath nearest;
    for (size_t i = 0; i < select.size() && nodeAt(root, nearest).isGroup(); ++i)
        nearest.push_back(std::min(select[i], nodeAt(root, nearest).parts.size() - 1));
    return checkedEdit(std::move(root), nearest);
}

MaybeEdit replaced(const Condition &condition, const QString &place, const Condition &part)
{
    const auto path = pathOf(condition, place);
    if (!path || nodeAt(condition, *path) == part)
        return {};
    Condition root = condition;
    nodeAt(root, *path) = part;
    return checkedEdit(std::move(root), *path);
}

MaybeEdit duplicated(const Condition &condition, const QString &place)
{
    const auto path = pathOf(condition, place);
    if (!path || condition.kind == Condition::Kind::Always)
        return {};
    if (path->empty())
        return condition.isGroup() ? MaybeEdit() : added(condition, {{}, 1}, condition);
    return added(condition, {placeOf(condition, parentOf(*path)), path->back() + 1}, nodeAt(condition, *path));
}

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
