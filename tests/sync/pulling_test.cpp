// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

using Phase = SyncStatus::Phase;

struct World
{
    QTemporaryDir folder;
    FakeClock clock;
    FakeCrmServer server;

    [[nodiscard]] QString database() const { return folder.filePath(QStringLiteral("desk.sqlite")); }
    void addLeads(int count)
    {
        for (int i = 0; i < count; ++i)
            server.add(QStringLiteral("Lead %1").arg(i));
    }
};

RemoteId lead(int number)
{
    return RemoteId(QString::number(number));
}

bool hasPhase(const std::vector<SyncStatus> &statuses, Phase phase)
{
    return std::ranges::any_of(statuses, [phase](const SyncStatus &s) { return s.phase == phase; });
}

} // namespace

class PullingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryLeadAndSaysHowFarItIs()
    {
        World world;
        world.addLeads(12);
        SyncDesk desk(world.server, world.clock, world.database());

        desk.start();

        QCOMPARE(desk.differenceTo(world.server), QString());
        QVERIFY(desk.engine->status().phase == Phase::Synced);
        QVERIFY(desk.engine->status().syncedAt == world.clock.now());
        const auto counted = std::ranges::find_if(
            desk.statuses, [](const SyncStatus &s) { return s.phase == Phase::FirstSync && s.read == 10; });
        QVERIFY(counted != desk.statuses.end());
        QCOMPARE(counted->total, 12);
        QCOMPARE(desk.directories, 1);
        for (size_t i = 1; i < desk.statuses.size(); ++i)
            QVERIFY(!(desk.statuses[i] == desk.statuses[i - 1]));
    }

    void aChangeOverThereAppearsWithTheNextPoll()
    {
        World world;
        world.addLeads(3);
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        desk.changes.clear();
        world.server.change(lead(2), [](Lead &l) { l.name = QStringLiteral("Renamed"); });
        world.server.remove(lead(3));

        desk.settle();
        QVERIFY(desk.changes.empty());
        desk.pass(33s); // thirty seconds and a tenth of jitter

        QCOMPARE(desk.differenceTo(world.server), QString());
        QCOMPARE(desk.changes.size(), size_t(1));
        QVERIFY(desk.changes.front().origin == Origin::Remote);
        QVERIFY(!hasPhase({desk.statuses.end() - 2, desk.statuses.end()}, Phase::FirstSync));
    }

    void aPollWithoutNewsChangesNothing()
    {
        World world;
        world.addLeads(3);
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        desk.changes.clear();

        desk.pass(5min, 10s);

        QVERIFY(desk.rounds > 5);
        QVERIFY(desk.changes.empty());
        QCOMPARE(desk.directories, 1);
    }

    void asksAtOnceWhenToldAndAStormOfHintsIsAFewPulls()
    {
        World world;
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        world.addLeads(1);

        desk.engine->pullNow();
        desk.settle();
        QCOMPARE(desk.differenceTo(world.server), QString());

        const int rounds = desk.rounds;
        for (int i = 0; i < 1000; ++i) {
            desk.crm->hint();
            desk.pass(1ms, 1ms);
        }
        QVERIFY2(desk.rounds - rounds >= 4 && desk.rounds - rounds <= 6, qPrintable(QString::number(desk.rounds)));
    }

    void resumesAScanWhereItStood()
    {
        World world;
        world.addLeads(40);
        {
            SyncDesk desk(world.server, world.clock, world.database());
            world.server.fail(CrmCall::Pull, {{}, {}, {}, CrmFault::refuse(ErrorKind::Network)});
            desk.start();
            QCOMPARE(desk.leads().size(), 15);
        }
        const int before = world.server.calls(CrmCall::Pull);
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();

        QCOMPARE(desk.differenceTo(world.server), QString());
        QVERIFY(world.server.calls(CrmCall::Pull) - before <= 7); // 25 leads and the changes, not 40
        QVERIFY(hasPhase(desk.statuses, Phase::FirstSync));
    }

    void aPageThatDoesNotParseMovesNothingAndIsTriedAgain_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("cut off") << int(CrmFault::Kind::CutPage);
        QTest::newRow("HTML") << int(CrmFault::Kind::Html);
    }
    void aPageThatDoesNotParseMovesNothingAndIsTriedAgain()
    {
        QFETCH(int, fault);
        World world;
        world.addLeads(12);
        world.server.fail(CrmCall::Pull, {{}, CrmFault::of(CrmFault::Kind(fault))});
        SyncDesk desk(world.server, world.clock, world.database());

        desk.start();
        QVERIFY(desk.engine->status().phase == Phase::Failed);
        QVERIFY(desk.engine->status().cause.kind == ErrorKind::Parse);
        QVERIFY(desk.engine->status().nextTry.has_value());
        QCOMPARE(desk.leads().size(), 5);
        desk.pass(2s);

        QCOMPARE(desk.differenceTo(world.server), QString());
        QVERIFY(desk.engine->status().phase == Phase::Synced);
    }

    void aServerThatGoesInCirclesIsNotFollowedForEver()
    {
        World world;
        world.addLeads(12);
        world.server.faultOf = [](CrmCall call) {
            return call == CrmCall::Pull ? CrmFault::of(CrmFault::Kind::RepeatPage) : CrmFault();
        };
        SyncDesk desk(world.server, world.clock, world.database());

        desk.start();
        QVERIFY(desk.engine->status().phase == Phase::Failed);
        QVERIFY(world.server.calls(CrmCall::Pull) < 10);
        world.server.faultOf = {};
        desk.pass(2s);

        QCOMPARE(desk.differenceTo(world.server), QString());
    }

    void offlineSaysSinceWhenAndComesBackWithTheLink()
    {
        World world;
        world.addLeads(3);
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        const Instant lost = world.clock.now() + 40s;
        world.server.faultOf = [](CrmCall) { return CrmFault::refuse(ErrorKind::Network); };
        desk.crm->setLink(LinkState::Kind::Offline);

        desk.pass(10min, 5s);
        QVERIFY(desk.engine->status().phase == Phase::Offline);
        QVERIFY(desk.engine->status().since <= lost);
        QVERIFY(*desk.engine->status().nextTry <= world.clock.now() + 60s);
        QCOMPARE(desk.leads().size(), 3); // everything stays readable
        world.server.faultOf = {};
        world.addLeads(1);
        desk.crm->setLink(LinkState::Kind::Online);
        desk.settle();

        QVERIFY(desk.engine->status().phase == Phase::Synced);
        QVERIFY(!desk.engine->status().since);
        QCOMPARE(desk.differenceTo(world.server), QString());
    }

    void waitsAsLongAsTheServerWishes()
    {
        World world;
        world.server.fail(CrmCall::Pull, {CrmFault::refuse(ErrorKind::RateLimited, 120'000)});
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();

        desk.pass(119s, 7s);
        QCOMPARE(world.server.calls(CrmCall::Pull), 1);
        desk.pass(2s);

        QVERIFY(desk.engine->status().phase == Phase::Synced);
    }

    void aRefusedSignInWaitsForThePersonAndNotForTime()
    {
        World world;
        world.addLeads(2);
        world.server.fail(CrmCall::Probe, {CrmFault::refuse(ErrorKind::Auth)});
        SyncDesk desk(world.server, world.clock, world.database());

        desk.start();
        desk.pass(1h, 1min);
        QVERIFY(desk.engine->status().phase == Phase::SignInNeeded);
        QCOMPARE(world.server.calls(CrmCall::Probe), 1);
        desk.engine->pullNow();
        desk.settle();

        QVERIFY(desk.engine->status().phase == Phase::Synced);
        QCOMPARE(desk.differenceTo(world.server), QString());
    }

    void findsDeletionsByComparingIds()
    {
        World world;
        world.addLeads(12);
        world.server.capabilities.deleted = Capabilities::DeletedFeed::IdSweep;
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        world.server.remove(lead(4));

        desk.pass(1min, 10s);
        QCOMPARE(desk.leads().size(), 12);
        desk.pass(16min, 10s);

        QCOMPARE(desk.differenceTo(world.server), QString());
    }

    void anIdListThatLostMostOfTheLeadsDeletesNothing()
    {
        World world;
        world.addLeads(12);
        world.server.capabilities.deleted = Capabilities::DeletedFeed::IdSweep;
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        // The server forgets its leads between sign-in and sweep: a lie, or another database.
        world.server.arriving = [&](CrmCall call) {
            if (call == CrmCall::ListIds) {
                for (int i = 2; i <= 12; ++i)
                    world.server.remove(lead(i));
                world.server.arriving = {};
            }
        };

        desk.pass(17min, 10s);

        QCOMPARE(desk.leads().size(), 12);
        QVERIFY(hasPhase(desk.statuses, Phase::Failed));
    }

    void aDirectoryThatChangedIsTold()
    {
        World world;
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        Rep amara;
        amara.id = RepId(QStringLiteral("amara"));
        amara.name = QStringLiteral("Amara");
        world.server.directory.reps.push_back(amara);

        desk.pass(62min, 20s);

        QCOMPARE(desk.directories, 2);
    }

    void aStoreThatIsNotOpenIsSaidAndTriedAgain()
    {
        World world;
        SyncDesk desk(world.server, world.clock, QStringLiteral("/proc/no/such/folder/desk.sqlite"));

        desk.start();

        QVERIFY(desk.engine->status().phase == Phase::Failed);
        QVERIFY(desk.engine->status().nextTry.has_value());
    }
};

QTEST_GUILESS_MAIN(PullingTest)
#include "pulling_test.moc"
