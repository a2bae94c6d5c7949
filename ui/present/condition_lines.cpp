// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/condition_lines.h"

#include "core/conditions/condition_words.h"
#include "ui/present/condition_edit.h"
#include "ui/present/operand_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct LineWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ConditionLine)
};

void addLines(const Condition &condition, const QString &place, int indent, const Vocabulary &vocabulary,
              std::vector<ConditionLine> &lines)
{
    ConditionLine line;
    line.place = place;
    line.indent = indent;
    line.kind = condition.kind;
    if (!condition.isGroup()) {
        line.form = formOf(condition, vocabulary);
        line.hasOperand = takesOperand(line.form, vocabulary);
        line.words = inWords(condition, vocabulary);
        lines.push_back(std::move(line));
        return;
    }
    line.form.field = groupText(condition.kind);
    const int parts = static_cast<int>(condition.parts.size());
    switch (condition.kind) {
    case Condition::Kind::All: line.words = LineWords::tr("all of %n condition(s)", nullptr, parts); break;
    case Condition::Kind::Any: line.words = LineWords::tr("any of %n condition(s)", nullptr, parts); break;
    default: line.words = LineWords::tr("none of %n condition(s)", nullptr, parts);
    }
    lines.push_back(std::move(line));
    for (size_t i = 0; i < condition.parts.size(); ++i)
        addLines(condition.parts[i], placeOf(condition, place, i), indent + 1, vocabulary, lines);
}

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
        return LineWords::tr("ever", "within how many days");
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
        return LineWords::tr("%1 %2", "an operator and its value").arg(was.operatorWords, was.operand).trimmed();
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

QString groupText(Condition::Kind kind)
{
    switch (kind) {
    case Condition::Kind::All: return LineWords::tr("All of");
    case Condition::Kind::Any: return LineWords::tr("Any of");
    case Condition::Kind::None: return LineWords::tr("None of");
    default: return {};
    }
}

std::vector<ConditionLine> conditionLines(const Condition &condition, const QString &place,
                                          const Vocabulary &vocabulary)
{
    std::vector<ConditionLine> lines;
    if (condition.kind != Condition::Kind::Always)
        addLines(condition, place, 0, vocabulary, lines);
    return lines;
}

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

QString spokenLine(const ConditionLine &line)
{
    QStringList parts{line.isInDocument() ? line.words : LineWords::tr("new condition, not part of the rule yet")};
    if (line.count)
        parts << LineWords::tr("%n lead(s)", nullptr, *line.count);
    if (line.mark == ConditionLine::Mark::New)
        parts << LineWords::tr("new");
    if (line.mark == ConditionLine::Mark::Changed)
        parts << LineWords::tr("changed, was %1").arg(line.was);
    if (!line.complaint.isEmpty())
        parts << line.complaint;
    return parts.join(QStringLiteral(", "));
}

} // namespace relaydesk
