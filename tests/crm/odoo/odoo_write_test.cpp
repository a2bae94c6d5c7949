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
const QString messages = QStringLiteral("mail.message");

Command command(CommandKind kind, const QString &id = QStringLiteral("0b6f6a0e"))
{
    Command made;
    made.id = OperationId(id);
    made.kind = kind;
    made.remoteLead = RemoteId(QStringLiteral("5"));
    made.actor = RepId(QStringLiteral("7"));
    return made;
}
} // namespace

/// Each command against the state of a fake Odoo, with cut lines and rivals.
class OdooWriteTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::FakeTransport> m_wire;
    std::unique_ptr<test::FakeOdoo> m_odoo;
    std::unique_ptr<OdooGateway> m_gateway;

    template<typename T> T end(QCoro::Task<T> task)
    {
        const auto outcome = outcomeOf(std::move(task));
        [&] { QTRY_VERIFY((m_clock->advance(100ms), outcome->has_value())); }();
        return **outcome;
    }
    [[nodiscard]] QJsonValue owner() { return m_odoo->get(leadModel, 5)[u"user_id"]; }
    void putLost(int reason)
    {
        m_odoo->put(leadModel, 5,
                    {{QStringLiteral("active"), false},
                     {QStringLiteral("probability"), 0},
                     {QStringLiteral("lost_reason"), reason}});
    }
    /// The first answer of that method is lost after it was carried out.
    void loseAnswerOf(const QString &method)
    {
        m_odoo->after = [this, method](const QString &called) -> std::optional<Result<HttpResponse>> {
            if (called != method)
                return std::nullopt;
            m_odoo->after = {};
            return Result<HttpResponse>(makeError(ErrorKind::Network, QStringLiteral("cut")));
        };
    }

    void start(int major)
    {
        m_gateway.reset();
        m_clock = std::make_unique<test::FakeClock>();
        m_wire = std::make_unique<test::FakeTransport>();
        m_odoo = std::make_unique<test::FakeOdoo>(*m_wire, *m_clock, major);
        m_gateway = std::make_unique<OdooGateway>(*m_wire, *m_clock,
                                                  OdooAccount{QUrl(QStringLiteral("https://crm.example")),
                                                              QStringLiteral("crm"), QStringLiteral("ada"),
                                                              QStringLiteral("secret")});
        m_odoo->put(leadModel, 5,
                    {{QStringLiteral("user_id"), false},
                     {QStringLiteral("type"), QStringLiteral("lead")},
                     {QStringLiteral("probability"), 10}});
    }

