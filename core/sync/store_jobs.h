// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/crm_gateway.h"
#include "core/store/store_strand.h"

#include <QHash>

namespace relaydesk {

// What sync asks of the store strand, each made by an ordinary function: g++ 12.2 destroys a
// capturing lambda that is built inside a co_await expression.

/// Where pulling stands.
struct PullPosition
{
    QByteArray cursor;
    bool whole = false; ///< the first scan was finished once
};
[[nodiscard]] StoreStrand::StoreJob<PullPosition> positionJob(QString feed);
[[nodiscard]] StoreStrand::StoreJob<ChangeSet> markWholeJob(QString feed, Instant now);

/// True where the stored directory was another one.
[[nodiscard]] StoreStrand::StoreJob<bool> directoryJob(Directory directory);

/// A page understood, and what pulling on needs of it while the store still applies it.
struct DecodedPage
{
    std::shared_ptr<const LeadPage> page;
    QByteArray next;
    bool more = false;
    qint64 total = -1;
    qint64 leads = 0;
};
[[nodiscard]] StoreStrand::StoreJob<DecodedPage> decodeJob(RawPage raw);
[[nodiscard]] StoreStrand::StoreJob<ChangeSet> applyJob(std::shared_ptr<const LeadPage> page, QString feed,
                                                        Instant now);

/// The leads of claims, read again.
struct ClaimCheck
{
    ChangeSet changes;
    std::vector<Conflict> lost;
};
[[nodiscard]] StoreStrand::StoreJob<ClaimCheck> claimsJob(RawPage raw, QHash<RemoteId, Command> claims, QString feed,
                                                          Instant now);

[[nodiscard]] StoreStrand::StoreJob<bool> sweepSeenJob(std::vector<RemoteId> ids);
[[nodiscard]] StoreStrand::StoreJob<ChangeSet> finishSweepJob(Instant startedAt);

/// The outbox's next step. The counts are given only where nothing is due: they cost a full read.
struct TakenEntry
{
    std::optional<OutboxEntry> entry;
    OptionalInstant nextDue;
    int waiting = 0;
    int parked = 0;
};
[[nodiscard]] StoreStrand::StoreJob<TakenEntry> takeJob(Instant now);
/// What an earlier run, or a full disk, left in flight: back to waiting, marked as unknown.
[[nodiscard]] StoreStrand::StoreJob<int> recoverJob(Instant now);
[[nodiscard]] StoreStrand::StoreJob<bool> postponeJob(OperationId operation, Error error, Instant nextTry);
[[nodiscard]] StoreStrand::StoreJob<ChangeSet> settleJob(OperationId operation, WriteOutcome outcome, Instant now);
[[nodiscard]] StoreStrand::StoreJob<ChangeSet> parkJob(OperationId operation, Error error, Instant now);
/// No server takes it: out of the outbox, and carried out here.
[[nodiscard]] StoreStrand::StoreJob<ChangeSet> keepHereJob(Command command, Instant now);
/// The one lead of a fetched page; nothing where the server has none.
[[nodiscard]] StoreStrand::StoreJob<std::optional<Lead>> theirsJob(RawPage raw, RemoteId id);

} // namespace relaydesk
