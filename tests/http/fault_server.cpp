// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/fault_server.h"

#include <QUrl>

namespace relaydesk::test {

namespace {

qsizetype contentLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

FaultServer::FaultServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_read.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl FaultServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

void FaultServer::take(QTcpSocket *socket)
{
    QByteArray &read = m_read[socket];
    read += socket->readAll();
    const qsizetype headEnd = read.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    Arrival arrival;
    arrival.head = read.left(headEnd + 2);
    const qsizetype length = contentLength(arrival.head);
    if (read.size() < headEnd + 4 + length)
        return;
    arrival.body = read.mid(headEnd + 4, length);
    read.remove(0, headEnd + 4 + length);
    const QList<QByteArray> words = arrival.head.left(arrival.head.indexOf('\r')).split(' ');
    arrival.verb = words.value(0);
    arrival.path = words.value(1);
    m_arrivals.push_back(arrival);
    if (m_play)
        m_play(arrival, *socket);
}

QByteArray FaultServer::response(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + extraHeaders + "\r\n" + body;
}

FaultServer::Play FaultServer::always(QByteArray bytes)
{
    return [bytes](const Arrival &, QTcpSocket &socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

FaultServer::Play FaultServer::drip(QByteArray head, std::chrono::milliseconds interval)
{
    return [head, interval](const Arrival &, QTcpSocket &socket) {
        socket.write(head);
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(interval);
    };
}

FaultServer::Play FaultServer::endless(QByteArray head)
{
    return [head](const Arrival &, QTcpSocket &socket) {
        socket.write(head);
        const auto more = [&socket] {
            if (socket.bytesToWrite() < 1024 * 1024)
                socket.write(QByteArray(256 * 1024, 'x'));
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
}

FaultServer::Play FaultServer::closeAtOnce()
{
    return [](const Arrival &, QTcpSocket &socket) { socket.disconnectFromHost(); };
}

} // namespace relaydesk::test
