// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/lead_history_reader.h"

#include "core/conditions/fact_sheet.h"
#include "core/journal/event_payload.h"

#include <QHash>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int leadsAtOnce = 1000;
constexpr int entriesAtOnce = 5000;

/// What the journal tells of a lead besides its row.
struct Told
{
    bool wasSql = false;
    std::vector<LateFact> late;
};
using Journalled = QHash<qint64, Told>;

/// Fields of an answer on the company, and the names that conditions have for them.
QString fieldOf(QStringView name)
{
    return u"company." % name;
}

void addLate(Told &told, const HandoffEvent &event, const Vocabulary &vocabulary)
{
    const JsonNode payload = readPayload(event.payload);
    const JsonNode *facts = payload.find(u"facts");
    for (size_t i = 0; facts && i < facts->items.size(); ++i) {
        const JsonNode &fact = facts->items[i];
        const int slot = vocabulary.slotOf(fieldOf(textIn(fact, u"field")));
        if (slot >= 0 && flagIn(fact, u"written", false))
            told.late.push_back({slot, event.occurredAt});
    }
}

Result<Journalled> readJournal(const Store &store, const Vocabulary &vocabulary)
{
    Journalled all;
    qint64 seq = 0;
    for (;;) {
        const Result<std::vector<HandoffEvent>> events = store.journal(seq, entriesAtOnce);
        if (!events)
            return events.error();
        for (const HandoffEvent &event : *events) {
            seq = event.seq;
            if (event.kind == HandoffKind::Sql || event.kind == HandoffKind::Opportunity
                || event.kind == HandoffKind::Won)
                all[event.lead.value()].wasSql = true;
            else if (event.kind == HandoffKind::Enriched)
                addLate(all[event.lead.value()], event, vocabulary);
        }
        if (static_cast<int>(events->size()) < entriesAtOnce)
            return all;
    }
}

bool saysOpportunity(const BehaviourEvent &event)
{
    return event.kind == EventKind::StageChanged
        && (event.topic.compare(u"Opportunity", Qt::CaseInsensitive) == 0
            || event.topic.compare(u"Won", Qt::CaseInsensitive) == 0);
}

/// As it was before anybody judged it.
Lead unjudged(Lead lead)
{
    lead.owner = {};
    lead.team = {};
    lead.stage.clear();
    lead.status = LeadStatus::Open;
    lead.lostReason = {};
    lead.grade = {};
    lead.qualifyingRule.clear();
    return lead;
}

HistoryLead outcomeOf(const Lead &lead, std::span<const BehaviourEvent> story, const Told &told)
{
    HistoryLead outcome;
    outcome.id = lead.id;
    outcome.name = lead.name;
    outcome.company = lead.company.name;
    outcome.source = lead.attribution.source;
    outcome.cameIn = lead.stamps.submitted.value_or(lead.stamps.captured.value_or(lead.createdAt));
    outcome.qualifiedAt = lead.stamps.qualified;
    outcome.won = lead.status == LeadStatus::Won;
    outcome.becameSql = outcome.won || lead.status == LeadStatus::Qualified || told.wasSql
        || std::ranges::any_of(story, saysOpportunity);
    outcome.status = lead.status;
    outcome.lostReason = lead.lostReason;
    return outcome;
}

} // namespace

Result<LeadHistory> readLeadHistory(const Store &store, const Vocabulary &vocabulary)
{
    const Result<Journalled> journalled = readJournal(store, vocabulary);
    if (!journalled)
        return journalled.error();
    LeadHistory history(vocabulary);
    FactSheet sheet(vocabulary);
    qint64 revision = 0;
    for (bool more = true; more;) {
        const Result<Store::Changes> changes = store.changesSince(revision, leadsAtOnce);
        if (!changes)
            return changes.error();
        more = changes->more;
        revision = changes->revision;
        for (const Lead &lead : changes->leads) {
            const Result<std::vector<BehaviourEvent>> story = store.eventsOf({lead.remoteId});
            if (!story)
                return story.error();
            const Told told = journalled->value(lead.id.value());
            HistoryLead outcome = outcomeOf(lead, *story, told);
            sheet.fill(unjudged(lead), *story, fromEpochMs(std::numeric_limits<qint64>::max()));
            history.add(std::move(outcome), sheet.facts(), told.late);
        }
    }
    return history;
}

} // namespace relaydesk
