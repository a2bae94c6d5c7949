// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/routing/routing_builder.h"

#include "core/conditions/condition_reader.h"

using namespace relaydesk;
using namespace relaydesk::test;

class ArrivalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfFieldIsAskedAsWritten()
    {
        const auto arrivals = parseArrivals(R"([{"id":"L","at":"2026-11-23T12:00:00Z","fields":{"company.country":"DE",
            "company.employees":500,"topics":["Pricing"],"grade":"B2","submittedAt":"2026-11-23T11:00:00Z","territory":"DACH",
            "email":"a@Example.com"},"events":[{"event":"demoRequested","topic":"Rail","at":"2026-11-23T10:00:00Z"}]}])",
                                            routingVocabulary());
        RELAYDESK_VERIFY(arrivals);
        FactSheet sheet(routingVocabulary());
        fill(sheet, arrivals->front(), noon);
        const auto holds = [&](const char *json) {
            return ConditionProgram::compile(*parseCondition(json, routingVocabulary()), routingVocabulary())
                ->holds(sheet.facts());
        };

        QVERIFY(holds(R"({"field":"company.country","operator":"is","value":"de"})"));
        QVERIFY(holds(R"({"field":"company.employees","operator":"isAtLeast","value":500})"));
        QVERIFY(holds(R"({"field":"topics","operator":"is","value":"pricing"})"));
        QVERIFY(holds(R"({"field":"grade","operator":"is","value":"B2"})"));
        QVERIFY(holds(R"({"field":"submittedAt","operator":"isInLastDays","value":1})"));
        QVERIFY(holds(R"({"field":"territory","operator":"is","value":"dach"})"));
        QVERIFY(holds(R"({"field":"email.domain","operator":"is","value":"example.com"})"));
        QVERIFY(holds(R"({"event":"demoRequested","topic":"rail"})"));
        QCOMPARE(toIso8601(*arrivals->front().submittedAt), QStringLiteral("2026-11-23T11:00:00.000Z"));
    }

    void leadsAreSortedByTimeAndId()
    {
        const auto arrivals
            = parseArrivals(R"([{"id":"b","at":"2026-11-23T12:00:00Z"},{"id":"a","at":"2026-11-23T13:00:00+01:00"},
            {"id":"c","at":"2026-11-23T11:59:59Z"}])",
                            routingVocabulary());
        QStringList ids;
        for (const Arrival &arrival : *arrivals)
            ids << arrival.id.value();
        QCOMPARE(ids.join(u' '), QStringLiteral("c a b"));
    }

    void mistakesHaveTheirPlace()
    {
        const auto mistake = [](const char *json) { return parseArrivals(json, routingVocabulary()).error().context; };
        QCOMPARE(mistake(R"([{"id":"a"}])"), QStringLiteral("/0/at: is missing"));
        QCOMPARE(mistake(R"([{"id":"a","at":"2026-11-23T12:00:00Z","fields":{"country":"DE"}}])"),
                 QStringLiteral("/0/fields/country: there is no field “country”, did you mean “company.country”?"));
        QCOMPARE(mistake(R"([{"id":"a","at":"2026-11-23T12:00:00Z","fields":{"company.employees":"many"}}])"),
                 QStringLiteral("/0/fields/company.employees: a text is no value of this field"));
        QCOMPARE(mistake(R"([{"id":"a","at":"2026-11-23T12:00:00Z"},{"id":"a","at":"2026-11-23T12:00:00Z"}])"),
                 QStringLiteral("/1/id: “a” is given twice"));
        QCOMPARE(mistake(R"([{"id":" ","at":"2026-11-23T12:00:00Z"}])"), QStringLiteral("/0/id: must not be empty"));
        QCOMPARE(mistake(R"([{"id":"a","at":"2026-11-23T12:00:00Z","closedAt":"2026-11-23T12:59:59+01:00"}])"),
                 QStringLiteral("/0/closedAt: lies before “at”"));
    }
};

QTEST_GUILESS_MAIN(ArrivalTest)
#include "arrival_test.moc"
