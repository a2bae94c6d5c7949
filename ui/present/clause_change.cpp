// SPDX-License-Identifier: GPL-3.0-or-later
// What another field or another operator makes of the rest of a line.
#include "ui/present/clause_words.h"
#include "ui/present/operand_text.h"

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

QString defaultOperator(const QString &field, const Vocabulary &vocabulary)
{
    const QStringList choices = operatorChoices(field, vocabulary);
    if (choices.isEmpty())
        return {};
    // What is asked most often of such a field.
    static constexpr std::array usual{"isInsideLine", "isAtLeast", "isInLastDays"};
    const FieldDefinition *definition = vocabulary.field(fieldNamed(field, vocabulary));
    for (const char *name : usual) {
        const auto *is = definition ? vocabulary.operatorOf(*definition, QString::fromLatin1(name)) : nullptr;
        if (is)
            return operatorWords(*is);
    }
    return choices.first();
}

QString eventOperandFor(EventOperator how, EventClause clause)
{
    const int count = std::max({1, clause.atLeast, clause.atMost});
    clause.atLeast = how == EventOperator::AtMost || how == EventOperator::Never ? 0 : std::max(1, clause.atLeast);
    clause.atMost = how == EventOperator::AtLeast ? -1 : how == EventOperator::Never ? 0 : count;
    if (how == EventOperator::Exactly)
        clause.atMost = clause.atLeast;
    if (how == EventOperator::Between && clause.atMost == clause.atLeast)
        ++clause.atMost;
    return eventOperandText(clause);
}

// The operand said the way of another operator, as far as it can be; else as it stands, to be corrected.
QString carriedOperand(const ClauseForm &before, const ClauseForm &after, const Vocabulary &vocabulary)
{
    const auto clause = readForm(before, vocabulary).clause;
    const auto how = eventOperatorNamed(after.operatorWords);
    if (!eventsNamed(after.field).empty() && how)
        return eventOperandFor(*how, clause ? clause->event : EventClause());
    const FieldDefinition *field = vocabulary.field(fieldNamed(after.field, vocabulary));
    const OperatorDefinition *is = field ? operatorNamed(after.operatorWords, *field, vocabulary) : nullptr;
    if (!is || is->operand == OperandKind::None)
        return {};
    if (is->operand == OperandKind::Flag && !readOperand(OperandKind::Flag, after.operand).complaint.isEmpty())
        return ClauseWords::tr("yes");
    const bool wasEvent = clause && clause->kind == Condition::Kind::Event;
    if (!clause || wasEvent || clause->field.operand.texts.empty())
        return wasEvent ? QString() : after.operand;
    const QStringList texts(clause->field.operand.texts.begin(), clause->field.operand.texts.end());
    return is->operand == OperandKind::Texts ? listText(texts) : texts.size() == 1 ? texts.first() : after.operand;
}

} // namespace

ClauseForm formWith(const ClauseForm &form, ClausePart part, const QString &text, const Vocabulary &vocabulary)
{
    ClauseForm changed = form;
    if (part == ClausePart::Operand) {
        changed.operand = text;
        return changed;
    }
    (part == ClausePart::Field ? changed.field : changed.operatorWords) = text;
    if (part == ClausePart::Field && !operatorChoices(text, vocabulary).isEmpty()) {
        if (!operatorChoices(text, vocabulary).contains(form.operatorWords))
            changed.operatorWords = defaultOperator(text, vocabulary);
        // The same kind of field asks the same; values of another field are other values.
        if (changed.operatorWords == form.operatorWords && eventsNamed(text).empty() == eventsNamed(form.field).empty())
            return changed;
    }
    changed.operand = carriedOperand(form, changed, vocabulary);
    return changed;
}

} // namespace relaydesk
