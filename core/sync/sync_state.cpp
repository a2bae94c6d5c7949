// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_state.h"

namespace relaydesk {

namespace {

SyncStatus::Phase phaseOf(ErrorKind kind)
{
    if (kind == ErrorKind::Auth)
        return SyncStatus::Phase::SignInNeeded;
    return isLinkTrouble(kind) ? SyncStatus::Phase::Offline : SyncStatus::Phase::Failed;
}

} // namespace

SyncState::SyncState(SyncEngine &news, CrmGateway &crm, StoreStrand &writer, Clock &time, SyncEngine::Options chosen)
    : engine(news)
    , gateway(crm)
    , store(writer)
    , clock(time)
    , options(std::move(chosen))
    , m_random(options.seed ? options.seed : std::random_device{}())
{
}

void SyncState::setStatus(const SyncStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT engine.statusChanged(m_status);
}

void SyncState::setCounts(int waiting, int parked)
{
    SyncStatus next = m_status;
    next.waiting = std::max(waiting, 0);
    next.parked = std::max(parked, 0);
    setStatus(next);
}

void SyncState::addCounts(int waiting, int parked)
{
    setCounts(m_status.waiting + waiting, m_status.parked + parked);
}

void SyncState::setTrouble(const Error &cause, OptionalInstant nextTry)
{
    SyncStatus next = m_status;
    next.phase = phaseOf(cause.kind);
    if (next.phase != m_status.phase || !next.since)
        next.since = clock.now();
    next.nextTry = nextTry;
    next.cause = cause;
    setStatus(next);
}

void SyncState::announce(const ChangeSet &changes)
{
    if (!changes.isEmpty())
        Q_EMIT engine.changed(changes);
}

double SyncState::chance()
{
    return std::uniform_real_distribution<double>(0, 1)(m_random);
}

Duration SyncState::backoff(int failures, const Error &error)
{
    const Backoff rule{options.firstBackoff, options.longestBackoff};
    return rule.after(failures, error, chance());
}

Duration SyncState::spread(Duration interval)
{
    const double factor = 0.9 + 0.2 * chance();
    return Duration(static_cast<qint64>(static_cast<double>(interval.count()) * factor));
}

} // namespace relaydesk
