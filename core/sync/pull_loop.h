// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/pause.h"
#include "core/sync/store_jobs.h"
#include "core/sync/sync_state.h"

#include <QSet>

namespace relaydesk {

/// Sign in, read pages until there are no more, check claims, look for deletions, rest; again.
class PullLoop
{
public:
    explicit PullLoop(SyncState &state);

    /// Runs until the state's scope is stopped.
    [[nodiscard]] QCoro::Task<void> run();
    /// Ends the rest between two rounds.
    void wake();
    /// Something changed over there: pull soon, at most once a hint gap.
    void hint();
    [[nodiscard]] bool isResting() const { return m_rest.isWaiting(); }

private:
    [[nodiscard]] QCoro::Task<Result<void>> round();
    [[nodiscard]] QCoro::Task<Result<void>> signIn();
    [[nodiscard]] QCoro::Task<Result<void>> pullPages();
    [[nodiscard]] QCoro::Task<Result<void>> finishPages(DecodedPage page);
    [[nodiscard]] QCoro::Task<Result<void>> checkClaims();
    [[nodiscard]] QCoro::Task<Result<void>> sweep();
    [[nodiscard]] QCoro::Task<Result<void>> readIds();

    void begin();
    void count(const DecodedPage &page);
    void takeProbe(const Probe &probe, bool newDirectory);
    void tellLost(const ClaimCheck &check);
    /// False for a cursor that this run has already been at: a server going round in circles.
    [[nodiscard]] bool visit(const QByteArray &cursor);
    /// Sets the status of a round that ended and says when the next begins; nothing: when woken.
    [[nodiscard]] OptionalInstant conclude(const Result<void> &ended);

    SyncState &m;
    Pause m_rest;
    QSet<QByteArray> m_visited;
    bool m_whole = false;
    int m_failures = 0;
    qint64 m_readable = -1; ///< leads the server says we may read; -1 unknown
    qint64 m_swept = 0;
    OptionalInstant m_nextProbe;
    OptionalInstant m_nextSweep;
    Instant m_lastRound{};
};

} // namespace relaydesk
