// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/hub.h"
#include "core/http/network_transport.h"
#include "core/protocol/message_json.h"
#include "core/protocol/page_json.h"
#include "tests/support/fake_clock.h"

#include <QDeadlineTimer>

namespace relaydesk::test {

/// A real hub in this process, on a free port of 127.0.0.1, with time that stands still.
class RunningHub
{
public:
    struct Answer
    {
        int status = 0; ///< 0: no answer, see error
        QByteArray body;
        Error error;
    };

    explicit RunningHub(const HubOptions &options = quiet(), ApiServer::Limits limits = {});

    /// 30 leads of history, nobody acts by himself.
    [[nodiscard]] static HubOptions quiet();
    /// False when it failed instead of serving and filling itself.
    [[nodiscard]] bool isUp() const { return m_filled && m_hello.port > 0; }

    [[nodiscard]] Answer get(const QString &path);
    [[nodiscard]] Answer post(const QString &path, const QByteArray &body, const QByteArray &idempotencyKey = {});
    [[nodiscard]] Answer send(const Command &command);
    [[nodiscard]] Answer ask(HttpRequest request, bool authorized = true);
    /// Every page of the changes after 0.
    [[nodiscard]] LeadPage everything();
    /// The first lead that fits.
    [[nodiscard]] Lead find(const std::function<bool(const Lead &)> &fits);

    [[nodiscard]] const HubHello &hello() const { return m_hello; }
    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] NetworkTransport &transport() { return m_transport; }

private:
    FakeClock m_clock;
    NetworkTransport m_transport;
    HubHello m_hello;
    bool m_filled = false;
    bool m_failed = false;
    std::unique_ptr<Hub> m_hub;
};

/// A command on \a lead as \a actor saw it.
[[nodiscard]] Command commandOn(const Lead &lead, CommandKind kind, const QString &actor, const QString &id);

/// Turns the event loop until \a done or a minute has passed.
template<typename Done> bool turnUntil(Done done)
{
    const QDeadlineTimer deadline(std::chrono::seconds(60));
    // Asked once a turn: an answer that was true a moment ago may ask a server that has moved on.
    bool isDone = done();
    while (!isDone && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        isDone = done();
    }
    return isDone;
}

} // namespace relaydesk::test
