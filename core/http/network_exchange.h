// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/http_transport.h"

#include <QNetworkReply>
#include <QTimer>

class QNetworkAccessManager;
class QSslConfiguration;

namespace relaydesk {

/// One request and its answer over QNetworkAccessManager; says how it ended, once, and later than its making.
class NetworkExchange final : public QObject
{
    Q_OBJECT
public:
    NetworkExchange(QNetworkAccessManager &network, const QSslConfiguration &tls, const HttpRequest &request);

    void cancel();

Q_SIGNALS:
    /// Always through the event loop, never inside the reply's own signal.
    void ended(const relaydesk::Result<relaydesk::HttpResponse> &result);

private:
    enum class Stopped { No, Cancelled, Deadline, TooLarge };

    void begin(QNetworkAccessManager &network, const QSslConfiguration &tls, const HttpRequest &request);
    void stop(Stopped why);
    void takeBody();
    void finish();
    [[nodiscard]] Result<HttpResponse> result() const;
    [[nodiscard]] std::optional<Error> stopError() const;
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] HttpResponse response() const;

    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    QByteArray m_body;
    qint64 m_sizeLimit;
    Stopped m_stopped = Stopped::No;
};

} // namespace relaydesk
