// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class FakeClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firesAlarmsInOrderOnTheWay()
    {
        test::FakeClock clock;
        const Instant start = clock.now();
        std::vector<Duration> fired;
        clock.at(start + 2min, this, [&] { fired.push_back(clock.now() - start); });
        clock.at(start + 1min, this, [&] {
            fired.push_back(clock.now() - start);
            clock.at(clock.now() + 30s, this, [&] { fired.push_back(clock.now() - start); });
        });

        clock.advance(5min);

        QCOMPARE(fired, (std::vector<Duration>{1min, 90s, 2min}));
        QCOMPARE(clock.now() - start, 5min);
        QCOMPARE(clock.monotonic(), Duration(5min));
    }

    void neverFiresACancelledAlarmOrOneWhoseContextDied()
    {
        test::FakeClock clock;
        int fired = 0;
        auto context = std::make_unique<QObject>();
        clock.at(clock.now() + 1s, context.get(), [&] { ++fired; });
        const AlarmId alarm = clock.at(clock.now() + 1s, this, [&] { ++fired; });

        clock.cancel(alarm);
        context.reset();
        clock.advance(1min);

        QCOMPARE(fired, 0);
    }

    void delaysAndAlarmsFireInOneOrder()
    {
        test::FakeClock clock;
        const Instant start = clock.now();
        std::vector<int> fired;
        clock.after(2min, this, [&] { fired.push_back(2); });
        clock.at(start + 1min, this, [&] {
            fired.push_back(1);
            clock.after(90s, this, [&] { fired.push_back(3); });
        });

        clock.advance(150s);

        QCOMPARE(fired, (std::vector<int>{1, 2, 3}));
        QCOMPARE(clock.monotonic(), Duration(150s));
    }

    void aJumpNeitherFiresNorStretchesADelay()
    {
        test::FakeClock clock;
        int fired = 0;
        clock.after(10s, this, [&] { ++fired; });

        clock.jump(24h);
        QCOMPARE(fired, 0);
        clock.jump(-48h);
        clock.advance(10s);

        QCOMPARE(fired, 1);
        QCOMPARE(clock.armed(), 0);
    }

    void aJumpMovesTheWallClockOnly()
    {
        test::FakeClock clock;
        const Instant start = clock.now();

        clock.jump(24h);

        QCOMPARE(clock.now() - start, 24h);
        QCOMPARE(clock.monotonic(), Duration(0));
    }
};

QTEST_GUILESS_MAIN(FakeClockTest)
#include "fake_clock_test.moc"
