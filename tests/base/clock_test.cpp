// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class SystemClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firesInOrderOfTimeAndNotOfAsking()
    {
        SystemClock clock;
        std::vector<int> fired;
        const Instant now = clock.now();
        clock.at(now + 20ms, this, [&] { fired.push_back(2); });
        clock.at(now + 10ms, this, [&] { fired.push_back(1); });
        clock.at(now + 30ms, this, [&] { fired.push_back(3); });

        QTRY_COMPARE(fired.size(), size_t(3));
        QCOMPARE(fired, (std::vector<int>{1, 2, 3}));
        QVERIFY(clock.now() >= now + 30ms);
    }

    void aTimeAlreadyPastFiresOnALaterTurnAndNeverInsideTheCall()
    {
        SystemClock clock;
        bool fired = false;

        clock.at(clock.now() - 1h, this, [&] { fired = true; });

        QVERIFY(!fired);
        QTRY_VERIFY(fired);
    }

    void neitherACancelledAlarmNorOneOfADeadContextFires()
    {
        SystemClock clock;
        int wrong = 0;
        bool last = false;
        auto context = std::make_unique<QObject>();
        const Instant soon = clock.now() + 5ms;
        clock.at(soon, context.get(), [&] { ++wrong; });
        clock.cancel(clock.at(soon, this, [&] { ++wrong; }));
        clock.at(soon + 5ms, this, [&] { last = true; });
        context.reset();

        QTRY_VERIFY(last);
        QCOMPARE(wrong, 0);
    }

    void anAlarmThatAsksForItselfAgainDoesNotStarveTheEventLoop()
    {
        SystemClock clock;
        int rounds = 0;
        std::function<void()> again = [&] {
            ++rounds;
            clock.at(clock.now() - 1s, this, again);
        };
        clock.at(clock.now(), this, again);

        // Would never come back if the same turn fired it over and over.
        QTRY_VERIFY(rounds >= 3);
        again = [] {};
    }

    void anOffsetMovesNowAndRearmsTheAlarms()
    {
        SystemClock clock;
        bool fired = false;
        const Instant before = clock.now();
        clock.at(before + 1h, this, [&] { fired = true; });

        clock.setServerOffset(2h);

        QVERIFY(clock.now() - before >= 2h);
        QCOMPARE(clock.serverOffset(), Duration(2h));
        QTRY_VERIFY(fired);
    }

    void aDelayIsNotStretchedByAClockSetBack()
    {
        SystemClock clock;
        bool deadline = false;
        bool delay = false;
        clock.at(clock.now() + 20ms, this, [&] { deadline = true; });
        clock.after(20ms, this, [&] { delay = true; });
        const Duration begun = clock.monotonic();

        clock.setServerOffset(-24h);

        QTRY_VERIFY(delay);
        QVERIFY(clock.monotonic() - begun >= 20ms);
        QVERIFY(!deadline);
    }

    void neitherACancelledDelayNorOneOfADeadContextFires()
    {
        SystemClock clock;
        int wrong = 0;
        bool last = false;
        auto context = std::make_unique<QObject>();
        clock.after(5ms, context.get(), [&] { ++wrong; });
        clock.cancel(clock.after(5ms, this, [&] { ++wrong; }));
        clock.after(10ms, this, [&] { last = true; });
        context.reset();

        QTRY_VERIFY(last);
        QCOMPARE(wrong, 0);
    }

    void monotonicTimeIgnoresTheOffset()
    {
        SystemClock clock;
        const Duration before = clock.monotonic();

        clock.setServerOffset(-48h);

        QVERIFY(clock.monotonic() >= before);
        QVERIFY(clock.monotonic() - before < 1h);
    }
};

QTEST_GUILESS_MAIN(SystemClockTest)
#include "clock_test.moc"
