// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pull_loop.h"

#include "core/base/logging.h"

namespace relaydesk {

namespace {

bool isDue(const OptionalInstant &when, Instant now)
{
    return !when || *when <= now;
}

Error circle()
{
    return makeError(ErrorKind::Parse, QStringLiteral("the cursor does not move on"));
}

} // namespace

PullLoop::PullLoop(SyncState &state)
    : m(state)
    , m_rest(state.clock)
{
}

void PullLoop::wake()
{
    m_rest.wake();
}

void PullLoop::hint()
{
    m_rest.wakeAt(std::max(m.clock.now(), m_lastRound + m.options.hintGap));
}

QCoro::Task<void> PullLoop::run()
{
    const auto running = m.scope.enter();
    while (!m.stopping()) {
        const Result<void> ended = co_await round();
        if (m.stopping())
            break;
        const OptionalInstant next = conclude(ended);
        Q_EMIT m.engine.pulled(ended);
        co_await m_rest.until(next);
    }
}

QCoro::Task<Result<void>> PullLoop::round()
{
    begin();
    if (!m.capabilities || isDue(m_nextProbe, m.clock.now())) {
        const Result<void> signedIn = co_await signIn();
        if (!signedIn)
            co_return signedIn.error();
    }
    const Result<void> read = co_await pullPages();
    if (!read)
        co_return read.error();
    const Result<void> checked = co_await checkClaims();
    if (!checked)
        co_return checked.error();
    const bool sweeping = m.capabilities->deleted == Capabilities::DeletedFeed::IdSweep;
    if (sweeping && isDue(m_nextSweep, m.clock.now())) {
        const Result<void> swept = co_await sweep();
        if (!swept)
            co_return swept.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> PullLoop::signIn()
{
    const Result<Probe> probe = co_await m.gateway.probe();
    if (m.stopping())
        co_return stopped();
    if (!probe)
        co_return probe.error();
    const auto save = directoryJob(probe->directory);
    const Result<bool> saved = co_await m.store.ask<bool>(save);
    if (m.stopping())
        co_return stopped();
    if (!saved)
        co_return saved.error();
    takeProbe(*probe, *saved);
    co_return Result<void>();
}

void PullLoop::takeProbe(const Probe &probe, bool newDirectory)
{
    const bool first = !m.capabilities;
    m.capabilities = probe.capabilities;
    m.signedOut = false;
    m_readable = probe.readableLeads;
    m_nextProbe = m.clock.now() + m.options.probeInterval;
    if (probe.serverTime) {
        SyncStatus next = m.status();
        next.serverOffset = *probe.serverTime - m.clock.now();
        m.setStatus(next);
    }
    Q_EMIT m.engine.probed(probe);
    if (first || newDirectory)
        Q_EMIT m.engine.directoryChanged(probe.directory);
    m.engine.wakeOutbox();
}

QCoro::Task<Result<void>> PullLoop::pullPages()
{
    const auto ask = positionJob(m.options.feed);
    const Result<PullPosition> position = co_await m.store.ask<PullPosition>(ask);
    if (!position)
        co_return position.error();
    m_whole = position->whole;
    m_visited.clear();
    Result<RawPage> raw = co_await m.gateway.pull(position->cursor);
    while (raw && !m.stopping()) {
        const auto decode = decodeJob(std::move(*raw));
        const Result<DecodedPage> page = co_await m.store.ask<DecodedPage>(decode);
        if (!page)
            co_return page.error();
        if (m.stopping())
            break;
        count(*page);
        if (!page->more || !visit(page->next)) {
            const Result<void> finished = co_await finishPages(*page);
            co_return finished;
        }
        // The network brings the next page while the store writes this one. It is awaited whatever
        // the store says: nothing of ours may still be under way when this coroutine is gone.
        QCoro::Task<Result<RawPage>> ahead = m.gateway.pull(page->next);
        const auto apply = applyJob(page->page, m.options.feed, m.clock.now());
        const Result<ChangeSet> applied = co_await m.store.ask<ChangeSet>(apply);
        if (applied)
            m.announce(*applied);
        raw = co_await ahead;
        if (!applied)
            co_return applied.error();
    }
    co_return raw ? stopped() : raw.error();
}

QCoro::Task<Result<void>> PullLoop::finishPages(DecodedPage page)
{
    const auto apply = applyJob(page.page, m.options.feed, m.clock.now());
    const Result<ChangeSet> applied = co_await m.store.ask<ChangeSet>(apply);
    if (!applied)
        co_return applied.error();
    m.announce(*applied);
    if (page.more)
        co_return circle();
    if (!m_whole) {
        const auto mark = markWholeJob(m.options.feed, m.clock.now());
        const Result<ChangeSet> marked = co_await m.store.ask<ChangeSet>(mark);
        if (!marked)
            co_return marked.error();
        m_whole = true;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> PullLoop::checkClaims()
{
    if (m.claims.isEmpty())
        co_return Result<void>();
    const QHash<RemoteId, Command> claims = m.claims;
    const std::vector<RemoteId> ids(claims.keyBegin(), claims.keyEnd());
    Result<RawPage> raw = co_await m.gateway.fetch(ids);
    if (m.stopping())
        co_return stopped();
    if (!raw)
        co_return raw.error();
    const auto job = claimsJob(std::move(*raw), claims, m.options.feed, m.clock.now());
    const Result<ClaimCheck> check = co_await m.store.ask<ClaimCheck>(job);
    if (m.stopping())
        co_return stopped();
    if (!check)
        co_return check.error();
    for (const Command &claim : claims) {
        if (m.claims.value(claim.remoteLead).id == claim.id)
            m.claims.remove(claim.remoteLead);
    }
    tellLost(*check);
    co_return Result<void>();
}

void PullLoop::tellLost(const ClaimCheck &check)
{
    m.announce(check.changes);
    for (const Conflict &lost : check.lost)
        Q_EMIT m.engine.conflict(lost);
}

QCoro::Task<Result<void>> PullLoop::sweep()
{
    const Instant startedAt = m.clock.now();
    const Result<void> read = co_await readIds();
    if (!read)
        co_return read.error();
    // An answer that lost most of the ids would delete most of the leads: believe only a plausible one.
    if (m_readable > 0 && m_swept * 2 < m_readable)
        co_return makeError(ErrorKind::Parse, QStringLiteral("the id sweep saw less than half of the leads"));
    const auto finish = finishSweepJob(startedAt);
    const Result<ChangeSet> gone = co_await m.store.ask<ChangeSet>(finish);
    if (!gone)
        co_return gone.error();
    m_nextSweep = m.clock.now() + m.options.sweepInterval;
    m.announce(*gone);
    co_return Result<void>();
}

QCoro::Task<Result<void>> PullLoop::readIds()
{
    QByteArray cursor;
    m_swept = 0;
    m_visited.clear();
    do {
        const Result<IdPage> page = co_await m.gateway.listIds(cursor);
        if (m.stopping())
            co_return stopped();
        if (!page)
            co_return page.error();
        m_swept += static_cast<qint64>(page->ids.size());
        cursor = page->next;
        const auto keep = sweepSeenJob(page->ids);
        const Result<bool> kept = co_await m.store.ask<bool>(keep);
        if (m.stopping())
            co_return stopped();
        if (!kept)
            co_return kept.error();
        if (!cursor.isEmpty() && !visit(cursor))
            co_return circle();
    } while (!cursor.isEmpty());
    co_return Result<void>();
}

void PullLoop::begin()
{
    SyncStatus next = m.status();
    // Trouble stays on show until a round went well: no flicker between two tries.
    const bool calm = next.phase == SyncStatus::Phase::NotStarted || next.phase == SyncStatus::Phase::Synced;
    if (calm && next.syncedAt)
        next.phase = SyncStatus::Phase::Syncing;
    next.read = 0;
    next.total = -1;
    m.setStatus(next);
}

void PullLoop::count(const DecodedPage &page)
{
    if (m_whole && m.status().phase != SyncStatus::Phase::NotStarted)
        return;
    SyncStatus next = m.status();
    next.phase = m_whole ? SyncStatus::Phase::Syncing : SyncStatus::Phase::FirstSync;
    next.read += page.leads;
    next.total = page.total;
    m.setStatus(next);
}

bool PullLoop::visit(const QByteArray &cursor)
{
    if (cursor.isEmpty() || m_visited.contains(cursor))
        return false;
    m_visited.insert(cursor);
    return true;
}

OptionalInstant PullLoop::conclude(const Result<void> &ended)
{
    const Instant now = m.clock.now();
    m_lastRound = now;
    if (ended) {
        m_failures = 0;
        SyncStatus next = m.status();
        next.phase = SyncStatus::Phase::Synced;
        next.syncedAt = now;
        next.since.reset();
        next.nextTry.reset();
        next.cause = Error();
        next.read = 0;
        next.total = -1;
        m.setStatus(next);
        return now + m.spread(m.options.pollInterval);
    }
    if (++m_failures == 1) // the tries after it would say the same for as long as it lasts
        qCInfo(logSync) << "pulling failed:" << toString(ended.error().kind) << ended.error().detail;
    const bool refused = ended.error().kind == ErrorKind::Auth;
    m.signedOut = m.signedOut || refused;
    OptionalInstant next;
    if (!refused)
        next = now + m.backoff(m_failures, ended.error());
    else
        m.capabilities.reset(); // signing in comes first
    m.setTrouble(ended.error(), next);
    return next;
}

} // namespace relaydesk
