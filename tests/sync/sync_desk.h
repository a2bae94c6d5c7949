// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_engine.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_crm.h"

#include <QMap>

namespace relaydesk::test {

/// One desk on a fake CRM: real SQLite on a real strand, the engine, one connection. What it tells is kept.
class SyncDesk
{
public:
    SyncDesk(FakeCrmServer &crmServer, FakeClock &time, const QString &database, SyncEngine::Options options = {});
    /// Stops the engine, wherever it is.
    ~SyncDesk();

    /// Starts, and turns the event loop until the engine rests.
    void start();
    /// Turns the event loop until the engine rests; time stands still.
    void settle();
    /// Time passes in steps, with a rest after each.
    void pass(Duration time, Duration step = std::chrono::seconds(1));
    /// Until \a until holds or that much virtual time is over; true if it holds.
    bool passUntil(const std::function<bool()> &until, Duration longest);
    /// Ends the engine as a kill would leave the database, and everything with it.
    void stop();

    /// A command on a lead that the desk has, based on what the desk has.
    [[nodiscard]] Command command(CommandKind kind, const RemoteId &lead, const QString &operation);

    [[nodiscard]] QMap<RemoteId, Lead> leads();
    [[nodiscard]] std::vector<OutboxEntry> outbox();
    [[nodiscard]] std::optional<LeadId> idOf(const RemoteId &id);
    /// Empty where the desk has just what the server has; else the first difference, in words.
    [[nodiscard]] QString differenceTo(const FakeCrmServer &other);
    template<typename T> Result<T> ask(StoreStrand::StoreJob<T> job)
    {
        std::optional<Result<T>> answer;
        m_store->run<T>(std::move(job), &m_mailbox, [&](Result<T> r) { answer = std::move(r); });
        while (!answer)
            turn();
        return *answer;
    }

    FakeCrmServer &server;
    FakeClock &clock;
    std::unique_ptr<FakeCrm> crm;
    std::unique_ptr<SyncEngine> engine;

    std::vector<ChangeSet> changes;
    std::vector<SyncStatus> statuses;
    std::vector<Conflict> conflicts;
    std::vector<OutboxEntry> problems;
    std::vector<std::pair<Command, Error>> refused;
    int directories = 0;
    int rounds = 0;

private:
    static void turn();
    void listen();

    Mailbox m_mailbox;
    std::unique_ptr<StoreStrand> m_store;
    int m_news = 0;
};

} // namespace relaydesk::test
