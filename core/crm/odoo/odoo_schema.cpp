// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_schema.h"

namespace relaydesk {

QJsonArray OdooSchema::leadFieldNames() const
{
    QJsonArray names;
    for (const auto &[name, field] : leadFields)
        names.append(name);
    return names;
}

std::vector<FieldUse> OdooSchema::fieldUses() const
{
    std::vector<FieldUse> uses;
    for (const auto &[name, field] : leadFields)
        uses.push_back({name, field.label, odooLocalName(name)});
    return uses;
}

std::map<QString, OdooField> odooLeadFields(const QJsonObject &fieldsGet)
{
    std::map<QString, OdooField> fields;
    for (auto it = fieldsGet.begin(); it != fieldsGet.end(); ++it) {
        const QJsonObject field = it->toObject();
        const QString type = field[u"type"].toString();
        if (field[u"store"].toBool(true) && type != u"binary" && type != u"one2many")
            fields.emplace(it.key(), OdooField{type, field[u"string"].toString()});
    }
    fields.emplace(QStringLiteral("id"), OdooField{QStringLiteral("integer"), QStringLiteral("ID")});
    return fields;
}

QStringList odooExisting(const QJsonObject &fieldsGet, const QStringList &wanted)
{
    QStringList existing;
    for (const QString &name : wanted) {
        if (fieldsGet.contains(name))
            existing.append(name);
    }
    return existing;
}

QString odooLocalName(const QString &field)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("id"), QStringLiteral("remoteId")},
        {QStringLiteral("contact_name"), QStringLiteral("name")},
        {QStringLiteral("function"), QStringLiteral("role")},
        {QStringLiteral("email_from"), QStringLiteral("email")},
        {QStringLiteral("phone"), QStringLiteral("phone")},
        {QStringLiteral("lang_id"), QStringLiteral("language")},
        {QStringLiteral("partner_name"), QStringLiteral("company.name")},
        {QStringLiteral("website"), QStringLiteral("company.website")},
        {QStringLiteral("city"), QStringLiteral("company.city")},
        {QStringLiteral("country_id"), QStringLiteral("company.country")},
        {QStringLiteral("source_id"), QStringLiteral("attribution.source")},
        {QStringLiteral("medium_id"), QStringLiteral("attribution.medium")},
        {QStringLiteral("campaign_id"), QStringLiteral("attribution.campaign")},
        {QStringLiteral("user_id"), QStringLiteral("owner")},
        {QStringLiteral("team_id"), QStringLiteral("team")},
        {QStringLiteral("stage_id"), QStringLiteral("stage")},
        {QStringLiteral("active"), QStringLiteral("status")},
        {QStringLiteral("type"), QStringLiteral("status")},
        {QStringLiteral("lost_reason"), QStringLiteral("lostReason")},
        {QStringLiteral("lost_reason_id"), QStringLiteral("lostReason")},
        {QStringLiteral("priority"), QStringLiteral("grade.fit")},
        {QStringLiteral("probability"), QStringLiteral("grade.engagement")},
        {QStringLiteral("create_date"), QStringLiteral("createdAt")},
        {QStringLiteral("write_date"), QStringLiteral("modifiedAt")},
        {QStringLiteral("date_open"), QStringLiteral("stamps.routed")},
        {QStringLiteral("description"), QStringLiteral("description")},
    };
    return names.value(field);
}

} // namespace relaydesk
