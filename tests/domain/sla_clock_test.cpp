// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sla_clock.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant due = *fromIso8601(QStringLiteral("2026-11-18T10:00:00Z"));

SlaClock clockOf(Duration target)
{
    SlaClock clock;
    clock.startedAt = due - target;
    clock.dueAt = due;
    clock.target = target;
    return clock;
}

} // namespace

class SlaClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRingChangesExactlyAtItsBounds_data()
    {
        QTest::addColumn<qint64>("targetMs");
        QTest::addColumn<qint64>("leftMs");
        QTest::addColumn<int>("ring");
        const auto row = [](const char *name, Duration target, Duration left, RingState ring) {
            QTest::newRow(name) << qint64(target.count()) << qint64(left.count()) << int(ring);
        };
        row("2 h: calm", 2h, 40min + 1ms, RingState::Calm);
        row("2 h: soon at a third", 2h, 40min, RingState::Soon);
        row("2 h: still soon", 2h, 24min + 1ms, RingState::Soon);
        row("2 h: urgent at a fifth", 2h, 24min, RingState::Urgent);
        row("2 h: due is still in time", 2h, 0ms, RingState::Urgent);
        row("2 h: breached after it", 2h, -1ms, RingState::Breached);
        row("5 min: never calm", 5min, 5min, RingState::Soon);
        row("5 min: soon", 5min, 60s + 1ms, RingState::Soon);
        row("5 min: urgent in the last minute", 5min, 60s, RingState::Urgent);
        row("1 min: urgent from the start", 1min, 60s, RingState::Urgent);
        row("12 min: soon from five minutes", 12min, 5min, RingState::Soon);
        row("12 min: calm above", 12min, 5min + 1ms, RingState::Calm);
        row("12 min: urgent at a fifth", 12min, 144s, RingState::Urgent);
    }
    void theRingChangesExactlyAtItsBounds()
    {
        QFETCH(qint64, targetMs);
        QFETCH(qint64, leftMs);
        QFETCH(int, ring);

        QCOMPARE(int(ringAt(clockOf(Duration(targetMs)), due - Duration(leftMs))), ring);
    }

    void theNextChangeIsWhereTheRingReallyChanges()
    {
        for (const Duration target : {Duration(1min), Duration(5min), Duration(12min), Duration(30min), Duration(8h)}) {
            const SlaClock clock = clockOf(target);
            Instant at = *clock.startedAt;
            int changes = 0;
            while (const OptionalInstant next = nextRingChange(clock, at)) {
                QVERIFY(*next > at);
                QVERIFY(ringAt(clock, *next - Duration(1)) == ringAt(clock, at));
                QVERIFY(ringAt(clock, *next) != ringAt(clock, at));
                at = *next;
                ++changes;
            }
            QVERIFY(changes >= 1 && changes <= 3);
            QVERIFY(ringAt(clock, at) == RingState::Breached);
        }
    }

    void anAnsweredClockStaysAnsweredAlsoWhenOverdue()
    {
        SlaClock clock = clockOf(5min);
        clock.answeredAt = due + 1h;

        QVERIFY(ringAt(clock, due + 2h) == RingState::Answered);
        QVERIFY(!nextRingChange(clock, due + 2h));
    }

    void aSnoozedClockWakesAtItsTimeAndNotBefore()
    {
        SlaClock clock = clockOf(5min);
        clock.pause = PauseReason::Snoozed;
        clock.pausedUntil = due + 1h;

        QVERIFY(ringAt(clock, due + 1h - 1ms) == RingState::Paused);
        QVERIFY(nextRingChange(clock, due) == due + 1h);
        QVERIFY(ringAt(clock, due + 1h) == RingState::Breached);
    }

    void waitingForAReplyHasNoEndOfItsOwn()
    {
        SlaClock clock = clockOf(5min);
        clock.pause = PauseReason::WaitingOnProspect;

        QVERIFY(ringAt(clock, due + 24h) == RingState::Paused);
        QVERIFY(!nextRingChange(clock, due));
    }

    void withoutADeadlineThereIsNoRing()
    {
        QVERIFY(ringAt(SlaClock(), due) == RingState::None);
        QVERIFY(!nextRingChange(SlaClock(), due));
    }
};

QTEST_GUILESS_MAIN(SlaClockTest)
#include "sla_clock_test.moc"
