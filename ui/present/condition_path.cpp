// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/condition_path.h"

#include "core/conditions/condition_reader.h"

#include <algorithm>

namespace relaydesk {

namespace {

int depthOf(const Condition &condition)
{
    int deepest = 0;
    for (const Condition &part : condition.parts)
        deepest = std::max(deepest, depthOf(part));
    return condition.isGroup() ? deepest + 1 : 0;
}

bool isWithin(const ConditionPath &path, const ConditionPath &outer)
{
    return path.size() >= outer.size() && std::equal(outer.begin(), outer.end(), path.begin());
}

} // namespace

std::optional<ConditionPath> pathOf(const Condition &root, const QString &place)
{
    const QStringList words = place.split(u'/', Qt::SkipEmptyParts);
    ConditionPath path;
    const Condition *node = &root;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        bool isNumber = false;
        const size_t index = words[i + 1].toUInt(&isNumber);
        if (!isNumber || groupKey(node->kind) != words[i] || index >= node->parts.size())
            return {};
        path.push_back(index);
        node = &node->parts[index];
    }
    return words.size() % 2 == 0 ? std::optional(path) : std::nullopt;
}

QString placeOf(const Condition &root, const ConditionPath &path)
{
    QString place;
    const Condition *node = &root;
    for (const size_t index : path) {
        place = placeOf(*node, place, index);
        node = &node->parts[index];
    }
    return place;
}

Condition &nodeAt(Condition &root, std::span<const size_t> path)
{
    Condition *node = &root;
    for (const size_t index : path)
        node = &node->parts[index];
    return *node;
}

const Condition &nodeAt(const Condition &root, std::span<const size_t> path)
{
    const Condition *node = &root;
    for (const size_t index : path)
        node = &node->parts[index];
    return *node;
}

ConditionPath parentOf(const ConditionPath &path)
{
    return {path.begin(), path.end() - 1};
}

ConditionPath below(ConditionPath path, size_t index)
{
    path.push_back(index);
    return path;
}

MaybeEdit checkedEdit(Condition root, const ConditionPath &select)
{
    const ConditionLimits limits;
    if (depthOf(root) > limits.depth || root.clauseCount() > limits.clauses)
        return {};
    const QString place = placeOf(root, select);
    return ConditionEdit{std::move(root), place};
}

void takeOut(Condition &root, ConditionPath path, ConditionPath &follow)
{
    while (!path.empty()) {
        const size_t index = path.back();
        path.pop_back();
        Condition &group = nodeAt(root, path);
        group.parts.erase(group.parts.begin() + static_cast<std::ptrdiff_t>(index));
        if (follow.size() > path.size() && isWithin(follow, path) && follow[path.size()] > index)
            --follow[path.size()];
        if (!group.parts.empty())
            return;
    }
    root = {};
}

MaybeEdit movedTo(Condition root, ConditionPath from, const ConditionPath &group, size_t index)
{
    if (from.empty() || isWithin(group, from) || !nodeAt(root, group).isGroup())
        return {};
    const Condition before = root;
    Condition part = nodeAt(root, from);
    std::vector<Condition> &parts = nodeAt(root, group).parts;
    index = std::min(index, parts.size());
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(index), std::move(part));
    if (from.size() > group.size() && isWithin(from, group) && from[group.size()] >= index)
        ++from[group.size()];
    ConditionPath to = group;
    to.push_back(index);
    takeOut(root, from, to);
    return root == before ? MaybeEdit() : checkedEdit(std::move(root), to);
}

} // namespace relaydesk
