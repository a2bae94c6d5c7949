// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/condition_lines.h"

#include "core/conditions/condition_words.h"
#include "ui/present/condition_edit.h"

#include <QCoreApplication>

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
        line.isPicked = !operandChoices(line.form, vocabulary).isEmpty();
        line.words = inWords(condition, vocabulary);
        lines.push_back(std::move(line));
        return;
    }
    line.form.field = groupText(condition.kind);
    const int parts = static_cast<int>(condition.parts.size());
    switch (condition.kind) {
    case Condition::Kind::All: line.words = LineWords::tr("all of %Ln condition(s)", nullptr, parts); break;
    case Condition::Kind::Any: line.words = LineWords::tr("any of %Ln condition(s)", nullptr, parts); break;
    default: line.words = LineWords::tr("none of %Ln condition(s)", nullptr, parts);
    }
    lines.push_back(std::move(line));
    for (size_t i = 0; i < condition.parts.size(); ++i)
        addLines(condition.parts[i], placeOf(condition, place, i), indent + 1, vocabulary, lines);
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

QString spokenLine(const ConditionLine &line)
{
    QStringList parts{line.isInDocument() ? line.words : LineWords::tr("new condition, not part of the rule yet")};
    if (line.count)
        parts << LineWords::tr("%Ln lead(s)", nullptr, *line.count);
    if (line.mark == ConditionLine::Mark::New)
        parts << LineWords::tr("new");
    if (line.mark == ConditionLine::Mark::Changed)
        parts << LineWords::tr("changed, was %1").arg(line.was);
    if (!line.complaint.isEmpty())
        parts << line.complaint;
    return parts.join(QStringLiteral(", "));
}

} // namespace relaydesk
