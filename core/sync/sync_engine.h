// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crm/crm_gateway.h"
#include "core/store/store_strand.h"
#include "core/sync/sync_status.h"

#include <memory>

namespace relaydesk {

/// Keeps the local store and one CRM (or hub) the same: pulls changes, sends the outbox, applies the
/// conflict rules. One per account, on one thread, never blocking: the store strand does the work.
/// Use: connect, start(), and destroy only once stop() has called back.
class SyncEngine final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString feed = QStringLiteral("leads");            ///< the store's name of the cursor
        Duration pollInterval = std::chrono::seconds(30);  ///< between pulls, with a tenth of jitter
        Duration sweepInterval = std::chrono::minutes(15); ///< for DeletedFeed::IdSweep, and after start
        Duration probeInterval = std::chrono::hours(1);    ///< people, teams and reasons change too
        Duration firstBackoff = std::chrono::seconds(1);
        Duration longestBackoff = std::chrono::seconds(60);
        Duration hintGap = std::chrono::milliseconds(200); ///< a storm of hints is one pull per gap
        int attemptsBeforeParking = 6;                     ///< of an operation answered with nonsense
        quint32 seed = 0;                                  ///< of the jitter; 0: random
    };

    /// All three outlive the engine. \a writer answers through a mailbox of this thread.
    SyncEngine(CrmGateway &gateway, StoreStrand &writer, Clock &clock, Options options, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// Signs in, pulls and sends from now on. Once.
    void start();
    /// Ends everything under way; \a stopped comes when nothing runs any more, never inside this call.
    /// The gateway is stopped too. What was in flight is looked up first by the next start.
    void stop(std::function<void()> stopped);
    /// Asks at once (F5), also while waiting to come back, and after a refused sign-in.
    void pullNow();
    /// Sends what is due now.
    void wakeOutbox();

    /// Checks, keeps and shows a person's command: to the outbox, or carried out here where the
    /// server has no such command. changed() follows, or refused() where nothing was kept.
    void submit(const Command &command);
    /// Takes a waiting command back without a trace; NotFound once it is on its way.
    void withdraw(OperationId operation, std::function<void(Result<void>)> done);
    /// Sends it again; \a done with NotFound where its lead is gone: it stays parked.
    void retryParked(OperationId operation, std::function<void(Result<void>)> done = {});
    void discardParked(OperationId operation);

    [[nodiscard]] const SyncStatus &status() const;

Q_SIGNALS:
    void changed(const relaydesk::ChangeSet &changes);
    void statusChanged(const relaydesk::SyncStatus &status);
    /// Somebody was first. The row already shows their version.
    void conflict(const relaydesk::Conflict &conflict);
    /// The server refused for good: undone on the row, parked for a decision.
    void problem(const relaydesk::OutboxEntry &parked);
    /// The command was not kept: not valid, or the database refused (StorageFull).
    void refused(const relaydesk::Command &command, const relaydesk::Error &why);
    void directoryChanged(const relaydesk::Directory &directory);
    void probed(const relaydesk::Probe &probe);
    /// One round of pulling ended, or failed: for a caller that wants exactly one.
    void pulled(const relaydesk::Result<void> &result);
    /// Nothing is due in the outbox (what is postponed or parked may still be there).
    void outboxIdle();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