private Q_SLOTS:
    void init() { start(14); }
    void cleanup() { m_gateway.reset(); }

    void takesAFreeLeadAfterSettling()
    {
        const Instant begun = m_clock->now();
        const auto outcome = end(m_gateway->write(command(CommandKind::Accept)));
        QVERIFY(outcome);
        QVERIFY(outcome->kind == WriteOutcome::Kind::Applied);
        QCOMPARE(owner().toInteger(), 7);
        QVERIFY(m_clock->now() - begun >= 1400ms);
        QCOMPARE(end(m_gateway->write(command(CommandKind::Accept)))->kind, WriteOutcome::Kind::Applied);
        QCOMPARE(m_odoo->calls(QStringLiteral("write")), 1); // the second time there was nothing to do
    }

    void leavesALeadToWhoHasIt()
    {
        m_odoo->put(leadModel, 5, {{QStringLiteral("user_id"), 8}});
        const auto outcome = end(m_gateway->write(command(CommandKind::Accept)));
        QVERIFY(outcome->kind == WriteOutcome::Kind::Conflict);
        QCOMPARE(outcome->current->owner.value(), QStringLiteral("8"));
        QCOMPARE(m_odoo->calls(QStringLiteral("write")), 0);
    }

    void aRivalWhoWritesLastWinsAndTheLoserIsTold()
    {
        m_odoo->after = [this](const QString &called) -> std::optional<Result<HttpResponse>> {
            if (called == u"write") {
                m_clock->at(m_clock->now() + 1s, m_gateway.get(), [this] {
                    m_odoo->put(leadModel, 5, {{QStringLiteral("user_id"), 8}});
                });
            }
            return std::nullopt;
        };
        const auto outcome = end(m_gateway->write(command(CommandKind::Accept)));
        QVERIFY(outcome->kind == WriteOutcome::Kind::Conflict);
        QCOMPARE(outcome->current->owner.value(), QStringLiteral("8"));
        QCOMPARE(owner().toInteger(), 8);
    }

    void aLostAnswerIsAnUnknownOutcomeThatCanBeLookedUp_data()
    {
        QTest::addColumn<CommandKind>("kind");
        QTest::addColumn<QString>("method");
        QTest::newRow("accept") << CommandKind::Accept << QStringLiteral("write");
        QTest::newRow("note") << CommandKind::AddNote << QStringLiteral("message_post");
        QTest::newRow("attempt") << CommandKind::LogAttempt << QStringLiteral("message_post");
        QTest::newRow("release") << CommandKind::Release << QStringLiteral("write");
        QTest::newRow("convert") << CommandKind::Convert << QStringLiteral("message_post");
        QTest::newRow("reopen") << CommandKind::Reopen << QStringLiteral("message_post");
    }
    void aLostAnswerIsAnUnknownOutcomeThatCanBeLookedUp()
    {
        QFETCH(CommandKind, kind);
        QFETCH(QString, method);
        Command sent = command(kind);
        sent.note = kind == CommandKind::AddNote ? QStringLiteral("n") : QString();
        if (kind == CommandKind::Release)
            m_odoo->put(leadModel, 5, {{QStringLiteral("user_id"), 7}});
        if (kind == CommandKind::Reopen)
            putLost(3);
        QVERIFY(!*end(m_gateway->findOperation(sent)));
        loseAnswerOf(method);

        const auto outcome = end(m_gateway->write(sent));

        QVERIFY(!outcome);
        QCOMPARE(toString(outcome.error().kind), toString(ErrorKind::UnknownOutcome));
        QVERIFY(*end(m_gateway->findOperation(sent)));
        QVERIFY(end(m_gateway->write(sent))->kind == WriteOutcome::Kind::Applied);
        QCOMPARE(m_odoo->calls(method), 1);
    }

    void aChangeCutInTheMiddleIsFinishedNotRepeated_data()
    {
        QTest::addColumn<CommandKind>("kind");
        QTest::addColumn<QString>("method");
        QTest::newRow("reject") << CommandKind::Reject << QStringLiteral("action_set_lost");
        QTest::newRow("reopen") << CommandKind::Reopen << QStringLiteral("action_unarchive");
        QTest::newRow("convert") << CommandKind::Convert << QStringLiteral("convert_opportunity");
    }
    void aChangeCutInTheMiddleIsFinishedNotRepeated()
    {
        QFETCH(CommandKind, kind);
        QFETCH(QString, method);
        Command sent = command(kind);
        sent.reason = ReasonId(QStringLiteral("3"));
        sent.note = QStringLiteral("100 seats");
        if (kind == CommandKind::Reopen)
            putLost(3);
        loseAnswerOf(method);
        QCOMPARE(toString(end(m_gateway->write(sent)).error().kind), toString(ErrorKind::UnknownOutcome));
        QVERIFY(!*end(m_gateway->findOperation(sent))); // changed, but the note is missing

        QVERIFY(end(m_gateway->write(sent)));

        QVERIFY(*end(m_gateway->findOperation(sent)));
        QCOMPARE(m_odoo->calls(method), 1);
        QCOMPARE(m_odoo->count(messages), 1);
        if (kind == CommandKind::Convert)
            QCOMPARE(m_odoo->get(leadModel, 5)[u"name"].toString(), sent.note);
    }

    void whatAnotherConvertedIsOursOnlyWithOurNote()
    {
        m_odoo->put(leadModel, 5, {{QStringLiteral("type"), QStringLiteral("opportunity")}});
        const Command convert = command(CommandKind::Convert);
        QVERIFY(!*end(m_gateway->findOperation(convert)));
        for (int twice = 0; twice < 2; ++twice)
            QVERIFY(end(m_gateway->write(convert))->kind == WriteOutcome::Kind::Applied);
        QVERIFY(*end(m_gateway->findOperation(convert)));
        QCOMPARE(m_odoo->count(messages), 1);
        QCOMPARE(m_odoo->calls(QStringLiteral("write")), 0);
    }

    void usesTheNamesOfANewerOdoo()
    {
        start(17);
        Command reject = command(CommandKind::Reject);
        reject.reason = ReasonId(QStringLiteral("3"));
        QVERIFY(end(m_gateway->write(reject)));
        QCOMPARE(m_odoo->get(leadModel, 5)[u"lost_reason_id"].toInteger(), 3);
        QVERIFY(m_odoo->get(messages, 1000)[u"body_is_html"].toBool());
    }

    void aRejectSaysTheReasonByItsName()
    {
        Command reject = command(CommandKind::Reject);
        reject.reason = ReasonId(QStringLiteral("3"));
        reject.note = QStringLiteral("They pay <half>");
        QVERIFY(end(m_gateway->write(reject)));
        QCOMPARE(m_odoo->get(messages, 1000)[u"body"].toString(),
                 QStringLiteral("<p>Rejected: Too expensive<br>They pay &lt;half&gt;</p>"));
    }

    void aReasonThatOdooNoLongerHasIsRefused()
    {
        Command reject = command(CommandKind::Reject);
        reject.reason = ReasonId(QStringLiteral("4"));
        QCOMPARE(toString(end(m_gateway->write(reject)).error().kind), toString(ErrorKind::Invalid));
        QVERIFY(m_odoo->get(leadModel, 5)[u"active"].toBool());
        QCOMPARE(m_odoo->count(messages), 0);
    }

    void aRejectByAnotherForAnotherReasonIsAConflict()
    {
        putLost(9);
        Command reject = command(CommandKind::Reject);
        reject.reason = ReasonId(QStringLiteral("3"));
        QVERIFY(end(m_gateway->write(reject))->kind == WriteOutcome::Kind::Conflict);
    }

    void givesBackOnlyWhatIsStillOurs()
    {
        m_odoo->put(leadModel, 5, {{QStringLiteral("user_id"), 8}});
        QVERIFY(end(m_gateway->write(command(CommandKind::Release)))->kind == WriteOutcome::Kind::Conflict);
        m_odoo->put(leadModel, 5, {{QStringLiteral("user_id"), 7}});
        QVERIFY(end(m_gateway->write(command(CommandKind::Release)))->kind == WriteOutcome::Kind::Applied);
        QVERIFY(owner().isBool());
    }

    void keepsThePartnerWhenConverting()
    {
        m_odoo->put(leadModel, 5,
                    {{QStringLiteral("type"), QStringLiteral("lead")}, {QStringLiteral("partner_id"), 33}});
        QVERIFY(end(m_gateway->write(command(CommandKind::Convert)))->kind == WriteOutcome::Kind::Applied);
        QCOMPARE(m_odoo->get(leadModel, 5)[u"type"].toString(), QStringLiteral("opportunity"));
        QCOMPARE(m_odoo->calls(QStringLiteral("convert_opportunity")), 0);
    }

    void aLeadThatIsGoneIsNotFound()
    {
        m_odoo->remove(leadModel, 5);
        QCOMPARE(toString(end(m_gateway->write(command(CommandKind::Accept))).error().kind),
                 toString(ErrorKind::NotFound));
    }

    void stoppingWhileAClaimSettlesEndsIt()
    {
        const auto outcome = outcomeOf(m_gateway->write(command(CommandKind::Accept)));
        QTRY_COMPARE(owner().toInteger(), 7);
        QTRY_VERIFY(m_clock->armed() > 0);
        m_gateway->stop();
        QTRY_VERIFY(outcome->has_value());
        QCOMPARE(toString((*outcome)->error().kind), toString(ErrorKind::Cancelled));
    }
};

QTEST_GUILESS_MAIN(OdooWriteTest)
#include "odoo_write_test.moc"
