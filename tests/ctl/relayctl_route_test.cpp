// SPDX-License-Identifier: GPL-3.0-or-later
// relayctl route, check and replay, over the very documents that docs/routing.md shows.
#include "tests/ctl/docs_page.h"
#include "tests/ctl/relayctl_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk::test;

class RelayctlRouteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const DocsPage docs("routing.md");
        for (const char *name : {"routing.json", "roster.json", "leads.json"}) {
            QVERIFY2(!docs.file(name).isEmpty(), name);
            put(name, docs.file(name));
        }
        put("sla.json", R"({"name":"Fast","targetMinutes":240,"clock":"wall","warnBeforeMinutes":60})");
    }

    void theDocumentsExamplesGiveTheAnswersItShows()
    {
        const Ended ended = relayctl(route({}, {QStringLiteral("--policy"), path("sla.json")}));

        QVERIFY2(ended.code == 0, ended.err);
        const QJsonArray answers = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0][u"owner"].toString(), QStringLiteral("ben"));
        QCOMPARE(answers[0][u"way"].toString(), QStringLiteral("accountOwner"));
        QVERIFY(answers[1][u"owner"].isNull());
        QVERIFY(answers[1][u"held"].toBool());
        QCOMPARE(answers[1][u"reason"].toString(), QStringLiteral("nobodyAvailable"));
        QCOMPARE(answers[1][u"nextOpening"].toString(), QStringLiteral("2026-11-24T08:00:00.000Z"));
        QCOMPARE(answers[1][u"sla"][u"risk"].toString(), QStringLiteral("breach"));
        QCOMPARE(answers[1][u"proof"][u"skipped"].toArray().size(), 2);
        QCOMPARE(answers[1][u"proof"][u"rules"][1][u"holds"].toBool(), true);
    }

    void theEventsOfOneRunAreTheHistoryOfTheNext()
    {
        put("day.json", R"([{"id":"A","at":"2026-11-23T10:00:00Z","fields":{"company.country":"DE"}},
                            {"id":"B","at":"2026-11-23T10:01:00Z","fields":{"company.country":"DE"}}])");
        put("next.json", R"([{"id":"C","at":"2026-11-23T10:02:00Z","fields":{"company.country":"DE"}}])");
        const auto owners = [](const Ended &ended) {
            QStringList all;
            for (const QJsonValue &answer : QJsonDocument::fromJson(ended.out).array())
                all << answer[u"owner"].toString();
            return all.join(u' ');
        };
        const Ended first = relayctl(route("day.json", {}));
        QCOMPARE(owners(first), QStringLiteral("ann ben")); // weights 2 and 1: ann ben ann
        QJsonArray events;
        for (const QJsonValue &answer : QJsonDocument::fromJson(first.out).array())
            events.append(answer[u"event"]);
        events.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("closed")},
                                  {QStringLiteral("seq"), 3},
                                  {QStringLiteral("at"), QStringLiteral("2026-11-23T10:01:30Z")},
                                  {QStringLiteral("lead"), QStringLiteral("A")}});
        put("history.json", QJsonDocument(events).toJson());

        QCOMPARE(owners(relayctl(route("next.json", {QStringLiteral("--history"), path("history.json")}))),
                 QStringLiteral("ann"));
        QCOMPARE(owners(relayctl(route("next.json", {}))), QStringLiteral("ann"));
        const QJsonArray two{events[0]}; // after ann alone it is ben's turn
        put("history.json", QJsonDocument(two).toJson());
        QCOMPARE(owners(relayctl(route("next.json", {QStringLiteral("--history"), path("history.json")}))),
                 QStringLiteral("ben"));
    }

    void whatHappensAfterALeadIsNoHistoryOfIt()
    {
        put("now.json", R"([{"id":"C","at":"2026-11-23T10:02:00Z","fields":{"company.country":"DE"}}])");
        put("later.json", R"([{"at":"2026-11-23T10:03:00Z","lead":"A","rep":"ann","pool":"dach",
            "eligible":[{"rep":"ann","weight":2},{"rep":"ben","weight":1}]},
            {"kind":"presenceChanged","at":"2026-11-23T10:02:01Z","rep":"ann","present":false}])");
        put("broken.json", R"([{"at":"2026-11-23T10:03:00Z","lead":"A"}])");

        const Ended ended = relayctl(route("now.json", {QStringLiteral("--history"), path("later.json")}));
        const Ended refused = relayctl(route("now.json", {QStringLiteral("--history"), path("broken.json")}));

        QCOMPARE(QJsonDocument::fromJson(ended.out)[0][u"owner"].toString(), QStringLiteral("ann"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("broken.json: /0/rep: is missing"), refused.err);
    }

    void aLeadWithoutOwnerAndHoldEndsWithOne()
    {
        put("few.json", R"({"pools":[{"name":"p","members":["cy"]}],"rules":[{"name":"r","pool":"p",
            "when":{"field":"company.country","operator":"is","value":"JP"}}]})");

        const Ended ended = relayctl({QStringLiteral("route"), QStringLiteral("--rules"), path("few.json"),
                                      QStringLiteral("--roster"), path("roster.json"), QStringLiteral("--leads"),
                                      path("leads.json")});

        QCOMPARE(ended.code, 1);
        QCOMPARE(QJsonDocument::fromJson(ended.out)[0][u"reason"].toString(), QStringLiteral("noRule"));
    }

    void mistakesAreNamedWithTheirFileAndPlace()
    {
        put("wrong.json", R"({"pools":[{"name":"p","members":["cy"]}],"rules":[{"name":"r","pool":"q"}]})");

        const Ended ended = relayctl({QStringLiteral("route"), QStringLiteral("check"), QStringLiteral("--rules"),
                                      path("wrong.json"), QStringLiteral("--roster"), path("roster.json")});

        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("wrong.json: /rules/0/pool: there is no pool"), ended.err);
    }

    void theCheckFindsADeadRule()
    {
        QCOMPARE(relayctl({QStringLiteral("route"), QStringLiteral("check"), QStringLiteral("--rules"),
                           path("routing.json"), QStringLiteral("--roster"), path("roster.json"),
                           QStringLiteral("--at"), QStringLiteral("2026-11-23T00:00:00Z")})
                     .code,
                 0);
        const QByteArray turned = DocsPage("routing.md").file("routing.json");
        QVERIFY(turned.contains(R"("operator": "isAtLeast", "value": 500)"));
        QJsonObject document = QJsonDocument::fromJson(turned).object();
        QJsonArray rules = document[u"rules"].toArray();
        rules.append(rules.takeAt(0)); // the large ones behind everybody
        document[u"rules"] = rules;
        put("turned.json", QJsonDocument(document).toJson());

        const Ended ended = relayctl({QStringLiteral("route"), QStringLiteral("check"), QStringLiteral("--rules"),
                                      path("turned.json"), QStringLiteral("--roster"), path("roster.json"),
                                      QStringLiteral("--at"), QStringLiteral("2026-11-23T00:00:00Z")});

        QCOMPARE(ended.code, 1);
        QCOMPARE(QJsonDocument::fromJson(ended.out)[0][u"kind"].toString(), QStringLiteral("dead"));
        QCOMPARE(QJsonDocument::fromJson(ended.out)[0][u"place"].toString(), QStringLiteral("/rules/2"));
    }

    void theReplayShowsBothSides()
    {
        const Ended ended = relayctl(
            QStringList{QStringLiteral("route"), QStringLiteral("replay")} + route({}, {}).mid(1)
            + QStringList{QStringLiteral("--policy"), path("sla.json"), QStringLiteral("--months"), QStringLiteral("3"),
                          QStringLiteral("--away"), QStringLiteral("ann/2026-11-23/2026-11-30")});

        QVERIFY2(ended.code == 0, ended.err);
        const QJsonObject answer = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(answer[u"today"][u"reps"][0][u"byTurn"].toInt(), 1);
        QCOMPARE(answer[u"changed"][u"reps"][0][u"byTurn"].toInt(), 0);
        QCOMPARE(answer[u"changed"][u"reps"][1][u"byTurn"].toInt(), 1);
        QCOMPARE(answer[u"today"][u"attainment"].toDouble(), 0.5);
    }

    void anotherWeightChangesNoShareThatFollowsFromAMaximum()
    {
        put("counted.json", R"({"pools":[{"name":"p","members":["a","b"],"distribution":"countWithCredit"}],
            "rules":[{"name":"r","pool":"p"}]})");
        put("three.json", R"({"people":[{"id":"a","maxIn30Days":300},{"id":"b","maxIn30Days":100}]})");
        QJsonArray leads;
        for (int i = 0; i < 40; ++i)
            leads.append(QJsonObject{{QStringLiteral("id"), QString::number(i)},
                                     {QStringLiteral("at"), QStringLiteral("2026-11-23T10:%1:00Z").arg(i + 10)}});
        put("forty.json", QJsonDocument(leads).toJson());

        const Ended ended
            = relayctl({QStringLiteral("route"), QStringLiteral("replay"), QStringLiteral("--rules"),
                        path("counted.json"), QStringLiteral("--roster"), path("three.json"), QStringLiteral("--leads"),
                        path("forty.json"), QStringLiteral("--weight"), QStringLiteral("a=3")});

        QVERIFY2(ended.code == 0, ended.err);
        const QJsonObject answer = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(answer[u"today"][u"reps"][0][u"byTurn"].toInt(), 30);
        QCOMPARE(answer[u"changed"], answer[u"today"]);
    }

    void wrongUseIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no rules") << QStringList{};
        QTest::newRow("check without a roster")
            << QStringList{QStringLiteral("check"), QStringLiteral("--rules"), path("routing.json")};
        QTest::newRow("no such file") << QStringList{QStringLiteral("--rules"), path("none.json"),
                                                     QStringLiteral("--roster"), path("roster.json")};
        const QStringList replay = QStringList{QStringLiteral("replay")} + route({}, {}).mid(1);
        QTest::newRow("away nobody") << replay
                + QStringList{QStringLiteral("--away"), QStringLiteral("dan/2026-11-23/2026-11-30")};
        QTest::newRow("away backwards") << replay
                + QStringList{QStringLiteral("--away"), QStringLiteral("ann/2026-11-30/2026-11-23")};
        QTest::newRow("weight") << replay + QStringList{QStringLiteral("--weight"), QStringLiteral("ann=0")};
        QTest::newRow("months") << replay + QStringList{QStringLiteral("--months"), QStringLiteral("some")};
    }
    void wrongUseIsSaid()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = relayctl(QStringList(QStringLiteral("route")) + arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(!ended.err.isEmpty());
    }

    void helpIsThereForEach()
    {
        for (const QStringList &words :
             {QStringList{}, QStringList{QStringLiteral("check")}, QStringList{QStringLiteral("replay")}}) {
            const Ended ended
                = relayctl(QStringList(QStringLiteral("route")) + words + QStringList(QStringLiteral("--help")));
            QCOMPARE(ended.code, 0);
            QVERIFY(ended.out.contains("Exit codes"));
        }
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void put(const char *name, const QByteArray &contents) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents);
    }
    QStringList route(const char *leads, const QStringList &more) const
    {
        return QStringList{QStringLiteral("route"),           QStringLiteral("--rules"), path("routing.json"),
                           QStringLiteral("--roster"),        path("roster.json"),       QStringLiteral("--leads"),
                           path(leads ? leads : "leads.json")}
        + more;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RelayctlRouteTest)
#include "relayctl_route_test.moc"
