// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/condition_model.h"

#include "core/conditions/condition_words.h"
#include "ui/present/operand_text.h"

#include <algorithm>

namespace relaydesk {

namespace {

Condition &partOf(Criteria &criteria, ConditionModel::Part part)
{
    switch (part) {
    case ConditionModel::Part::Mql: return criteria.mql;
    case ConditionModel::Part::Sql: return criteria.sql;
    case ConditionModel::Part::Intent: break;
    }
    return criteria.intent;
}

const Condition &partOf(const Criteria &criteria, ConditionModel::Part part)
{
    switch (part) {
    case ConditionModel::Part::Mql: return criteria.mql;
    case ConditionModel::Part::Sql: return criteria.sql;
    case ConditionModel::Part::Intent: break;
    }
    return criteria.intent;
}

bool saysSame(const ConditionLine &a, const ConditionLine &b)
{
    return a.kind == b.kind && a.form == b.form && a.indent == b.indent && a.isInDocument() == b.isInDocument();
}

} // namespace

ConditionModel::ConditionModel(CriteriaDraft &draft, Part part, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
    , m_part(part)
{
    connect(&draft, &CriteriaDraft::changed, this, &ConditionModel::refresh);
    refresh();
}

int ConditionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ConditionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: return line(index.row()).words;
    case Qt::AccessibleTextRole: return spokenLine(line(index.row()));
    default: return {};
    }
}

QString ConditionModel::place() const
{
    switch (m_part) {
    case Part::Mql: return QStringLiteral("/mql");
    case Part::Sql: return QStringLiteral("/sql/when");
    case Part::Intent: break;
    }
    return QStringLiteral("/sql/intent");
}

const Condition &ConditionModel::condition() const
{
    return partOf(m_draft.criteria(), m_part);
}

QString ConditionModel::placeBelow(int row) const
{
    return line(row).place.mid(place().size());
}

QString ConditionModel::ruleWords() const
{
    return condition().kind == Condition::Kind::Always ? QString() : inWords(condition(), m_draft.vocabulary());
}

QString ConditionModel::wordsOf(const Condition &condition) const
{
    return inWords(condition, m_draft.vocabulary());
}

int ConditionModel::rowOf(const QString &place) const
{
    const auto found = std::ranges::find(m_lines, place, &ConditionLine::place);
    return place.isEmpty() || found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ConditionModel::freshRow() const
{
    const auto isFresh = [](const ConditionLine &line) { return !line.isInDocument() && !line.isGroup(); };
    const auto found = std::ranges::find_if(m_lines, isFresh);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ConditionModel::apply(const QString &step, const MaybeEdit &edit)
{
    if (!edit || isReadOnly())
        return -1;
    m_draft.edit(step, [&](Criteria &criteria) { partOf(criteria, m_part) = edit->condition; });
    if (m_lines.empty())
        return -1;
    return std::max(0, rowOf(place() + edit->place));
}

void ConditionModel::setCounts(const std::map<QString, int> &places)
{
    m_counts.clear();
    for (const auto &[where, count] : places) {
        const bool isHere = where == place() || where.startsWith(place() + u'/');
        if (const Condition *part = isHere ? partAt(condition(), where.mid(place().size())) : nullptr)
            m_counts.insert(toJson(*part), count);
    }
    refresh();
}

void ConditionModel::setValueSource(std::function<QStringList(const QString &)> valuesOf)
{
    m_valuesOf = std::move(valuesOf);
}

void ConditionModel::refresh()
{
    keepTrack();
    std::vector<ConditionLine> lines = conditionLines(condition(), place(), m_draft.vocabulary());
    for (ConditionLine &line : lines) {
        const auto count = m_counts.constFind(toJson(*partAt(condition(), line.place.mid(place().size()))));
        if (count != m_counts.constEnd())
            line.count = *count;
    }
    markChanges(lines, m_draft.changes(), partOf(m_draft.base(), m_part), place(), m_draft.vocabulary());
    showUnfinished(lines);
    insertFresh(lines);
    show(std::move(lines));
}

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
