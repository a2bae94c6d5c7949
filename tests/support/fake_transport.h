// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/http_transport.h"

#include <QObject>

#include <deque>
#include <vector>

namespace relaydesk::test {

/// A wire without a network. Answers come from a function that plays the server, always later through
/// the event loop; or, on hold, only when the test says so.
class FakeTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    using Server = std::function<Result<HttpResponse>(const HttpRequest &)>;

    /// From now on the server; without one every request gets an empty 200.
    void setServer(Server server) { m_server = std::move(server); }
    /// Requests stay open until release() or abort().
    void setHeld(bool held) { m_held = held; }
    /// Answers the oldest open request; false if there is none.
    bool release(Result<HttpResponse> answer);
    /// Every request that arrived, in order.
    [[nodiscard]] const std::vector<HttpRequest> &arrived() const { return m_arrived; }
    [[nodiscard]] int open() const { return static_cast<int>(m_open.size()); }

    Ticket send(const HttpRequest &request, Done done) override;
    void abort(Ticket ticket) override;

private:
    void deliver(Ticket ticket, Result<HttpResponse> answer);

    Server m_server;
    bool m_held = false;
    Ticket m_next = 1;
    std::vector<HttpRequest> m_arrived;
    std::deque<std::pair<Ticket, Done>> m_open;
};

/// A response of that status.
[[nodiscard]] HttpResponse answerOf(int status, const QByteArray &body = {},
                                    const QList<QPair<QByteArray, QByteArray>> &headers = {});

} // namespace relaydesk::test
