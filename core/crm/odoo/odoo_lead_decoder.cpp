// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_lead_decoder.h"

#include "core/crm/odoo/html_text.h"
#include "core/crm/odoo/odoo_protocol.h"
#include "core/crm/odoo/odoo_value.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace relaydesk {

namespace {

constexpr qsizetype longestDescription = 16 * 1024 * 1024;

QString firstOf(const QString &a, const QString &b, const QString &c)
{
    if (!a.isEmpty())
        return a;
    return b.isEmpty() ? c : b;
}

/// Odoo says false for "nothing" in every type but a real boolean.
bool isSet(const QJsonValue &value, const OdooField &field)
{
    if (value.isBool())
        return field.type == u"boolean";
    if (value.isArray())
        return !value.toArray().isEmpty();
    return !value.isNull() && !value.isUndefined() && !(value.isString() && value.toString().isEmpty());
}

LeadStatus statusOf(const QJsonObject &record, const OdooSchema &schema)
{
    const bool active = record[u"active"].toBool(true);
    const double probability = record[u"probability"].toDouble();
    const bool hasReason = odooId(record[schema.lostReasonField]) != 0;
    if (!active && (probability <= 0 || hasReason))
        return LeadStatus::Lost;
    if (schema.wonStages.contains(odooId(record[u"stage_id"])))
        return LeadStatus::Won;
    if (!active)
        return LeadStatus::Nurture; // archived without being lost: put away, not given up
    return record[u"type"].toString() == u"opportunity" ? LeadStatus::Qualified : LeadStatus::Open;
}

Grade gradeOf(const QJsonObject &record)
{
    static constexpr std::array<int, 4> bands{12, 37, 62, 87};
    Grade grade;
    bool ok = false;
    const int stars = record[u"priority"].toString().toInt(&ok);
    if (ok && stars >= 0 && stars <= 3)
        grade.fit = bands[static_cast<size_t>(stars)];
    if (record[u"probability"].isDouble())
        grade.engagement = std::clamp(static_cast<int>(std::lround(record[u"probability"].toDouble())), 0, 100);
    return grade;
}

/// The fields whose value a Lead holds; the rest is extra.
QSet<QString> takenFields(const QJsonObject &record, const OdooSchema &schema, const Lead &lead)
{
    QSet<QString> taken;
    for (auto it = record.begin(); it != record.end(); ++it) {
        if (!odooLocalName(it.key()).isEmpty())
            taken.insert(it.key());
    }
    if (lead.company.country.isEmpty())
        taken.remove(QStringLiteral("country_id"));
    if (lead.language.isEmpty())
        taken.remove(QStringLiteral("lang_id"));
    if (!lead.lostReason.isValid())
        taken.remove(schema.lostReasonField);
    if (lead.phone == odooText(record[u"mobile"]))
        taken.insert(QStringLiteral("mobile"));
    if (lead.name == odooText(record[u"name"]))
        taken.insert(QStringLiteral("name"));
    return taken;
}

QByteArray extraOf(const QJsonObject &record, const OdooSchema &schema, const Lead &lead)
{
    const QSet<QString> taken = takenFields(record, schema, lead);
    QJsonObject extra;
    for (auto it = record.begin(); it != record.end(); ++it) {
        const auto field = schema.leadFields.find(it.key());
        const OdooField known = field == schema.leadFields.end() ? OdooField{} : field->second;
        if (!taken.contains(it.key()) && isSet(*it, known))
            extra.insert(it.key(), *it);
    }
    const qsizetype whole = record[u"description"].toString().size();
    if (whole > longestDescription)
        extra.insert(QStringLiteral("description_cut_from"), whole);
    return extra.isEmpty() ? QByteArray() : QJsonDocument(extra).toJson(QJsonDocument::Compact);
}

QString descriptionOf(const QJsonObject &record, const OdooSchema &schema)
{
    const QString text = odooText(record[u"description"]).left(longestDescription);
    const auto field = schema.leadFields.find(QStringLiteral("description"));
    const bool isHtml = field != schema.leadFields.end() && field->second.type == u"html"; // since Odoo 15
    return isHtml ? textFromHtml(text) : text;
}

/// write_date has whole seconds: two changes within one second differ in the hash only.
QString versionOf(const QJsonObject &record)
{
    const QByteArray hash
        = QCryptographicHash::hash(QJsonDocument(record).toJson(QJsonDocument::Compact), QCryptographicHash::Sha1);
    return odooText(record[u"write_date"]) + u'/' + QString::fromLatin1(hash.toHex().left(12));
}

void fillPerson(Lead &lead, const QJsonObject &record, const OdooSchema &schema)
{
    lead.name = firstOf(odooText(record[u"contact_name"]), odooLabel(record[u"partner_id"]), odooText(record[u"name"]));
    lead.role = odooText(record[u"function"]);
    lead.email = odooText(record[u"email_from"]);
    lead.phone = firstOf(odooText(record[u"phone"]), odooText(record[u"mobile"]), {});
    lead.language = schema.languageCodes.value(odooId(record[u"lang_id"]));
    lead.company.name = odooText(record[u"partner_name"]);
    lead.company.website = odooText(record[u"website"]);
    lead.company.city = odooText(record[u"city"]);
    lead.company.country = schema.countryCodes.value(odooId(record[u"country_id"]));
}

void fillTimes(Lead &lead, const QJsonObject &record)
{
    lead.stamps.captured = odooTime(record[u"create_date"]);
    lead.stamps.submitted = lead.stamps.captured;
    lead.stamps.routed = odooTime(record[u"date_open"]);
    lead.createdAt = lead.stamps.captured.value_or(Instant{});
    lead.modifiedAt = odooTime(record[u"write_date"]).value_or(lead.createdAt);
}

Result<LeadPage> leadsOf(const QJsonArray &records, const OdooSchema &schema)
{
    LeadPage page;
    page.deriveFromStory = true;
    page.leads.reserve(static_cast<size_t>(records.size()));
    for (const auto &record : records) {
        Lead lead = odooLead(record.toObject(), schema);
        if (!lead.remoteId.isValid())
            return makeError(ErrorKind::Parse, QStringLiteral("a lead without an id"));
        page.leads.push_back(std::move(lead));
    }
    return page;
}

} // namespace

