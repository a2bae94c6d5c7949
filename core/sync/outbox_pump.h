// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/pause.h"
#include "core/sync/store_jobs.h"
#include "core/sync/sync_state.h"

namespace relaydesk {

/// Sends the outbox, one operation at a time, oldest first: each has exactly one effect over there,
/// whatever is cut, killed or answered twice. What may have landed is looked up before it is repeated.
class OutboxPump
{
public:
    explicit OutboxPump(SyncState &state);

    /// Runs until the state's scope is stopped.
    [[nodiscard]] QCoro::Task<void> run();
    void wake();
    [[nodiscard]] bool isResting() const { return m_rest.isWaiting(); }

private:
    /// What follows a step: the next at once, or a rest.
    struct Next
    {
        bool atOnce = true;
        OptionalInstant until; ///< nothing: when woken
    };

    [[nodiscard]] QCoro::Task<Next> step();
    [[nodiscard]] QCoro::Task<Next> deliver(OutboxEntry entry);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> send(OutboxEntry entry);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> writeByTheRules(Command command);
    [[nodiscard]] QCoro::Task<Result<std::optional<Lead>>> theirs(Command command);
    /// The lead as the server has it: as it \a told with its refusal, else asked for; NotFound where it is no more.
    [[nodiscard]] QCoro::Task<Result<Lead>> contested(Command command, std::optional<Lead> told);
    [[nodiscard]] QCoro::Task<Next> settle(OutboxEntry entry, WriteOutcome outcome);
    [[nodiscard]] QCoro::Task<Next> keepHere(OutboxEntry entry);
    [[nodiscard]] QCoro::Task<Next> putBack(OutboxEntry entry, Error error);
    [[nodiscard]] QCoro::Task<Next> park(OutboxEntry entry, Error error);

    void concludeClaim(const Command &command, const WriteOutcome &outcome);
    [[nodiscard]] bool isHopeless(const OutboxEntry &entry, const Error &error) const;
    [[nodiscard]] Next idle(const TakenEntry &taken);
    [[nodiscard]] Next storageFailed(const Error &error);
    [[nodiscard]] static Next rest(OptionalInstant until);

    SyncState &m;
    Pause m_rest;
    bool m_recover = true; ///< something may still be marked in flight that is not
    int m_failures = 0;
};

} // namespace relaydesk
