// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replay.h"

#include "tests/routing/routing_builder.h"

#include <random>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

std::vector<Arrival> arrivals(int count, Duration apart, Instant from = noon)
{
    std::vector<Arrival> all;
    for (int i = 0; i < count; ++i) {
        Arrival arrival;
        arrival.id = RemoteId(QStringLiteral("L%1").arg(i, 4, 10, QLatin1Char('0')));
        arrival.at = from + i * apart;
        all.push_back(arrival);
    }
    return all;
}

ReplayTerms within(const char *minutes)
{
    ReplayTerms terms;
    const QByteArray json = QByteArray(R"({"name":"fast","clock":"wall","targetMinutes":)") + minutes + "}";
    terms.policies = {*parseSlaPolicy(json, routingVocabulary())};
    return terms;
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadAndFairnessOfAPlainRoundRobin()
    {
        const Router router = routerOf(onePool(R"(["a","b","c"])"), rosterOf(R"([{"id":"a"},{"id":"b"},{"id":"c"}])"));

        const ReplayOutcome outcome = replay(router, arrivals(10, 1h), within("30"));

        QCOMPARE(outcome.reps[0].leads, 4);
        QCOMPARE(outcome.reps[1].leads, 3);
        QVERIFY(std::abs(outcome.reps[0].expected - 10.0 / 3) < 1e-9);
        QVERIFY(std::abs(outcome.reps[0].deviation - 2.0 / 3) < 1e-9);
        QCOMPARE(outcome.met, 10); // each is attempted after 10 minutes
        QCOMPARE(outcome.attainment, 1.0);
        QCOMPARE(outcome.forOwner.longest, Duration(0));
        QCOMPARE(outcome.forAttempt.median, Duration(10min));
        QVERIFY(std::abs(outcome.jain - 100.0 / (3 * (16 + 9 + 9))) < 1e-9);
        QCOMPARE(outcome.rules[0].leads, 10);
    }

    void peopleWhoAreAwayCostAttainment()
    {
        const QByteArray three
            = R"([{"id":"a","handlingMinutes":60},{"id":"b","handlingMinutes":60},{"id":"c","handlingMinutes":60}])";
        const QByteArray one = R"([{"id":"a","handlingMinutes":60},
            {"id":"b","handlingMinutes":60,"absences":[{"from":"2026-11-23","to":"2026-12-23"}]},
            {"id":"c","handlingMinutes":60,"absences":[{"from":"2026-11-23","to":"2026-12-23"}]}])";
        const auto leads = arrivals(30, 30min);

        const ReplayOutcome today = replay(routerOf(onePool(R"(["a","b","c"])"), rosterOf(three)), leads, within("60"));
        const ReplayOutcome changed = replay(routerOf(onePool(R"(["a","b","c"])"), rosterOf(one)), leads, within("60"));

        QCOMPARE(today.attainment, 1.0);
        QCOMPARE(changed.reps[0].leads, 30);
        QCOMPARE(changed.reps[1].expected, 0.0); // nothing is expected of whoever is away
        QCOMPARE(changed.reps[0].deviation, 0.0);
        QVERIFY2(changed.attainment < 0.2, qPrintable(QString::number(changed.attainment)));
        QVERIFY(changed.forAttempt.p90 > today.forAttempt.p90);
    }

    void heldLeadsAreGivenWhenSomebodyOpens()
    {
        const Router router
            = routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","calendar":"office","responseMinutes":0}])"));

        const ReplayOutcome outcome = replay(router, arrivals(1, 1h, at("2026-11-27T16:00:00Z")), {});

        QCOMPARE(outcome.heldFirst, 1);
        QCOMPARE(outcome.neverAssigned, 0);
        QCOMPARE(outcome.forOwner.longest, Duration(64h)); // Friday 17:00 to Monday 09:00 in Berlin
    }

    void heldLeadsAreGivenWhenRoomIsMadeInTheOrderOfTheirArrival()
    {
        const Router router = routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","capacity":1}])"));
        ReplayTerms terms;
        terms.itemOpen = 10h;

        const ReplayOutcome outcome = replay(router, arrivals(3, 1h), terms);

        QCOMPARE(outcome.heldFirst, 2);
        QCOMPARE(outcome.neverAssigned, 0);
        QCOMPARE(outcome.reps[0].mostOpen, 1);
        QCOMPARE(outcome.forOwner.median, Duration(9h));   // 01:00 until 10:00
        QCOMPARE(outcome.forOwner.longest, Duration(18h)); // 02:00 until 20:00
    }

    void anItemIsOpenUntilItIsClosedHoweverLongItWasHeld()
    {
        const Router router
            = routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","capacity":1,"calendar":"office"}])"));
        auto leads = arrivals(2, 15h, at("2026-11-23T19:00:00Z")); // 20:00 in Berlin, and 11:00 on the next day
        leads[0].closedAt = at("2026-11-24T09:00:00Z");

        const ReplayOutcome outcome = replay(router, leads, {});

        QCOMPARE(outcome.heldFirst, 1);
        QCOMPARE(outcome.forOwner.median, Duration(0)); // the second one, at once
        QCOMPARE(outcome.forOwner.longest, Duration(13h));
    }

    void whatWasClosedBeforeAnybodyOpenedIsGivenAndTakesNoRoom()
    {
        const Router router
            = routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","capacity":1,"calendar":"office"}])"));
        auto leads = arrivals(3, 1h, at("2026-11-23T19:00:00Z"));
        for (Arrival &lead : leads)
            lead.closedAt = lead.at + 30min;

        const ReplayOutcome outcome = replay(router, leads, within("60"));

        QCOMPARE(outcome.neverAssigned, 0);
        QCOMPARE(outcome.forOwner.median, Duration(12h)); // each at 09:00
        QCOMPARE(outcome.forOwner.longest, Duration(13h));
        QCOMPARE(outcome.reps[0].mostOpen, 1);
        QCOMPARE(outcome.breached, 3); // what closed it then is no answer now
    }

    void leadsThatNobodyEverHasAreBreached()
    {
        const Router router
            = routerOf(onePool(R"(["a"])"), rosterOf(R"([{"id":"a","absences":[{"from":"2026-11-01"}]}])"));

        const ReplayOutcome outcome = replay(router, arrivals(4, 1h), within("60"));

        QCOMPARE(outcome.neverAssigned, 4);
        QCOMPARE(outcome.breached, 4);
        QCOMPARE(outcome.attainment, 0.0);
    }

    void theOrderOfTheInputDoesNotMatter()
    {
        const Router router
            = routerOf(onePool(R"(["a","b"])", R"(,"distribution":"leastLoaded")"),
                       rosterOf(R"([{"id":"a","capacity":3},{"id":"b","capacity":4,"calendar":"office"}])"));
        auto leads = arrivals(60, 37min);
        const ReplayOutcome first = replay(router, leads, within("60"));

        std::shuffle(leads.begin(), leads.end(), std::mt19937(7));

        QVERIFY(replay(router, leads, within("60")) == first);
    }

    void jainsIndexIsOneWhenAllAreEqualAndOneNthWhenOneHasAll()
    {
        QCOMPARE(jainIndex(std::array{2.0, 2.0, 2.0, 2.0}), 1.0);
        QCOMPARE(jainIndex(std::array{4.0, 0.0, 0.0, 0.0}), 0.25);
        QCOMPARE(jainIndex({}), 1.0);
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
