// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that make one lead of what came in.
#include "core/handoff/handoff_steps.h"

#include "core/conditions/fact_sheet.h"
#include "core/handoff/lead_clock.h"
#include "core/journal/canonical_json.h"
#include "core/journal/event_payload.h"
#include "core/standards/merge.h"
#include "core/standards/standard_lead.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace relaydesk {

namespace {

QJsonArray changesText(const StandardLead &standard)
{
    QJsonArray changes;
    for (const FieldChange &change : changesOf(standard)) {
        QJsonArray why;
        for (const Remark &remark : change.remarks)
            why.append(toString(remark.kind));
        changes.append(QJsonObject{{QStringLiteral("field"), QString(change.field)},
                                   {QStringLiteral("changed"), change.from != change.to},
                                   {QStringLiteral("why"), why}});
    }
    return changes;
}

/// What is left unsure is a remark for people.
QJsonArray alikeText(std::span<const Twin> twins)
{
    QJsonArray alike;
    for (const Twin &twin : twins) {
        QJsonArray evidence;
        for (const EvidencePoints &points : twin.match.score.evidence)
            evidence.append(toString(points.evidence));
        alike.append(QJsonObject{{QStringLiteral("lead"), twin.lead.remoteId.value()},
                                 {QStringLiteral("score"), twin.match.score.score},
                                 {QStringLiteral("verdict"), toString(verdictOf(twin.match.score.score))},
                                 {QStringLiteral("evidence"), evidence}});
    }
    return alike;
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// True where the lead went into an earlier one. A closed lead takes nothing in: whoever comes back is a lead again.
bool mergedInto(Draft &draft, const Twin &twin, const ReasonId &reason)
{
    const bool isSure = verdictOf(twin.match.score.score) == MatchVerdict::Same;
    if (!isSure || !isInQueue(twin.lead.status) || draft.lead().id <= twin.lead.id)
        return false;
    const Result<Merged> merged = merge(twin.lead, draft.lead(), twin.match.score);
    if (!merged)
        return false; // could not be taken back exactly
    const QString absorbed = draft.lead().remoteId.value();
    // One operation, so that one reverse takes it back. A lead goes into another once.
    const QString operation = QStringLiteral("merge-%1").arg(draft.lead().id.value());
    QJsonObject payload = objectOf(merged->payload);
    payload[u"operation"] = operation;
    draft.tell(HandoffKind::Merged, payload);
    draft.tell(HandoffKind::Disqualified,
               {{QStringLiteral("reason"), reason.value()},
                {QStringLiteral("into"), twin.lead.remoteId.value()},
                {QStringLiteral("operation"), operation}});
    draft.tellOther(merged->lead, HandoffKind::Noted,
                    {{QStringLiteral("about"), QStringLiteral("merged")},
                     {QStringLiteral("from"), absorbed},
                     {QStringLiteral("is"), objectOf(toJson(handoffOf(merged->lead)))}});
    return true;
}

/// Writes down who owns the account, where rules look for it; false where nobody does, or the CRM says it already.
bool namesAccountOwner(Lead &lead, const RepId &owner)
{
    const QByteArray extra = lead.extra.trimmed();
    const QJsonObject known = objectOf(extra);
    if (!owner.isValid() || known.contains(u"accountOwner") || !(extra.isEmpty() || extra.endsWith('}')))
        return false;
    // Added to the text as it is: read and written again, whole numbers above 2^53 would be others.
    lead.extra = extra.isEmpty() ? QByteArray("{") : extra.chopped(1);
    lead.extra += known.isEmpty() ? "\"accountOwner\":" : ",\"accountOwner\":";
    appendJsonText(lead.extra, owner.value().toUtf8());
    lead.extra += '}';
    return true;
}

void write(CompanyFacts &into, CompanyField field, const CompanyFacts &from)
{
    switch (field) {
    case CompanyField::Name: into.name = from.name; break;
    case CompanyField::Industry: into.industry = from.industry; break;
    case CompanyField::Employees: into.employees = from.employees; break;
    case CompanyField::Country: into.country = from.country; break;
    case CompanyField::City: into.city = from.city; break;
    case CompanyField::Revenue: into.revenue = from.revenue; break;
    case CompanyField::Website: into.website = from.website; break;
    case CompanyField::Technology: into.technology = from.technology; break;
    }
}

QJsonObject factText(const FactDecision &decision)
{
    const Provenance &from = decision.offered.provenance;
    return {
        {QStringLiteral("field"), toString(decision.offered.field)},
        {QStringLiteral("value"), standardValue(decision.offered.field, decision.offered.value).value_or(QString())},
        {QStringLiteral("before"), decision.before},
        {QStringLiteral("outcome"), toString(decision.outcome)},
        {QStringLiteral("written"), isWritten(decision.outcome)},
        {QStringLiteral("kind"), toString(from.source)},
        {QStringLiteral("source"), from.name},
        {QStringLiteral("confidence"), from.confidence}};
}

bool saysMore(const CompanyProfile &profile, std::span<const CompanyFact> offered)
{
    return std::ranges::any_of(enrich(profile, offered).decisions, isWritten, &FactDecision::outcome);
}

/// Writes what the policy lets in, and says of each fact what became of it.
void tellFacts(Draft &draft, const Course &course, std::span<const CompanyFact> offered, QJsonObject payload)
{
    const Enriched enriched = enrich(profileFor(draft.lead(), course), offered);
    const CompanyFacts known = companyFactsOf(enriched.profile);
    Lead lead = draft.lead();
    QJsonArray facts;
    for (const FactDecision &decision : enriched.decisions) {
        facts.append(factText(decision));
        if (isWritten(decision.outcome))
            write(lead.company, decision.offered.field, known);
    }
    payload[u"facts"] = facts;
    draft.setFields(lead);
    draft.tell(HandoffKind::Enriched, payload);
}

} // namespace

CompanyProfile profileFor(const Lead &lead, const Course &course)
{
    CompanyProfile profile = profileOf(lead.company, {FactSource::Crm, {}, {}, 100});
    for (const HandoffEvent &event : course.events) {
        if (event.kind != HandoffKind::Enriched)
            continue;
        const JsonNode payload = readPayload(event.payload);
        const JsonNode *facts = payload.find(u"facts");
        for (size_t i = 0; facts && i < facts->items.size(); ++i) {
            const JsonNode &fact = facts->items[i];
            const std::optional<CompanyField> field = companyFieldFrom(textIn(fact, u"field"));
            const auto known = field ? profile.find(*field) : profile.end();
            if (known != profile.end() && flagIn(fact, u"written", false)
                && known->second.value == textIn(fact, u"value"))
                known->second.provenance
                    = {factSourceFrom(textIn(fact, u"kind")).value_or(FactSource::Service), textIn(fact, u"source"),
                       event.occurredAt, static_cast<int>(wholeIn(fact, u"confidence", 0))};
        }
    }
    return profile;
}

bool standardiseStep(Draft &draft, const Course &course, const StepContext &context, std::span<const Twin> twins,
                     bool mayAsk)
{
    const HandoffTerms &terms = context.documents.terms;
    const StandardLead standard = standardise(fieldsOf(draft.lead()), terms.homeRegion);
    Lead lead = withStandards(draft.lead(), standard);
    QJsonObject payload{{QStringLiteral("changes"), changesText(standard)}};
    if (namesAccountOwner(lead, context.accountOwner))
        payload[u"accountOwner"] = context.accountOwner.value();
    draft.setFields(lead);
    if (!twins.empty())
        payload[u"alike"] = alikeText(twins);
    const QString domain = standard.domain.domain;
    const bool asks = mayAsk && terms.enrichWithin > Duration(0) && !domain.isEmpty();
    if (asks)
        payload[u"ask"] = domain;
    FactSheet sheet(context.documents.router.document().vocabulary);
    sheet.fill(draft.lead(), context.story, draft.now());
    addClock(payload, course, sheet.facts(), context.documents);
    draft.tell(HandoffKind::Standardised, payload);
    for (const Twin &twin : twins) {
        if (mergedInto(draft, twin, terms.duplicateReason))
            return false;
    }
    if (saysMore(profileFor(draft.lead(), course), context.known))
        tellFacts(draft, course, context.known, {{QStringLiteral("known"), true}});
    return !asks;
}

void enrichStep(Draft &draft, const Course &course, const Result<std::vector<CompanyFact>> &answer, bool late)
{
    QJsonObject payload;
    if (late)
        payload[u"late"] = true;
    if (!answer) {
        payload[u"failed"] = toString(answer.error().kind);
        draft.tell(HandoffKind::Enriched, payload);
        return;
    }
    tellFacts(draft, course, *answer, payload);
}

} // namespace relaydesk
