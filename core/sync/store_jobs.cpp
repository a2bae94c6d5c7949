// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/store_jobs.h"

namespace relaydesk {

namespace {

QString wholeFeed(const QString &feed)
{
    return QStringLiteral("%1.whole").arg(feed);
}

Result<ChangeSet> both(Result<ChangeSet> first, Result<ChangeSet> second)
{
    if (!second)
        return second;
    // The later set has the later revision; a lead that both name is told twice, the later state last.
    second->upserted.insert(second->upserted.begin(), first->upserted.begin(), first->upserted.end());
    second->removed.insert(second->removed.begin(), first->removed.begin(), first->removed.end());
    return second;
}

} // namespace

StoreStrand::StoreJob<PullPosition> positionJob(QString feed)
{
    return [feed = std::move(feed)](Store &store) -> Result<PullPosition> {
        const Result<QByteArray> cursor = store.cursor(feed);
        if (!cursor)
            return cursor.error();
        const Result<QByteArray> whole = store.cursor(wholeFeed(feed));
        if (!whole)
            return whole.error();
        return PullPosition{*cursor, !whole->isEmpty()};
    };
}

StoreStrand::StoreJob<ChangeSet> markWholeJob(QString feed, Instant now)
{
    return [feed = std::move(feed), now](Store &store) {
        LeadPage mark;
        mark.next = "1";
        return store.applyPage(mark, wholeFeed(feed), now);
    };
}

StoreStrand::StoreJob<bool> directoryJob(Directory directory)
{
    return [directory = std::move(directory)](Store &store) -> Result<bool> {
        const Result<Directory> known = store.directory();
        if (known && *known == directory)
            return false;
        const Result<void> saved = store.saveDirectory(directory);
        if (!saved)
            return saved.error();
        return true;
    };
}

StoreStrand::StoreJob<DecodedPage> decodeJob(RawPage raw)
{
    return [raw = std::move(raw)](Store &) -> Result<DecodedPage> {
        Result<LeadPage> decoded = raw.decode(raw.bytes);
        if (!decoded)
            return decoded.error();
        DecodedPage page;
        page.next = decoded->next;
        page.more = decoded->more;
        page.total = decoded->total;
        page.leads = static_cast<qint64>(decoded->leads.size());
        page.page = std::make_shared<const LeadPage>(std::move(*decoded));
        return page;
    };
}

StoreStrand::StoreJob<ChangeSet> applyJob(std::shared_ptr<const LeadPage> page, QString feed, Instant now)
{
    return [page = std::move(page), feed = std::move(feed), now](Store &store) {
        return store.applyPage(*page, feed, now);
    };
}

StoreStrand::StoreJob<ClaimCheck> claimsJob(RawPage raw, QHash<RemoteId, Command> claims, QString feed, Instant now)
{
    return [raw = std::move(raw), claims = std::move(claims), feed = std::move(feed),
            now](Store &store) -> Result<ClaimCheck> {
        Result<LeadPage> page = raw.decode(raw.bytes);
        if (!page)
            return page.error();
        page->next.clear(); // these were read out of turn: the cursor stays
        const Result<ChangeSet> changes = store.applyPage(*page, feed, now);
        if (!changes)
            return changes.error();
        ClaimCheck check{*changes, {}};
        for (Lead &lead : page->leads) {
            const auto claim = claims.constFind(lead.remoteId);
            if (claim == claims.constEnd() || lead.owner == claim->actor)
                continue;
            lead.id = claim->lead;
            check.lost.push_back(Conflict{*claim, std::move(lead)});
        }
        return check;
    };
}

StoreStrand::StoreJob<bool> sweepSeenJob(std::vector<RemoteId> ids)
{
    return [ids = std::move(ids)](Store &store) -> Result<bool> {
        const Result<void> kept = store.sweepSeen(ids);
        if (!kept)
            return kept.error();
        return true;
    };
}

StoreStrand::StoreJob<ChangeSet> finishSweepJob(Instant startedAt)
{
    return [startedAt](Store &store) { return store.finishSweep(startedAt); };
}

StoreStrand::StoreJob<TakenEntry> takeJob(Instant now)
{
    return [now](Store &store) -> Result<TakenEntry> {
        Result<std::optional<OutboxEntry>> entry = store.takeDue(now);
        if (!entry)
            return entry.error();
        TakenEntry taken;
        taken.entry = std::move(*entry);
        if (taken.entry)
            return taken;
        const Result<OptionalInstant> due = store.nextDue();
        if (!due)
            return due.error();
        taken.nextDue = *due;
        const Result<std::vector<OutboxEntry>> all = store.outbox();
        if (!all)
            return all.error();
        for (const OutboxEntry &waiting : *all)
            ++(waiting.state == OutboxState::Parked ? taken.parked : taken.waiting);
        return taken;
    };
}

StoreStrand::StoreJob<int> recoverJob(Instant now)
{
    return [now](Store &store) -> Result<int> {
        const Result<std::vector<OutboxEntry>> all = store.outbox();
        if (!all)
            return all.error();
        int recovered = 0;
        for (const OutboxEntry &entry : *all) {
            if (entry.state != OutboxState::InFlight)
                continue;
            const Error unknown = makeError(ErrorKind::UnknownOutcome, QStringLiteral("left in flight"));
            const Result<void> put = store.postpone(entry.command.id, unknown, now);
            if (!put)
                return put.error();
            ++recovered;
        }
        return recovered;
    };
}

StoreStrand::StoreJob<bool> postponeJob(OperationId operation, Error error, Instant nextTry)
{
    return [operation = std::move(operation), error = std::move(error), nextTry](Store &store) -> Result<bool> {
        const Result<void> put = store.postpone(operation, error, nextTry);
        if (!put)
            return put.error();
        return true;
    };
}

StoreStrand::StoreJob<ChangeSet> settleJob(OperationId operation, WriteOutcome outcome, Instant now)
{
    return [operation = std::move(operation), outcome = std::move(outcome), now](Store &store) {
        return store.settle(operation, outcome, now);
    };
}

StoreStrand::StoreJob<ChangeSet> parkJob(OperationId operation, Error error, Instant now)
{
    return [operation = std::move(operation), error = std::move(error), now](Store &store) {
        return store.park(operation, error, now);
    };
}

StoreStrand::StoreJob<ChangeSet> keepHereJob(Command command, Instant now)
{
    return [command = std::move(command), now](Store &store) -> Result<ChangeSet> {
        const Result<ChangeSet> settled = store.settle(command.id, WriteOutcome(), now);
        if (!settled)
            return settled.error();
        return both(settled, store.applyLocally(command, now));
    };
}

StoreStrand::StoreJob<std::optional<Lead>> theirsJob(RawPage raw, RemoteId id)
{
    return [raw = std::move(raw), id = std::move(id)](Store &) -> Result<std::optional<Lead>> {
        const Result<LeadPage> page = raw.decode(raw.bytes);
        if (!page)
            return page.error();
        const auto found = std::ranges::find(page->leads, id, &Lead::remoteId);
        return found == page->leads.end() ? std::optional<Lead>() : std::optional<Lead>(*found);
    };
}

} // namespace relaydesk
