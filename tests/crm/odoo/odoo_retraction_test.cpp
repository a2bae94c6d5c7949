// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_gateway.h"
#include "tests/crm/odoo/fake_odoo.h"
#include "tests/support/outcome.h"
#include "tests/support/temp_store.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::outcomeOf;

namespace {
const QString messages = QStringLiteral("mail.message");
const RemoteId lead5(QStringLiteral("5"));
} // namespace

/// An attempt logged by mistake, from the write to what every desk reads afterwards.
class OdooRetractionTest : public QObject
{
    Q_OBJECT
    test::FakeClock m_clock;
    std::unique_ptr<test::FakeTransport> m_wire;
    std::unique_ptr<test::FakeOdoo> m_odoo;
    std::unique_ptr<OdooGateway> m_gateway;

    template<typename T> T end(QCoro::Task<T> task)
    {
        const auto outcome = outcomeOf(std::move(task));
        [&] { QTRY_VERIFY((m_clock.advance(100ms), outcome->has_value())); }();
        return **outcome;
    }
    Command command(CommandKind kind, const char *id)
    {
        Command made;
        made.id = OperationId(QString::fromLatin1(id));
        made.kind = kind;
        made.remoteLead = lead5;
        made.actor = RepId(QStringLiteral("7"));
        made.occurredAt = m_clock.now();
        return made;
    }
    Command retraction()
    {
        Command made = command(CommandKind::RetractAttempt, "retraction-id");
        made.undoes = OperationId(QStringLiteral("attempt-id"));
        return made;
    }
    void pullInto(test::TempStore &store)
    {
        const QString feed = QStringLiteral("crm");
        for (bool more = true; more;) {
            const auto raw = end(m_gateway->pull(*store->cursor(feed)));
            QVERIFY(raw);
            const auto page = raw->decode(raw->bytes);
            QVERIFY(page);
            QVERIFY(store->applyPage(*page, feed, m_clock.now()));
            more = page->more;
        }
    }
    static OptionalInstant answeredAt(test::TempStore &store)
    {
        return (*store->lead(**store->leadByRemoteId(lead5)))->lead.sla.answeredAt;
    }

private Q_SLOTS:
    void init()
    {
        m_wire = std::make_unique<test::FakeTransport>();
        m_odoo = std::make_unique<test::FakeOdoo>(*m_wire, m_clock, 14);
        m_gateway = std::make_unique<OdooGateway>(*m_wire, m_clock,
                                                  OdooAccount{QUrl(QStringLiteral("https://crm.example")),
                                                              QStringLiteral("crm"), QStringLiteral("ada"),
                                                              QStringLiteral("secret")});
        m_odoo->put(QStringLiteral("crm.lead"), 5, {{QStringLiteral("type"), QStringLiteral("lead")}});
    }
    void cleanup() { m_gateway.reset(); }

    void anAttemptIsKnownAsSoonAsItIsWritten()
    {
        const auto outcome = end(m_gateway->write(command(CommandKind::LogAttempt, "attempt-id")));

        QVERIFY(outcome);
        QCOMPARE(outcome->events.size(), size_t(1));
        QVERIFY(isAttemptOf(outcome->events.front()));
        test::TempStore store;
        pullInto(store);
        QCOMPARE((*store->eventsOf({lead5})).back(), outcome->events.front()); // just as the pull brings it
    }

    void theRetractionNamesTheMessageOfItsAttempt()
    {
        QVERIFY(end(m_gateway->write(command(CommandKind::LogAttempt, "attempt-id"))));

        const auto outcome = end(m_gateway->write(retraction()));

        QVERIFY(outcome);
        QCOMPARE(outcome->undone, (std::vector{UndoneEvent{lead5, RemoteId(QStringLiteral("message/1000"))}}));
        QCOMPARE(m_odoo->get(messages, 1001)[u"message_id"].toString(),
                 QStringLiteral("<relaydesk.retract.1000.retraction-id@relaydesk>"));
    }

    void aDeskThatReadsEverythingAfterwardsSeesARunningClock()
    {
        QVERIFY(end(m_gateway->write(command(CommandKind::LogAttempt, "attempt-id"))));
        test::TempStore early;
        pullInto(early);
        QVERIFY(answeredAt(early));

        QVERIFY(end(m_gateway->write(retraction())));

        pullInto(early); // the retraction alone
        QVERIFY(!answeredAt(early));
        test::TempStore fresh; // both in one round
        pullInto(fresh);
        QVERIFY(!answeredAt(fresh));
    }

    void aRetractionWhoseAnswerWasLostIsFoundAndNotRepeated()
    {
        QVERIFY(end(m_gateway->write(command(CommandKind::LogAttempt, "attempt-id"))));
        m_odoo->after = [this](const QString &called) -> std::optional<Result<HttpResponse>> {
            if (called != u"message_post")
                return std::nullopt;
            m_odoo->after = {};
            return Result<HttpResponse>(makeError(ErrorKind::Network, QStringLiteral("cut")));
        };
        QVERIFY(!end(m_gateway->write(retraction())));
        QVERIFY(*end(m_gateway->findOperation(retraction())));

        QVERIFY(end(m_gateway->write(retraction())));

        QCOMPARE(m_odoo->count(messages), 2);
    }

    void aRetractionWithoutItsAttemptIsANoteThatTakesNothingBack()
    {
        const auto outcome = end(m_gateway->write(retraction()));
        QVERIFY(outcome);
        QVERIFY(outcome->undone.empty());
        QCOMPARE(m_odoo->get(messages, 1000)[u"message_id"].toString(),
                 QStringLiteral("<relaydesk.retract.retraction-id@relaydesk>"));
    }

    void anEmailFromOutsideCannotTakeAnAttemptBackNorMakeOne()
    {
        QVERIFY(end(m_gateway->write(command(CommandKind::LogAttempt, "attempt-id"))));
        m_odoo->put(QStringLiteral("crm.lead"), 6, {{QStringLiteral("type"), QStringLiteral("lead")}});
        const auto mail = [this](qint64 id, qint64 lead, const char *mark) {
            m_odoo->put(messages, id,
                        {{QStringLiteral("model"), QStringLiteral("crm.lead")},
                         {QStringLiteral("res_id"), lead},
                         {QStringLiteral("message_type"), QStringLiteral("email")},
                         {QStringLiteral("message_id"), QString::fromLatin1(mark)}});
        };
        mail(2000, 5, "<relaydesk.retract.1000.guessed@relaydesk>");
        mail(2001, 6, "<relaydesk.call.guessed@relaydesk>");
        test::TempStore store;

        pullInto(store);

        QVERIFY(answeredAt(store));
        QVERIFY(!(*store->lead(**store->leadByRemoteId(RemoteId(QStringLiteral("6")))))->lead.sla.answeredAt);
    }

private:
    static bool isAttemptOf(const BehaviourEvent &event)
    {
        return event.kind == EventKind::CallAttempted && event.lead == lead5;
    }
};

QTEST_GUILESS_MAIN(OdooRetractionTest)
#include "odoo_retraction_test.moc"
