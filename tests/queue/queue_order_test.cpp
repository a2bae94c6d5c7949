// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_order.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z"));
const Instant dayEnd = *fromIso8601(QStringLiteral("2026-11-18T23:59:59.999Z"));

LeadRow rowDue(Duration in, qint64 id = 1)
{
    LeadRow row;
    row.id = LeadId(id);
    row.sla.startedAt = now;
    row.sla.target = 5min;
    row.sla.dueAt = now + in;
    return row;
}

} // namespace

class QueueOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsByHowMuchTimeIsLeft()
    {
        QCOMPARE(groupOf(rowDue(-1ms), now, dayEnd), QueueGroup::Breached);
        // Answered exactly at due is in time, so a lead due now has not breached.
        QCOMPARE(groupOf(rowDue(0ms), now, dayEnd), QueueGroup::DueSoon);
        QCOMPARE(groupOf(rowDue(5min), now, dayEnd), QueueGroup::DueSoon);
        QCOMPARE(groupOf(rowDue(5min + 1ms), now, dayEnd), QueueGroup::DueToday);
        QCOMPARE(groupOf(rowDue(dayEnd - now), now, dayEnd), QueueGroup::DueToday);
        QCOMPARE(groupOf(rowDue(dayEnd - now + 1ms), now, dayEnd), QueueGroup::Later);
    }

    void aLeadWithoutADeadlineComesLaterAndLast()
    {
        LeadRow none;
        none.id = LeadId(7);
        QCOMPARE(groupOf(none, now, dayEnd), QueueGroup::Later);
        QVERIFY(keyOf(rowDue(48h), now, dayEnd) < keyOf(none, now, dayEnd));
        QVERIFY(!nextGroupChange(none, now, dayEnd));
    }

    void whoIsSnoozedOrAnsweredWaits()
    {
        LeadRow snoozed = rowDue(-1h);
        snoozed.sla.pause = PauseReason::Snoozed;
        snoozed.sla.pausedUntil = now + 1h;
        QCOMPARE(groupOf(snoozed, now, dayEnd), QueueGroup::Waiting);
        QCOMPARE(groupOf(snoozed, now + 1h, dayEnd), QueueGroup::Breached);

        LeadRow answered = rowDue(-1h);
        answered.sla.answeredAt = now - 2h;
        QCOMPARE(groupOf(answered, now, dayEnd), QueueGroup::Waiting);
    }

    void theBetterGradeComesFirstAmongEqualDeadlines()
    {
        LeadRow strong = rowDue(1h, 2);
        strong.grade = {90, 90};
        LeadRow weak = rowDue(1h, 1);
        weak.grade = {10, 10};
        LeadRow unknown = rowDue(1h, 0);
        QVERIFY(keyOf(strong, now, dayEnd) < keyOf(weak, now, dayEnd));
        QVERIFY(keyOf(weak, now, dayEnd) < keyOf(unknown, now, dayEnd));
    }

    void theGroupChangesExactlyWhenSaidAndNotBefore()
    {
        for (const Duration in : {Duration(30s), Duration(20min), Duration(20h), Duration(72h)}) {
            const LeadRow row = rowDue(in);
            const QueueGroup before = groupOf(row, now, dayEnd);
            const OptionalInstant change = nextGroupChange(row, now, dayEnd);
            QVERIFY(change);
            QCOMPARE(groupOf(row, *change - 1ms, dayEnd), before);
            const Instant endThen = *change > dayEnd ? dayEnd + 24h : dayEnd;
            QVERIFY(groupOf(row, *change, endThen) != before || in == Duration(72h));
        }
    }

    void aScopeTakesItsOwnLeadsInTheQueueOnly()
    {
        LeadRow row = rowDue(1h);
        row.owner = RepId(QStringLiteral("jonas"));
        row.team = TeamId(QStringLiteral("north"));
        using Whose = QueueScope::Whose;
        QVERIFY(isInScope(row, {Whose::Mine, RepId(QStringLiteral("jonas")), {}}));
        QVERIFY(!isInScope(row, {Whose::Mine, RepId(QStringLiteral("amara")), {}}));
        QVERIFY(!isInScope(row, {Whose::Mine, {}, {}}));
        QVERIFY(isInScope(row, {Whose::Team, {}, TeamId(QStringLiteral("north"))}));
        QVERIFY(!isInScope(row, {Whose::Team, {}, TeamId(QStringLiteral("south"))}));
        QVERIFY(!isInScope(row, {Whose::Unassigned, {}, {}}));
        row.owner = {};
        QVERIFY(isInScope(row, {Whose::Unassigned, {}, {}}));
        row.status = LeadStatus::Lost;
        QVERIFY(!isInScope(row, {Whose::Unassigned, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(QueueOrderTest)
#include "queue_order_test.moc"
