// SPDX-License-Identifier: GPL-3.0-or-later
// What is new in a condition, and what its lines were.
#include "core/conditions/condition_words.h"
#include "ui/present/condition_edit.h"
#include "ui/present/condition_lines.h"
#include "ui/present/operand_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ConditionMarks)
};

// The one thing that is otherwise, in as few words as say it.
QString eventWas(const EventClause &before, const EventClause &now)
{
    EventClause same = now;
    same.atLeast = before.atLeast;
    same.atMost = before.atMost;
    const bool isCountOnly = same == before;
    same = now;
    same.withinDays = before.withinDays;
    const bool isDaysOnly = same == before;
    EventClause said = before;
    if (isCountOnly || isDaysOnly)
        said.topic.clear();
    if (isCountOnly)
        said.withinDays = 0;
    if (isDaysOnly)
        said.atLeast = said.atMost = 0; // leaves the days
    if (isDaysOnly && before.withinDays == 0)
        return MarkWords::tr("ever", "within how many days");
    return eventOperandText(said);
}

QString wasText(const Condition &before, const Condition &now, const Vocabulary &vocabulary)
{
    if (before.isGroup())
        return groupText(before.kind);
    const ClauseForm was = formOf(before, vocabulary);
    const ClauseForm is = formOf(now, vocabulary);
    if (now.isGroup() || was.field != is.field)
        return inWords(before, vocabulary);
    if (was.operatorWords != is.operatorWords)
        return MarkWords::tr("%1 %2", "an operator and its value").arg(was.operatorWords, was.operand).trimmed();
    return before.kind == Condition::Kind::Event ? eventWas(before.event, now.event) : was.operand;
}

// What the line was, as a part of the earlier version.
const Condition *partSaid(const QString &words, const Condition &base, const QString &place,
                          const Vocabulary &vocabulary)
{
    const std::vector<PlainLine> lines = linesOf(base, place, vocabulary);
    const auto said = std::ranges::find(lines, words, &PlainLine::words);
    return said == lines.end() ? nullptr : partAt(base, said->place.mid(place.size()));
}

} // namespace

void markChanges(std::vector<ConditionLine> &lines, const std::vector<CriteriaChange> &changes, const Condition &base,
                 const QString &place, const Vocabulary &vocabulary)
{
    for (const CriteriaChange &change : changes) {
        const auto line = std::ranges::find(lines, change.place, &ConditionLine::place);
        if (change.kind == CriteriaChange::Kind::Removed || line == lines.end())
            continue;
        if (change.kind == CriteriaChange::Kind::Added) {
            line->mark = ConditionLine::Mark::New;
            continue;
        }
        line->mark = ConditionLine::Mark::Changed;
        line->was = change.before;
        const Condition *before = partSaid(change.before, base, place, vocabulary);
        const auto now = readForm(line->form, vocabulary).clause;
        if (before && line->isGroup())
            line->was = wasText(*before, Condition{line->kind, {}, {}, {}}, vocabulary);
        else if (before && now)
            line->was = wasText(*before, *now, vocabulary);
    }
}

} // namespace relaydesk
