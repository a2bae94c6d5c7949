// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a condition, as steps that can be undone.
#include "ui/present/condition_model.h"

#include <algorithm>

namespace relaydesk {

namespace {

// The group a line stands in and its number there.
ConditionSpot spotOf(const QString &place)
{
    const qsizetype number = place.lastIndexOf(u'/');
    const qsizetype key = number <= 0 ? -1 : place.lastIndexOf(u'/', number - 1);
    return key < 0 ? ConditionSpot() : ConditionSpot{place.left(key), QStringView(place).mid(number + 1).toUInt()};
}

QString enclosing(QString place, int depth)
{
    while (place.count(u'/') > 2 * depth)
        place = spotOf(place).group;
    return place;
}

} // namespace

MaybeEdit ConditionModel::editOf(Command command, const QString &place) const
{
    switch (command) {
    case Command::AllOf: return ofKind(condition(), place, Condition::Kind::All);
    case Command::AnyOf: return ofKind(condition(), place, Condition::Kind::Any);
    case Command::NoneOf: return ofKind(condition(), place, Condition::Kind::None);
    case Command::Negate: return negated(condition(), place, m_draft.vocabulary());
    case Command::Duplicate: return duplicated(condition(), place);
    case Command::MoveUp: return movedUp(condition(), place);
    case Command::MoveDown: return movedDown(condition(), place);
    case Command::Indent: return indented(condition(), place);
    case Command::Outdent: return outdented(condition(), place);
    case Command::Group: return grouped(condition(), place, Condition::Kind::Any);
    case Command::Ungroup: return ungrouped(condition(), place);
    case Command::Remove: return removed(condition(), place);
    case Command::AddCondition:
    case Command::AddGroup: break;
    }
    return {};
}

bool ConditionModel::can(Command command, int row) const
{
    if (isReadOnly())
        return false;
    if (command == Command::AddCondition || command == Command::AddGroup)
        return true;
    if (row < 0 || row >= rowCount())
        return false;
    if (!line(row).isInDocument())
        return command == Command::Remove;
    return editOf(command, placeBelow(row)).has_value();
}

int ConditionModel::run(Command command, int row)
{
    if (!can(command, row))
        return -1;
    if (command == Command::AddCondition || command == Command::AddGroup)
        return addFresh(row, command == Command::AddGroup);
    if (!line(row).isInDocument()) {
        giveUp(row);
        return std::min(std::max(0, row - 1), rowCount() - 1);
    }
    const auto step = [command] {
        switch (command) {
        case Command::AllOf: return tr("Change to “All of”");
        case Command::AnyOf: return tr("Change to “Any of”");
        case Command::NoneOf: return tr("Change to “None of”");
        case Command::Negate: return tr("Turn condition round");
        case Command::Duplicate: return tr("Duplicate condition");
        case Command::Group: return tr("Put into a group");
        case Command::Ungroup: return tr("Take group apart");
        case Command::Remove: return tr("Remove condition");
        default: return tr("Move condition");
        }
    };
    return apply(step(), editOf(command, placeBelow(row)));
}

int ConditionModel::addFresh(int row, bool inGroup)
{
    if (m_fresh)
        return freshRow();
    Fresh fresh;
    const bool isAtLine = row >= 0 && row < rowCount();
    fresh.spot = spotAfter(condition(), isAtLine ? placeBelow(row) : QString());
    const Condition *group = partAt(condition(), fresh.spot.group);
    if (inGroup)
        fresh.group = kindInside(group ? group->kind : Condition::Kind::All);
    m_fresh = fresh;
    refresh();
    return freshRow();
}

std::optional<ConditionModel::Drop> ConditionModel::dropAt(int row, int gap, int indent) const
{
    if (isReadOnly() || !line(row).isInDocument() || !condition().isGroup())
        return {};
    // A line that is not part of the document yet is no neighbour.
    while (gap < rowCount() && !line(gap).isInDocument())
        ++gap;
    int before = std::max(gap, 1) - 1;
    while (before > 0 && !line(before).isInDocument())
        --before;
    const int after = std::max(gap, before + 1);
    const bool isEnd = after >= rowCount() || !line(after).isInDocument();
    Drop drop;
    if (!isEnd && line(after).indent >= line(before).indent) {
        drop = {spotOf(placeBelow(after)), line(after).indent};
    } else {
        drop.indent = std::clamp(indent, isEnd ? 1 : line(after).indent, std::max(1, line(before).indent));
        drop.spot = spotOf(enclosing(placeBelow(before), drop.indent));
        ++drop.spot.index;
    }
    return moved(condition(), placeBelow(row), drop.spot) ? std::optional(drop) : std::nullopt;
}

int ConditionModel::drop(int row, const ConditionSpot &spot)
{
    return apply(tr("Move condition"), moved(condition(), placeBelow(row), spot));
}

} // namespace relaydesk
