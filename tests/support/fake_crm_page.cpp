// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_crm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::test {

namespace {

QJsonObject encodeLead(const Lead &lead)
{
    QJsonObject json;
    json[u"id"] = lead.remoteId.value();
    json[u"version"] = lead.version;
    json[u"name"] = lead.name;
    json[u"email"] = lead.email;
    json[u"company"] = lead.company.name;
    json[u"owner"] = lead.owner.value();
    json[u"status"] = toString(lead.status);
    json[u"reason"] = lead.lostReason.value();
    json[u"created"] = toEpochMs(lead.createdAt);
    json[u"modified"] = toEpochMs(lead.modifiedAt);
    if (lead.stamps.firstAttempt)
        json[u"attempt"] = toEpochMs(*lead.stamps.firstAttempt);
    return json;
}

Lead decodeLead(const QJsonObject &json)
{
    Lead lead;
    lead.remoteId = RemoteId(json[u"id"].toString());
    lead.version = json[u"version"].toString();
    lead.name = json[u"name"].toString();
    lead.email = json[u"email"].toString();
    lead.company.name = json[u"company"].toString();
    lead.owner = RepId(json[u"owner"].toString());
    lead.status = leadStatusFrom(json[u"status"].toString());
    lead.lostReason = ReasonId(json[u"reason"].toString());
    lead.createdAt = fromEpochMs(json[u"created"].toInteger());
    lead.modifiedAt = fromEpochMs(json[u"modified"].toInteger());
    if (json.contains(u"attempt")) {
        lead.stamps.firstAttempt = fromEpochMs(json[u"attempt"].toInteger());
        lead.sla.answeredAt = lead.stamps.firstAttempt;
    }
    return lead;
}

} // namespace

QByteArray encodePage(const LeadPage &page)
{
    QJsonArray leads;
    for (const Lead &lead : page.leads)
        leads.append(encodeLead(lead));
    QJsonArray removed;
    for (const RemoteId &id : page.removed)
        removed.append(id.value());
    QJsonObject json;
    json[u"leads"] = leads;
    json[u"removed"] = removed;
    json[u"next"] = QString::fromLatin1(page.next);
    json[u"more"] = page.more;
    json[u"total"] = page.total;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<LeadPage> decodePage(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return makeError(ErrorKind::Parse, QStringLiteral("page"));
    const QJsonObject json = document.object();
    LeadPage page;
    const QJsonArray leads = json[u"leads"].toArray();
    for (const QJsonValue &lead : leads)
        page.leads.push_back(decodeLead(lead.toObject()));
    const QJsonArray removed = json[u"removed"].toArray();
    for (const QJsonValue &id : removed)
        page.removed.push_back(RemoteId(id.toString()));
    page.next = json[u"next"].toString().toLatin1();
    page.more = json[u"more"].toBool();
    page.total = json[u"total"].toInteger(-1);
    return page;
}

} // namespace relaydesk::test
