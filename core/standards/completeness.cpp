// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/completeness.h"

#include <algorithm>

namespace relaydesk {

namespace {

const LeadFieldName *fieldCalled(const QString &name)
{
    const auto found
        = std::ranges::find_if(leadFieldNames(), [&name](const LeadFieldName &field) { return name == field.name; });
    return found == leadFieldNames().end() ? nullptr : &*found;
}

/// Whether what is written in a field can be used; true for fields of any text.
bool isReadable(const StandardLead &lead, QString LeadFields::*member)
{
    if (member == &LeadFields::email)
        return !lead.email.address.isEmpty() && !lead.email.isDisposable;
    if (member == &LeadFields::phone)
        return lead.phone.isValid;
    if (member == &LeadFields::company)
        return !lead.company.key.isEmpty();
    if (member == &LeadFields::website)
        return !lead.domain.domain.isEmpty();
    if (member == &LeadFields::industry)
        return !lead.industry.id.isEmpty();
    if (member == &LeadFields::employees)
        return !lead.size.band.isEmpty();
    if (member == &LeadFields::country)
        return !lead.country.code.isEmpty();
    return member != &LeadFields::region || !lead.region.code.isEmpty();
}

FieldState stateOf(const StandardLead &lead, const RequiredField &required)
{
    const LeadFieldName *const field = fieldCalled(required.field);
    if (!field)
        return FieldState::Missing;
    const QString text = lead.standardFields().*field->member;
    if (text.trimmed().isEmpty())
        return FieldState::Missing;
    return isReadable(lead, field->member) ? FieldState::Usable : FieldState::Unusable;
}

} // namespace

Completeness completenessOf(const StandardLead &lead, std::span<const RequiredField> required)
{
    Completeness answer;
    int all = 0;
    int usable = 0;
    int heaviestLacking = 0;
    for (const RequiredField &field : required) {
        const FieldState state = stateOf(lead, field);
        answer.fields.push_back({field, state});
        all += field.weight;
        if (state == FieldState::Usable) {
            usable += field.weight;
        } else if (field.weight > heaviestLacking) {
            heaviestLacking = field.weight;
            answer.next = field.field;
        }
    }
    if (all > 0) {
        answer.percent = usable * 100 / all;
        answer.percentWithNext = (usable + heaviestLacking) * 100 / all;
    }
    return answer;
}

QString toString(FieldState state)
{
    switch (state) {
    case FieldState::Usable: return QStringLiteral("usable");
    case FieldState::Missing: return QStringLiteral("missing");
    case FieldState::Unusable: break;
    }
    return QStringLiteral("unusable");
}

} // namespace relaydesk
