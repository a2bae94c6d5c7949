// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_proof.h"

#include "tests/routing/routing_builder.h"

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const char *const abc = R"(["a","b","c"])";
const QByteArray three = R"([{"id":"a"},{"id":"b"},{"id":"c"}])";

QString skippedFor(const Desk &desk, const char *rep)
{
    for (const Skip &skip : desk.decision.skipped) {
        if (desk.router.roster().people[size_t(skip.person)].id.value() == QLatin1String(rep))
            return toString(skip.reason);
    }
    return {};
}

} // namespace

class RouterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Worked answers of the field.

    void theOneWhoHasWaitedLongestIsNext()
    {
        Desk desk(routerOf(onePool(abc), rosterOf(three)));
        desk.had("a", at("2026-11-23T10:02:00Z"));
        desk.had("b", at("2026-11-23T10:31:00Z"));
        desk.had("c", at("2026-11-23T11:17:00Z"));

        QCOMPARE(desk.routeMany(4), QStringLiteral("a b c a"));
    }

    void smoothWeightsAreSpreadOut()
    {
        Desk desk(routerOf(onePool(abc, R"(,"distribution":"weighted","weights":{"a":5})"), rosterOf(three)));

        QCOMPARE(desk.routeMany(14), QStringLiteral("a a b a c a a a a b a c a a"));
    }

    void theMostFreeCapacityIsNext()
    {
        const Router router
            = routerOf(onePool(abc, R"(,"distribution":"leastLoaded")"),
                       rosterOf(R"([{"id":"a","capacity":10},{"id":"b","capacity":12},{"id":"c","capacity":15}])"));
        Desk desk(router);

        QCOMPARE(desk.routeMany(4), QStringLiteral("c c c b")); // 15, 14, 13, then b and c have 12: b is written first
    }

    void capacityIsWhatOpenItemsWeigh()
    {
        Desk desk(routerOf(onePool(R"(["a"])", "", R"(,"itemWeight":3)"), rosterOf(R"([{"id":"a","capacity":7}])")));
        QCOMPARE(desk.routeMany(3), QStringLiteral("a a allFull"));
        QCOMPARE(skippedFor(desk, "a"), QStringLiteral("atCapacity"));

        desk.close("L1", noon);

        QCOMPARE(desk.route(noon), QStringLiteral("a"));
    }

    void countWithCreditCarriesFractions()
    {
        // The trap: a quota of round(max / 30) gives whoever has a maximum below 15 nothing at all.
        Desk desk(routerOf(onePool(R"(["a","b"])", R"(,"distribution":"countWithCredit")"),
                           rosterOf(R"([{"id":"a","maxIn30Days":300},{"id":"b","maxIn30Days":10}])")));
        int small = 0;
        for (int i = 0; i < 310; ++i)
            small += desk.route(noon + i * 2h) == u"b" ? 1 : 0;

        QCOMPARE(small, 10);
    }

    void theMaximumOf30DaysIsARollingOne()
    {
        Desk desk(routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","maxIn30Days":2}])")));

        QCOMPARE(desk.route(noon), QStringLiteral("a"));
        QCOMPARE(desk.route(noon + 24h), QStringLiteral("a"));
        QCOMPARE(desk.route(noon + 48h), QStringLiteral("allFull"));
        QCOMPARE(desk.route(noon + 30 * 24h - 1ms), QStringLiteral("allFull"));
        QCOMPARE(desk.route(noon + 30 * 24h), QStringLiteral("a"));
    }

    // Traps.

    void whoHasJustComeBackIsNotFlooded()
    {
        const QByteArray people = R"([{"id":"a","capacity":100},{"id":"b","capacity":100},
            {"id":"c","capacity":100,"absences":[{"from":"2026-11-01","to":"2026-11-22"}]}])";
        Desk keeps(routerOf(onePool(abc, R"(,"distribution":"leastLoaded")"), rosterOf(people)));
        const Instant before = at("2026-11-20T12:00:00Z");
        QCOMPARE(keeps.routeMany(40, before).count(u'c'), 0);
        const QString after = keeps.routeMany(12); // c has 100 free, the others 80
        QCOMPARE(after.count(u'c'), 4);
        QVERIFY2(!after.contains(u"c c"), qPrintable(after));

        Desk catches(
            routerOf(onePool(abc, R"(,"distribution":"leastLoaded","afterAbsence":"catchUp")"), rosterOf(people)));
        catches.routeMany(40, before);
        QCOMPARE(catches.routeMany(12).count(u'c'), 6); // every second one, never one after the other
    }

    void somebodyWhoLeavesDoesNotResetThePointer()
    {
        Desk desk(routerOf(onePool(abc), rosterOf(three)));
        QCOMPARE(desk.routeMany(2), QStringLiteral("a b"));

        // b, who had the newest lead, leaves: it is still c's turn, then a's.
        const Router without = routerOf(onePool(abc), rosterOf(R"([{"id":"a"},{"id":"b","active":false},{"id":"c"}])"));
        Desk later(without);
        later.state = without.fold(desk.events);
        QCOMPARE(later.routeMany(3), QStringLiteral("c a c"));

        // Nor when b is struck from pool and roster altogether.
        const Router struck = routerOf(onePool(R"(["a","c"])"), rosterOf(R"([{"id":"a"},{"id":"c"}])"));
        Desk rest(struck);
        rest.state = struck.fold(desk.events);
        QCOMPARE(rest.routeMany(3), QStringLiteral("c a c"));
    }

    void everySessionSeesTheSamePointer()
    {
        const Router router = routerOf(onePool(abc), rosterOf(three));
        Desk first(router);
        first.routeMany(4);

        Desk second(router);
        second.state = router.fold(first.events);

        QVERIFY(second.state == first.state);
        QCOMPARE(second.route(noon + 1h), QStringLiteral("b"));
    }

    // Availability.

    void workingHoursAreThePersonsOwn()
    {
        Desk desk(routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","calendar":"office"}])")));
        QCOMPARE(desk.route(at("2026-11-27T15:59:59Z")), QStringLiteral("a")); // Friday 16:59:59 in Berlin

        QCOMPARE(desk.route(at("2026-11-27T16:00:00Z")), QStringLiteral("nobodyAvailable"));

        QVERIFY(desk.decision.isHeld());
        QCOMPARE(toIso8601(*desk.decision.nextOpening), QStringLiteral("2026-11-30T08:00:00.000Z")); // Monday 09:00
        QCOMPARE(skippedFor(desk, "a"), QStringLiteral("outsideHours"));
    }

    void absenceDatesAreDaysOfThePersonsZone()
    {
        Desk desk(routerOf(
            onePool(R"(["a"])"),
            rosterOf(R"([{"id":"a","calendar":"office","absences":[{"from":"2026-11-24","to":"2026-11-25"}]}])")));

        QCOMPARE(desk.route(at("2026-11-23T15:00:00Z")), QStringLiteral("a"));
        QCOMPARE(desk.route(at("2026-11-24T10:00:00Z")), QStringLiteral("nobodyAvailable"));
        QCOMPARE(skippedFor(desk, "a"), QStringLiteral("absent"));
        QCOMPARE(toIso8601(*desk.decision.nextOpening), QStringLiteral("2026-11-26T08:00:00.000Z"));
    }

    void whoeverIsAwayIsNotCountedOn()
    {
        Desk desk(routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a"}])")));
        desk.setPresent("a", false, noon);

        QCOMPARE(desk.route(noon), QStringLiteral("nobodyAvailable"));
        QVERIFY(!desk.decision.nextOpening);
        desk.setPresent("a", true, noon);
        QCOMPARE(desk.route(noon), QStringLiteral("a"));
    }

    void skillsAndLanguagesAreAskedFor()
    {
        const QByteArray people
            = R"([{"id":"a","languages":["en"]},{"id":"b","skills":["Rail"],"languages":["de","fr"]}])";
        Desk desk(
            routerOf(onePool(R"(["a","b"])", "", R"(,"skills":["rail"],"languageOfLead":true)"), rosterOf(people)));

        QCOMPARE(desk.route(noon, R"({"language":"de-AT"})"), QStringLiteral("b"));
        QCOMPARE(skippedFor(desk, "a"), QStringLiteral("missesSkill"));
        QCOMPARE(desk.route(noon, R"({"language":"en"})"), QStringLiteral("nobodyFits"));
        QCOMPARE(skippedFor(desk, "b"), QStringLiteral("missesLanguage"));
        QVERIFY(!desk.decision.isHeld());
        QCOMPARE(desk.route(noon), QStringLiteral("b")); // a language nobody knows of is asked of nobody
    }

    // After an absence.

    void whoKeepsTheirPlaceMissesWhatTheyMissed()
    {
        const QByteArray people = R"([{"id":"a"},{"id":"b","absences":[{"from":"2026-11-20","to":"2026-11-22"}]}])";
        const Instant before = at("2026-11-20T12:00:00Z");
        for (const char *kind : {"longestWait", "weighted", "countWithCredit"}) {
            const QByteArray more = QByteArray(R"(,"distribution":")") + kind + "\"";
            Desk desk(routerOf(onePool(R"(["a","b"])", more.constData()), rosterOf(people)));
            QCOMPARE(desk.routeMany(3, before), QStringLiteral("a a a"));

            const QString after = desk.routeMany(6);

            QCOMPARE(after.count(u'b'), 3);
            QVERIFY2(!after.contains(u"b b"), qPrintable(after));
        }
    }

    void whoCatchesUpIsGivenWhatTheyMissedOneInTwo()
    {
        const QByteArray people = R"([{"id":"a"},{"id":"b","absences":[{"from":"2026-11-20","to":"2026-11-22"}]}])";
        Desk desk(routerOf(onePool(R"(["a","b"])", R"(,"afterAbsence":"catchUp")"), rosterOf(people)));
        QCOMPARE(desk.routeMany(4, at("2026-11-20T12:00:00Z")), QStringLiteral("a a a a")); // b misses 4 halves

        // Two leads are owed, every second one; between and after them the usual turns go on.
        QCOMPARE(desk.routeMany(8), QStringLiteral("b b b a b a b a"));
        QCOMPARE(desk.state.pools[0].members[1].owed, 0);
    }

    void noMoreIsOwedThanThePoolAllows()
    {
        const QByteArray people = R"([{"id":"a"},{"id":"b","absences":[{"from":"2026-11-20","to":"2026-11-22"}]}])";
        Desk desk(
            routerOf(onePool(R"(["a","b"])", R"(,"afterAbsence":"catchUp","catchUpAtMost":2)"), rosterOf(people)));

        desk.routeMany(100, at("2026-11-20T12:00:00Z"));

        QCOMPARE(desk.state.pools[0].members[1].owed, 2 * wholeLead);
    }

    // Account owner, overflow, hold.

    void theAccountsOwnerComesFirstAndMovesNoTurn()
    {
        Desk desk(routerOf(onePool(abc, "", R"(,"accountOwner":"first")"), rosterOf(three)));

        QCOMPARE(desk.route(noon, R"({"account.owner":"C"})"), QStringLiteral("c"));
        QVERIFY(desk.decision.way == AssignmentWay::AccountOwner);
        QCOMPARE(desk.routeMany(3), QStringLiteral("a b c"));
    }

    void anAccountsOwnerWhoIsAwayGivesWayOrIsWaitedFor()
    {
        const QByteArray people = R"([{"id":"a"},{"id":"b","calendar":"office"},{"id":"c","active":false}])";
        const Instant night = at("2026-11-23T22:00:00Z");
        Desk first(routerOf(onePool(abc, "", R"(,"accountOwner":"first")"), rosterOf(people)));
        QCOMPARE(first.route(night, R"({"account.owner":"b"})"), QStringLiteral("a"));

        Desk only(routerOf(onePool(abc, "", R"(,"accountOwner":"only")"), rosterOf(people)));
        QCOMPARE(only.route(night, R"({"account.owner":"b"})"), QStringLiteral("waitsForAccountOwner"));
        QCOMPARE(toIso8601(*only.decision.nextOpening), QStringLiteral("2026-11-24T08:00:00.000Z"));
        QCOMPARE(only.route(night, R"({"account.owner":"c"})"), QStringLiteral("a")); // c has left: nobody waits for c
    }

    void anEmptyPoolOverflowsAsItsRuleSays()
    {
        const QByteArray json = R"({"pools":[{"name":"day","members":["a"]},{"name":"world","members":["b"]}],"rules":[
            {"name":"r","pool":"day","overflow":["world"],"overflowOwner":"lead","holdMinutes":60}]})";
        const QByteArray people
            = R"([{"id":"a","calendar":"office"},{"id":"b","capacity":1},{"id":"lead","calendar":"office"}])";
        Desk desk(routerOf(*parseRouting(json, routingVocabulary()), rosterOf(people)));

        QCOMPARE(desk.route(at("2026-11-23T22:00:00Z")), QStringLiteral("b")); // night: the other pool
        QCOMPARE(desk.route(at("2026-11-23T23:00:00Z")),
                 QStringLiteral("lead")); // which is full: its owner, at any hour
        QVERIFY(desk.decision.way == AssignmentWay::OverflowOwner);
        QCOMPARE(desk.route(at("2026-11-24T07:30:00Z")), QStringLiteral("nobodyAvailable")); // opens within the hour
        QCOMPARE(toIso8601(*desk.decision.nextOpening), QStringLiteral("2026-11-24T08:00:00.000Z"));
        QCOMPARE(desk.route(at("2026-11-24T08:00:00Z")), QStringLiteral("a"));
    }

    void withoutARuleThereIsAnAnswerToo()
    {
        const QByteArray when = R"(,"when":{"field":"company.country","operator":"is","value":"DE"})";
        Desk desk(routerOf(onePool(abc, "", when.constData()), rosterOf(three)));

        QCOMPARE(desk.route(noon), QStringLiteral("noRule"));
        QCOMPARE(desk.decision.rule, -1);
    }

    // The proof.

    void theProofSaysEverything()
    {
        const QByteArray json
            = R"({"lists":{"DACH":["DE","AT","CH"]},"pools":[{"name":"team","members":["a","b","c"]}],"rules":[
            {"name":"big","pool":"team","when":{"field":"company.employees","operator":"isAtLeast","value":1000}},
            {"name":"dach","pool":"team","when":{"field":"company.country","operator":"isInList","value":"DACH"}}]})";
        const QByteArray people
            = R"([{"id":"a","name":"Ann","calendar":"office"},{"id":"b","name":"Ben"},{"id":"c","active":false}])";
        const Router router = routerOf(*parseRouting(json, routingVocabulary()), rosterOf(people));
        Desk desk(router);
        desk.had("b", at("2026-11-23T10:31:00Z"));
        const Arrival arrival{RemoteId(QStringLiteral("L")),
                              {},
                              {{routingVocabulary().slotOf(QStringLiteral("company.country")), QStringLiteral("at")}},
                              {},
                              {},
                              {}};
        FactSheet sheet(routingVocabulary());
        fill(sheet, arrival, at("2026-11-23T20:00:00Z"));
        Decision decision;
        router.decide(sheet.facts(), desk.state, decision);

        const RoutingProof proof = proofOf(router, sheet.facts(), desk.state, decision);

        QCOMPARE(proof.rules.size(), size_t(2));
        QVERIFY(!proof.rules[0].why.holds);
        QVERIFY(proof.rules[1].why.holds);
        QVERIFY(proof.rules[1].why.clauses[0].decided);
        QCOMPARE(proof.rules[1].why.clauses[0].seen, QStringLiteral("at"));
        QCOMPARE(proof.skipped.size(), size_t(2));
        QCOMPARE(proof.skipped[0].words, QStringLiteral("Ann does not work at this time"));
        QCOMPARE(toIso8601(*proof.skipped[0].until), QStringLiteral("2026-11-24T08:00:00.000Z"));
        QVERIFY(proof.skipped[1].reason == SkipReason::LeftTheTeam);
        QCOMPARE(proof.eligible.size(), size_t(1));
        QCOMPARE(proof.eligible[0].words, QStringLiteral("last turn 2026-11-23T10:31:00.000Z"));
        QCOMPARE(proof.summary, QStringLiteral("Ben is next of “team” by longestWait (rule “dach”)"));
    }

    void whoLetTheLeadWaitIsPassedOverEveryWay()
    {
        const Router router = routerOf(onePool(R"(["a","b"])", "", R"(,"accountOwner":"first","overflowOwner":"b")"),
                                       rosterOf(R"([{"id":"a"},{"id":"b"}])"));
        const Arrival arrival{RemoteId(QStringLiteral("L")),
                              noon,
                              {{routingVocabulary().slotOf(QStringLiteral("account.owner")), QStringLiteral("a")}},
                              {},
                              {},
                              {}};
        FactSheet sheet(routingVocabulary());
        fill(sheet, arrival, noon);
        const RoutingState state = router.start();
        Decision decision;
        const std::vector<RepId> a{RepId(QStringLiteral("a"))};
        router.decideAgain(sheet.facts(), state, a, decision);
        QCOMPARE(router.roster().people[static_cast<size_t>(decision.person)].id, RepId(QStringLiteral("b")));
        QCOMPARE(toString(decision.skipped.front().reason), QStringLiteral("hadItBefore"));
        const std::vector<RepId> both{a.front(), RepId(QStringLiteral("b"))};
        router.decideAgain(sheet.facts(), state, both, decision);
        QCOMPARE(decision.person, -1);
        QCOMPARE(proofOf(router, sheet.facts(), state, decision).skipped.front().words,
                 QStringLiteral("a has had the lead before"));
        router.decideAgain(sheet.facts(), state, {}, decision);
        QVERIFY(decision.way == AssignmentWay::AccountOwner);
    }

    void theRiskIsKnownAtIntake()
    {
        const QByteArray json = R"({"name":"fast","targetMinutes":240,"clock":"wall","warnBeforeMinutes":60})";
        const std::vector<SlaPolicy> policies{*parseSlaPolicy(json, routingVocabulary())};
        const Router router = routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","calendar":"office"}])"));
        Desk desk(router);
        FactSheet sheet(routingVocabulary());
        const auto risk = [&](const char *iso) {
            fill(sheet, Arrival{}, at(iso));
            router.decide(sheet.facts(), desk.state, desk.decision);
            return toString(riskAtIntake(policies, router, sheet.facts(), at(iso), desk.decision).level);
        };

        QCOMPARE(risk("2026-11-24T10:00:00Z"), QStringLiteral("calm"));
        QCOMPARE(risk("2026-11-24T04:30:00Z"), QStringLiteral("tight"));  // due 08:30, a works from 08:00
        QCOMPARE(risk("2026-11-23T20:00:00Z"), QStringLiteral("breach")); // due at midnight
        desk.setPresent("a", false, noon);
        QCOMPARE(risk("2026-11-24T10:00:00Z"), QStringLiteral("unknown"));
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "router_test.moc"
