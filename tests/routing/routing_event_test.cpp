// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/routing/routing_builder.h"

using namespace relaydesk;
using namespace relaydesk::test;

class RoutingEventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsTheSame()
    {
        Desk desk(routerOf(onePool(R"(["a","b"])", R"(,"distribution":"weighted","afterAbsence":"catchUp")"),
                           rosterOf(R"([{"id":"a","weight":3},{"id":"b","absences":[{"from":"2026-11-01"}]}])")));
        desk.route(noon);
        desk.close("L1", noon);
        desk.setPresent("b", false, noon);

        QByteArrayList written;
        for (const RoutingEvent &event : desk.events)
            written << toJson(event);
        const auto read = parseRoutingEvents("[" + written.join(',') + "]");

        RELAYDESK_VERIFY(read);
        QVERIFY(*read == desk.events);
        QCOMPARE(read->front().absent.size(), size_t(1));
    }

    void aLeadGivenToSomebodyElseByHandMovesItsWeightAndNoTurn()
    {
        Desk desk(routerOf(onePool(R"(["a","b"])"), rosterOf(R"([{"id":"a"},{"id":"b"}])")));
        desk.route(noon);
        RoutingEvent byHand;
        byHand.at = noon;
        byHand.lead = RemoteId(QStringLiteral("L1"));
        byHand.rep = RepId(QStringLiteral("b"));
        byHand.way = AssignmentWay::ByHand;
        desk.tell(byHand);

        QCOMPARE(desk.state.people[0].openWeight, 0);
        QCOMPARE(desk.state.people[1].openWeight, 1);
        QCOMPARE(desk.route(noon), QStringLiteral("b"));
    }

    void eventsOfOneTimeAndNumberFoldTheSameInAnyOrderOfTheFile()
    {
        const QByteArray document = R"({"pools":[{"name":"p","members":["a","b"]},{"name":"q","members":["b","a"]}],
            "rules":[{"name":"r","pool":"p"}]})";
        const Router router
            = routerOf(*parseRouting(document, routingVocabulary()), rosterOf(R"([{"id":"a"},{"id":"b"}])"));
        auto events = *parseRoutingEvents(R"([
            {"at":"2026-11-23T12:00:00Z","lead":"L","rep":"a","pool":"q","itemWeight":2,"eligible":[{"rep":"a","weight":1}]},
            {"at":"2026-11-23T12:00:00Z","lead":"L","rep":"a","pool":"p","itemWeight":3,"eligible":[{"rep":"b","weight":1}]},
            {"kind":"presenceChanged","at":"2026-11-23T12:00:00Z","rep":"b","present":true},
            {"kind":"presenceChanged","at":"2026-11-23T12:00:00Z","rep":"b","present":false},
            {"kind":"closed","at":"2026-11-23T12:00:00Z","lead":"M"},
            {"at":"2026-11-23T12:00:00Z","lead":"M","rep":"b","pool":"p","way":"byHand"}])");
        const RoutingState first = router.fold(events);
        QVERIFY(first.people[1].present);
        QCOMPARE(first.people[1].openWeight, 0); // assigned, then closed

        for (int turn = 0; turn < 6; ++turn) {
            std::ranges::rotate(events, events.begin() + 1);
            QVERIFY(router.fold(events) == first);
            std::ranges::reverse(events);
            QVERIFY(router.fold(events) == first);
        }
    }

    void mistakesHaveTheirPlace()
    {
        const auto mistake = [](const char *json) { return parseRoutingEvents(json).error().context; };
        QCOMPARE(mistake("{}"), QStringLiteral("must be a list of events"));
        QCOMPARE(mistake(R"([{"at":"2026-11-23T12:00:00Z","lead":"L"}])"), QStringLiteral("/0/rep: is missing"));
        QCOMPARE(mistake(R"([{"at":"noon","lead":"L","rep":"a"}])"),
                 QStringLiteral("/0/at: must be a time with its offset"));
    }
};

QTEST_GUILESS_MAIN(RoutingEventTest)
#include "routing_event_test.moc"
