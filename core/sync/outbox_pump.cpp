// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/outbox_pump.h"

#include "core/base/logging.h"
#include "core/sync/conflict_rules.h"

namespace relaydesk {

namespace {

bool isConflict(const Result<WriteOutcome> &outcome)
{
    return outcome ? outcome->kind == WriteOutcome::Kind::Conflict : outcome.error().kind == ErrorKind::Conflict;
}

} // namespace

OutboxPump::OutboxPump(SyncState &state)
    : m(state)
    , m_rest(state.clock)
{
}

void OutboxPump::wake()
{
    m_rest.wake();
}

OutboxPump::Next OutboxPump::rest(OptionalInstant until)
{
    Next next;
    next.atOnce = false;
    next.until = until;
    return next;
}

QCoro::Task<void> OutboxPump::run()
{
    const auto running = m.scope.enter();
    while (!m.stopping()) {
        const Next next = co_await step();
        if (m.stopping())
            break;
        if (!next.atOnce)
            co_await m_rest.until(next.until);
    }
}

QCoro::Task<OutboxPump::Next> OutboxPump::step()
{
    if (!m.capabilities || m.signedOut)
        co_return rest(std::nullopt);
    if (m_recover) {
        const auto recover = recoverJob(m.clock.now());
        const Result<int> recovered = co_await m.store.ask<int>(recover);
        if (!recovered)
            co_return storageFailed(recovered.error());
        m_recover = false;
    }
    const auto take = takeJob(m.clock.now());
    const Result<TakenEntry> taken = co_await m.store.ask<TakenEntry>(take);
    if (m.stopping())
        co_return rest(std::nullopt);
    if (!taken)
        co_return storageFailed(taken.error());
    if (!taken->entry)
        co_return idle(*taken);
    const OutboxEntry entry = *taken->entry;
    const Next next = co_await deliver(entry);
    co_return next;
}

OutboxPump::Next OutboxPump::idle(const TakenEntry &taken)
{
    m.setCounts(taken.waiting, taken.parked);
    Q_EMIT m.engine.outboxIdle();
    if (!taken.nextDue)
        return rest(std::nullopt);
    // An operation may be due and still wait for an older one of its lead: never spin on that.
    return rest(std::max(*taken.nextDue, m.clock.now() + m.options.firstBackoff));
}

QCoro::Task<OutboxPump::Next> OutboxPump::deliver(OutboxEntry entry)
{
    if (!m.capabilities->writes.contains(entry.command.kind)) {
        const Next kept = co_await keepHere(entry);
        co_return kept;
    }
    const Result<WriteOutcome> sent = co_await send(entry);
    if (m.stopping())
        co_return rest(std::nullopt); // stays in flight: the next start looks it up
    if (sent) {
        const Next settled = co_await settle(entry, *sent);
        co_return settled;
    }
    const Error &error = sent.error();
    if (isHopeless(entry, error)) {
        const Next parked = co_await park(entry, error);
        co_return parked;
    }
    const Next postponed = co_await putBack(entry, error);
    co_return postponed;
}

QCoro::Task<Result<WriteOutcome>> OutboxPump::send(OutboxEntry entry)
{
    const Command command = entry.command;
    if (entry.attempts > 0 && mayHaveLanded(entry.lastError.kind)) {
        const Result<bool> found = co_await m.gateway.findOperation(command);
        if (m.stopping())
            co_return stopped();
        if (!found && found.error().kind != ErrorKind::Auth) {
            // Still unknown, whatever went wrong with asking.
            Error unknown = found.error();
            unknown.kind = ErrorKind::UnknownOutcome;
            co_return unknown;
        }
        if (!found)
            co_return found.error();
        if (*found) {
            m.engine.pullNow(); // what the record looks like now
            co_return WriteOutcome();
        }
    }
    Result<WriteOutcome> outcome = co_await writeByTheRules(command);
    co_return outcome;
}

QCoro::Task<Result<WriteOutcome>> OutboxPump::writeByTheRules(Command command)
{
    constexpr int tries = 3; // somebody who changes the lead faster than that is let go first
    for (int attempt = 1;; ++attempt) {
        Result<WriteOutcome> outcome = co_await m.gateway.write(command);
        if (m.stopping())
            co_return stopped();
        if (!isConflict(outcome))
            co_return outcome;
        const std::optional<Lead> told = outcome ? outcome->current : std::nullopt;
        const Result<Lead> current = co_await contested(command, told);
        if (!current)
            co_return current.error();
        const Ruling ruling = rule(command, *current);
        if (ruling != Ruling::SendAgain) {
            WriteOutcome ruled;
            ruled.kind = ruling == Ruling::AlreadySo ? WriteOutcome::Kind::Applied : WriteOutcome::Kind::Conflict;
            ruled.current = *current;
            co_return ruled;
        }
        if (attempt == tries)
            co_return makeError(ErrorKind::Conflict, QStringLiteral("changed again and again"));
        command.basedOn = current->version;
    }
}

QCoro::Task<Result<Lead>> OutboxPump::contested(Command command, std::optional<Lead> told)
{
    if (told)
        co_return *told;
    const Result<std::optional<Lead>> read = co_await theirs(command);
    if (!read)
        co_return read.error();
    if (!*read) // deleted over there
        co_return makeError(ErrorKind::NotFound, QStringLiteral("lead"));
    co_return **read;
}

QCoro::Task<Result<std::optional<Lead>>> OutboxPump::theirs(Command command)
{
    std::vector<RemoteId> ids;
    ids.push_back(command.remoteLead);
    Result<RawPage> raw = co_await m.gateway.fetch(ids);
    if (m.stopping())
        co_return stopped();
    if (!raw)
        co_return raw.error();
    const auto decode = theirsJob(std::move(*raw), command.remoteLead);
    Result<std::optional<Lead>> lead = co_await m.store.ask<std::optional<Lead>>(decode);
    co_return lead;
}

QCoro::Task<OutboxPump::Next> OutboxPump::settle(OutboxEntry entry, WriteOutcome outcome)
{
    const auto job = settleJob(entry.command.id, outcome, m.clock.now());
    const Result<ChangeSet> settled = co_await m.store.ask<ChangeSet>(job);
    if (m.stopping())
        co_return rest(std::nullopt);
    if (!settled)
        co_return storageFailed(settled.error());
    m_failures = 0;
    m.addCounts(-1, 0);
    m.announce(*settled);
    if (outcome.kind == WriteOutcome::Kind::Conflict) {
        Conflict conflict;
        conflict.mine = entry.command;
        conflict.theirs = *outcome.current;
        conflict.theirs.id = entry.command.lead;
        Q_EMIT m.engine.conflict(conflict);
    } else {
        concludeClaim(entry.command, outcome);
    }
    co_return Next();
}

void OutboxPump::concludeClaim(const Command &command, const WriteOutcome &outcome)
{
    if (command.kind == CommandKind::Release)
        m.claims.remove(command.remoteLead);
    if (command.kind != CommandKind::Accept || m.capabilities->exactlyOnceClaims)
        return;
    // No arbiter over there: two desks may both have read back their own name.
    m.claims.insert(command.remoteLead, command);
    if (!outcome.verified)
        m.engine.pullNow();
}

QCoro::Task<OutboxPump::Next> OutboxPump::keepHere(OutboxEntry entry)
{
    const auto job = keepHereJob(entry.command, m.clock.now());
    const Result<ChangeSet> kept = co_await m.store.ask<ChangeSet>(job);
    if (m.stopping())
        co_return rest(std::nullopt);
    if (!kept)
        co_return storageFailed(kept.error());
    m.addCounts(-1, 0);
    m.announce(*kept);
    co_return Next();
}

bool OutboxPump::isHopeless(const OutboxEntry &entry, const Error &error) const
{
    if (isRefusal(error.kind))
        return true;
    // Nonsense may pass, and a conflict without end too; but it may not hold the lead's queue for ever.
    const bool nonsense
        = error.kind == ErrorKind::Parse || error.kind == ErrorKind::Bug || error.kind == ErrorKind::Conflict;
    return nonsense && entry.attempts + 1 >= m.options.attemptsBeforeParking;
}

QCoro::Task<OutboxPump::Next> OutboxPump::putBack(OutboxEntry entry, Error error)
{
    const bool refused = error.kind == ErrorKind::Auth;
    const Instant now = m.clock.now();
    const Instant nextTry = refused ? now : now + m.backoff(entry.attempts + 1, error);
    const auto job = postponeJob(entry.command.id, error, nextTry);
    const Result<bool> put = co_await m.store.ask<bool>(job);
    if (m.stopping())
        co_return rest(std::nullopt);
    if (!put)
        co_return storageFailed(put.error());
    if (refused) {
        m.signedOut = true;
        m.capabilities.reset();
        m.setTrouble(error, std::nullopt);
        co_return rest(std::nullopt);
    }
    if (entry.attempts == 0)
        qCInfo(logSync) << "sending failed:" << toString(error.kind) << error.detail;
    if (!isLinkTrouble(error.kind))
        co_return Next(); // this one waits, the others go on
    ++m_failures;
    co_return rest(now + m.backoff(m_failures, error));
}

QCoro::Task<OutboxPump::Next> OutboxPump::park(OutboxEntry entry, Error error)
{
    const auto job = parkJob(entry.command.id, error, m.clock.now());
    const Result<ChangeSet> parked = co_await m.store.ask<ChangeSet>(job);
    if (m.stopping())
        co_return rest(std::nullopt);
    if (!parked)
        co_return storageFailed(parked.error());
    m.addCounts(-1, 1);
    m.announce(*parked);
    entry.state = OutboxState::Parked;
    entry.lastError = error;
    ++entry.attempts;
    Q_EMIT m.engine.problem(entry);
    co_return Next();
}

OutboxPump::Next OutboxPump::storageFailed(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        return Next(); // a pull parked it meanwhile: its lead was deleted over there
    m_recover = true;
    const Instant next = m.clock.now() + m.backoff(++m_failures, error);
    m.setTrouble(error, next);
    return rest(next);
}

} // namespace relaydesk
