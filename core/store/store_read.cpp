// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_p.h"

namespace relaydesk {

namespace {
constexpr int shownOfStory = 200;
constexpr int shownOfJournal = 200;
} // namespace

Result<std::vector<LeadRow>> Store::queueRows(int limit, int offset) const
{
    d->assertThread();
    return d->reads.queue(limit, offset);
}

Result<std::vector<LeadRow>> Store::firstRows(const RepId &owner, int limit) const
{
    d->assertThread();
    return d->reads.queueOf(owner, limit);
}

Result<std::optional<LeadDetail>> Store::lead(LeadId id) const
{
    d->assertThread();
    const Snapshot moment(*d->connection);
    Result<std::optional<StoredLead>> stored = d->tables.leads.read(id);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return std::optional<LeadDetail>();
    Lead lead = std::move((*stored)->lead);
    const Result<bool> pending = d->reads.isPending(id);
    if (!pending)
        return pending.error();
    Result<std::vector<BehaviourEvent>> story = d->tables.events.latestOf(lead.remoteId, shownOfStory);
    if (!story)
        return story.error();
    Result<std::vector<HandoffEvent>> journal = d->tables.journal.of(id, shownOfJournal);
    if (!journal)
        return journal.error();
    return std::optional(LeadDetail{std::move(lead), *pending, *std::move(story), *std::move(journal)});
}

Result<std::optional<LeadId>> Store::leadByRemoteId(const RemoteId &id) const
{
    d->assertThread();
    const Result<std::optional<LeadState>> state = d->tables.leads.state(id);
    if (!state)
        return state.error();
    return state->has_value() ? std::optional((*state)->id) : std::optional<LeadId>();
}

Result<SearchResult> Store::search(const QString &text, int limit) const
{
    d->assertThread();
    const Snapshot moment(*d->connection);
    Result<SearchResult> found = d->search.find(text, limit, d->reads);
    if (!found)
        return found;
    const Result<qint64> count = d->reads.count();
    if (!count)
        return count.error();
    found->searched = *count;
    return found;
}

Result<Directory> Store::directory() const
{
    d->assertThread();
    const Snapshot moment(*d->connection);
    Result<Directory> directory = d->directory.read();
    if (!directory)
        return directory;
    const Result<QString> me = d->tables.meta.value(QStringLiteral("me"));
    if (!me)
        return me.error();
    directory->me = RepId(*me);
    return directory;
}

Result<QByteArray> Store::cursor(const QString &feed) const
{
    d->assertThread();
    return d->tables.meta.cursor(feed);
}

Result<std::vector<MappingCoverage>> Store::coverage() const
{
    d->assertThread();
    return d->reads.coverage();
}

Result<qint64> Store::revision() const
{
    d->assertThread();
    return d->tables.meta.revision();
}

Result<Store::Changes> Store::changesSince(qint64 after, int limit) const
{
    d->assertThread();
    const Snapshot moment(*d->connection);
    return d->reads.changesSince(after, limit);
}

Result<std::vector<BehaviourEvent>> Store::eventsOf(const std::vector<RemoteId> &leads) const
{
    d->assertThread();
    const Snapshot moment(*d->connection);
    std::vector<BehaviourEvent> all;
    for (const RemoteId &lead : leads) {
        Result<std::vector<BehaviourEvent>> events = d->tables.events.of(lead);
        if (!events)
            return events;
        all.insert(all.end(), std::make_move_iterator(events->begin()), std::make_move_iterator(events->end()));
    }
    return all;
}

Result<qint64> Store::leadCount() const
{
    d->assertThread();
    return d->reads.count();
}

Result<Today> Store::today(const RepId &me, Instant since) const
{
    d->assertThread();
    return d->reads.today(me, since);
}

} // namespace relaydesk
