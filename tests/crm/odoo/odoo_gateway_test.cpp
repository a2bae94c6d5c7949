// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_gateway.h"
#include "tests/crm/odoo/fake_odoo.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::outcomeOf;

namespace {
const QString leadModel = QStringLiteral("crm.lead");
}

/// Signing in, pulling, sweeping, stopping.
class OdooGatewayTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeTransport> m_wire;
    std::unique_ptr<test::FakeOdoo> m_odoo;
    std::unique_ptr<OdooGateway> m_gateway;

    template<typename T> T end(QCoro::Task<T> task)
    {
        const auto outcome = outcomeOf(std::move(task));
        [&] { QTRY_VERIFY((m_clock->advance(50ms), outcome->has_value())); }();
        return **outcome;
    }
    /// Pulls a round; the ids of the leads and the events that came.
    std::pair<QStringList, int> round(QByteArray &cursor)
    {
        QStringList ids;
        int events = 0;
        for (;;) {
            const auto raw = end(m_gateway->pull(cursor));
            const auto page = raw->decode(raw->bytes);
            for (const Lead &lead : page->leads)
                ids.append(lead.remoteId.value());
            events += static_cast<int>(page->events.size());
            cursor = page->next;
            if (!page->more)
                return {ids, events};
        }
    }
    void putLeads(int count)
    {
        for (int id = 1; id <= count; ++id)
            m_odoo->put(leadModel, id, {{QStringLiteral("contact_name"), QStringLiteral("L")}});
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_wire = std::make_unique<test::FakeTransport>();
        m_odoo = std::make_unique<test::FakeOdoo>(*m_wire, *m_clock);
        m_gateway = std::make_unique<OdooGateway>(*m_wire, *m_clock,
                                                  OdooAccount{QUrl(QStringLiteral("https://crm.example/")),
                                                              QStringLiteral("crm"), QStringLiteral("ada"),
                                                              QStringLiteral("secret")});
    }
    void cleanup() { m_gateway.reset(); }

    void probesWhatThereIs()
    {
        putLeads(3);
        const auto probe = end(m_gateway->probe());
        QVERIFY(probe);
        QCOMPARE(probe->readableLeads, 3);
        QCOMPARE(probe->directory.me.value(), QStringLiteral("7"));
        QCOMPARE(probe->directory.reps.size(), 2u);
        QVERIFY(probe->directory.reps.at(1).role == Role::TeamLead);
        QVERIFY(!probe->capabilities.writes.contains(CommandKind::Snooze));
        QCOMPARE(m_wire->arrived().at(0).url.path(), QStringLiteral("/jsonrpc"));
    }

    void findsOutWhetherThisUserMayWrite()
    {
        QVERIFY(end(m_gateway->probe())->capabilities.mayWrite);
        m_odoo->mayWrite = false;
        QVERIFY(!end(m_gateway->probe())->capabilities.mayWrite);
        // An Odoo without the question: found out by writing
        m_odoo->fault = [](const QString &method) -> std::optional<Result<HttpResponse>> {
            if (method != u"check_access_rights")
                return std::nullopt;
            return Result<HttpResponse>(test::answerOf(
                200, R"({"jsonrpc":"2.0","error":{"data":{"name":"builtins.AttributeError","message":"x"}}})"));
        };
        QVERIFY(end(m_gateway->probe())->capabilities.mayWrite);
    }

    void namesAProbesFailure_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        const auto error = [](const char *name, const char *message) -> QByteArray {
            return QByteArray(R"({"jsonrpc":"2.0","error":{"data":{"name":")") + name + R"(","message":")" + message
                + "\"}}}";
        };
        const QString version = QStringLiteral("version");
        const QString fields = QStringLiteral("fields_get");
        QTest::newRow("404") << version << 404 << QByteArray("nope") << toString(ErrorKind::NotFound);
        QTest::newRow("HTML") << version << 200 << QByteArray("<html>") << toString(ErrorKind::Parse);
        QTest::newRow("redirect") << version << 302 << QByteArray() << toString(ErrorKind::Network);
        QTest::newRow("database") << QStringLiteral("authenticate") << 200
                                  << error("psycopg2.OperationalError", "FATAL: database x does not exist")
                                  << toString(ErrorKind::NotFound);
        QTest::newRow("no CRM app") << fields << 200 << error("builtins.KeyError", "crm.lead")
                                    << toString(ErrorKind::NotFound);
        QTest::newRow("no rights") << fields << 200 << error("odoo.exceptions.AccessError", "x")
                                   << toString(ErrorKind::Forbidden);
    }
    void namesAProbesFailure()
    {
        QFETCH(QString, method);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        m_odoo->fault = [&](const QString &called) -> std::optional<Result<HttpResponse>> {
            if (called == method)
                return Result<HttpResponse>(test::answerOf(status, body));
            return std::nullopt;
        };
        const auto probe = end(m_gateway->probe());
        QVERIFY(!probe);
        QCOMPARE(toString(probe.error().kind), kind);
    }

    void namesAWrongPassword()
    {
        m_odoo->password = QStringLiteral("changed");
        QCOMPARE(toString(end(m_gateway->probe()).error().kind), toString(ErrorKind::Auth));
    }

    void pullsEverythingOnceThenOnlyWhatChanged()
    {
        putLeads(650);
        m_odoo->put(QStringLiteral("mail.message"), 1,
                    {{QStringLiteral("model"), leadModel},
                     {QStringLiteral("res_id"), 5},
                     {QStringLiteral("message_type"), QStringLiteral("email")}});
        QByteArray cursor;
        auto [ids, events] = round(cursor);
        QCOMPARE(ids.size(), 650);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 650);
        QCOMPARE(events, 1);

        m_clock->advance(1h);
        QCOMPARE(round(cursor).first.size(), 650); // the last round began within the overlap of their writing
        QCOMPARE(round(cursor), std::make_pair(QStringList(), 0));
        m_odoo->put(leadModel, 17, {{QStringLiteral("contact_name"), QStringLiteral("new")}});
        QCOMPARE(round(cursor).first, QStringList(QStringLiteral("17")));
        m_clock->advance(20min);
        QCOMPARE(round(cursor).first, QStringList(QStringLiteral("17")));
        QCOMPARE(round(cursor).first, QStringList()); // not for ever
    }

    void readsWhatIsPlannedWholeInEveryRound()
    {
        putLeads(2);
        const QString activities = QStringLiteral("mail.activity");
        for (const int id : {1, 2})
            m_odoo->put(activities, id, {{QStringLiteral("res_model"), leadModel}, {QStringLiteral("res_id"), id}});
        QByteArray cursor;
        QCOMPARE(round(cursor).second, 2);
        m_clock->advance(2h);
        QCOMPARE(round(cursor).second, 2);
        m_clock->advance(2h);
        m_odoo->remove(activities, 1); // done
        QCOMPARE(round(cursor), std::make_pair(QStringList(), 1));
    }

    void aDamagedCursorStartsAgain()
    {
        putLeads(2);
        QByteArray cursor = "{\"v\":9,";
        QCOMPARE(round(cursor).first.size(), 2);
    }

    void asksForLessWhereAPageIsTooLarge()
    {
        putLeads(10);
        int refusals = 2;
        QVERIFY(end(m_gateway->probe()));
        m_odoo->fault = [&](const QString &called) -> std::optional<Result<HttpResponse>> {
            if (called == u"search_read" && refusals-- > 0)
                return Result<HttpResponse>(makeError(ErrorKind::Parse, {}, EMSGSIZE));
            return std::nullopt;
        };
        QByteArray cursor;
        QCOMPARE(round(cursor).first.size(), 10);
    }

    void sweepsTheIdsAndNeverTakesRubbishForEmptiness()
    {
        putLeads(3);
        QCOMPARE(end(m_gateway->listIds({}))->ids.size(), 3u);
        m_odoo->fault = [](const QString &called) -> std::optional<Result<HttpResponse>> {
            if (called == u"search")
                return Result<HttpResponse>(test::answerOf(200, R"({"jsonrpc":"2.0","result":false})"));
            return std::nullopt;
        };
        QCOMPARE(toString(end(m_gateway->listIds({})).error().kind), toString(ErrorKind::Parse));
    }

    void stopAndDestructionEndEveryCall()
    {
        m_wire->setHeld(true);
        const auto stopped = outcomeOf(m_gateway->probe());
        m_gateway->stop();
        QTRY_VERIFY(stopped->has_value());
        QCOMPARE(toString((*stopped)->error().kind), toString(ErrorKind::Cancelled));
        const auto after = outcomeOf(m_gateway->pull({}));
        QTRY_VERIFY(after->has_value());
        QCOMPARE(toString((*after)->error().kind), toString(ErrorKind::Cancelled));

        init();
        m_wire->setHeld(true);
        const auto orphan = outcomeOf(m_gateway->probe());
        m_gateway.reset();
        QVERIFY(orphan->has_value());
    }
};

QTEST_GUILESS_MAIN(OdooGatewayTest)
#include "odoo_gateway_test.moc"