Lead odooLead(const QJsonObject &record, const OdooSchema &schema)
{
    Lead lead;
    lead.remoteId = RemoteId(odooIdText(odooId(record[u"id"])));
    lead.version = versionOf(record);
    fillPerson(lead, record, schema);
    fillTimes(lead, record);
    lead.attribution
        = {odooLabel(record[u"source_id"]), odooLabel(record[u"medium_id"]), odooLabel(record[u"campaign_id"])};
    lead.owner = RepId(odooIdText(odooId(record[u"user_id"])));
    lead.team = TeamId(odooIdText(odooId(record[u"team_id"])));
    lead.stage = odooLabel(record[u"stage_id"]);
    lead.status = statusOf(record, schema);
    if (lead.status == LeadStatus::Lost)
        lead.lostReason = ReasonId(odooIdText(odooId(record[schema.lostReasonField])));
    lead.grade = gradeOf(record);
    lead.description = descriptionOf(record, schema);
    lead.extra = extraOf(record, schema, lead);
    return lead;
}

Result<LeadPage> decodeOdooLeads(const QByteArray &answer, const OdooSchema &schema, const OdooCursor &cursor,
                                 int limit)
{
    const auto records = odooRecords(answer);
    if (!records)
        return records.error();
    auto page = leadsOf(*records, schema);
    if (!page)
        return page;
    qint64 last = 0;
    for (const Lead &lead : page->leads)
        last = std::max(last, lead.remoteId.value().toLongLong());
    const bool full = records->size() >= limit;
    if (full && last <= cursor.last)
        return makeError(ErrorKind::Parse, QStringLiteral("the page does not move on"));
    const OdooCursor next = cursor.after(last, full);
    page->next = next.toBytes();
    page->more = !next.isAtRoundStart();
    page->total = cursor.total;
    return page;
}

Result<LeadPage> decodeOdooFetch(const QByteArray &answer, const OdooSchema &schema, const std::vector<RemoteId> &asked)
{
    const auto records = odooRecords(answer);
    if (!records)
        return records.error();
    auto page = leadsOf(*records, schema);
    if (!page)
        return page;
    QSet<RemoteId> found;
    for (const Lead &lead : page->leads)
        found.insert(lead.remoteId);
    for (const RemoteId &id : asked) {
        if (!found.contains(id))
            page->removed.push_back(id);
    }
    return page;
}

} // namespace relaydesk
