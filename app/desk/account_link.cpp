// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/account_link.h"

#include "core/base/logging.h"
#include "core/crm/document_gateway.h"

#include <algorithm>

namespace relaydesk {

AccountLink::AccountLink(Account account, StoreStrand &writer, SystemClock &clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_writer(writer)
    , m_clock(clock)
{
}

AccountLink::~AccountLink() = default;

void AccountLink::connectWith(const QString &secret)
{
    if (!m_engine) {
        begin(secret);
        return;
    }
    stop([this, secret] { begin(secret); });
}

void AccountLink::begin(const QString &secret)
{
    Result<std::unique_ptr<AccountConnection>> made = AccountConnection::make(m_account, secret, m_clock);
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_connection = std::move(*made);
    SyncEngine::Options options;
    options.pollInterval = m_poll;
    m_engine = std::make_unique<SyncEngine>(m_connection->gateway(), m_writer, m_clock, options);
    m_connection->onServerOffset(this, [this](Duration offset) { onOffset(offset); });
    follow();
    m_engine->start();
}

void AccountLink::follow()
{
    connect(m_engine.get(), &SyncEngine::changed, this, &AccountLink::changed);
    connect(m_engine.get(), &SyncEngine::statusChanged, this, &AccountLink::statusChanged);
    connect(m_engine.get(), &SyncEngine::conflict, this, &AccountLink::conflict);
    connect(m_engine.get(), &SyncEngine::problem, this, &AccountLink::problem);
    connect(m_engine.get(), &SyncEngine::refused, this, &AccountLink::refused);
    connect(m_engine.get(), &SyncEngine::directoryChanged, this, &AccountLink::directoryChanged);
    connect(m_engine.get(), &SyncEngine::probed, this, &AccountLink::probed);
    connect(m_engine.get(), &SyncEngine::probed, this,
            [this] { Q_EMIT documentsFollowed(m_connection->gateway().documents()); });
}

void AccountLink::onOffset(Duration offset)
{
    // Small differences are the network's, and the Date header counts whole seconds.
    constexpr Duration least = std::chrono::seconds(2);
    const Duration used = std::chrono::abs(offset) < least ? Duration(0) : offset;
    if (used == m_clock.serverOffset())
        return;
    m_clock.setServerOffset(used);
    Q_EMIT clockOff(used);
}

void AccountLink::stop(std::function<void()> stopped)
{
    if (!m_engine) {
        QMetaObject::invokeMethod(this, std::move(stopped), Qt::QueuedConnection);
        return;
    }
    // Somebody who ends the program while a new sign-in waits for the old one means the end.
    const bool ending = std::exchange(m_ended, std::move(stopped)) != nullptr;
    if (ending)
        return;
    Q_EMIT documentsFollowed(nullptr);
    m_engine->stop([this] {
        m_engine.reset();
        m_connection.reset();
        const std::function<void()> ended = std::exchange(m_ended, nullptr);
        ended();
    });
}

void AccountLink::keep(StoreStrand::StoreJob<ChangeSet> job, std::function<void(Result<void>)> done)
{
    m_writer.run<ChangeSet>(std::move(job), this, [this, done = std::move(done)](const Result<ChangeSet> &kept) {
        if (!kept)
            return done(kept.error());
        if (!kept->isEmpty())
            Q_EMIT changed(*kept);
        wakeOutbox(); // one may have come up meanwhile
        done({});
    });
}

void AccountLink::submit(const Command &command)
{
    if (isUp())
        m_engine->submit(command);
    else
        enqueue(command, Store::SentBefore::No);
}

void AccountLink::submitAgain(const Command &command)
{
    enqueue(command, Store::SentBefore::Perhaps);
}

void AccountLink::enqueue(const Command &command, Store::SentBefore sent)
{
    const Instant now = m_clock.now();
    keep([command, now, sent](Store &store) { return store.enqueue(command, now, sent); },
         [this, command](const Result<void> &kept) {
             if (!kept)
                 Q_EMIT refused(command, kept.error());
         });
}

void AccountLink::withdraw(const OperationId &operation, std::function<void(bool)> done)
{
    const auto answer = [done = std::move(done)](const Result<void> &result) { done(result.has_value()); };
    if (isUp()) {
        m_engine->withdraw(operation, answer);
        return;
    }
    const Instant now = m_clock.now();
    keep([operation, now](Store &store) { return store.withdraw(operation, now); }, answer);
}

void AccountLink::pullNow()
{
    if (m_engine)
        m_engine->pullNow();
}

void AccountLink::wakeOutbox()
{
    if (m_engine)
        m_engine->wakeOutbox();
}

void AccountLink::retryParked(const OperationId &operation)
{
    if (isUp()) {
        m_engine->retryParked(operation, [this](const Result<void> &again) {
            if (!again)
                Q_EMIT notRetried(again.error());
        });
        return;
    }
    const Instant now = m_clock.now();
    keep([operation, now](Store &store) { return store.retryParked(operation, now); },
         [this](const Result<void> &again) {
             if (!again)
                 Q_EMIT notRetried(again.error());
             Q_EMIT parkedChanged();
         });
}

void AccountLink::discardParked(const OperationId &operation)
{
    if (isUp()) {
        m_engine->discardParked(operation);
        return;
    }
    const Instant now = m_clock.now();
    keep([operation, now](Store &store) { return store.discardParked(operation, now); },
         [this](const Result<void> &) { Q_EMIT parkedChanged(); });
}

} // namespace relaydesk
