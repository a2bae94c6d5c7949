// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"
#include "core/journal/proof.h"
#include "core/store/store.h"
#include "tests/ctl/relayctl_process.h"
#include "tests/store/raw_database.h"
#include "tests/support/lead_factory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

const QString address = QStringLiteral("http://127.0.0.1:9"); // nobody listens on "discard"

QStringList on(const QTemporaryDir &folder, QStringList arguments)
{
    return arguments + QStringList{QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--url"), address};
}

QString written(const QTemporaryDir &folder, const QByteArray &policy)
{
    QFile file(folder.filePath(QStringLiteral("policy.json")));
    if (file.open(QIODevice::WriteOnly))
        file.write(policy);
    return file.fileName();
}

QStringList sla(const char *question, const QString &policy, const QStringList &more)
{
    return QStringList{QStringLiteral("sla"),      QString::fromLatin1(question),
                       QStringLiteral("--policy"), policy,
                       QStringLiteral("--start"),  QStringLiteral("2026-11-23T17:00:00+01:00")}
    + more;
}

void makeStore(const QTemporaryDir &folder)
{
    Account account;
    account.kind = Account::Kind::Hub;
    account.url = QUrl(address);
    const Paths paths = Paths::inFolder(folder.path());
    QVERIFY(paths.prepare().has_value());
    const auto store = Store::open(paths.databaseOf(account), Store::Access::Write);
    QVERIFY(store.has_value());
    QVERIFY((*store)->applyPage(makePage(0, 40), QStringLiteral("leads"), testNow()).has_value());
}

QString databaseIn(const QTemporaryDir &folder)
{
    Account account;
    account.kind = Account::Kind::Hub;
    account.url = QUrl(address);
    return Paths::inFolder(folder.path()).databaseOf(account);
}

/// \a count events of the leads 0 to 4 in turn.
void tellJournal(const QTemporaryDir &folder, int count)
{
    const auto store = Store::open(databaseIn(folder), Store::Access::Write);
    QVERIFY(store.has_value());
    std::vector<HandoffEvent> events;
    for (int i = 0; i < count; ++i)
        events.push_back(
            {0, LeadId(i % 5), HandoffKind::Noted, testNow(), testNow(), RepId(QStringLiteral("rep-1")), {}});
    QVERIFY((*store)->appendJournal(events).has_value());
}

void tampered(const QTemporaryDir &folder, const QByteArray &sql)
{
    RawDatabase raw(databaseIn(folder));
    QCOMPARE(raw.execute("DROP TRIGGER journal_is_never_rewritten"), SQLITE_OK);
    QCOMPARE(raw.execute(sql.constData()), SQLITE_OK);
}

} // namespace

class RelayctlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helpNamesEveryCommandExampleAndExitCode()
    {
        const Ended help = relayctl({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        for (const char *name : {"sync", "queue", "condition", "sla", "route", "doctor", "standardise", "story",
                                 "duplicates", "journal"}) {
            QVERIFY(help.out.contains(name));
            const Ended own = relayctl({QString::fromLatin1(name), QStringLiteral("--help")});
            QCOMPARE(own.code, 0);
            QVERIFY(own.out.contains("Examples:"));
            QVERIFY(own.out.contains("Exit codes:"));
        }
        QVERIFY(relayctl({QStringLiteral("--version")}).out.startsWith("relayctl "));
    }

    void wrongUseEndsWithTwoAndSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("queue"), QStringLiteral("--dance")};
        QTest::newRow("sync without --once") << QStringList{QStringLiteral("sync")};
        QTest::newRow("no number") << QStringList{QStringLiteral("queue"), QStringLiteral("--limit"),
                                                  QStringLiteral("few")};
        QTest::newRow("no address") << QStringList{QStringLiteral("sync"), QStringLiteral("--once"),
                                                   QStringLiteral("--url"), QStringLiteral("file:///etc")};
        QTest::newRow("sla without a question") << QStringList{QStringLiteral("sla")};
        QTest::newRow("sla without a policy") << QStringList{QStringLiteral("sla"), QStringLiteral("due")};
        QTest::newRow("condition without one") << QStringList{QStringLiteral("condition")};
        QTest::newRow("story of nobody") << QStringList{QStringLiteral("story")};
        QTest::newRow("state at no time") << QStringList{QStringLiteral("sla"), QStringLiteral("state")};
        QTest::newRow("stray word") << QStringList{QStringLiteral("doctor"), QStringLiteral("please")};
    }
    void wrongUseEndsWithTwoAndSaysWhy()
    {
        QFETCH(QStringList, arguments);

        const Ended ended = relayctl(arguments);

        QCOMPARE(ended.code, 2);
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(ended.out.isEmpty());
    }

    void anAnswerThatCannotBeWrittenIsNoSuccess()
    {
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("--help")}, QStringList{QStringLiteral("standardise")}}) {
            QProcess process;
            process.setStandardOutputFile(QStringLiteral("/dev/full"));
            process.start(QStringLiteral(RELAYCTL), arguments);
            process.write("[]");
            process.closeWriteChannel();
            process.waitForFinished(60'000);

            const Ended ended = endedOf(process);
            QCOMPARE(ended.code, 1);
            QVERIFY2(ended.err.contains("could not be written"), ended.err);
        }
    }

    void standardisesJsonAndCsvAndSaysWhy()
    {
        for (const QByteArray &input : {QByteArray("[{\"id\":\"7\",\"phone\":\"020 7946 0958\",\"country\":\"UK\"}]"),
                                        QByteArray("id,phone,country\r\n7,020 7946 0958,UK\r\n")}) {
            const Ended ended = relayctl({QStringLiteral("standardise")}, input);
            QCOMPARE(ended.code, 0);
            const QJsonValue lead = QJsonDocument::fromJson(ended.out).array().at(0);
            QCOMPARE(lead[u"lead"][u"phone"].toString(), QStringLiteral("+442079460958"));
            QCOMPARE(lead[u"phone"][u"typed"].toString(), QStringLiteral("020 7946 0958"));
            QVERIFY(lead[u"phone"][u"regionGuessed"].toBool());
            QCOMPARE(lead[u"changes"].toArray().size(), 2);
            QCOMPARE(lead[u"changes"][1][u"why"][0][u"code"].toString(), QStringLiteral("countryByAlias"));
        }
        QCOMPARE(relayctl({QStringLiteral("standardise")}, "[1]").code, 2);
        QCOMPARE(
            relayctl({QStringLiteral("standardise"), QStringLiteral("--region"), QStringLiteral("Narnia")}, "[]").code,
            2);
    }

    void leadsAndDocumentsMayBeginWithAByteOrderMark()
    {
        const QByteArray mark("\xEF\xBB\xBF");
        const QTemporaryDir folder;
        const QString condition = written(folder, mark + R"({"field":"company.name","operator":"isKnown"})");

        const Ended ended = relayctl({QStringLiteral("standardise")}, mark + R"([{"id":12345678901234567}])");

        QCOMPARE(ended.json()[0][u"lead"][u"id"].toString(), QStringLiteral("12345678901234567"));
        QCOMPARE(relayctl({QStringLiteral("condition"), QStringLiteral("--condition"), condition}).code, 0);
    }

    void whatStandsWronglyInAFileIsNamedWithTheFile()
    {
        const QTemporaryDir folder;
        const QString file = written(folder, R"([{"email":["a"]},{"phone":true}])");

        const Ended leads = relayctl({QStringLiteral("standardise"), QStringLiteral("--input"), file});
        const Ended required
            = relayctl({QStringLiteral("standardise"), QStringLiteral("--required"), file}, R"([{"id":"7"}])");

        QCOMPARE(leads.code, 2);
        QVERIFY(leads.out.isEmpty());
        QVERIFY2(leads.err.contains("policy.json: /0/email: must be a text or a number, not a list\n"), leads.err);
        QVERIFY2(leads.err.contains("policy.json: /1/phone: must be"), leads.err);
        QCOMPARE(required.code, 1);
        QVERIFY2(required.err.contains("policy.json: must be an object, not a list"), required.err);
    }

    void findsDuplicatesWithTheirEvidence()
    {
        const QByteArray input
            = "id,name,email\na,Anna Ek,Anna+x@example.com\nb,A Ek,anna@EXAMPLE.com\nc,Bo Roe,bo@gmail.com\n";
        const Ended ended = relayctl({QStringLiteral("duplicates")}, input);
        QCOMPARE(ended.code, 1);
        const QJsonArray pairs = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs[0][u"a"].toString() + pairs[0][u"b"].toString(), QStringLiteral("ab"));
        QCOMPARE(pairs[0][u"verdict"].toString(), QStringLiteral("same"));
        QCOMPARE(pairs[0][u"evidence"][0][u"code"].toString(), QStringLiteral("sameMailbox"));
        QCOMPARE(relayctl({QStringLiteral("duplicates")}, "[]").code, 0);
        QCOMPARE(relayctl({QStringLiteral("duplicates"), QStringLiteral("--least"), QStringLiteral("1")}, "[]").code,
                 2);
    }

    void saysWhenALeadIsDueAndHowMuchTimeHasPassed()
    {
        QTemporaryDir folder;
        const QString policy = written(folder, R"({"name":"P","targetMinutes":240,"clock":"business",
            "calendar":{"timeZone":"Europe/Berlin","weekly":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]]}},
            "warnBeforeMinutes":60,"escalation":[{"afterMinutes":120,"to":"team_lead"}]})");

        const Ended due = relayctl(sla("due", policy, {}));
        QCOMPARE(due.out.trimmed(),
                 QByteArray(R"({"due":"2026-11-24T10:00:00.000Z","warn":"2026-11-24T09:00:00.000Z",)"
                            R"("rungs":[{"to":"team_lead","at":"2026-11-24T08:00:00.000Z"}]})"));
        QCOMPARE(due.code, 0);

        // A pause from 17:30 to 08:30, half of it in closed time, given with two offsets.
        const QStringList pause{QStringLiteral("--pause"),
                                QStringLiteral("2026-11-23T16:30:00Z/2026-11-24T13:00:00+05:30")};
        QVERIFY(relayctl(sla("due", policy, pause)).out.startsWith(R"({"due":"2026-11-24T11:00:00.000Z")"));

        const QStringList end{QStringLiteral("--end"), QStringLiteral("2026-11-24T11:00:00.250+01:00")};
        QCOMPARE(relayctl(sla("elapsed", policy, end)).out.trimmed(),
                 QByteArray(R"({"businessMs":14400250,"wallMs":64800250})"));
        QCOMPARE(relayctl(sla("elapsed", policy, end + pause)).out.trimmed(),
                 QByteArray(R"({"businessMs":10800250,"wallMs":64800250})"));
    }

    void aPolicyWithMistakesEndsWithOneAndNamesEachPlace()
    {
        QTemporaryDir folder;
        const QString policy = written(folder, R"({"name":"P","targetMinutes":0,"clock":"business",
            "calendar":{"timeZone":"Mars","weekly":{"mon":[["18:00","08:00"]]}}})");
        const Ended ended = relayctl(sla("due", policy, {}));
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY(ended.err.contains("/targetMinutes: "));
        QVERIFY(ended.err.contains("/calendar/weekly/mon/0: the span ends before it starts"));
    }

    void aConditionWithMistakesEndsWithOneAndNamesEachPlace()
    {
        const QTemporaryDir folder;
        const QString file = written(folder, R"({"all":[{"field":"company.indsutry","operator":"is","value":"x"},
            {"field":"company.employees","operator":"isAtLeast","value":"many"}]})");
        const Ended ended = relayctl({QStringLiteral("condition"), QStringLiteral("--condition"), file});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY(ended.err.contains("/all/0/field: ") && ended.err.contains("company.industry"));
        QVERIFY(ended.err.contains("/all/1/value: "));
    }

    void aHistoryWithAnEventThatIsNoneIsRefusedWithItsPlace()
    {
        const QTemporaryDir folder;
        const QString policy = written(folder, R"({"name":"P","targetMinutes":5,"clock":"wall"})");
        const auto state = [&policy](const QByteArray &history) {
            return relayctl({QStringLiteral("sla"), QStringLiteral("state"), QStringLiteral("--policy"), policy,
                             QStringLiteral("--history"), QStringLiteral("-"), QStringLiteral("--at"),
                             QStringLiteral("2026-11-23T09:03:00Z")},
                            history);
        };
        const QByteArray captured = R"({"kind":"captured","at":"2026-11-23T09:00:00Z"})";
        QVERIFY(state('[' + captured + ']').out.contains(R"("state":"calm")"));
        QCOMPARE(state("[]").code, 1);
        const Ended unknown = state('[' + captured + R"(,{"kind":"danced","at":"2026-11-23T09:01:00Z"}])");
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains("/1: ") && unknown.err.contains("danced"));
        QVERIFY(state('[' + captured + R"(,{"kind":"noted","at":"2026-11-23T09:01:00"}])").err.contains("/1: "));
    }

    void verifiesTheJournalAndNamesTheFirstBrokenLink()
    {
        QTemporaryDir folder;
        makeStore(folder);
        tellJournal(folder, 20);
        const QStringList verify{QStringLiteral("journal"), QStringLiteral("verify")};
        const Ended whole = relayctl(on(folder, verify));
        QCOMPARE(whole.code, 0);
        const QJsonObject said = QJsonDocument::fromJson(whole.out).object();
        QVERIFY(said[u"ok"].toBool());
        QCOMPARE(said[u"events"].toInt(), 20);
        const QString head = said[u"head"].toString();
        QCOMPARE(relayctl(on(folder, verify + QStringList{QStringLiteral("--head"), head})).code, 0);
        QCOMPARE(relayctl(on(folder, verify + QStringList{QStringLiteral("--head"), QStringLiteral("20:abc")})).code,
                 2);

        tampered(folder, "UPDATE journal SET actor = 'rep-2' WHERE seq = 12");
        const Ended broken = relayctl(on(folder, verify));
        QCOMPARE(broken.code, 1);
        const QJsonObject told = QJsonDocument::fromJson(broken.out).object();
        QVERIFY(!told[u"ok"].toBool());
        QCOMPARE(told[u"seq"].toInt(), 12);
        QCOMPARE(told[u"fault"].toString(), QStringLiteral("hash"));
        QCOMPARE(relayctl(on(folder,
                             {QStringLiteral("journal"), QStringLiteral("proof"), QStringLiteral("3"),
                              QStringLiteral("--output"), folder.filePath(QStringLiteral("proof"))}))
                     .code,
                 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("proof"))));
    }

    void writesAProofThatHolds()
    {
        QTemporaryDir folder;
        makeStore(folder);
        tellJournal(folder, 20);
        const QString file = folder.filePath(QStringLiteral("proof"));
        const QStringList proof{QStringLiteral("journal"), QStringLiteral("proof")};
        const QStringList output{QStringLiteral("--output"), file};
        const Ended written = relayctl(on(folder, proof + QStringList{QStringLiteral("3")} + output));
        QCOMPARE(written.code, 0);
        QVERIFY(written.out.contains("4 event"));
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const Result<ProofCheck> check = checkProof(read.readAll());
        QVERIFY(check.has_value() && !check->chain.broken);
        QCOMPARE(check->events.size(), size_t(4));
        QCOMPARE(check->lead, LeadId(3));
        QCOMPARE(
            relayctl(on(folder, proof + QStringList{makeLead(2).remoteId.value(), QStringLiteral("--remote")} + output))
                .code,
            0);
        QCOMPARE(relayctl(on(folder, proof + QStringList{QStringLiteral("40")} + output)).code, 1);
        QCOMPARE(
            relayctl(on(folder, proof + QStringList{QStringLiteral("nobody"), QStringLiteral("--remote")} + output))
                .code,
            1);
        for (const QStringList &wrong :
             {proof, proof + QStringList{QStringLiteral("seven")} + output, proof + QStringList{QStringLiteral("3")},
              QStringList{QStringLiteral("journal")}, QStringList{QStringLiteral("journal"), QStringLiteral("burn")}})
            QCOMPARE(relayctl(wrong).code, 2);
        for (const char *name : {"verify", "proof"}) {
            const Ended help
                = relayctl({QStringLiteral("journal"), QString::fromLatin1(name), QStringLiteral("--help")});
            QCOMPARE(help.code, 0);
            QVERIFY(help.out.contains("Examples:"));
        }
    }

    void printsTheQueueInItsOrderAsJson()
    {
        QTemporaryDir folder;
        makeStore(folder);

        const Ended ended = relayctl(on(folder,
                                        {QStringLiteral("queue"), QStringLiteral("--json"), QStringLiteral("--scope"),
                                         QStringLiteral("all"), QStringLiteral("--limit"), QStringLiteral("5")}));

        QCOMPARE(ended.code, 0);
        const QJsonArray queue = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(queue.size(), 5);
        const QStringList groups{QStringLiteral("breached"), QStringLiteral("dueSoon"), QStringLiteral("dueToday"),
                                 QStringLiteral("later"), QStringLiteral("waiting")};
        std::pair<qsizetype, QString> last;
        for (const QJsonValue &entry : queue) {
            const std::pair<qsizetype, QString> place{groups.indexOf(entry[u"group"].toString()),
                                                      entry[u"dueAt"].toString()};
            QVERIFY(place.first >= 0);
            QVERIFY(place >= last);
            QVERIFY(!entry[u"name"].toString().isEmpty());
            last = place;
        }
    }

    void aQueueWithoutADatabaseOrWithADamagedOneEndsWithFive()
    {
        QTemporaryDir folder;
        QCOMPARE(relayctl(on(folder, {QStringLiteral("queue")})).code, 5);
        Account account;
        account.kind = Account::Kind::Hub;
        account.url = QUrl(address);
        QFile damaged(Paths::inFolder(folder.path()).databaseOf(account));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8192, 'x'));
        damaged.close();

        QCOMPARE(relayctl(on(folder, {QStringLiteral("queue")})).code, 5);
        QCOMPARE(relayctl(on(folder, {QStringLiteral("doctor"), QStringLiteral("--password-stdin")}), "x\n").code, 5);
    }

    void aServerThatIsNotThereEndsWithThree()
    {
        QTemporaryDir folder;

        const Ended ended = relayctl(
            on(folder, {QStringLiteral("sync"), QStringLiteral("--once"), QStringLiteral("--password-stdin")}), "x\n");

        QCOMPARE(ended.code, 3);
        QVERIFY(ended.err.contains("network"));
    }

    void theDoctorNamesTheFieldsThatNoMappingTakes()
    {
        QTemporaryDir folder;
        makeStore(folder);

        const Ended ended = relayctl(
            on(folder, {QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--password-stdin")}),
            "x\n");

        QJsonObject mapping;
        const QJsonArray findings = QJsonDocument::fromJson(ended.out).array();
        for (const QJsonValue &finding : findings) {
            if (finding[u"check"].toString() == u"mapping")
                mapping = finding.toObject();
        }
        QCOMPARE(mapping[u"state"].toString(), QStringLiteral("ok"));
        QCOMPARE(mapping[u"detail"].toString(),
                 QStringLiteral("Fields kept as they are: 2. Most often set: x_fleet on 40 leads, "
                                "x_newsletter on 40 leads."));
    }

    void theDoctorWithNothingPresentSaysSoOfEach()
    {
        QTemporaryDir folder;

        const Ended ended = relayctl(
            {QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--data-dir"), folder.path()});

        QCOMPARE(ended.code, 1);
        QMap<QString, QString> states;
        const QJsonArray findings = QJsonDocument::fromJson(ended.out).array();
        for (const QJsonValue &finding : findings)
            states.insert(finding[u"check"].toString(), finding[u"state"].toString());
        QCOMPARE(states.value(QStringLiteral("database")), QStringLiteral("notChecked"));
        QCOMPARE(states.value(QStringLiteral("keychain")), QStringLiteral("problem"));
        QCOMPARE(states.value(QStringLiteral("notifications")), QStringLiteral("problem"));
        QCOMPARE(states.value(QStringLiteral("server")), QStringLiteral("notChecked"));
        QCOMPARE(states.value(QStringLiteral("mapping")), QStringLiteral("notChecked"));
    }
};

QTEST_GUILESS_MAIN(RelayctlTest)
#include "relayctl_test.moc"
