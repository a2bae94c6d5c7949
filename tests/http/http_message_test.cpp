// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/http_client.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_transport.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class HttpMessageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatMustNotReachTheWire_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        const QString fine = QStringLiteral("https://crm.example/jsonrpc");
        QTest::newRow("line break in a value") << fine << QByteArray("X-Key") << QByteArray("a\r\nInjected: yes");
        QTest::newRow("bare line feed") << fine << QByteArray("X-Key") << QByteArray("a\nb");
        QTest::newRow("NUL in a value") << fine << QByteArray("X-Key") << QByteArray("a\0b", 3);
        QTest::newRow("space in a name") << fine << QByteArray("X Key") << QByteArray("a");
        QTest::newRow("empty name") << fine << QByteArray() << QByteArray("a");
        QTest::newRow("ftp") << QStringLiteral("ftp://crm.example/") << QByteArray("A") << QByteArray("b");
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << QByteArray("A") << QByteArray("b");
        QTest::newRow("no host") << QStringLiteral("https:///x") << QByteArray("A") << QByteArray("b");
        QTest::newRow("user in address") << QStringLiteral("https://me:pw@crm.example/") << QByteArray("A")
                                         << QByteArray("b");
        QTest::newRow("encoded NUL") << QStringLiteral("https://crm.example/a%00b") << QByteArray("A")
                                     << QByteArray("b");
        QTest::newRow("encoded line break")
            << QStringLiteral("https://crm.example/a%0D%0Ab") << QByteArray("A") << QByteArray("b");
    }
    void refusesWhatMustNotReachTheWire()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        HttpRequest request;
        request.url = QUrl(url);
        request.addHeader(name, value);

        const auto checked = checkRequest(request);

        QVERIFY(!checked);
        QCOMPARE(toString(checked.error().kind), toString(ErrorKind::Invalid));
    }

    void acceptsAnOrdinaryRequest()
    {
        HttpRequest request;
        request.url = QUrl(QStringLiteral("https://crm.example/jsonrpc?a=b%20c"));
        request.addHeader("Content-Type", "application/json; charset=utf-8");

        QVERIFY(checkRequest(request));
    }

    void judgesAStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("301") << 301 << ErrorKind::Network;
        QTest::newRow("400") << 400 << ErrorKind::Invalid;
        QTest::newRow("401") << 401 << ErrorKind::Auth;
        QTest::newRow("403") << 403 << ErrorKind::Forbidden;
        QTest::newRow("404") << 404 << ErrorKind::NotFound;
        QTest::newRow("408") << 408 << ErrorKind::Timeout;
        QTest::newRow("409") << 409 << ErrorKind::Conflict;
        QTest::newRow("412") << 412 << ErrorKind::Conflict;
        QTest::newRow("422") << 422 << ErrorKind::Invalid;
        QTest::newRow("429") << 429 << ErrorKind::RateLimited;
        QTest::newRow("500") << 500 << ErrorKind::Network;
        QTest::newRow("503") << 503 << ErrorKind::Network;
    }
    void judgesAStatus()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);

        const Error error = errorFor(test::answerOf(status), Instant{});

        QCOMPARE(toString(error.kind), toString(kind));
        QCOMPARE(error.detail, status);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("huge") << QByteArray("1000000000") << qint64(365LL * 24 * 3600 * 1000);
        QTest::newRow("missing") << QByteArray() << qint64(-1);
        QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
        QTest::newRow("date") << QByteArray("Wed, 18 Nov 2026 09:47:00 GMT") << qint64(60'000);
        QTest::newRow("date gone by") << QByteArray("Wed, 18 Nov 2026 09:00:00 GMT") << qint64(0);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, ms);

        QCOMPARE(retryAfterMs(header, test::FakeClock().now()), ms);
    }

    void readsTheDateHeader()
    {
        QCOMPARE(toIso8601(*parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT")),
                 QStringLiteral("1994-11-06T08:49:37.000Z"));
        QVERIFY(!parseHttpDate("Sun, 06 Nov 1994 08:49:37 CET"));
        QVERIFY(!parseHttpDate("yesterday"));
    }
};

QTEST_GUILESS_MAIN(HttpMessageTest)
#include "http_message_test.moc"
