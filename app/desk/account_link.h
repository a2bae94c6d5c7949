// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/account_connection.h"
#include "core/base/clock.h"
#include "core/sync/sync_engine.h"

#include <QObject>

#include <memory>

namespace relaydesk {

class DocumentGateway;

/// One account's way to its server while the desk runs: connection and sync engine, made once the
/// secret is known, and made anew when the person signs in again. What is done meanwhile goes to the
/// outbox all the same.
class AccountLink final : public QObject
{
    Q_OBJECT
public:
    AccountLink(Account account, StoreStrand &writer, SystemClock &clock, QObject *parent = nullptr);
    ~AccountLink() override;

    [[nodiscard]] const Account &account() const { return m_account; }
    /// The demo's address is known only once its hub runs.
    void setUrl(const QUrl &url) { m_account.url = url; }
    void setPollInterval(Duration interval) { m_poll = interval; }

    /// Signs in and keeps in step from now on; replaces an earlier connection.
    void connectWith(const QString &secret);
    /// Ends everything under way, then \a stopped; never inside this call. Asked again meanwhile, only the
    /// last \a stopped comes.
    void stop(std::function<void()> stopped);

    void submit(const Command &command);
    /// The same for one that may have reached the server in an earlier life: it is looked up first.
    void submitAgain(const Command &command);
    void withdraw(const OperationId &operation, std::function<void(bool)> done);
    void pullNow();
    void wakeOutbox();
    void retryParked(const OperationId &operation);
    void discardParked(const OperationId &operation);

Q_SIGNALS:
    void changed(const relaydesk::ChangeSet &changes);
    void statusChanged(const relaydesk::SyncStatus &status);
    void conflict(const relaydesk::Conflict &conflict);
    void problem(const relaydesk::OutboxEntry &parked);
    /// A refused command was tried again or given up while nobody was signed in; signed in, the status says so.
    void parkedChanged();
    void refused(const relaydesk::Command &command, const relaydesk::Error &why);
    /// A parked command could not be put back into the outbox; NotFound: its lead is gone.
    void notRetried(const relaydesk::Error &why);
    void directoryChanged(const relaydesk::Directory &directory);
    void probed(const relaydesk::Probe &probe);
    /// The way to the team's shared documents, once the server answers; none: no longer, or it has none.
    void documentsFollowed(relaydesk::DocumentGateway *documents);
    /// Clocks run by the server's time; how far this machine's own time is off.
    void clockOff(std::chrono::milliseconds offset);
    /// The connection could not even be made (an address that is none).
    void failed(const relaydesk::Error &error);

private:
    void begin(const QString &secret);
    void follow();
    void onOffset(Duration offset);
    [[nodiscard]] bool isUp() const { return m_engine && !m_ended; }
    void enqueue(const Command &command, Store::SentBefore sent);
    /// Does in the store what no engine is there for.
    void keep(StoreStrand::StoreJob<ChangeSet> job, std::function<void(Result<void>)> done);

    Account m_account;
    StoreStrand &m_writer;
    SystemClock &m_clock;
    Duration m_poll = std::chrono::seconds(30);
    std::unique_ptr<AccountConnection> m_connection;
    std::unique_ptr<SyncEngine> m_engine;
    std::function<void()> m_ended; ///< set while the engine ends
};

} // namespace relaydesk
