// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_scope.h"
#include "core/sync/backoff.h"
#include "core/sync/sync_engine.h"

#include <QHash>

#include <random>

namespace relaydesk {

/// What the pull loop and the outbox pump of one engine share. Own thread only.
class SyncState
{
public:
    SyncState(SyncEngine &news, CrmGateway &crm, StoreStrand &writer, Clock &time, SyncEngine::Options chosen);

    SyncEngine &engine; ///< its signals are the way out
    CrmGateway &gateway;
    StoreStrand &store;
    Clock &clock;
    const SyncEngine::Options options;

    TaskScope scope;
    std::optional<Capabilities> capabilities; ///< once signed in
    bool signedOut = false;                   ///< the credentials were refused: nothing is sent
    /// Claims that no arbiter decided, to be compared with what the next sync reads.
    QHash<RemoteId, Command> claims;

    [[nodiscard]] bool stopping() const { return scope.token().stopRequested(); }
    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    /// Says so only when it really is another one.
    void setStatus(const SyncStatus &status);
    void setCounts(int waiting, int parked);
    void addCounts(int waiting, int parked);
    /// Offline, SignInNeeded or Failed, as the error's kind says; keeps since when.
    void setTrouble(const Error &cause, OptionalInstant nextTry);
    void announce(const ChangeSet &changes);

    [[nodiscard]] Duration backoff(int failures, const Error &error);
    /// \a interval and up to a tenth more or less.
    [[nodiscard]] Duration spread(Duration interval);

private:
    [[nodiscard]] double chance();

    SyncStatus m_status;
    std::mt19937 m_random;
};

[[nodiscard]] inline Error stopped()
{
    return makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
}

} // namespace relaydesk
