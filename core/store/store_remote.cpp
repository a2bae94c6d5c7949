// SPDX-License-Identifier: GPL-3.0-or-later
// What the other side says.
#include "core/store/lead_fold.h"
#include "core/store/store_p.h"

#include <QSet>

namespace relaydesk {

namespace {

/// The leads for which the page brought something new, or took something away.
Result<QSet<RemoteId>> addEvents(Tables &tables, const LeadPage &page)
{
    QSet<RemoteId> touched;
    if (page.whole) {
        const auto leads = tables.events.removeStale(*page.whole, page.events);
        if (!leads)
            return leads.error();
        touched = QSet<RemoteId>(leads->begin(), leads->end());
    }
    for (const BehaviourEvent &event : page.events) {
        const Result<bool> added = tables.events.add(event);
        if (!added)
            return added.error();
        if (*added)
            touched.insert(event.lead);
    }
    for (const UndoneEvent &undone : page.undone) {
        const Result<bool> added = tables.undone.add(undone);
        if (!added)
            return added.error();
        if (*added)
            touched.insert(undone.lead);
    }
    return touched;
}

Result<void> takeLeads(LeadFold &fold, const LeadPage &page, const QSet<RemoteId> &touched)
{
    for (const Lead &lead : page.leads) {
        if (Result<void> taken = fold.takeRemote(lead, page.deriveFromStory); !taken)
            return taken;
    }
    // Also for leads of this page: it may have brought an older state that was not taken.
    for (const RemoteId &lead : touched) {
        if (Result<void> derived = fold.deriveAgain(lead); !derived)
            return derived;
    }
    for (const RemoteId &removed : page.removed) {
        if (Result<void> done = fold.removeRemote(removed); !done)
            return done;
    }
    return {};
}

/// With the ids that the leads have here.
Result<std::vector<HandoffEvent>> namedById(Tables &tables, std::span<const LeadEvent> told)
{
    std::vector<HandoffEvent> events;
    for (const LeadEvent &entry : told) {
        events.push_back(entry.event);
        if (!entry.lead.isValid())
            continue;
        const Result<std::optional<LeadState>> state = tables.leads.state(entry.lead);
        if (!state)
            return state.error();
        if (!state->has_value())
            return makeError(ErrorKind::NotFound, QStringLiteral("an event of no lead"));
        events.back().lead = (*state)->id;
    }
    return events;
}

} // namespace

Result<ChangeSet> Store::applyPage(const LeadPage &page, const QString &feed, Instant now,
                                   std::span<const HandoffEvent> told)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Remote);
    if (!commit.begun())
        return commit.begun().error();
    const Result<QSet<RemoteId>> touched = addEvents(d->tables, page);
    if (!touched)
        return touched.error();
    LeadFold fold(d->tables, commit, now);
    if (const Result<void> taken = takeLeads(fold, page, *touched); !taken)
        return taken.error();
    if (!page.next.isEmpty()) {
        if (const Result<void> moved = d->tables.meta.setCursor(feed, page.next); !moved)
            return moved.error();
    }
    if (!told.empty()) {
        if (const Result<qint64> appended = d->tables.journal.append(told); !appended)
            return appended.error();
    }
    return commit.finish();
}

Result<ChangeSet> Store::applyDecided(const Decided &decided, Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Remote);
    if (!commit.begun())
        return commit.begun().error();
    const Result<ChainHead> head = d->tables.journal.head();
    if (!head)
        return head.error();
    if (head->seq != decided.basedOn)
        return makeError(ErrorKind::Conflict, QStringLiteral("the journal has gone on"));
    const Result<QSet<RemoteId>> touched = addEvents(d->tables, decided.page);
    if (!touched)
        return touched.error();
    LeadFold fold(d->tables, commit, now);
    if (const Result<void> taken = takeLeads(fold, decided.page, *touched); !taken)
        return taken.error();
    // Only now has every lead of the page an id.
    Result<std::vector<HandoffEvent>> told = namedById(d->tables, decided.told);
    if (!told)
        return told.error();
    if (const Result<qint64> appended = d->tables.journal.append(*told); !appended)
        return appended.error();
    return commit.finish();
}

Result<void> Store::sweepSeen(const std::vector<RemoteId> &ids)
{
    d->assertThread();
    return d->sweep.add(ids);
}

Result<ChangeSet> Store::finishSweep(Instant startedAt)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Remote);
    if (!commit.begun())
        return commit.begun().error();
    const Result<std::vector<RemoteId>> unseen = d->sweep.unseen(startedAt);
    if (!unseen)
        return unseen.error();
    LeadFold fold(d->tables, commit, startedAt);
    for (const RemoteId &lead : *unseen) {
        if (const Result<void> removed = fold.removeRemote(lead); !removed)
            return removed.error();
    }
    if (!unseen->empty()) {
        if (const Result<void> cleaned = d->tables.companies.removeUnused(); !cleaned)
            return cleaned.error();
    }
    if (const Result<void> cleared = d->sweep.clear(); !cleared)
        return cleared.error();
    return commit.finish();
}

Result<void> Store::saveDirectory(const Directory &directory)
{
    d->assertThread();
    const Result<Directory> known = this->directory();
    if (!known)
        return known.error();
    if (*known == directory)
        return {};
    Transaction transaction(*d->connection);
    if (!transaction.begun())
        return transaction.begun();
    if (Result<void> replaced = d->directory.replace(directory); !replaced)
        return replaced;
    if (Result<void> kept = d->tables.meta.setValue(QStringLiteral("me"), directory.me.value()); !kept)
        return kept;
    return transaction.commit();
}

} // namespace relaydesk
