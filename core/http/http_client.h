// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/http_transport.h"
#include "core/http/link_state.h"

#include "core/base/clock.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace relaydesk {

/// The one way to a server, one per account: auth header, full-jitter backoff for repeatable requests
/// only, Retry-After honoured for the whole account, a token bucket with two lanes, a circuit.
/// Statuses of 400 and above come back as errors (see errorFor()), bodies included in the log never.
class HttpClient final : public QObject
{
    Q_OBJECT
public:
    struct Policy
    {
        int maxTries = 4; ///< for repeatable requests
        Duration firstBackoff = std::chrono::milliseconds(500);
        Duration longestBackoff = std::chrono::seconds(60);
        Duration longestRetryAfter = std::chrono::minutes(15); ///< a server cannot send us away for ever
        double requestsPerSecond = 20;
        int burst = 20;
        int concurrent = 4;     ///< QNAM has six channels a host; the seventh request would hang
        int failuresToOpen = 3; ///< consecutive, before the circuit opens
        quint32 jitterSeed = 0; ///< 0: from the system
    };

    HttpClient(HttpTransport &transport, Clock &clock, Policy policy, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Sent with every request from now on, for example Authorization; empty to send none.
    void setAuthHeader(const QByteArray &name, const QByteArray &value);

    /// Own thread. Resolves to Cancelled once stop() was called. While the circuit is open, or the server
    /// asked for a pause longer than Policy::longestBackoff, it resolves at once to the cause with retryAfterMs.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> send(HttpRequest request);

    /// Aborts what is under way and refuses what comes. Every send() still resolves, later on this thread.
    void stop();
    /// Requests waiting or under way.
    [[nodiscard]] int unfinished() const;

    [[nodiscard]] const LinkState &link() const;
    /// Server time minus this machine's time, once a Date header was seen.
    [[nodiscard]] std::optional<Duration> serverOffset() const;

    /// The server's time now; our own until a Date header was seen.
    [[nodiscard]] Instant serverNow() const;

Q_SIGNALS:
    void linkChanged(const relaydesk::LinkState &link);
    void serverOffsetChanged(std::chrono::milliseconds offset);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// True where the request certainly never reached the server, so that nothing can have been done:
/// refused, name not found, certificate refused, circuit open, told to wait.
[[nodiscard]] bool surelyNotSent(const Error &error);

/// The error of a status: 401 Auth, 403 Forbidden, 404 NotFound, 408 Timeout, 409 and 412 Conflict,
/// 400 and 422 Invalid, 429 RateLimited, 5xx Network (503 with its Retry-After), 3xx Network
/// (a redirect is never followed: it would carry the key to another host).
[[nodiscard]] Error errorFor(const HttpResponse &response, Instant now);

/// Retry-After as milliseconds from \a now: seconds or an HTTP date; -1 when missing or nonsense.
[[nodiscard]] qint64 retryAfterMs(const QByteArray &header, Instant now);
/// "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] OptionalInstant parseHttpDate(const QByteArray &header);

} // namespace relaydesk
