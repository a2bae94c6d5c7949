// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen in the three parts of a line.
#include "ui/present/clause_words.h"
#include "ui/present/operand_text.h"

namespace relaydesk {

namespace {

const OperatorDefinition *operatorOf(const ClauseForm &form, const Vocabulary &vocabulary)
{
    const FieldDefinition *field = vocabulary.field(fieldNamed(form.field, vocabulary));
    return field ? operatorNamed(form.operatorWords, *field, vocabulary) : nullptr;
}

} // namespace

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
