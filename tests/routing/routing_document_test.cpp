// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/routing/routing_builder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

const QByteArray whole = R"({"name":"Inbound","lists":{"DACH":["DE","AT"]},
    "pools":[{"name":"day","members":["ann","ben"],"distribution":"weighted","weights":{"ben":3},"afterAbsence":"catchUp","catchUpAtMost":4},
             {"name":"world","members":["cy"]}],
    "rules":[{"name":"dach","when":{"field":"company.country","operator":"isInList","value":"DACH"},"pool":"day",
              "accountOwner":"only","skills":["rail"],"languages":["de"],"languageOfLead":true,"itemWeight":2,
              "holdMinutes":90,"overflow":["world"],"overflowOwner":"lead"},
             {"name":"rest","pool":"world"}]})";

QString mistake(const QByteArray &json)
{
    const auto document = parseRouting(json, routingVocabulary());
    return document ? QStringLiteral("none") : document.error().context;
}

QByteArray rule(const char *more)
{
    return QByteArray(R"({"pools":[{"name":"day","members":["a"]}],"rules":[{"name":"r","pool":"day")") + more + "}]}";
}

QByteArray pool(const char *more)
{
    return QByteArray(R"({"pools":[{"name":"day","members":["a","b"])") + more
        + R"(}],"rules":[{"name":"r","pool":"day"}]})";
}

} // namespace

class RoutingDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsRead()
    {
        const auto document = parseRouting(whole, routingVocabulary());
        RELAYDESK_VERIFY(document);

        QCOMPARE(document->name, QStringLiteral("Inbound"));
        QCOMPARE(document->pools.size(), size_t(2));
        QVERIFY(document->pools[0].distribution == Distribution::Weighted);
        QVERIFY(document->pools[0].afterAbsence == AfterAbsence::CatchUp);
        QCOMPARE(document->pools[0].members[1].weight, 3);
        QCOMPARE(document->pools[0].members[0].weight, 0);
        QCOMPARE(document->pools[0].catchUpAtMost, 4);
        const RoutingRule &first = document->rules[0];
        QCOMPARE(first.when.field.operand.texts.front(), QStringLiteral("DACH"));
        QVERIFY(first.accountOwner == AccountOwnerUse::Only);
        QVERIFY(first.languageOfLead);
        QCOMPARE(first.itemWeight, 2);
        QCOMPARE(first.holdAtMost, Duration(std::chrono::minutes(90)));
        QCOMPARE(first.overflow, std::vector<size_t>{1});
        QCOMPARE(first.overflowOwner.value(), QStringLiteral("lead"));
        QCOMPARE(document->rules[1].pool, size_t(1));
        QVERIFY(document->rules[1].when == Condition{});
    }

    void mistakesHaveTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("must be an object, not a list");
        QTest::newRow("nothing") << QByteArray("{}") << QStringLiteral("/pools: is missing\n/rules: is missing");
        QTest::newRow("unknown member") << rule(R"(,"holdMinute":3)")
                                        << QStringLiteral(
                                               "/rules/0/holdMinute: is not known here, did you mean “holdMinutes”?");
        QTest::newRow("unknown pool") << rule(R"(,"overflow":["daay"])")
                                      << QStringLiteral(
                                             "/rules/0/overflow/0: there is no pool “daay”, did you mean “day”?");
        QTest::newRow("own pool") << rule(R"(,"overflow":["day"])")
                                  << QStringLiteral("/rules/0/overflow/0: is the rule's own pool");
        QTest::newRow("choice")
            << rule(R"(,"accountOwner":"frist")")
            << QStringLiteral("/rules/0/accountOwner: “frist” is none of ignore, first, only, did you mean “first”?");
        QTest::newRow("condition")
            << rule(R"(,"when":{"field":"company.indsutry","operator":"is","value":"x"})")
            << QStringLiteral(
                   "/rules/0/when/field: there is no field “company.indsutry”, did you mean “company.industry”?");
        QTest::newRow("unknown list") << rule(R"(,"when":{"field":"territory","operator":"isInList","value":"EU"})")
                                      << QStringLiteral("/rules/0/when/value: there is no list “EU”");
        QTest::newRow("twice") << pool(R"(,"weights":{"c":1})")
                               << QStringLiteral("/pools/0/weights/c: is no member of this pool");
        QTest::newRow("weight") << pool(R"(,"weights":{"a":0})")
                                << QStringLiteral("/pools/0/weights/a: must be a whole number from 1 to 1000");
        QTest::newRow("member twice") << QByteArray(
            R"({"pools":[{"name":"day","members":["a","a"]}],"rules":[{"name":"r","pool":"day"}]})")
                                      << QStringLiteral("/pools/0/members/1: “a” is given twice");
        QTest::newRow("rule twice") << QByteArray(
            R"({"pools":[{"name":"day","members":["a"]}],"rules":[{"name":"r","pool":"day"},{"name":"r","pool":"day"}]})")
                                    << QStringLiteral("/rules/1/name: “r” is given twice");
        QTest::newRow("no members") << QByteArray(
            R"({"pools":[{"name":"day","members":[]}],"rules":[{"name":"r","pool":"day"}]})")
                                    << QStringLiteral("/pools/0/members: must be a list of 1 to 1000 texts");
    }
    void mistakesHaveTheirPlace()
    {
        QFETCH(QByteArray, json);
        QTEST(mistake(json), "expected");
    }

    void whoIsNotInTheRosterIsNamed()
    {
        const auto router = Router::of(*parseRouting(whole, routingVocabulary()),
                                       rosterOf(R"([{"id":"ann"},{"id":"bean"},{"id":"cy"},{"id":"lead"}])"));
        QVERIFY(!router);
        QCOMPARE(router.error().context,
                 QStringLiteral("/pools/0/members/1: “ben” is not in the roster, did you mean “bean”?"));
    }

    void leastLoadedNeedsCapacities()
    {
        const auto router
            = Router::of(onePool(R"(["a"])", R"(,"distribution":"leastLoaded")"), rosterOf(R"([{"id":"a"}])"));
        QVERIFY(!router);
        QCOMPARE(router.error().context,
                 QStringLiteral("/pools/0/members/0: “a” has no capacity in the roster, which leastLoaded compares"));
    }

    void theSchemaKnowsTheSameNames()
    {
        const auto schema = [](const char *name) {
            QFile file(QStringLiteral(RELAYDESK_SCHEMAS "/%1.schema.json").arg(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        };
        // Every member that the schema names is taken; the reader's own refusal of others is tested above.
        const QJsonObject definitions = schema("routing")[u"$defs"].toObject();
        const QJsonObject read = QJsonDocument::fromJson(whole).object();
        const auto sorted = [](QStringList names) {
            names.sort();
            return names;
        };
        QCOMPARE(sorted(read[u"rules"][0].toObject().keys()),
                 sorted(definitions[u"rule"][u"properties"].toObject().keys()));
        QCOMPARE(sorted(read[u"pools"][0].toObject().keys()),
                 sorted(definitions[u"pool"][u"properties"].toObject().keys()));
        QCOMPARE(sorted(read.keys()), sorted(schema("routing")[u"properties"].toObject().keys()));
        QCOMPARE(definitions[u"pool"][u"properties"][u"distribution"][u"enum"].toArray().size(), 4);
        QVERIFY(!schema("roster").isEmpty());
    }
};

QTEST_GUILESS_MAIN(RoutingDocumentTest)
#include "routing_document_test.moc"
