// SPDX-License-Identifier: GPL-3.0-or-later
// The router against a slow version that works everything out anew from the events: 10,000 random cases.
#include "core/routing/replay.h"

#include "tests/routing/routing_builder.h"
#include "tests/routing/slow_routing.h"
#include "tests/support/dice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

constexpr unsigned seed = 20261123;

SlowPool randomPool(Dice &dice)
{
    static const QStringList kinds{QStringLiteral("longestWait"), QStringLiteral("weighted"),
                                   QStringLiteral("countWithCredit"), QStringLiteral("leastLoaded")};
    SlowPool pool;
    pool.distribution = kinds[dice.upTo(3)];
    pool.catchesUp = dice.chance(50);
    pool.itemWeight = 1 + dice.upTo(1);
    for (int i = 0; i <= dice.upTo(3); ++i) {
        SlowPerson person;
        person.id = QStringLiteral("p%1").arg(i);
        person.weight = 1 + dice.upTo(3);
        person.active = dice.chance(95);
        if (pool.distribution == u"leastLoaded" || dice.chance(40))
            person.capacity = dice.upTo(9);
        if (dice.chance(20))
            person.maxIn30Days = 1 + dice.upTo(3);
        if (dice.chance(40)) {
            person.absentFrom = noon + std::chrono::hours(dice.upTo(20));
            person.absentTo = *person.absentFrom + std::chrono::hours(1 + dice.upTo(20));
        }
        pool.members.push_back(person);
    }
    return pool;
}

Router routerFor(const SlowPool &pool)
{
    QJsonArray people, members;
    for (const SlowPerson &person : pool.members) {
        QJsonObject json{{QStringLiteral("id"), person.id},
                         {QStringLiteral("weight"), person.weight},
                         {QStringLiteral("active"), person.active}};
        if (person.capacity >= 0)
            json[u"capacity"] = person.capacity;
        if (person.maxIn30Days >= 0)
            json[u"maxIn30Days"] = person.maxIn30Days;
        if (person.absentFrom)
            json[u"absences"] = QJsonArray{QJsonObject{{QStringLiteral("from"), toIso8601(*person.absentFrom)},
                                                       {QStringLiteral("to"), toIso8601(*person.absentTo)}}};
        people.append(json);
        members.append(person.id);
    }
    const QJsonObject team{
        {QStringLiteral("name"), QStringLiteral("team")},
        {QStringLiteral("members"), members},
        {QStringLiteral("distribution"), pool.distribution},
        {QStringLiteral("afterAbsence"), pool.catchesUp ? QStringLiteral("catchUp") : QStringLiteral("keepPlace")},
        {QStringLiteral("catchUpAtMost"), pool.catchUpAtMost}};
    const QJsonObject rule{{QStringLiteral("name"), QStringLiteral("all")},
                           {QStringLiteral("pool"), QStringLiteral("team")},
                           {QStringLiteral("itemWeight"), pool.itemWeight}};
    const QJsonObject document{{QStringLiteral("pools"), QJsonArray{team}},
                               {QStringLiteral("rules"), QJsonArray{rule}}};
    return routerOf(*parseRouting(QJsonDocument(document).toJson(), routingVocabulary()),
                    rosterOf(QJsonDocument(people).toJson()));
}

QByteArray fixedTeam(int size)
{
    QByteArray people = "[";
    for (int i = 0; i < size; ++i)
        people += (i ? ",{\"id\":\"p" : "{\"id\":\"p") + QByteArray::number(i) + "\"}";
    return people + "]";
}

QByteArray fixedMembers(int size)
{
    QByteArray members = "[";
    for (int i = 0; i < size; ++i)
        members += (i ? ",\"p" : "\"p") + QByteArray::number(i) + "\"";
    return members + "]";
}

} // namespace

class RoutingPropertyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheSlowVersionInTenThousandRandomCases()
    {
        qInfo("seed %u", seed);
        Dice dice(seed);
        int assigned = 0, caughtUp = 0, nobody = 0;
        for (int i = 0; i < 10'000; ++i) {
            const SlowPool pool = randomPool(dice);
            Desk desk(routerFor(pool));
            Instant now = noon;
            for (int lead = 0; lead < 16; ++lead) {
                now += std::chrono::minutes(dice.upTo(4) * 60);
                if (dice.chance(20) && !desk.events.empty())
                    desk.close(qPrintable(QStringLiteral("L%1").arg(1 + dice.upTo(lead))), now);
                if (dice.chance(15))
                    desk.setPresent(qPrintable(QStringLiteral("p%1").arg(dice.upTo(3))), dice.chance(60), now);
                const QString expected = slowOwner(pool, desk.events, now);

                const QString got
                    = desk.route(Arrival{RemoteId(QStringLiteral("L%1").arg(lead + 1)), now, {}, {}, {}, {}}, now);

                if (expected.isEmpty()) {
                    QVERIFY(desk.decision.person < 0);
                    ++nobody;
                    continue;
                }
                QVERIFY2(
                    got == expected,
                    qPrintable(QStringLiteral("case %1, lead %2: %3, not %4").arg(i).arg(lead).arg(got, expected)));
                ++assigned;
                caughtUp += desk.decision.way == AssignmentWay::CatchUp ? 1 : 0;
            }
            QVERIFY(desk.router.fold(desk.events) == desk.state);
            std::ranges::shuffle(desk.events, dice.engine());
            QVERIFY(desk.router.fold(desk.events) == desk.state);
        }
        qInfo("%d assigned, %d of them caught up, %d without anybody", assigned, caughtUp, nobody);
        QVERIFY(assigned > 80'000 && caughtUp > 500 && nobody > 5'000);
    }

    void plainRoundRobinOverAFixedPoolNeverDeviatesByALead()
    {
        Dice dice(seed + 1);
        for (int i = 0; i < 10'000; ++i) {
            const int size = 1 + dice.upTo(11);
            static const std::vector<Router> routers = [] {
                std::vector<Router> all;
                for (int n = 1; n <= 12; ++n)
                    all.push_back(routerOf(onePool(fixedMembers(n).constData()), rosterOf(fixedTeam(n))));
                return all;
            }();
            Desk desk(routers[size_t(size - 1)]);
            std::vector<int> got(size_t(size), 0);
            const int leads = 1 + dice.upTo(40);
            for (int lead = 1; lead <= leads; ++lead) {
                desk.route(Arrival{RemoteId(QString::number(lead)), noon, {}, {}, {}, {}}, noon); // all at one time
                ++got[size_t(desk.decision.person)];
                for (const int each : got)
                    QVERIFY(std::abs(each - double(lead) / size) < 1);
            }
        }
    }

    void smoothWeightsGiveEachTheirShareAndNeverAWholeLeadTooMany()
    {
        Dice dice(seed + 2);
        for (int i = 0; i < 10'000; ++i) {
            SlowPool pool;
            pool.distribution = dice.chance(50) ? QStringLiteral("weighted") : QStringLiteral("countWithCredit");
            int sum = 0;
            for (int n = 0; n <= dice.upTo(4); ++n) {
                SlowPerson person;
                person.id = QStringLiteral("p%1").arg(n);
                person.weight = 1 + dice.upTo(4);
                sum += person.weight;
                pool.members.push_back(person);
            }
            Desk desk(routerFor(pool));
            std::vector<int> got(pool.members.size(), 0);
            for (int lead = 1; lead <= 2 * sum; ++lead) {
                desk.route(Arrival{RemoteId(QString::number(lead)), noon, {}, {}, {}, {}}, noon);
                ++got[size_t(desk.decision.person)];
                for (size_t n = 0; n < got.size(); ++n) {
                    const double expected = double(lead) * pool.members[n].weight / sum;
                    QVERIFY(got[n] - expected < 1);
                    if (lead % sum == 0)
                        QVERIFY(std::abs(got[n] - expected) < 0.5); // each round is exact
                }
            }
        }
    }

    void expectedSharesOfAReplayAddUpToTheLeads()
    {
        Dice dice(seed + 3);
        for (int i = 0; i < 300; ++i) {
            const Router router = routerFor(randomPool(dice));
            std::vector<Arrival> arrivals;
            for (int lead = 0; lead < 40; ++lead)
                arrivals.push_back(
                    {RemoteId(QString::number(lead)), noon + std::chrono::hours(dice.upTo(60)), {}, {}, {}, {}});
            const ReplayOutcome outcome = replay(router, arrivals, {});
            double expected = 0;
            int byTurn = 0;
            for (const RepOutcome &rep : outcome.reps) {
                expected += rep.expected;
                byTurn += rep.byTurn;
            }
            QVERIFY(std::abs(expected - byTurn) < 1e-6);
            QCOMPARE(byTurn + outcome.neverAssigned, 40);
            std::ranges::shuffle(arrivals, dice.engine());
            QVERIFY(replay(router, arrivals, {}) == outcome);
        }
    }
};

QTEST_GUILESS_MAIN(RoutingPropertyTest)
#include "routing_property_test.moc"
