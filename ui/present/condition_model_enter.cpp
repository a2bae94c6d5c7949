// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types into the parts of a line.
#include "ui/present/condition_model.h"

#include <algorithm>

namespace relaydesk {

ClauseReading ConditionModel::preview(int row, ClausePart part, const QString &text) const
{
    return readingOf(formWith(line(row).form, part, text.trimmed(), m_draft.vocabulary()));
}

ClauseReading ConditionModel::readingOf(const ClauseForm &form) const
{
    ClauseReading reading = readForm(form, m_draft.vocabulary());
    const bool isScored = m_part == Part::FitRule && isScoreField(fieldNamed(form.field, m_draft.vocabulary()));
    return isScored ? ClauseReading{{}, ClausePart::Field, tr("A score cannot depend on a score.")} : reading;
}

int ConditionModel::enter(int row, ClausePart part, const QString &text)
{
    const ConditionLine &now = line(row);
    if (isReadOnly() || now.isGroup() || text.trimmed() == now.form.at(part).trimmed())
        return row;
    const ClauseForm form = formWith(now.form, part, text.trimmed(), m_draft.vocabulary());
    const ClauseReading reading = readingOf(form);
    if (!now.isInDocument())
        return enterFresh(form, reading);
    const QString place = placeBelow(row);
    if (!reading.clause) {
        keepUnfinished(place, form, reading);
        refresh();
        return row;
    }
    std::erase_if(m_unfinished, [&](const Unfinished &one) { return one.place == place; });
    const QString step = part == ClausePart::Field ? tr("Change field")
        : part == ClausePart::Operator             ? tr("Change comparison")
                                                   : tr("Change value");
    if (apply(step, replaced(condition(), place, *reading.clause)) < 0)
        refresh();
    return rowOf(this->place() + place);
}

int ConditionModel::enterFresh(const ClauseForm &form, const ClauseReading &reading)
{
    m_fresh->form = form;
    m_fresh->reading = reading;
    MaybeEdit edit;
    if (reading.clause) {
        Condition part = *reading.clause;
        if (m_fresh->group != Condition::Kind::Always)
            part = Condition{m_fresh->group, {*reading.clause}, {}, {}};
        edit = added(condition(), m_fresh->spot, part);
        if (!edit)
            m_fresh->reading.complaint = tr("The rule is too long or too deep for one more condition.");
    }
    if (!edit) {
        refresh();
        return freshRow();
    }
    const bool isInGroup = std::exchange(m_fresh, {})->group != Condition::Kind::Always;
    const int row = apply(isInGroup ? tr("Add group") : tr("Add condition"), edit);
    return isInGroup ? row + 1 : row; // the clause itself
}

void ConditionModel::keepUnfinished(const QString &place, const ClauseForm &form, const ClauseReading &reading)
{
    std::erase_if(m_unfinished, [&](const Unfinished &one) { return one.place == place; });
    m_unfinished.push_back({place, *partAt(condition(), place), form, reading});
}

void ConditionModel::giveUp(int row)
{
    if (!line(row).isInDocument())
        m_fresh.reset();
    else
        std::erase_if(m_unfinished, [&](const Unfinished &one) { return one.place == placeBelow(row); });
    refresh();
}

QStringList ConditionModel::choices(int row, ClausePart part) const
{
    const ClauseForm &form = line(row).form;
    if (part == ClausePart::Field) {
        QStringList fields = fieldChoices(m_draft.vocabulary());
        if (m_part == Part::FitRule)
            fields.removeIf(
                [this](const QString &field) { return isScoreField(fieldNamed(field, m_draft.vocabulary())); });
        return fields;
    }
    if (part == ClausePart::Operator)
        return operatorChoices(form.field, m_draft.vocabulary());
    const QStringList known = operandChoices(form, m_draft.vocabulary());
    const QString field = fieldNamed(form.field, m_draft.vocabulary());
    return known.isEmpty() && m_valuesOf && !field.isEmpty() ? m_valuesOf(field) : known;
}

QString ConditionModel::hint(int row, ClausePart part) const
{
    switch (part) {
    case ClausePart::Field: return tr("Field or event");
    case ClausePart::Operator: return tr("Comparison");
    case ClausePart::Operand: break;
    }
    return operandHint(line(row).form, m_draft.vocabulary());
}

bool ConditionModel::isFree(int row, ClausePart part) const
{
    return part == ClausePart::Operand && !line(row).isPicked;
}

bool ConditionModel::isList(int row, ClausePart part) const
{
    return part == ClausePart::Operand && takesList(line(row).form, m_draft.vocabulary());
}

} // namespace relaydesk
