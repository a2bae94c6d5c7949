// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/taken_out.h"

#include "core/handoff/draft.h"
#include "core/journal/event_payload.h"
#include "core/standards/merge.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relaydesk {

namespace {

Error notMerged()
{
    return makeError(ErrorKind::NotFound, QStringLiteral("a lead that was merged"));
}

/// The merge that still counts.
Result<HandoffEvent> mergeOf(const Store &store, LeadId absorbed)
{
    const Result<std::vector<HandoffEvent>> events = store.journalOfLead(absorbed);
    if (!events)
        return events.error();
    std::optional<HandoffEvent> merge;
    QString operation;
    for (const HandoffEvent &event : *events) {
        if (event.kind == HandoffKind::Merged) {
            merge = event;
            operation = textIn(readPayload(event.payload), u"operation");
        }
        if (event.kind == HandoffKind::Undone && textIn(readPayload(event.payload), u"undoes") == operation)
            merge.reset();
    }
    if (!merge)
        return notMerged();
    return *merge;
}

Result<Lead> leadOf(const Store &store, LeadId id)
{
    const Result<std::optional<LeadDetail>> detail = store.lead(id);
    if (!detail)
        return detail.error();
    if (!*detail)
        return notMerged();
    return (*detail)->lead;
}

LeadEvent entry(const Lead &lead, HandoffKind kind, QJsonObject payload, const RepId &actor, Instant now)
{
    payload[u"is"] = QJsonDocument::fromJson(toJson(handoffOf(lead))).object();
    LeadEvent entry;
    entry.event.lead = lead.id;
    entry.event.kind = kind;
    entry.event.occurredAt = entry.event.recordedAt = now;
    entry.event.actor = actor;
    entry.event.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    return entry;
}

} // namespace

Result<TakenOut> takeOut(Store &store, LeadId absorbed, const RepId &actor, Instant now)
{
    const Result<qint64> seq = store.journalSeq();
    if (!seq)
        return seq.error();
    const Result<HandoffEvent> merge = mergeOf(store, absorbed);
    if (!merge)
        return merge.error();
    const Result<Unmerged> before = unmerge(merge->payload);
    if (!before)
        return before.error();
    const Result<Lead> current = leadOf(store, before->survivor.id);
    if (!current)
        return current.error();
    Result<TakenApart> apart = takeApart(merge->payload, *current);
    if (!apart)
        return apart.error();
    const Result<Lead> closed = leadOf(store, absorbed);
    if (!closed)
        return closed.error();
    apart->absorbed.version = closed->version;
    apart->absorbed.modifiedAt = closed->modifiedAt;
    Decided decided;
    decided.basedOn = *seq;
    decided.page.leads = {nextVersion(apart->absorbed, now), nextVersion(apart->survivor, now)};
    const QString operation = textIn(readPayload(merge->payload), u"operation");
    decided.told.push_back(entry(apart->absorbed, HandoffKind::Undone,
                                 {{QStringLiteral("about"), QStringLiteral("merged")},
                                  {QStringLiteral("undoes"), operation},
                                  {QStringLiteral("from"), apart->survivor.remoteId.value()}},
                                 actor, now));
    decided.told.push_back(entry(apart->survivor, HandoffKind::Noted,
                                 {{QStringLiteral("about"), QStringLiteral("takenApart")},
                                  {QStringLiteral("from"), apart->absorbed.remoteId.value()},
                                  {QStringLiteral("kept"), QJsonArray::fromStringList(apart->kept)}},
                                 actor, now));
    const Result<ChangeSet> stored = store.applyDecided(decided, now);
    if (!stored)
        return stored.error();
    return TakenOut{*stored, apart->kept};
}

} // namespace relaydesk
