// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_engine.h"
#include "tests/interop/odoo_desk.h"
#include "tests/interop/separate_client.h"
#include "tests/support/await.h"
#include "tests/support/outcome.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::OdooDesk;

namespace {

const QStringList ownerOnly{QStringLiteral("user_id")};

OdooAccount account(const QJsonValue &person)
{
    return {QUrl(qEnvironmentVariable("RELAYDESK_ODOO_URL")), QStringLiteral("crm"), person[u"login"].toString(),
            person[u"password"].toString()};
}

QString why(const Error &error)
{
    return toString(error.kind) + u' ' + error.context;
}

qint64 idOf(const QJsonValue &link)
{
    return link[0].toInteger();
}

/// A method's arguments: just the record. (Nested braces mean different things to different compilers.)
QJsonArray argumentsFor(qint64 id)
{
    QJsonArray arguments;
    arguments.append(QJsonArray{id});
    return arguments;
}

} // namespace

#define VERIFY_OK(result) QVERIFY2((result).has_value(), qPrintable((result) ? QString() : why((result).error())))

/// The gateway, the store and the sync engine against a real Odoo, checked through a separate client.
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
        const auto ada = m_ada->probe();
        VERIFY_OK(ada);
        VERIFY_OK(m_ben->probe());
        QCOMPARE(ada->directory.me.value(), QString::number(m_people[0][u"id"].toInteger()));
        QVERIFY(ada->capabilities.product.startsWith(u"Odoo 14"));
        QVERIFY(!ada->directory.teams.empty() && !ada->directory.reasons.empty() && !ada->directory.stages.empty());
        QVERIFY(ada->serverTime.has_value());
    }

    void namesWhatIsWrongWithAnAccount_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("password");
        QTest::addColumn<ErrorKind>("kind");
        const QString right = QStringLiteral("crm");
        QTest::newRow("wrong address") << QStringLiteral("/nothing/here") << right << QString() << ErrorKind::NotFound;
        QTest::newRow("wrong database") << QString() << QStringLiteral("no_such_db") << QString()
                                        << ErrorKind::NotFound;
        QTest::newRow("wrong password") << QString() << right << QStringLiteral("wrong") << ErrorKind::Auth;
    }
    void namesWhatIsWrongWithAnAccount()
    {
        QFETCH(QString, path);
        QFETCH(QString, database);
        QFETCH(QString, password);
        QFETCH(ErrorKind, kind);
        OdooAccount wrong = account(m_people[0]);
        wrong.url.setPath(path);
        wrong.database = database;
        if (!password.isEmpty())
            wrong.secret = password;
        OdooDesk desk(wrong);

        const auto probe = desk.probe();

        QVERIFY(!probe);
        QCOMPARE(toString(probe.error().kind), toString(kind));
    }

    void pullsEveryLeadAsTheSeparateClientSeesIt()
    {
        const auto lost = m_odoo.freshLeads(1);
        m_odoo.call(QStringLiteral("crm.lead"), QStringLiteral("action_set_lost"), argumentsFor(lost[0]));
        VERIFY_OK(m_ada->pullRound());

        const QStringList fields{
            QStringLiteral("contact_name"), QStringLiteral("email_from"), QStringLiteral("phone"),
            QStringLiteral("partner_name"), QStringLiteral("function"),   QStringLiteral("user_id"),
            QStringLiteral("team_id"),      QStringLiteral("stage_id"),   QStringLiteral("active"),
            QStringLiteral("city"),         QStringLiteral("source_id"),  QStringLiteral("create_date")};
        const QJsonArray records = m_odoo.read(QStringLiteral("crm.lead"), {}, fields);
        QVERIFY(records.size() > 40);
        QCOMPARE(m_ada->store().leadCount().value(), qint64(records.size()));
        for (const QJsonValue &record : records) {
            const auto detail = m_ada->lead(record[u"id"].toInteger());
            QVERIFY(detail.has_value());
            const Lead &lead = detail->lead;
            if (record[u"contact_name"].isString())
                QCOMPARE(lead.name, record[u"contact_name"].toString());
            QCOMPARE(lead.email, record[u"email_from"].toString());
            QCOMPARE(lead.company.name, record[u"partner_name"].toString());
            QCOMPARE(lead.role, record[u"function"].toString());
            QCOMPARE(lead.company.city, record[u"city"].toString());
            QCOMPARE(lead.owner.value().toLongLong(), idOf(record[u"user_id"]));
            QCOMPARE(lead.team.value().toLongLong(), idOf(record[u"team_id"]));
            QCOMPARE(lead.stage, record[u"stage_id"][1].toString());
            QCOMPARE(lead.attribution.source, record[u"source_id"][1].toString());
            QCOMPARE(toDateTime(lead.createdAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                     record[u"create_date"].toString());
            if (!record[u"active"].toBool())
                QVERIFY(!isInQueue(lead.status));
        }
        QCOMPARE(toString(m_ada->lead(lost[0])->lead.status), toString(LeadStatus::Lost));
    }

    void aQuietRoundBringsNothingTwice()
    {
        VERIFY_OK(m_ada->pullRound());
        const qint64 before = m_ada->store().revision().value();

        VERIFY_OK(m_ada->pullRound());

        QCOMPARE(m_ada->store().revision().value(), before);
    }

    void aChangeMadeInOdooAppears()
    {
        const auto ids = m_odoo.freshLeads(1);
        VERIFY_OK(m_ada->pullRound());
        QVERIFY(m_ada->lead(ids[0]).has_value());

        QVERIFY(m_odoo.write(ids[0],
                             {{QStringLiteral("contact_name"), QStringLiteral("<b>Zoë</b> \u202e Ünlü")},
                              {QStringLiteral("priority"), QStringLiteral("3")}}));
        m_odoo.call(QStringLiteral("crm.lead"), QStringLiteral("message_post"), argumentsFor(ids[0]),
                    {{QStringLiteral("body"), QStringLiteral("<p>We would like a <b>demo</b></p>")},
                     {QStringLiteral("message_type"), QStringLiteral("email")},
                     {QStringLiteral("author_id"), false},
                     {QStringLiteral("email_from"), QStringLiteral("them@example.com")}});
        VERIFY_OK(m_ada->pullRound());

        const auto detail = m_ada->lead(ids[0]);
        QCOMPARE(detail->lead.name, QStringLiteral("<b>Zoë</b> \u202e Ünlü"));
        QCOMPARE(detail->lead.grade.fit, 87);
        const auto mail
            = std::ranges::find_if(detail->story, [](const auto &e) { return e.kind == EventKind::EmailReceived; });
        QVERIFY(mail != detail->story.end());
        QCOMPARE(mail->detail, QStringLiteral("We would like a demo"));
    }

    void aDeletionIsFound()
    {
        const auto ids = m_odoo.freshLeads(2);
        VERIFY_OK(m_ada->pullRound());
        m_odoo.call(QStringLiteral("crm.lead"), QStringLiteral("unlink"), argumentsFor(ids[0]));

        const auto swept = m_ada->sweep();

        VERIFY_OK(swept);
        QVERIFY(!m_ada->lead(ids[0]).has_value());
        QVERIFY(m_ada->lead(ids[1]).has_value());
        const auto fetched = test::answerOf(
            m_ada->gateway().fetch({RemoteId(QString::number(ids[0])), RemoteId(QString::number(ids[1]))}));
        VERIFY_OK(fetched);
        const auto page = fetched->decode(fetched->bytes);
        QCOMPARE(page->leads.size(), 1u);
        QCOMPARE(page->removed.size(), 1u);
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
        QCOMPARE(marks(attempt), 1);
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

    void notesRetractionsAndEmailsArriveOnce_data()
    {
        QTest::addColumn<CommandKind>("kind");
        QTest::newRow("note") << CommandKind::AddNote;
        QTest::newRow("retraction") << CommandKind::RetractAttempt;
    }
    void notesRetractionsAndEmailsArriveOnce()
    {
        QFETCH(CommandKind, kind);
        Command command = m_ada->command(kind, m_odoo.freshLeads(1)[0]);
        command.note = QStringLiteral("They moved to Köln");

        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(command));

        QCOMPARE(marks(command), 1);
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
        QCOMPARE(marks(reject), 1);
        QVERIFY(m_ada->find(reject).value());

        for (int twice = 0; twice < 2; ++twice)
            VERIFY_OK(m_ada->write(m_ada->command(CommandKind::Reopen, id)));
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
        QCOMPARE(marks(reject), 1); // says the reason, whether or not this person may add to Odoo's list
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

    void aStopInTheMiddleOfAPullLosesNothing()
    {
        const auto ids = m_odoo.freshLeads(700);
        OdooDesk desk(account(m_people[0]));
        VERIFY_OK(desk.probe());
        VERIFY_OK(desk.pullPage());
        const qint64 half = desk.store().leadCount().value();
        QVERIFY(test::odooServer(QStringLiteral("stop")));

        const auto cut = desk.pullPage();
        QVERIFY(!cut);
        QCOMPARE(toString(cut.error().kind), toString(ErrorKind::Network));
        QCOMPARE(desk.store().leadCount().value(), half);

        QVERIFY(test::odooServer(QStringLiteral("up")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.pullRound().has_value(), 60'000);
        QCOMPARE(desk.store().leadCount().value(),
                 qint64(m_odoo.read(QStringLiteral("crm.lead"), {}, {QStringLiteral("id")}).size()));
        for (const qint64 id : ids)
            QVERIFY(desk.lead(id).has_value());
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
