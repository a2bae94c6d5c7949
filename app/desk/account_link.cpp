// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/account_link.h"

#include "core/base/logging.h"

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
    m_stopping = false;
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
    for (const Command &command : std::exchange(m_waiting, {}))
        m_engine->submit(command);
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
    if (std::exchange(m_stopping, true))
        return;
    m_engine->stop([this, stopped = std::move(stopped)] {
        m_engine.reset();
        m_connection.reset();
        stopped();
    });
}

void AccountLink::submit(const Command &command)
{
    if (m_engine && !m_stopping)
        m_engine->submit(command);
    else
        m_waiting.push_back(command);
}

void AccountLink::withdraw(const OperationId &operation, std::function<void(bool)> done)
{
    if (!m_engine) {
        done(std::erase_if(m_waiting, [&operation](const Command &c) { return c.id == operation; }) > 0);
        return;
    }
    m_engine->withdraw(operation, [done = std::move(done)](const Result<void> &result) { done(result.has_value()); });
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
    if (m_engine)
        m_engine->retryParked(operation);
}

void AccountLink::discardParked(const OperationId &operation)
{
    if (m_engine)
        m_engine->discardParked(operation);
}

} // namespace relaydesk
