// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pause.h"

#include "tests/support/fake_clock.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

struct Sleeper
{
    test::FakeClock clock;
    Pause pause{clock};
    int woken = 0;

    QCoro::Task<void> sleep(OptionalInstant until)
    {
        co_await pause.until(until);
        ++woken;
    }
};

} // namespace

class PauseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsAtItsTimeAndNotBefore()
    {
        Sleeper s;
        const QCoro::Task<void> task = s.sleep(s.clock.now() + 10s);

        s.clock.advance(9999ms);
        QCOMPARE(s.woken, 0);
        s.clock.advance(1ms);
        QCOMPARE(s.woken, 1);
    }

    void endsWhenWokenAndLeavesNoAlarmBehind()
    {
        Sleeper s;
        const QCoro::Task<void> task = s.sleep(s.clock.now() + 10s);

        s.pause.wake();

        QCOMPARE(s.woken, 1);
        QCOMPARE(s.clock.armed(), 0);
    }

    void aWakeBeforeTheWaitIsNotLost()
    {
        Sleeper s;

        s.pause.wake();
        const QCoro::Task<void> first = s.sleep(std::nullopt);
        const QCoro::Task<void> second = s.sleep(std::nullopt);

        QCOMPARE(s.woken, 1); // and counts once
        s.pause.wake();
        QCOMPARE(s.woken, 2);
    }

    void canBeBroughtForwardButNotPutOff()
    {
        Sleeper s;
        const QCoro::Task<void> task = s.sleep(s.clock.now() + 10s);

        s.pause.wakeAt(s.clock.now() + 20s);
        s.pause.wakeAt(s.clock.now() + 5s);
        s.clock.advance(5s);

        QCOMPARE(s.woken, 1);
        QCOMPARE(s.clock.armed(), 0);
    }

    void bringingForwardBeforeTheWaitCounts()
    {
        Sleeper s;
        s.pause.wakeAt(s.clock.now() + 5s);
        const QCoro::Task<void> task = s.sleep(std::nullopt);

        s.clock.advance(5s);

        QCOMPARE(s.woken, 1);
    }

    void aWallClockThatJumpsAheadEndsIt()
    {
        Sleeper s;
        const QCoro::Task<void> task = s.sleep(s.clock.now() + 10s);

        s.clock.jump(8h); // a suspend

        QCOMPARE(s.woken, 1);
    }

    void aWallClockSetBackDoesNotStretchIt()
    {
        SystemClock clock;
        Pause pause(clock);
        bool over = false;
        const auto sleep = [](Pause *p, Instant until, bool *done) -> QCoro::Task<void> {
            co_await p->until(until);
            *done = true;
        };
        const QCoro::Task<void> task = sleep(&pause, clock.now() + 50ms, &over);

        clock.setServerOffset(-24h);

        QTRY_VERIFY(over);
    }
};

QTEST_GUILESS_MAIN(PauseTest)
#include "pause_test.moc"
