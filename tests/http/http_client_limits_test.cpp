// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/http_client.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_transport.h"
#include "tests/support/outcome.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::answerOf;
using test::outcomeOf;

namespace {

HttpRequest request(const QString &path, Lane lane = Lane::Background, bool repeatable = true)
{
    HttpRequest made;
    made.url = QUrl(QStringLiteral("https://crm.example/") + path);
    made.lane = lane;
    made.repeatable = repeatable;
    return made;
}

Result<HttpResponse> cut(const HttpRequest &)
{
    return makeError(ErrorKind::Network, QStringLiteral("cut"));
}

HttpResponse busy(int status, const QByteArray &retryAfter)
{
    return retryAfter.isEmpty() ? answerOf(status) : answerOf(status, {}, {{"retry-after", retryAfter}});
}

} // namespace

/// Lanes, rate, concurrency, Retry-After, circuit.
class HttpClientLimitsTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeTransport> m_wire;
    HttpClient::Policy m_policy;

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_wire = std::make_unique<test::FakeTransport>();
        m_policy = {};
        m_policy.jitterSeed = 7;
    }

    void userOvertakesBackgroundAndHasAPlaceOfItsOwn()
    {
        m_policy.concurrent = 3;
        HttpClient client(*m_wire, *m_clock, m_policy);
        m_wire->setHeld(true);
        std::vector<test::Outcome<Result<HttpResponse>>> outcomes;
        for (int i = 0; i < 5; ++i)
            outcomes.push_back(outcomeOf(client.send(request(QStringLiteral("sync")))));
        QCOMPARE(m_wire->open(), 2); // the third place is the user's

        outcomes.push_back(outcomeOf(client.send(request(QStringLiteral("click1"), Lane::User))));
        outcomes.push_back(outcomeOf(client.send(request(QStringLiteral("click2"), Lane::User))));
        QCOMPARE(m_wire->open(), 3);
        QCOMPARE(m_wire->arrived().back().url.path(), QStringLiteral("/click1"));

        m_wire->release(answerOf(200));
        QTRY_COMPARE(m_wire->arrived().size(), 4u);
        QCOMPARE(m_wire->arrived().back().url.path(), QStringLiteral("/click2")); // before the three older ones
    }

    void keepsToTheRate()
    {
        m_policy.requestsPerSecond = 2;
        m_policy.burst = 3;
        HttpClient client(*m_wire, *m_clock, m_policy);
        std::vector<test::Outcome<Result<HttpResponse>>> outcomes;
        for (int i = 0; i < 10; ++i)
            outcomes.push_back(outcomeOf(client.send(request(QStringLiteral("x")))));
        QTRY_COMPARE(client.unfinished(), 7);
        QCOMPARE(m_wire->arrived().size(), 3u);

        m_clock->advance(1s);
        QTRY_COMPARE(client.unfinished(), 5);
        QCOMPARE(m_wire->arrived().size(), 5u);
        QTRY_VERIFY((m_clock->advance(500ms), client.unfinished() == 0));
        QCOMPARE(m_wire->arrived().size(), 10u);
    }

    void aRetryAfterSlowsTheWholeAccount_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("429") << 429;
        QTest::newRow("503") << 503;
    }
    void aRetryAfterSlowsTheWholeAccount()
    {
        QFETCH(int, status);
        HttpClient client(*m_wire, *m_clock, m_policy);
        bool first = true;
        m_wire->setServer([&first, status](const HttpRequest &) {
            return std::exchange(first, false) ? busy(status, "30") : answerOf(200);
        });
        const auto slowed = outcomeOf(client.send(request(QStringLiteral("a"))));
        QTRY_COMPARE(m_clock->armed(), 1);
        QCOMPARE(client.link().kind, LinkState::Kind::Degraded);
        const auto other = outcomeOf(client.send(request(QStringLiteral("b"), Lane::User)));

        m_clock->advance(30s - 1ms);
        QCOMPARE(m_wire->arrived().size(), 1u);
        m_clock->advance(1s); // and a little of jitter

        QTRY_VERIFY(slowed->has_value() && other->has_value());
        QVERIFY((*slowed)->has_value() && (*other)->has_value());
        QCOMPARE(client.link().kind, LinkState::Kind::Online);
    }

    void aLongOrMissingRetryAfterIsBounded_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("atMostMs");
        QTest::newRow("1e9 seconds") << QByteArray("1000000000") << qint64(15 * 60'000 + 500);
        QTest::newRow("year 9999") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << qint64(15 * 60'000 + 500);
        QTest::newRow("negative") << QByteArray("-1") << qint64(60'500);
        QTest::newRow("missing") << QByteArray() << qint64(60'500);
    }
    void aLongOrMissingRetryAfterIsBounded()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, atMostMs);
        HttpClient client(*m_wire, *m_clock, m_policy);
        bool first = true;
        m_wire->setServer([&first, header](const HttpRequest &) {
            return std::exchange(first, false) ? busy(429, header) : answerOf(200);
        });
        const auto told = outcomeOf(client.send(request(QStringLiteral("a"), Lane::Background, false)));
        QTRY_VERIFY(told->has_value());
        QCOMPARE(toString((*told)->error().kind), toString(ErrorKind::RateLimited));

        m_clock->advance(Duration(atMostMs));
        const auto after = outcomeOf(client.send(request(QStringLiteral("b"))));

        QTRY_VERIFY(after->has_value());
        QVERIFY((*after)->has_value());
    }

    void nobodyHangsThroughALongPause()
    {
        HttpClient client(*m_wire, *m_clock, m_policy);
        m_wire->setServer([](const HttpRequest &) { return busy(429, "600"); });
        const auto first = outcomeOf(client.send(request(QStringLiteral("a"))));
        QTRY_VERIFY(first->has_value()); // not repeated in ten minutes' time, but told

        const auto second = outcomeOf(client.send(request(QStringLiteral("b"), Lane::User)));
        QTRY_VERIFY(second->has_value());

        QCOMPARE(toString((*second)->error().kind), toString(ErrorKind::RateLimited));
        QVERIFY((*second)->error().retryAfterMs >= 600'000);
        QVERIFY(surelyNotSent((*second)->error()));
        QCOMPARE(m_wire->arrived().size(), 1u);
    }

    void opensTheCircuitAndSaysSoOnce()
    {
        HttpClient client(*m_wire, *m_clock, m_policy);
        std::vector<LinkState::Kind> kinds;
        connect(&client, &HttpClient::linkChanged, this, [&](const LinkState &link) { kinds.push_back(link.kind); });
        m_wire->setServer(cut);

        for (int i = 0; i < 3; ++i) {
            const auto outcome = outcomeOf(client.send(request(QStringLiteral("x"), Lane::Background, false)));
            QTRY_VERIFY(outcome->has_value());
        }
        QCOMPARE(kinds, (std::vector{LinkState::Kind::Degraded, LinkState::Kind::Offline}));
        QVERIFY(client.link().nextTry.has_value());
        QCOMPARE(toString(client.link().cause.kind), toString(ErrorKind::Network));

        const auto refused = outcomeOf(client.send(request(QStringLiteral("y"))));
        QTRY_VERIFY(refused->has_value());
        QVERIFY(surelyNotSent((*refused)->error()));
        QVERIFY((*refused)->error().retryAfterMs > 0);
        QCOMPARE(m_wire->arrived().size(), 3u); // nothing went out for it
    }

    void oneProbeDecidesForAllThatWait()
    {
        HttpClient client(*m_wire, *m_clock, m_policy);
        m_wire->setServer(cut);
        for (int i = 0; i < 3; ++i) {
            const auto outcome = outcomeOf(client.send(request(QStringLiteral("x"), Lane::Background, false)));
            QTRY_VERIFY(outcome->has_value());
        }
        m_clock->advance(*client.link().nextTry - m_clock->now());
        m_wire->setHeld(true);
        const auto probe = outcomeOf(client.send(request(QStringLiteral("probe"))));
        const auto behind = outcomeOf(client.send(request(QStringLiteral("behind"), Lane::User)));
        QCOMPARE(m_wire->open(), 1);

        m_wire->release(answerOf(200));
        QTRY_VERIFY(probe->has_value());
        QTRY_COMPARE(m_wire->open(), 1);
        m_wire->release(answerOf(200));
        QTRY_VERIFY(behind->has_value());
        QCOMPARE(client.link().kind, LinkState::Kind::Online);
    }

    void aFailedProbeRefusesAllThatWait()
    {
        HttpClient client(*m_wire, *m_clock, m_policy);
        m_wire->setServer(cut);
        for (int i = 0; i < 3; ++i) {
            const auto outcome = outcomeOf(client.send(request(QStringLiteral("x"), Lane::Background, false)));
            QTRY_VERIFY(outcome->has_value());
        }
        m_clock->advance(*client.link().nextTry - m_clock->now());
        m_wire->setHeld(true);
        const auto probe = outcomeOf(client.send(request(QStringLiteral("probe"))));
        const auto behind = outcomeOf(client.send(request(QStringLiteral("behind"))));

        m_wire->release(makeError(ErrorKind::Timeout, {}));

        QTRY_VERIFY(probe->has_value() && behind->has_value());
        QVERIFY(!(*behind)->has_value());
        QCOMPARE(m_wire->arrived().size(), 4u);
        QCOMPARE(client.link().kind, LinkState::Kind::Offline);
    }

    void aHundredDesksComeBackSpreadOut()
    {
        m_wire->setHeld(true);
        std::vector<std::unique_ptr<HttpClient>> desks;
        std::vector<test::Outcome<Result<HttpResponse>>> outcomes;
        m_policy.firstBackoff = 10s;
        for (quint32 i = 0; i < 100; ++i) {
            m_policy.jitterSeed = i + 1;
            desks.push_back(std::make_unique<HttpClient>(*m_wire, *m_clock, m_policy));
            outcomes.push_back(outcomeOf(desks.back()->send(request(QStringLiteral("x")))));
        }
        while (m_wire->release(busy(429, "20")))
            ;
        QTRY_COMPARE(m_clock->armed(), 100);

        m_clock->advance(20s - 1ms);
        QCOMPARE(m_wire->open(), 0);
        int most = 0;
        for (int second = 0; second < 10; ++second) {
            const int before = m_wire->open();
            m_clock->advance(1s);
            most = std::max(most, m_wire->open() - before);
        }
        QVERIFY2(most <= 20, qPrintable(QString::number(most))); // twice the even share of ten
        m_clock->advance(1s);
        QCOMPARE(m_wire->open(), 100);
    }
};

QTEST_GUILESS_MAIN(HttpClientLimitsTest)
#include "http_client_limits_test.moc"
