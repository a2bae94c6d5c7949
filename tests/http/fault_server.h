// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace relaydesk::test {

/// A server on 127.0.0.1 that answers with raw bytes, as badly as a test wants. It understands just
/// enough HTTP to know when a request with its body has arrived.
class FaultServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Arrival
    {
        QByteArray verb;
        QByteArray path;
        QByteArray head; ///< request line and headers as they came
        QByteArray body;
    };
    /// Plays one arrival; the socket is the test's to write to, to leave open, or to close.
    using Play = std::function<void(const Arrival &, QTcpSocket &)>;

    FaultServer();

    void setPlay(Play play) { m_play = std::move(play); }
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] const std::vector<Arrival> &arrivals() const { return m_arrivals; }

    /// A plain whole response.
    [[nodiscard]] static QByteArray response(int status, const QByteArray &body, const QByteArray &extraHeaders = {});
    /// Sends the response, then closes.
    [[nodiscard]] static Play always(QByteArray bytes);
    /// Sends one byte an interval, for ever.
    [[nodiscard]] static Play drip(QByteArray head, std::chrono::milliseconds interval);
    /// Sends as fast as the peer reads, for ever.
    [[nodiscard]] static Play endless(QByteArray head);
    /// Reads the request, then closes without a word.
    [[nodiscard]] static Play closeAtOnce();

private:
    void take(QTcpSocket *socket);

    Play m_play;
    std::vector<Arrival> m_arrivals;
    QHash<QTcpSocket *, QByteArray> m_read;
};

} // namespace relaydesk::test
