// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/clause_form.h"

#include "core/conditions/condition_reader.h"
#include "ui/present/clause_words.h"
#include "ui/present/operand_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

ClauseReading wrong(ClausePart part, const QString &complaint)
{
    return {{}, part, complaint};
}

// The document's own reader has the last word, so that nothing is taken that could not be read again.
ClauseReading asDocument(const QJsonObject &object, const Vocabulary &vocabulary)
{
    const auto read = parseCondition(QJsonDocument(object).toJson(QJsonDocument::Compact), vocabulary);
    if (read)
        return {*read, ClausePart::Operand, {}};
    // Only the first mistake, as a sentence, without its place in a document that nobody sees.
    const QString line = read.error().context.section(u'\n', 0, 0);
    const qsizetype colon = line.indexOf(QStringLiteral(": "));
    QString complaint = colon < 0 ? line : line.mid(colon + 2);
    complaint.front() = complaint.front().toUpper();
    return wrong(ClausePart::Operand, complaint.back().isPunct() ? complaint : complaint + u'.');
}

ClauseReading readField(const ClauseForm &form, const FieldDefinition &field, const Vocabulary &vocabulary)
{
    const OperatorDefinition *is = operatorNamed(form.operatorWords, field, vocabulary);
    if (!is)
        return wrong(ClausePart::Operator,
                     form.operatorWords.isEmpty()
                         ? ClauseWords::tr("Choose how to compare.")
                         : ClauseWords::tr("“%1” does not go with this field.").arg(form.operatorWords));
    QJsonObject object{{QStringLiteral("field"), field.name}, {QStringLiteral("operator"), is->name}};
    if (is->operand != OperandKind::None) {
        const OperandReading operand = readOperand(is->operand, form.operand);
        if (!operand.complaint.isEmpty())
            return wrong(ClausePart::Operand, operand.complaint);
        object[u"value"] = operand.value;
    }
    return asDocument(object, vocabulary);
}

ClauseReading readEvent(const ClauseForm &form, std::vector<EventKind> kinds, const Vocabulary &vocabulary)
{
    const auto how = eventOperatorNamed(form.operatorWords);
    if (!how)
        return wrong(ClausePart::Operator,
                     form.operatorWords.isEmpty()
                         ? ClauseWords::tr("Choose how often.")
                         : ClauseWords::tr("“%1” does not go with what happened.").arg(form.operatorWords));
    const EventOperand operand = readEventOperand(form.operand, countsOf(*how));
    if (!operand.complaint.isEmpty())
        return wrong(ClausePart::Operand, operand.complaint);
    const int low = operand.counts.empty() ? 0 : operand.counts.front();
    if (*how == EventOperator::AtLeast && low == 0)
        return wrong(ClausePart::Operand,
                     ClauseWords::tr("At least 0 times is always so. Choose “never”, or write 1."));
    Condition clause;
    clause.kind = Condition::Kind::Event;
    clause.event.kinds = std::move(kinds);
    clause.event.topic = operand.topic;
    clause.event.withinDays = operand.withinDays;
    clause.event.atLeast = *how == EventOperator::AtMost ? 0 : low;
    clause.event.atMost = *how == EventOperator::AtLeast ? -1 : operand.counts.empty() ? 0 : operand.counts.back();
    return asDocument(toJsonObject(clause), vocabulary);
}

} // namespace

const QString &ClauseForm::at(ClausePart part) const
{
    return part == ClausePart::Field ? field : part == ClausePart::Operator ? operatorWords : operand;
}

ClauseForm formOf(const Condition &clause, const Vocabulary &vocabulary)
{
    if (clause.kind == Condition::Kind::Event)
        return {eventsText(clause.event.kinds), eventOperatorText(eventOperatorOf(clause.event)),
                eventOperandText(clause.event)};
    const FieldDefinition *field = vocabulary.field(clause.field.field);
    const OperatorDefinition *is = field ? vocabulary.operatorOf(*field, clause.field.operatorName) : nullptr;
    return {field ? fieldText(*field, vocabulary) : clause.field.field,
            is ? operatorWords(*is) : clause.field.operatorName,
            operandText(clause.field.operand.kind, toJsonObject(clause)[u"value"])};
}

ClauseReading readForm(const ClauseForm &form, const Vocabulary &vocabulary)
{
    if (form.field.trimmed().isEmpty())
        return wrong(ClausePart::Field, ClauseWords::tr("Choose a field, or something that happened."));
    if (const FieldDefinition *field = vocabulary.field(fieldNamed(form.field, vocabulary)))
        return readField(form, *field, vocabulary);
    std::vector<EventKind> kinds = eventsNamed(form.field);
    if (kinds.empty())
        return wrong(ClausePart::Field,
                     ClauseWords::tr("There is no field “%1”. Choose one of the list.").arg(form.field.trimmed()));
    return readEvent(form, std::move(kinds), vocabulary);
}

} // namespace relaydesk
