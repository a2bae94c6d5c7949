// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_engine.h"
#include "tests/interop/interop.h"
#include "tests/interop/odoo_desk.h"
#include "tests/interop/separate_client.h"
#include "tests/support/outcome.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using namespace relaydesk::test;

namespace {
const QStringList ownerOnly{QStringLiteral("user_id")};
}

/// What we write into a real Odoo, alone and against rivals, checked through a separate client.
class OdooInteropTest : public QObject
{
    Q_OBJECT
    test::SeparateClient m_odoo;
    QJsonArray m_people;
    std::unique_ptr<OdooDesk> m_ada;
    std::unique_ptr<OdooDesk> m_ben;

    [[nodiscard]] qsizetype marks(const Command &command) const
    {
        return m_odoo.messagesWith(command, {QStringLiteral("body")}).size();
    }

    /// One message carries the operation, says that (as Odoo keeps it, in HTML) and has the command's time.
    void verifySaid(const Command &command, const QString &html) const
    {
        const QJsonArray said = m_odoo.messagesWith(command, {QStringLiteral("body"), QStringLiteral("date")});
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0][u"body"].toString(), html);
        QCOMPARE(said[0][u"date"].toString(),
                 toDateTime(command.occurredAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    }

    /// Both desks take one lead at nearly the same time.
    struct Race
    {
        test::Outcome<Result<WriteOutcome>> ada;
        test::Outcome<Result<WriteOutcome>> ben;

        [[nodiscard]] bool isOver() const { return ada->has_value() && ben && ben->has_value(); }
        [[nodiscard]] bool adaWon() const { return (**ada)->kind == WriteOutcome::Kind::Applied; }
        [[nodiscard]] bool benWon() const { return (**ben)->kind == WriteOutcome::Kind::Applied; }
        [[nodiscard]] int winners() const { return adaWon() + benWon(); }
        [[nodiscard]] const WriteOutcome &loser() const { return adaWon() ? ***ben : ***ada; }
    };

    /// \a later: from the same moment to behind the other's write, so that every order of steps occurs.
    [[nodiscard]] std::unique_ptr<Race> begin(qint64 lead, Duration later)
    {
        auto race = std::make_unique<Race>();
        race->ada = test::outcomeOf(m_ada->gateway().write(m_ada->command(CommandKind::Accept, lead)));
        m_ben->clock().at(m_ben->clock().now() + later, this, [this, lead, race = race.get()] {
            race->ben = test::outcomeOf(m_ben->gateway().write(m_ben->command(CommandKind::Accept, lead)));
        });
        return race;
    }

    [[nodiscard]] QHash<qint64, RepId> ownersInOdoo() const
    {
        QHash<qint64, RepId> owners;
        for (const QJsonValue &lead : m_odoo.read(QStringLiteral("crm.lead"), {}, ownerOnly))
            owners.insert(lead[u"id"].toInteger(), RepId(QString::number(idOf(lead[u"user_id"]))));
        return owners;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_people = m_odoo.freshPeople();
        QCOMPARE(m_people.size(), 2);
        m_ada = std::make_unique<OdooDesk>(account(m_people[0]));
        m_ben = std::make_unique<OdooDesk>(account(m_people[1]));
        VERIFY_OK(m_ada->probe());
        VERIFY_OK(m_ben->probe());
    }

    void takesALeadAndGivesItBack()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        const Command accept = m_ada->command(CommandKind::Accept, id);
        QVERIFY(!m_ada->find(accept).value());

        for (int twice = 0; twice < 2; ++twice) {
            const auto outcome = m_ada->write(accept);
            VERIFY_OK(outcome);
            QCOMPARE(outcome->kind, WriteOutcome::Kind::Applied);
        }
        QVERIFY(m_ada->find(accept).value());
        QCOMPARE(idOf(m_odoo.lead(id, ownerOnly)[u"user_id"]), m_ada->me().value().toLongLong());

        const auto late = m_ben->write(m_ben->command(CommandKind::Accept, id));
        VERIFY_OK(late);
        QCOMPARE(late->kind, WriteOutcome::Kind::Conflict);
        QCOMPARE(late->current->owner, m_ada->me());

        VERIFY_OK(m_ada->write(m_ada->command(CommandKind::Release, id)));
        QVERIFY(m_odoo.lead(id, ownerOnly)[u"user_id"].isBool());
    }

    void logsAnEmailThatWasSent()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        Command sent = m_ada->command(CommandKind::LogAttempt, id);
        sent.channel = AttemptChannel::Email;
        sent.outcome = AttemptOutcome::EmailSent;
        sent.note = QStringLiteral("With the price list");

        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(sent));

        verifySaid(sent, QStringLiteral("<p>E-mail sent<br>With the price list</p>"));
        VERIFY_OK(m_ben->pullRound()); // a desk that did not write it
        const auto story = m_ben->lead(id)->story;
        const auto mail = std::ranges::find(story, EventKind::EmailSent, &BehaviourEvent::kind);
        QVERIFY(mail != story.end());
        QCOMPARE(mail->detail, QStringLiteral("E-mail sent\nWith the price list"));
        QCOMPARE(toEpochMs(mail->at) / 1000, toEpochMs(sent.occurredAt) / 1000);
        QVERIFY(m_ben->lead(id)->lead.sla.answeredAt.has_value());
    }

    void logsAnAttemptOnce()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        VERIFY_OK(m_ada->pullRound());
        Command attempt = m_ada->command(CommandKind::LogAttempt, id);
        attempt.outcome = AttemptOutcome::Voicemail;
        attempt.note = QStringLiteral("Ask for <Mr & Mrs X>\nsecond line");
        attempt.occurredAt -= 90min; // from an outbox that waited
        QVERIFY(!m_ada->find(attempt).value());

        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(attempt));

        QVERIFY(m_ada->find(attempt).value());
        verifySaid(attempt,
                   QStringLiteral("<p>Call: left a voicemail<br>Ask for &lt;Mr &amp; Mrs X&gt;<br>second line</p>"));
        VERIFY_OK(m_ada->pullRound());
        const auto detail = m_ada->lead(id);
        const auto call
            = std::ranges::find_if(detail->story, [](const auto &e) { return e.kind == EventKind::CallAttempted; });
        QVERIFY(call != detail->story.end());
        QCOMPARE(call->detail, QStringLiteral("Call: left a voicemail\nAsk for <Mr & Mrs X>\nsecond line"));
        QCOMPARE(toEpochMs(call->at) / 1000, toEpochMs(attempt.occurredAt) / 1000);
        QVERIFY(detail->lead.stamps.firstAttempt.has_value());
    }

    void anAttemptTakenBackCountsNoMore()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        VERIFY_OK(m_ada->pullRound());
        const Command attempt = m_ada->command(CommandKind::LogAttempt, id);
        VERIFY_OK(m_ada->write(attempt));
        VERIFY_OK(m_ben->pullRound());
        QVERIFY(m_ben->lead(id)->lead.sla.answeredAt.has_value());

        Command retraction = m_ada->command(CommandKind::RetractAttempt, id);
        retraction.undoes = attempt.id;
        for (int twice = 0; twice < 2; ++twice) {
            const auto outcome = m_ada->write(retraction);
            VERIFY_OK(outcome);
            QCOMPARE(outcome->undone.size(), 1u);
        }

        const QStringList fields{QStringLiteral("message_id")};
        QCOMPARE(marks(retraction), 1);
        const qint64 taken = m_odoo.messagesWith(attempt, fields)[0][u"id"].toInteger();
        QCOMPARE(m_odoo.messagesWith(retraction, fields)[0][u"message_id"].toString(),
                 QStringLiteral("<relaydesk.retract.%1.%2@relaydesk>").arg(taken).arg(retraction.id.value()));
        VERIFY_OK(m_ben->pullRound()); // knew the attempt, gets the retraction
        QVERIFY(!m_ben->lead(id)->lead.sla.answeredAt.has_value());
        VERIFY_OK(m_ada->pullRound()); // gets both at once
        QVERIFY(!m_ada->lead(id)->lead.sla.answeredAt.has_value());
        QVERIFY(std::ranges::any_of(m_ada->lead(id)->story,
                                    [](const auto &event) { return event.kind == EventKind::CallAttempted; }));
    }

    void notesAndRetractionsArriveOnce_data()
    {
        QTest::addColumn<CommandKind>("kind");
        QTest::addColumn<QString>("html");
        QTest::newRow("note") << CommandKind::AddNote << QStringLiteral("<p>They moved to Köln</p>");
        QTest::newRow("retraction") << CommandKind::RetractAttempt
                                    << QStringLiteral("<p>The last attempt was logged by mistake and does not count"
                                                      "<br>They moved to Köln</p>");
    }
    void notesAndRetractionsArriveOnce()
    {
        QFETCH(CommandKind, kind);
        QFETCH(QString, html);
        Command command = m_ada->command(kind, m_odoo.freshLeads(1)[0]);
        command.note = QStringLiteral("They moved to Köln");

        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(command));

        verifySaid(command, html);
        QVERIFY(m_ada->find(command).value());
    }

    void rejectsWithAReasonAndReopens()
    {
        const QJsonArray reasons = m_odoo.read(QStringLiteral("crm.lost.reason"), {}, {QStringLiteral("name")});
        const qint64 id = m_odoo.freshLeads(1)[0];
        Command reject = m_ada->command(CommandKind::Reject, id);
        reject.reason = ReasonId(QString::number(reasons[0][u"id"].toInteger()));
        reject.note = QStringLiteral("No money this year");

        for (int twice = 0; twice < 2; ++twice) {
            const auto outcome = m_ada->write(reject);
            VERIFY_OK(outcome);
            QCOMPARE(outcome->kind, WriteOutcome::Kind::Applied);
            QCOMPARE(toString(outcome->current->status), toString(LeadStatus::Lost));
        }
        const QStringList fields{QStringLiteral("active"), QStringLiteral("probability"),
                                 QStringLiteral("lost_reason")};
        const QJsonObject lost = m_odoo.lead(id, fields);
        QVERIFY(!lost[u"active"].toBool());
        QCOMPARE(lost[u"probability"].toDouble(), 0.0);
        QCOMPARE(idOf(lost[u"lost_reason"]), reasons[0][u"id"].toInteger());
        verifySaid(reject,
                   QStringLiteral("<p>Rejected: %1<br>No money this year</p>").arg(reasons[0][u"name"].toString()));
        QVERIFY(m_ada->find(reject).value());

        const Command reopen = m_ada->command(CommandKind::Reopen, id);
        QVERIFY(!m_ada->find(reopen).value());
        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(reopen));
        verifySaid(reopen, QStringLiteral("<p>Reopened</p>"));
        QVERIFY(m_ada->find(reopen).value());
        const QJsonObject open = m_odoo.lead(id, fields);
        QVERIFY(open[u"active"].toBool());
        QVERIFY(open[u"lost_reason"].isBool());
    }

    void rejectsWithAReasonOfTheSharedList()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        Command reject = m_ada->command(CommandKind::Reject, id);
        reject.reason = ReasonId(QStringLiteral("no_budget"));

        VERIFY_OK(m_ada->write(reject));

        QVERIFY(!m_odoo.lead(id, {QStringLiteral("active")})[u"active"].toBool());
        // Says the reason, whether or not this person may add to Odoo's list.
        verifySaid(reject, QStringLiteral("<p>Rejected: No budget</p>"));
    }

    void convertsToAnOpportunity_data()
    {
        QTest::addColumn<bool>("withPartner");
        QTest::newRow("with a partner") << true;
        QTest::newRow("without one") << false;
    }
    void convertsToAnOpportunity()
    {
        QFETCH(bool, withPartner);
        const qint64 id = m_odoo.freshLeads(1)[0];
        if (withPartner) {
            const auto partner = m_odoo.call(QStringLiteral("res.partner"), QStringLiteral("create"),
                                             {QJsonObject{{QStringLiteral("name"), QStringLiteral("Partner")}}});
            m_odoo.write(id, {{QStringLiteral("partner_id"), partner}});
        }
        Command convert = m_ada->command(CommandKind::Convert, id);
        convert.note = QStringLiteral("100 seats");

        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(convert));

        const QJsonObject now = m_odoo.lead(id,
                                            {QStringLiteral("type"), QStringLiteral("name"),
                                             QStringLiteral("partner_id"), QStringLiteral("date_conversion")});
        QCOMPARE(now[u"type"].toString(), QStringLiteral("opportunity"));
        QCOMPARE(now[u"name"].toString(), QStringLiteral("100 seats"));
        QCOMPARE(now[u"partner_id"].isArray(), withPartner);
        QVERIFY(now[u"date_conversion"].isString());
        verifySaid(convert, QStringLiteral("<p>Converted to an opportunity<br>100 seats</p>"));
        QVERIFY(m_ada->find(convert).value());
    }

    void twoDesksRaceAHundredTimesAndAlwaysAgree()
    {
        constexpr size_t races = 100;
        constexpr size_t atOnce = 10; // leads raced for side by side: only to save time
        const auto ids = m_odoo.freshLeads(races);
        std::vector<RepId> winners;
        for (size_t first = 0; first < races; first += atOnce) {
            std::vector<std::unique_ptr<Race>> running;
            for (size_t i = first; i < first + atOnce; ++i)
                running.push_back(begin(ids[i], Duration(3 * (i % 20))));
            for (const auto &race : running) {
                QTRY_VERIFY_WITH_TIMEOUT(race->isOver(), 30'000);
                VERIFY_OK(**race->ada);
                VERIFY_OK(**race->ben);
                QCOMPARE(race->winners(), 1);
                winners.push_back(race->adaWon() ? m_ada->me() : m_ben->me());
                QCOMPARE(race->loser().current->owner, winners.back()); // told who was first
            }
        }
        VERIFY_OK(m_ada->pullRound());
        VERIFY_OK(m_ben->pullRound());
        const auto adaWon = std::ranges::count(winners, m_ada->me());
        qInfo("of 100 races Ada won %d", static_cast<int>(adaWon));
        const QHash<qint64, RepId> owners = ownersInOdoo();
        for (size_t race = 0; race < races; ++race) {
            QCOMPARE(owners.value(ids[race]), winners[race]);
            QCOMPARE(m_ada->lead(ids[race])->lead.owner, winners[race]);
            QCOMPARE(m_ben->lead(ids[race])->lead.owner, winners[race]);
        }
    }

    void aClickWhileOdooIsDownArrivesOnce()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        const QTemporaryDir folder;
        SystemClock clock;
        NetworkTransport wire;
        OdooGateway gateway(wire, clock, account(m_people[0]));
        Mailbox mailbox;
        StoreStrand strand(QStringLiteral("interop"), mailbox);
        bool open = false;
        strand.open(folder.filePath(QStringLiteral("desk.db")), Store::Access::Write, this,
                    [&](Result<void> done) { open = done.has_value(); });
        QTRY_VERIFY(open);
        SyncEngine::Options often;
        often.pollInterval = 1s;
        often.longestBackoff = 2s;
        SyncEngine engine(gateway, strand, clock, often);
        QSignalSpy pulled(&engine, &SyncEngine::pulled);
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(!pulled.isEmpty(), 60'000);
        QVERIFY(test::odooServer(QStringLiteral("stop")));

        Command note = m_ada->command(CommandKind::AddNote, id);
        note.note = QStringLiteral("Written while Odoo was away");
        const std::function<Result<std::optional<LeadId>>(Store &)> find
            = [&](Store &store) { return store.leadByRemoteId(note.remoteLead); };
        std::optional<LeadId> local;
        strand.run<std::optional<LeadId>>(find, this, [&](auto found) { local = found.value_or(std::nullopt); });
        QTRY_VERIFY(local.has_value());
        note.lead = *local;
        QSignalSpy changed(&engine, &SyncEngine::changed);
        engine.submit(note);
        QTRY_VERIFY(!changed.isEmpty()); // kept and shown, although nobody could be told
        QVERIFY(test::odooServer(QStringLiteral("up")));

        QSignalSpy idle(&engine, &SyncEngine::outboxIdle);
        QTRY_VERIFY_WITH_TIMEOUT(!idle.isEmpty() || marks(note) == 1, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(marks(note), 1, 10'000);
        bool stopped = false;
        engine.stop([&] { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, 30'000);
    }
};

QTEST_GUILESS_MAIN(OdooInteropTest)
#include "odoo_interop_test.moc"
