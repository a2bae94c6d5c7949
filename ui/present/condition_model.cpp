// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/condition_model.h"

#include "core/conditions/condition_words.h"

#include <algorithm>

namespace relaydesk {

namespace {

template<typename Rules> auto whenOf(Rules &rules, const QString &name) -> decltype(&rules.front().when)
{
    const auto rule = std::ranges::find_if(rules, [&name](const auto &one) { return one.name == name; });
    return rule == rules.end() ? nullptr : &rule->when;
}

/// None: there is no rule of that name.
template<typename Document>
auto partOf(Document &criteria, ConditionModel::Part part, const QString &rule) -> decltype(&criteria.mql)
{
    switch (part) {
    case ConditionModel::Part::Mql: return &criteria.mql;
    case ConditionModel::Part::Sql: return &criteria.sql;
    case ConditionModel::Part::Intent: return &criteria.intent;
    case ConditionModel::Part::FitRule: return whenOf(criteria.fit, rule);
    case ConditionModel::Part::NeverRule: break;
    }
    return whenOf(criteria.never, rule);
}

template<typename Rules> QString placeOfRule(const Rules &rules, const QString &list, const QString &name)
{
    const auto rule = std::ranges::find_if(rules, [&name](const auto &one) { return one.name == name; });
    return u'/' % list % u'/' % QString::number(rule - rules.begin()) % u"/when";
}

const Condition &nothing()
{
    static const Condition always;
    return always;
}

} // namespace

ConditionModel::ConditionModel(CriteriaDraft &draft, Part part, const QString &rule, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
    , m_part(part)
    , m_rule(rule)
{
    connect(&draft, &CriteriaDraft::opened, this, &ConditionModel::forget);
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
    case Part::Intent: return QStringLiteral("/sql/intent");
    case Part::FitRule: return placeOfRule(m_draft.criteria().fit, QStringLiteral("fit"), m_rule);
    case Part::NeverRule: break;
    }
    return placeOfRule(m_draft.criteria().never, QStringLiteral("never"), m_rule);
}

const Condition &ConditionModel::condition() const
{
    const Condition *found = partOf(m_draft.criteria(), m_part, m_rule);
    return found ? *found : nothing();
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
    const bool isRule = m_part == Part::FitRule || m_part == Part::NeverRule;
    if (isRule && edit->condition.kind == Condition::Kind::Always)
        return -1; // a rule asks for something; whoever wants none removes the rule
    m_draft.edit(step, [this, &edit](Criteria &criteria) {
        if (Condition *found = partOf(criteria, m_part, m_rule))
            *found = edit->condition;
    });
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

/// What was begun in another document is not part of this one.
void ConditionModel::forget()
{
    m_fresh.reset();
    m_unfinished.clear();
    m_counts.clear();
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
    const Condition *before = partOf(m_draft.base(), m_part, m_rule);
    markChanges(lines, m_draft.changes(), before ? *before : nothing(), place(), m_draft.vocabulary());
    showUnfinished(lines);
    insertFresh(lines);
    show(std::move(lines));
}

} // namespace relaydesk
