// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/network_transport.h"
#include "tests/http/fault_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::FaultServer;

namespace {

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.deadline = 5s;
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.verb = "POST";
    request.body = body;
    request.addHeader("Content-Type", "application/json");
    request.addHeader("Authorization", "Bearer secret");
    return request;
}

/// Kilobytes of this process in memory.
qint64 residentKb()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace

/// The transport over a real socket, against a server that misbehaves.
class NetworkTransportTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<NetworkTransport> m_wire;
    std::optional<Result<HttpResponse>> m_answer;

    void send(const HttpRequest &request)
    {
        m_answer.reset();
        m_wire->send(request, [this](Result<HttpResponse> answer) { m_answer = std::move(answer); });
        QVERIFY(!m_answer); // later, never inside send()
    }
    [[nodiscard]] ErrorKind failure() const { return m_answer->has_value() ? ErrorKind::Bug : m_answer->error().kind; }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_wire = std::make_unique<NetworkTransport>();
    }
    void cleanup()
    {
        m_wire.reset();
        m_server.reset();
    }

    void bringsStatusHeadersAndBody()
    {
        m_server->setPlay(FaultServer::always(
            FaultServer::response(200, "hello", "X-Thing: One\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n")));
        send(post(m_server->url(), "{\"a\":1}"));
        QTRY_VERIFY(m_answer);

        QCOMPARE((*m_answer)->status, 200);
        QCOMPARE((*m_answer)->body, QByteArray("hello"));
        QCOMPARE((*m_answer)->header("x-thing"), QByteArray("One"));
        QCOMPARE(toEpochMs(*(*m_answer)->serverTime), qint64(784111777000));
        QCOMPARE(m_server->arrivals().at(0).body, QByteArray("{\"a\":1}"));
        QCOMPARE(m_server->arrivals().at(0).verb, QByteArray("POST"));
    }

    void bringsARefusalWithItsBody_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 409, 422, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void bringsARefusalWithItsBody()
    {
        QFETCH(int, status);
        m_server->setPlay(FaultServer::always(FaultServer::response(status, "why", "Retry-After: 7\r\n")));
        send(post(m_server->url(), "{}"));
        QTRY_VERIFY(m_answer);

        QVERIFY(m_answer->has_value());
        QCOMPARE((*m_answer)->status, status);
        QCOMPARE((*m_answer)->body, QByteArray("why"));
        QCOMPARE((*m_answer)->header("retry-after"), QByteArray("7"));
        QCOMPARE(m_server->arrivals().size(), 1u);
    }

    void sendsAPostOnceEvenWhenThePeerCloses()
    {
        m_server->setPlay(FaultServer::closeAtOnce());
        for (int i = 0; i < 3; ++i) {
            send(post(m_server->url(), QByteArray(100'000, 'x')));
            QTRY_VERIFY(m_answer);
            QCOMPARE(toString(failure()), toString(ErrorKind::Network));
        }
        QCOMPARE(m_server->arrivals().size(), 3u);
    }

    void followsNoRedirect_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void followsNoRedirect()
    {
        QFETCH(int, status);
        FaultServer elsewhere;
        elsewhere.setPlay(FaultServer::always(FaultServer::response(200, "stolen")));
        const QByteArray location = "Location: " + elsewhere.url().toEncoded() + "\r\n";
        m_server->setPlay(FaultServer::always(FaultServer::response(status, {}, location)));

        send(post(m_server->url(), "{}"));
        QTRY_VERIFY(m_answer);

        QVERIFY2(m_answer->has_value(), qPrintable(m_answer->has_value() ? QString() : m_answer->error().context));
        QCOMPARE((*m_answer)->status, status);
        QVERIFY(elsewhere.arrivals().empty());
    }

    void endsAHungOrDrippingAnswerAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("no answer") << QByteArray();
        QTest::newRow("dripping header") << QByteArray("HTTP/1.1 200 OK\r\nX-A: ");
        QTest::newRow("dripping body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    }
    void endsAHungOrDrippingAnswerAtTheDeadline()
    {
        QFETCH(QByteArray, head);
        if (head.isEmpty())
            m_server->setPlay([](const FaultServer::Arrival &, QTcpSocket &) {});
        else
            m_server->setPlay(FaultServer::drip(head, 20ms));
        HttpRequest request = get(m_server->url());
        request.deadline = 300ms;
        send(request);
        QTRY_VERIFY(m_answer);

        QCOMPARE(toString(failure()), toString(ErrorKind::Timeout));
    }

    void neverTakesMoreThanTheSizeLimit()
    {
        m_server->setPlay(FaultServer::endless("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"));
        HttpRequest request = get(m_server->url());
        request.sizeLimit = 4 * 1024 * 1024;
        const qint64 before = residentKb();
        send(request);
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, 10'000);

        QCOMPARE(toString(failure()), toString(ErrorKind::Parse));
        QVERIFY(residentKb() - before < 64 * 1024);
    }

    void refusesABodyThatIsCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("short of its length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
        QTest::newRow("short chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}abc");
        QTest::newRow("no HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    }
    void refusesABodyThatIsCut()
    {
        QFETCH(QByteArray, bytes);
        m_server->setPlay(FaultServer::always(bytes));
        send(post(m_server->url(), "{}"));
        QTRY_VERIFY(m_answer);

        QCOMPARE(toString(failure()), toString(ErrorKind::Network));
    }

    void refusesAGzipBomb()
    {
        // 64 MB of zeros; qCompress() gives a zlib stream, which HTTP calls "deflate".
        const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).mid(4);
        m_server->setPlay(FaultServer::always(FaultServer::response(200, bomb, "Content-Encoding: deflate\r\n")));
        send(get(m_server->url()));
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, 10'000);

        QCOMPARE(toString(failure()), toString(ErrorKind::Parse));
    }

    void unpacksACompressedAnswer()
    {
        const QByteArray packed = qCompress(QByteArray("{\"a\":1}")).mid(4);
        m_server->setPlay(FaultServer::always(FaultServer::response(200, packed, "Content-Encoding: deflate\r\n")));
        send(get(m_server->url()));
        QTRY_VERIFY(m_answer);

        QCOMPARE((*m_answer)->body, QByteArray("{\"a\":1}"));
    }

    void keepsNoCookies()
    {
        m_server->setPlay(FaultServer::always(FaultServer::response(200, "x", "Set-Cookie: sid=SECRET; Path=/\r\n")));
        for (int i = 0; i < 2; ++i) {
            send(get(m_server->url()));
            QTRY_VERIFY(m_answer);
        }
        QVERIFY(!m_server->arrivals().at(1).head.toLower().contains("cookie"));
    }

    void handsNothingToAProxyForThisMachine()
    {
        FaultServer proxy;
        proxy.setPlay(FaultServer::always(FaultServer::response(200, "proxied")));
        m_server->setPlay(FaultServer::always(FaultServer::response(200, "direct")));
        qputenv("http_proxy", proxy.url().toEncoded());
        send(post(m_server->url(), "{}"));
        QTRY_VERIFY(m_answer);
        qunsetenv("http_proxy");

        QCOMPARE((*m_answer)->body, QByteArray("direct"));
        QVERIFY(proxy.arrivals().empty());
    }

    void namesARefusedConnection()
    {
        const QUrl gone = m_server->url();
        m_server.reset();
        send(get(gone));
        QTRY_VERIFY(m_answer);

        QCOMPARE(toString(failure()), toString(ErrorKind::Network));
        QCOMPARE(m_answer->error().detail, ECONNREFUSED);
    }

    void refusesALineBreakBeforeTheWire()
    {
        HttpRequest request = get(m_server->url());
        request.addHeader("X-Key", "a\r\nInjected: yes");
        send(request);
        QTRY_VERIFY(m_answer);

        QCOMPARE(toString(failure()), toString(ErrorKind::Invalid));
        QVERIFY(m_server->arrivals().empty());
    }

    void anAbortIsReportedLater()
    {
        m_server->setPlay([](const FaultServer::Arrival &, QTcpSocket &) {});
        const auto ticket = m_wire->send(get(m_server->url()), [this](auto answer) { m_answer = std::move(answer); });
        m_answer.reset();
        QTRY_COMPARE(m_server->arrivals().size(), 1u);

        m_wire->abort(ticket);
        QVERIFY(!m_answer);
        QTRY_VERIFY(m_answer);
        QCOMPARE(toString(failure()), toString(ErrorKind::Cancelled));
    }

    void destructionWithRequestsUnderWayIsQuiet()
    {
        m_server->setPlay([](const FaultServer::Arrival &, QTcpSocket &) {});
        for (int i = 0; i < 10; ++i)
            send(get(m_server->url()));
        m_wire.reset();
        QVERIFY(!m_answer);
    }
};

QTEST_GUILESS_MAIN(NetworkTransportTest)
#include "network_transport_test.moc"
