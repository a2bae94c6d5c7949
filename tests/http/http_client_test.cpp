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

HttpRequest request(bool repeatable, Lane lane = Lane::Background, const QString &path = QStringLiteral("/x"))
{
    HttpRequest made;
    made.url = QUrl(QStringLiteral("https://crm.example") + path);
    made.lane = lane;
    made.repeatable = repeatable;
    return made;
}

HttpClient::Policy patient()
{
    HttpClient::Policy policy;
    policy.failuresToOpen = 100;
    policy.jitterSeed = 7;
    return policy;
}

} // namespace

/// Answers, repeats, authorisation, server time, stop.
class HttpClientTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeTransport> m_wire;

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_wire = std::make_unique<test::FakeTransport>();
    }

    void bringsTheAnswerAndSendsTheKey()
    {
        HttpClient client(*m_wire, *m_clock, patient());
        client.setAuthHeader("Authorization", "Bearer k");
        m_wire->setServer([](const HttpRequest &) { return answerOf(200, "hello"); });

        const auto outcome = outcomeOf(client.send(request(false)));

        QTRY_VERIFY(outcome->has_value());
        QCOMPARE((*outcome)->value().body, QByteArray("hello"));
        QCOMPARE(m_wire->arrived().at(0).headers.last().second, QByteArray("Bearer k"));
        QCOMPARE(client.link().kind, LinkState::Kind::Online);
    }

    void refusesAKeyWithALineBreak()
    {
        HttpClient client(*m_wire, *m_clock, patient());
        client.setAuthHeader("Authorization", "Bearer k\r\nX: y");

        const auto outcome = outcomeOf(client.send(request(true)));

        QTRY_VERIFY(outcome->has_value());
        QCOMPARE(toString((*outcome)->error().kind), toString(ErrorKind::Invalid));
        QVERIFY(m_wire->arrived().empty());
    }

    void repeatsOnlyWhatIsRepeatable()
    {
        HttpClient client(*m_wire, *m_clock, patient());
        m_wire->setServer([](const HttpRequest &) { return Result<HttpResponse>(makeError(ErrorKind::Network, {})); });

        const auto once = outcomeOf(client.send(request(false)));
        QTRY_VERIFY(once->has_value());
        QCOMPARE(m_wire->arrived().size(), 1u);
        m_clock->advance(10min);
        QCOMPARE(m_wire->arrived().size(), 1u);

        const auto repeated = outcomeOf(client.send(request(true)));
        QTRY_VERIFY((m_clock->advance(1min), repeated->has_value()));
        QCOMPARE(m_wire->arrived().size(), 5u); // and four tries
        QCOMPARE(toString((*repeated)->error().kind), toString(ErrorKind::Network));
    }

    void waitsBeforeItRepeatsWithinFullJitter()
    {
        auto policy = patient();
        policy.firstBackoff = 10s;
        HttpClient client(*m_wire, *m_clock, policy);
        m_wire->setHeld(true);
        const auto outcome = outcomeOf(client.send(request(true)));
        m_wire->release(makeError(ErrorKind::Timeout, {}));
        QTRY_COMPARE(m_clock->armed(), 1); // the backoff's alarm, not a request
        QCOMPARE(m_wire->open(), 0);

        m_clock->advance(10s); // the ceiling of the first backoff
        QCOMPARE(m_wire->arrived().size(), 2u);
        m_wire->release(answerOf(200, "at last"));
        QTRY_VERIFY(outcome->has_value());
        QCOMPARE((*outcome)->value().body, QByteArray("at last"));
    }

    void neverRepeatsARefusal_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 307, 400, 401, 403, 404, 409, 422})
            QTest::addRow("%d", status) << status;
    }
    void neverRepeatsARefusal()
    {
        QFETCH(int, status);
        HttpClient client(*m_wire, *m_clock, patient());
        m_wire->setServer([status](const HttpRequest &) { return answerOf(status); });

        const auto outcome = outcomeOf(client.send(request(true)));

        QTRY_VERIFY(outcome->has_value());
        m_clock->advance(10min);
        QCOMPARE(m_wire->arrived().size(), 1u);
        QCOMPARE((*outcome)->error().detail, status);
        QCOMPARE(client.link().kind, LinkState::Kind::Online); // it did answer
    }

    void keepsTheBodyOfARefusalWhereItIsWanted_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isKept");
        for (const int status : {400, 403, 409, 422})
            QTest::addRow("%d", status) << status << true;
        for (const int status :
             {301, 401, 429, 500}) // these are about the account or the server, not about the request
            QTest::addRow("%d", status) << status << false;
    }
    void keepsTheBodyOfARefusalWhereItIsWanted()
    {
        QFETCH(int, status);
        QFETCH(bool, isKept);
        HttpClient client(*m_wire, *m_clock, patient());
        m_wire->setServer([status](const HttpRequest &) { return answerOf(status, "why"); });
        HttpRequest wanting = request(false);
        wanting.keepsRefusal = true;

        const auto outcome = outcomeOf(client.send(wanting));

        QTRY_VERIFY(outcome->has_value());
        QCOMPARE((*outcome)->has_value(), isKept);
        if (isKept)
            QCOMPARE((*outcome)->value().body, QByteArray("why"));
    }

    void measuresTheServersClock()
    {
        HttpClient client(*m_wire, *m_clock, patient());
        QSignalSpy changed(&client, &HttpClient::serverOffsetChanged);
        QVERIFY(!client.serverOffset());
        m_wire->setServer([](const HttpRequest &) {
            return answerOf(200, {}, {{"date", "Thu, 19 Nov 2026 09:46:00 GMT"}}); // a day ahead of the fake clock
        });

        for (int i = 0; i < 2; ++i) {
            const auto outcome = outcomeOf(client.send(request(false)));
            QTRY_VERIFY(outcome->has_value());
        }

        QCOMPARE(*client.serverOffset(), Duration(24h + 500ms));
        QCOMPARE(changed.size(), 1);
    }

    void callsASecondOfDifferenceNoDifference()
    {
        HttpClient client(*m_wire, *m_clock, patient());
        m_wire->setServer([](const HttpRequest &) {
            return answerOf(200, {}, {{"date", "Wed, 18 Nov 2026 09:46:00 GMT"}});
        });
        const auto outcome = outcomeOf(client.send(request(false)));
        QTRY_VERIFY(outcome->has_value());

        QCOMPARE(*client.serverOffset(), Duration(0));
    }

    void stopAbortsAndEverySendStillEnds()
    {
        HttpClient client(*m_wire, *m_clock, patient());
        m_wire->setHeld(true);
        std::vector<test::Outcome<Result<HttpResponse>>> outcomes;
        for (int i = 0; i < 10; ++i)
            outcomes.push_back(outcomeOf(client.send(request(true))));
        QVERIFY(m_wire->open() > 0);

        client.stop();
        outcomes.push_back(outcomeOf(client.send(request(true))));

        for (const auto &outcome : outcomes) {
            QTRY_VERIFY(outcome->has_value());
            QCOMPARE(toString((*outcome)->error().kind), toString(ErrorKind::Cancelled));
        }
        QCOMPARE(client.unfinished(), 0);
        QCOMPARE(m_wire->open(), 0);
    }

    void destructionEndsEverySend()
    {
        auto client = std::make_unique<HttpClient>(*m_wire, *m_clock, patient());
        m_wire->setHeld(true);
        std::vector<test::Outcome<Result<HttpResponse>>> outcomes;
        for (int i = 0; i < 10; ++i)
            outcomes.push_back(outcomeOf(client->send(request(true))));

        client.reset();

        for (const auto &outcome : outcomes) {
            QVERIFY(outcome->has_value());
            QCOMPARE(toString((*outcome)->error().kind), toString(ErrorKind::Cancelled));
        }
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client_test.moc"
