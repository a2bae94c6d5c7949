// SPDX-License-Identifier: GPL-3.0-or-later
// The lines as they are shown: the document's, what is unfinished, and the new one.
#include "ui/present/condition_model.h"

#include <algorithm>

namespace relaydesk {

namespace {

bool saysSame(const ConditionLine &a, const ConditionLine &b)
{
    return a.kind == b.kind && a.form == b.form && a.indent == b.indent && a.isInDocument() == b.isInDocument();
}

} // namespace

// What is unfinished follows its clause through the edits of other lines, and goes with it.
void ConditionModel::keepTrack()
{
    const std::vector<ConditionLine> lines = conditionLines(condition(), {}, m_draft.vocabulary());
    const auto isGone = [&](Unfinished &one) {
        const Condition *part = partAt(condition(), one.place);
        if (part && *part == one.clause)
            return false;
        const auto is = [&](const ConditionLine &line) { return *partAt(condition(), line.place) == one.clause; };
        const auto found = std::ranges::find_if(lines, is);
        if (found != lines.end())
            one.place = found->place;
        return found == lines.end();
    };
    std::erase_if(m_unfinished, isGone);
    if (isReadOnly())
        m_fresh.reset();
    if (!m_fresh)
        return;
    const Condition *group = partAt(condition(), m_fresh->spot.group);
    if (!group || !group->isGroup())
        m_fresh->spot = spotAfter(condition(), {});
    if (condition().kind == Condition::Kind::Always && m_fresh->group == Condition::Kind::Always)
        m_fresh->group = Condition::Kind::All;
}

void ConditionModel::showUnfinished(std::vector<ConditionLine> &lines) const
{
    for (const Unfinished &one : m_unfinished) {
        const auto line = std::ranges::find(lines, place() + one.place, &ConditionLine::place);
        if (line == lines.end())
            continue;
        line->form = one.form;
        line->hasOperand = takesOperand(one.form, m_draft.vocabulary());
        line->isPicked = !operandChoices(one.form, m_draft.vocabulary()).isEmpty();
        line->complaint = one.reading.complaint;
        line->wrong = one.reading.part;
    }
}

void ConditionModel::insertFresh(std::vector<ConditionLine> &lines) const
{
    if (!m_fresh)
        return;
    auto at = lines.end();
    ConditionLine fresh;
    const Condition *group = partAt(condition(), m_fresh->spot.group);
    const auto head = std::ranges::find(lines, place() + m_fresh->spot.group, &ConditionLine::place);
    if (group && group->isGroup() && head != lines.end()) {
        fresh.indent = head->indent + 1;
        const auto isAfter = [&](const ConditionLine &line) { return line.indent <= head->indent; };
        at = m_fresh->spot.index < group->parts.size()
            ? std::ranges::find(lines, placeOf(*group, head->place, m_fresh->spot.index), &ConditionLine::place)
            : std::find_if(head + 1, lines.end(), isAfter);
    }
    if (m_fresh->group != Condition::Kind::Always) {
        ConditionLine around = fresh;
        around.kind = m_fresh->group;
        around.form.field = groupText(m_fresh->group);
        at = lines.insert(at, around) + 1;
        ++fresh.indent;
    }
    fresh.form = m_fresh->form;
    fresh.hasOperand = takesOperand(fresh.form, m_draft.vocabulary());
    fresh.isPicked = !operandChoices(fresh.form, m_draft.vocabulary()).isEmpty();
    fresh.complaint = fresh.form.field.isEmpty() ? QString() : m_fresh->reading.complaint;
    fresh.wrong = m_fresh->reading.part;
    lines.insert(at, fresh);
}

// Lines between the first and the last that differ are taken out or put in; nothing is reset, so that selection,
// scroll place and an open field stay.
void ConditionModel::show(std::vector<ConditionLine> lines)
{
    const auto [oldFirst, newFirst] = std::ranges::mismatch(m_lines, lines, saysSame);
    const auto first = static_cast<int>(newFirst - lines.begin());
    int same = 0;
    const int most = static_cast<int>(std::min(m_lines.size(), lines.size())) - first;
    while (same < most && saysSame(*(m_lines.end() - 1 - same), *(lines.end() - 1 - same)))
        ++same;
    const int before = static_cast<int>(m_lines.size()) - same;
    const int after = static_cast<int>(lines.size()) - same;
    if (before > after) {
        beginRemoveRows({}, after, before - 1);
        m_lines.erase(m_lines.begin() + after, m_lines.begin() + before);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_lines.insert(m_lines.begin() + before, lines.begin() + before, lines.begin() + after);
        endInsertRows();
    }
    if (m_lines == lines)
        return;
    m_lines = std::move(lines);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace relaydesk
