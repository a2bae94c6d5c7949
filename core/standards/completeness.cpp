// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/completeness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int heaviest = 100;

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

Error invalid(qsizetype place, const char *what)
{
    return makeError(ErrorKind::Invalid, QStringLiteral("required[%1]: %2").arg(place).arg(QString::fromLatin1(what)));
}

} // namespace

Result<std::vector<RequiredField>> requiredFieldsIn(const QByteArray &document)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    const QJsonValue list = parsed.object().value(u"required");
    if (!list.isArray())
        return makeError(ErrorKind::Parse, QStringLiteral("required: not a list"));
    std::vector<RequiredField> required;
    const QJsonArray items = list.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items[i].toObject();
        const QString name = item[u"field"].toString();
        const double weight = item[u"weight"].toDouble(1);
        if (!fieldCalled(name) || std::ranges::find(required, name, &RequiredField::field) != required.end())
            return invalid(i, "field: unknown, or given twice");
        if (weight < 1 || weight > heaviest || weight != static_cast<int>(weight))
            return invalid(i, "weight: no whole number from 1 to 100");
        required.push_back({name, static_cast<int>(weight)});
    }
    return required;
}

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
