// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/clause_words.h"

#include "core/conditions/condition_words.h"
#include "ui/present/operand_text.h"

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

constexpr std::array eventOperators{EventOperator::AtLeast, EventOperator::AtMost, EventOperator::Exactly,
                                    EventOperator::Between, EventOperator::Never};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

bool isSame(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

QString labelOf(const FieldDefinition &field)
{
    return field.label.isEmpty() ? field.name : field.label;
}

std::optional<EventKind> eventNamed(const QString &text)
{
    for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind) {
        if (isSame(text, inWords(static_cast<EventKind>(kind))))
            return static_cast<EventKind>(kind);
    }
    return {};
}

const OperatorDefinition *operatorOf(const ClauseForm &form, const Vocabulary &vocabulary)
{
    const FieldDefinition *field = vocabulary.field(fieldNamed(form.field, vocabulary));
    return field ? operatorNamed(form.operatorWords, *field, vocabulary) : nullptr;
}

} // namespace

QString fieldText(const FieldDefinition &field, const Vocabulary &vocabulary)
{
    const auto isAlike = [&](const FieldDefinition &other) { return isSame(labelOf(other), labelOf(field)); };
    if (std::ranges::count_if(vocabulary.fields(), isAlike) > 1)
        return capitalised(ClauseWords::tr("%1 (%2)", "a field's label and name").arg(labelOf(field), field.name));
    return capitalised(labelOf(field));
}

QString fieldNamed(const QString &text, const Vocabulary &vocabulary)
{
    for (const FieldDefinition &field : vocabulary.fields()) {
        if (isSame(text, fieldText(field, vocabulary)) || text.trimmed() == field.name)
            return field.name;
    }
    return {};
}

QString operatorWords(const OperatorDefinition &definition)
{
    QString words = definition.phrase;
    words.remove(QStringLiteral("%1"));
    words = words.trimmed();
    if (words.endsWith(QStringLiteral("%2")))
        words.chop(2);
    return words.replace(QStringLiteral("%2"), QStringLiteral("…")).simplified();
}

const OperatorDefinition *operatorNamed(const QString &words, const FieldDefinition &field,
                                        const Vocabulary &vocabulary)
{
    for (const OperatorDefinition &definition : vocabulary.operators()) {
        if (definition.type == field.type && vocabulary.operatorOf(field, definition.name)
            && (isSame(words, operatorWords(definition)) || words.trimmed() == definition.name))
            return &definition;
    }
    return nullptr;
}

QString eventSeparator()
{
    return ClauseWords::tr(" or ", "between things that happened");
}

QString eventsText(const std::vector<EventKind> &kinds)
{
    QStringList words;
    for (const EventKind kind : kinds)
        words << inWords(kind);
    return capitalised(words.join(eventSeparator()));
}

std::vector<EventKind> eventsNamed(const QString &text)
{
    if (const auto one = eventNamed(text))
        return {*one};
    std::vector<EventKind> kinds;
    for (const QString &part : text.split(eventSeparator())) {
        const auto kind = eventNamed(part);
        if (!kind || std::ranges::find(kinds, *kind) != kinds.end())
            return {};
        kinds.push_back(*kind);
    }
    return kinds;
}

QString eventOperatorText(EventOperator how)
{
    switch (how) {
    case EventOperator::AtLeast: return ClauseWords::tr("at least", "how often");
    case EventOperator::AtMost: return ClauseWords::tr("at most", "how often");
    case EventOperator::Exactly: return ClauseWords::tr("exactly", "how often");
    case EventOperator::Between: return ClauseWords::tr("between", "how often");
    case EventOperator::Never: return ClauseWords::tr("never", "how often");
    }
    return {};
}

std::optional<EventOperator> eventOperatorNamed(const QString &words)
{
    const auto is = [&](EventOperator how) { return isSame(words, eventOperatorText(how)); };
    const auto found = std::ranges::find_if(eventOperators, is);
    return found == eventOperators.end() ? std::nullopt : std::optional(*found);
}

EventOperator eventOperatorOf(const EventClause &clause)
{
    if (clause.atMost < 0)
        return EventOperator::AtLeast;
    if (clause.atMost == 0)
        return EventOperator::Never;
    if (clause.atLeast == 0)
        return EventOperator::AtMost;
    return clause.atLeast == clause.atMost ? EventOperator::Exactly : EventOperator::Between;
}

int countsOf(EventOperator how)
{
    return how == EventOperator::Never ? 0 : how == EventOperator::Between ? 2 : 1;
}

QStringList fieldChoices(const Vocabulary &vocabulary)
{
    QStringList choices;
    for (const FieldDefinition &field : vocabulary.fields())
        choices << fieldText(field, vocabulary);
    for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind)
        choices << eventsText({static_cast<EventKind>(kind)});
    return choices;
}

QStringList operatorChoices(const QString &text, const Vocabulary &vocabulary)
{
    QStringList choices;
    if (const FieldDefinition *field = vocabulary.field(fieldNamed(text, vocabulary))) {
        for (const OperatorDefinition &definition : vocabulary.operators()) {
            if (definition.type == field->type && vocabulary.operatorOf(*field, definition.name))
                choices << operatorWords(definition);
        }
    } else if (!eventsNamed(text).empty()) {
        for (const EventOperator how : eventOperators)
            choices << eventOperatorText(how);
    }
    return choices;
}

QStringList operandChoices(const ClauseForm &form, const Vocabulary &vocabulary)
{
    const OperatorDefinition *is = operatorOf(form, vocabulary);
    if (!is)
        return {};
    if (is->operand == OperandKind::Flag)
        return {ClauseWords::tr("yes"), ClauseWords::tr("no")};
    if (is->operand == OperandKind::ListName) {
        const std::vector<QString> names = vocabulary.listNames();
        return {names.begin(), names.end()};
    }
    QStringList grades;
    for (const char fit : is->operand == OperandKind::Grade ? std::string_view("ABCD") : std::string_view()) {
        for (int step = 1; step <= 4; ++step)
            grades << QLatin1Char(fit) + QString::number(step);
    }
    return grades;
}

QString operandHint(const ClauseForm &form, const Vocabulary &vocabulary)
{
    if (const OperatorDefinition *is = operatorOf(form, vocabulary))
        return operandHint(is->operand);
    if (const auto how = eventOperatorNamed(form.operatorWords))
        return eventOperandHint(countsOf(*how));
    return {};
}

bool takesOperand(const ClauseForm &form, const Vocabulary &vocabulary)
{
    const OperatorDefinition *is = operatorOf(form, vocabulary);
    return !is || is->operand != OperandKind::None;
}

bool takesList(const ClauseForm &form, const Vocabulary &vocabulary)
{
    const OperatorDefinition *is = operatorOf(form, vocabulary);
    return is && is->operand == OperandKind::Texts;
}

} // namespace relaydesk
