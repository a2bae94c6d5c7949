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
