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

} // namespace relaydesk
