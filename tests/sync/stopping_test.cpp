// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_desk.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const RemoteId first(QStringLiteral("1"));
const RemoteId second(QStringLiteral("2"));
const QStringList operations{QStringLiteral("op-1"), QStringLiteral("op-2"), QStringLiteral("op-3")};

struct World
{
    World()
    {
        for (int i = 0; i < 12; ++i)
            server.add(QStringLiteral("Lead %1").arg(i));
        // As with Odoo: nothing over there dedupes for us.
        server.idempotent = false;
        server.capabilities.exactlyOnceClaims = false;
    }
    std::unique_ptr<SyncDesk> desk() { return std::make_unique<SyncDesk>(server, clock, database()); }
    [[nodiscard]] QString database() const { return folder.filePath(QStringLiteral("desk.sqlite")); }
    /// The commands are in the database, and nothing was sent.
    void prepare()
    {
        const auto made = desk();
        made->start();
        server.faultOf = [](CrmCall call) {
            return call == CrmCall::Write ? CrmFault::refuse(ErrorKind::RateLimited) : CrmFault();
        };
        made->engine->submit(made->command(CommandKind::Accept, first, operations[0]));
        made->engine->submit(made->command(CommandKind::LogAttempt, first, operations[1]));
        made->engine->submit(made->command(CommandKind::AddNote, second, operations[2]));
        made->settle();
        server.faultOf = {};
        server.change(second, [](Lead &lead) { lead.name = QStringLiteral("Changed meanwhile"); });
    }
    /// The next run ends what the killed one began.
    [[nodiscard]] QString differenceAfterRestart()
    {
        const auto again = desk();
        again->start();
        if (!again->passUntil([&] { return again->outbox().empty(); }, 10min))
            return QStringLiteral("stuck");
        again->pass(40s);
        for (const QString &operation : operations) {
            if (server.effectsOf(OperationId(operation)) != 1)
                return QStringLiteral("%1 had %2 effects").arg(operation).arg(server.effectsOf(OperationId(operation)));
        }
        return again->differenceTo(server);
    }

    QTemporaryDir folder;
    FakeClock clock;
    FakeCrmServer server;
};

/// Kills the desk at the \a step-th arrival or answer of a call. False once there are no more steps.
bool killAt(World &world, int step)
{
    const auto desk = world.desk();
    int steps = 0;
    bool killed = false;
    const auto count = [&](CrmCall) {
        if (steps++ != step)
            return;
        killed = true;
        desk->engine->stop([] {});
    };
    world.server.arriving = count;
    world.server.answering = count;
    desk->start();
    desk->pass(3s);
    world.server.arriving = {};
    world.server.answering = {};
    return killed;
}

} // namespace

class StoppingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stopsBeforeItBegan()
    {
        World world;
        const auto desk = world.desk();

        desk->stop();

        QCOMPARE(world.server.calls(CrmCall::Probe), 0);
    }

    void neverCallsBackInsideTheCall()
    {
        World world;
        const auto desk = world.desk();
        desk->start();
        bool stopped = false;

        desk->engine->stop([&] { stopped = true; });

        QVERIFY(!stopped);
        QTRY_VERIFY(stopped);
    }

    void killedAtEveryCallEachOperationHasOneEffect()
    {
        int step = 0;
        for (bool killed = true; killed; ++step) {
            World world;
            world.prepare();
            killed = killAt(world, step);

            const QString difference = world.differenceAfterRestart();
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(difference)));
        }
        QVERIFY2(step > 8, "the kills have to reach the writes");
    }

    void stoppedAtAnyTurnOfTheEventLoopNothingIsLostOrDoneTwice()
    {
        for (int turns = 0; turns < 60; ++turns) {
            World world;
            world.prepare();
            {
                const auto desk = world.desk();
                desk->engine->start();
                for (int turn = 0; turn < turns; ++turn) {
                    world.clock.advance(20ms);
                    QCoreApplication::processEvents();
                }
                desk->stop();
            }
            const QString difference = world.differenceAfterRestart();
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("turn %1: %2").arg(turns).arg(difference)));
        }
    }

    void aStopFromInsideASignalIsSafe()
    {
        World world;
        world.prepare();
        for (int news = 0; news < 12; ++news) {
            SyncDesk desk(world.server, world.clock, world.database());
            int seen = 0;
            bool stopped = false;
            const auto stopOn = [&] {
                if (seen++ == news)
                    desk.engine->stop([&] { stopped = true; });
            };
            QObject::connect(desk.engine.get(), &SyncEngine::statusChanged, desk.engine.get(), stopOn);
            QObject::connect(desk.engine.get(), &SyncEngine::changed, desk.engine.get(), stopOn);
            QObject::connect(desk.engine.get(), &SyncEngine::probed, desk.engine.get(), stopOn);
            desk.start();
            if (seen > news)
                QTRY_VERIFY(stopped);
        }
        const QString difference = world.differenceAfterRestart();
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

QTEST_GUILESS_MAIN(StoppingTest)
#include "stopping_test.moc"
