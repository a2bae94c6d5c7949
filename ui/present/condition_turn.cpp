// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the meaning of a line where it stands: groups around it, of another kind, its opposite.
#include "ui/present/condition_edit.h"
#include "ui/present/condition_path.h"

#include <algorithm>

namespace relaydesk {

namespace {

// Exactly the other outcome, also where the value is unknown: the same test, turned round.
const OperatorDefinition *opposite(const FieldClause &clause, const Vocabulary &vocabulary)
{
    const FieldDefinition *field = vocabulary.field(clause.field);
    const OperatorDefinition *is = field ? vocabulary.operatorOf(*field, clause.operatorName) : nullptr;
    if (!is)
        return nullptr;
    for (const OperatorDefinition &other : vocabulary.operators()) {
        const bool turned = other.type == is->type && other.test == is->test && other.operand == is->operand
            && other.negated != is->negated;
        if (turned && vocabulary.operatorOf(*field, other.name))
            return &other;
    }
    return nullptr;
}

bool turnClause(Condition &clause, const Vocabulary &vocabulary)
{
    if (clause.kind == Condition::Kind::Field) {
        const OperatorDefinition *other = opposite(clause.field, vocabulary);
        if (other)
            clause.field.operatorName = other->name;
        return other != nullptr;
    }
    EventClause &event = clause.event;
    if (event.atMost < 0) {
        event.atMost = event.atLeast - 1;
        event.atLeast = 0;
        return true;
    }
    constexpr int mostEvents = 10'000;
    if (event.atLeast == 0 && event.atMost < mostEvents) {
        event.atLeast = event.atMost + 1;
        event.atMost = -1;
        return true;
    }
    return false;
}

bool turn(Condition &part, const Vocabulary &vocabulary)
{
    switch (part.kind) {
    case Condition::Kind::Any: part.kind = Condition::Kind::None; return true;
    case Condition::Kind::None: part.kind = Condition::Kind::Any; return true;
    case Condition::Kind::All:
    case Condition::Kind::Always: return false;
    default: return turnClause(part, vocabulary);
    }
}

} // namespace

MaybeEdit grouped(const Condition &condition, const QString &place, Condition::Kind kind)
{
    auto path = pathOf(condition, place);
    if (!path || condition.kind == Condition::Kind::Always)
        return {};
    Condition root = condition;
    Condition group;
    group.kind = kind;
    Condition &node = nodeAt(root, *path);
    group.parts.push_back(std::move(node));
    node = std::move(group);
    path->push_back(0);
    return checkedEdit(std::move(root), *path);
}

MaybeEdit ungrouped(const Condition &condition, const QString &place)
{
    auto path = pathOf(condition, place);
    if (!path || !nodeAt(condition, *path).isGroup())
        return {};
    const std::vector<Condition> inside = nodeAt(condition, *path).parts;
    if (path->empty())
        return inside.size() == 1 ? checkedEdit(inside.front(), {}) : MaybeEdit();
    Condition root = condition;
    std::vector<Condition> &parts = nodeAt(root, parentOf(*path)).parts;
    const auto at = parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(path->back()));
    parts.insert(at, inside.begin(), inside.end());
    return checkedEdit(std::move(root), *path);
}

MaybeEdit ofKind(const Condition &condition, const QString &place, Condition::Kind kind)
{
    const Condition *part = partAt(condition, place);
    if (!part || !part->isGroup())
        return {};
    Condition group = *part;
    group.kind = kind;
    return replaced(condition, place, group);
}

MaybeEdit negated(const Condition &condition, const QString &place, const Vocabulary &vocabulary)
{
    auto path = pathOf(condition, place);
    if (!path || condition.kind == Condition::Kind::Always)
        return {};
    Condition root = condition;
    if (turn(nodeAt(root, *path), vocabulary))
        return checkedEdit(std::move(root), *path);
    if (!path->empty()) {
        const Condition &around = nodeAt(condition, parentOf(*path));
        if (around.kind == Condition::Kind::None && around.parts.size() == 1)
            return ungrouped(condition, placeOf(condition, parentOf(*path)));
    }
    return grouped(condition, place, Condition::Kind::None);
}

} // namespace relaydesk
