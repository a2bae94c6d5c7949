// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/lead_json.h"
#include "core/protocol/page_json.h"

namespace relaydesk {

namespace json {

namespace {

using L = QLatin1StringView;

L nameOf(PauseReason reason)
{
    switch (reason) {
    case PauseReason::Snoozed: return L("snoozed");
    case PauseReason::WaitingOnProspect: return L("waitingOnProspect");
    case PauseReason::OffHours: return L("offHours");
    case PauseReason::None: break;
    }
    return {};
}

void writeCompany(JsonWriter &out, const CompanyFacts &company)
{
    if (company == CompanyFacts{})
        return;
    out.key(L("company"));
    out.beginObject();
    out.field(L("name"), company.name);
    out.field(L("industry"), company.industry);
    out.field(L("city"), company.city);
    out.field(L("country"), company.country);
    out.field(L("revenue"), company.revenue);
    out.field(L("website"), company.website);
    out.field(L("technology"), company.technology);
    if (company.employees >= 0)
        out.field(L("employees"), company.employees);
    out.endObject();
}

void writeAttribution(JsonWriter &out, const Attribution &attribution)
{
    if (attribution == Attribution{})
        return;
    out.key(L("attribution"));
    out.beginObject();
    out.field(L("source"), attribution.source);
    out.field(L("medium"), attribution.medium);
    out.field(L("campaign"), attribution.campaign);
    out.endObject();
}

void writeSignals(JsonWriter &out, const std::vector<Signal> &signals)
{
    if (signals.empty())
        return;
    out.key(L("signals"));
    out.beginArray();
    for (const Signal &signal : signals) {
        out.beginObject();
        out.field(L("kind"), toString(signal.kind));
        out.field(L("topic"), signal.topic);
        out.field(L("count"), signal.count);
        out.field(L("last"), toEpochMs(signal.last));
        out.endObject();
    }
    out.endArray();
}

void writeStamps(JsonWriter &out, const HandoffStamps &stamps)
{
    if (stamps == HandoffStamps{})
        return;
    out.key(L("stamps"));
    out.beginObject();
    out.field(L("submitted"), stamps.submitted);
    out.field(L("captured"), stamps.captured);
    out.field(L("qualified"), stamps.qualified);
    out.field(L("routed"), stamps.routed);
    out.field(L("alerted"), stamps.alerted);
    out.field(L("accepted"), stamps.accepted);
    out.field(L("firstAttempt"), stamps.firstAttempt);
    out.field(L("firstContact"), stamps.firstContact);
    out.endObject();
}

void writeSla(JsonWriter &out, const SlaClock &sla)
{
    if (sla == SlaClock{})
        return;
    out.key(L("sla"));
    out.beginObject();
    out.field(L("startedAt"), sla.startedAt);
    out.field(L("dueAt"), sla.dueAt);
    if (sla.target != Duration(0))
        out.field(L("target"), sla.target.count());
    out.field(L("pause"), QString(nameOf(sla.pause)));
    out.field(L("pausedUntil"), sla.pausedUntil);
    out.field(L("answeredAt"), sla.answeredAt);
    out.field(L("policy"), sla.policy);
    out.endObject();
}

void writeExtra(JsonWriter &out, const QByteArray &extra)
{
    if (extra.isEmpty())
        return;
    // Written into the page as it is, so it has to be an object: one bad value would spoil the whole page.
    const auto checked = decode<bool>(extra, "extra", [](const Element &e, bool &ok, Fault &) {
        ok = e.is_object() && depthOf(e) <= deepestExtra;
        return true;
    });
    out.key(L("extra"));
    if (checked && *checked)
        return out.raw(extra);
    out.beginObject();
    out.field(L("unreadable"), QString::fromUtf8(extra));
    out.endObject();
}

} // namespace

void writeLead(JsonWriter &out, const Lead &lead)
{
    out.beginObject();
    out.field(L("id"), lead.remoteId.value());
    out.field(L("version"), lead.version);
    out.field(L("name"), lead.name);
    out.field(L("role"), lead.role);
    out.field(L("email"), lead.email);
    out.field(L("phone"), lead.phone);
    out.field(L("language"), lead.language);
    out.field(L("timeZone"), lead.timeZone);
    writeCompany(out, lead.company);
    writeAttribution(out, lead.attribution);
    out.field(L("owner"), lead.owner.value());
    out.field(L("team"), lead.team.value());
    out.field(L("stage"), lead.stage);
    out.field(L("status"), toString(lead.status));
    out.field(L("lostReason"), lead.lostReason.value());
    if (lead.grade.fit >= 0)
        out.field(L("fit"), lead.grade.fit);
    if (lead.grade.engagement >= 0)
        out.field(L("engagement"), lead.grade.engagement);
    writeSignals(out, lead.signals);
    writeStamps(out, lead.stamps);
    writeSla(out, lead.sla);
    out.field(L("qualifyingRule"), lead.qualifyingRule);
    out.field(L("criteriaVersion"), lead.criteriaVersion);
    out.field(L("description"), lead.description);
    out.field(L("createdAt"), toEpochMs(lead.createdAt));
    out.field(L("modifiedAt"), toEpochMs(lead.modifiedAt));
    writeExtra(out, lead.extra);
    out.endObject();
}

namespace {

void writeEvents(JsonWriter &out, const std::vector<BehaviourEvent> &events)
{
    out.key(L("events"));
    out.beginArray();
    for (const BehaviourEvent &event : events) {
        out.beginObject();
        out.field(L("id"), event.remoteId.value());
        out.field(L("lead"), event.lead.value());
        out.field(L("kind"), toString(event.kind));
        out.field(L("topic"), event.topic);
        out.field(L("detail"), event.detail);
        out.field(L("at"), toEpochMs(event.at));
        out.endObject();
    }
    out.endArray();
}

} // namespace

} // namespace json

QByteArray encodeChanges(const LeadPage &page)
{
    using json::L;
    JsonWriter out;
    out.beginObject();
    out.key(L("leads"));
    out.beginArray();
    for (const Lead &lead : page.leads)
        json::writeLead(out, lead);
    out.endArray();
    if (!page.removed.empty()) {
        out.key(L("removed"));
        out.beginArray();
        for (const RemoteId &id : page.removed)
            out.text(id.value());
        out.endArray();
    }
    if (!page.events.empty())
        json::writeEvents(out, page.events);
    if (!page.next.isEmpty())
        out.field(L("next"), page.next.toLongLong());
    out.key(L("more"));
    out.boolean(page.more);
    if (page.total >= 0)
        out.field(L("total"), page.total);
    out.endObject();
    return out.take();
}

QByteArray encodeLead(const Lead &lead)
{
    JsonWriter out;
    json::writeLead(out, lead);
    return out.take();
}

QByteArray encodeEvents(const std::vector<BehaviourEvent> &events)
{
    JsonWriter out;
    out.beginObject();
    json::writeEvents(out, events);
    out.endObject();
    return out.take();
}

} // namespace relaydesk
