// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_board.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant start = *fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z"));
const RepId me(QStringLiteral("jonas"));
const RepId amara(QStringLiteral("amara"));

LeadRow leadOf(qint64 id, const RepId &owner, Duration target = 30min)
{
    LeadRow row;
    row.id = LeadId(id);
    row.owner = owner;
    row.sla.target = target;
    row.sla.dueAt = start + target;
    return row;
}

struct Fixture
{
    AlertBoard board;
    Fixture() { board.setMe(me, {}); }

    std::vector<AlertAction> put(const std::vector<LeadRow> &rows, Instant now = start, bool loaded = false)
    {
        std::vector<const LeadRow *> pointers;
        for (const LeadRow &row : rows)
            pointers.push_back(&row);
        return board.apply(pointers, {}, loaded, now);
    }
};

QStringList said(const std::vector<AlertAction> &actions)
{
    static const QStringList kinds{QStringLiteral("new"), QStringLiteral("unassigned"), QStringLiteral("soon"),
                                   QStringLiteral("breached"), QStringLiteral("digest")};
    QStringList words;
    for (const AlertAction &action : actions) {
        if (action.kind == AlertAction::Kind::Withdraw) {
            words << QStringLiteral("-") + action.alert.key;
            continue;
        }
        QStringList leads;
        for (const LeadRow &row : action.alert.leads)
            leads << row.id.toString();
        words << kinds[static_cast<int>(action.alert.kind)] + QLatin1Char(' ') + leads.join(QLatin1Char('+'));
    }
    return words;
}

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

} // namespace

class AlertBoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsMyNewLeadAndNobodysOnceEach()
    {
        Fixture f;
        QCOMPARE(said(f.put({leadOf(1, me)})), list("new 1"));
        QCOMPARE(said(f.put({leadOf(1, me)})), QStringList());
        QCOMPARE(said(f.put({leadOf(2, {})})), list("unassigned 2"));
    }

    void tellsMarketingOfNoLeadThatIsNobodys()
    {
        Fixture f;
        f.board.setMe(me, {}, false);
        QCOMPARE(said(f.put({leadOf(1, {})})), QStringList());
        QCOMPARE(said(f.put({leadOf(2, me)})), list("new 2"));
    }

    void isSilentAboutTheLeadsOfOthersAndAboutTheFirstLoad()
    {
        Fixture f;
        QCOMPARE(said(f.put({leadOf(1, amara)})), QStringList());
        QCOMPARE(said(f.put({leadOf(2, me), leadOf(3, {}), leadOf(4, me)}, start, true)), QStringList());
    }

    void withdrawsWhatAColleagueTakes()
    {
        Fixture f;
        (void)f.put({leadOf(1, {})});
        QCOMPARE(said(f.put({leadOf(1, amara)})), list("-lead-1"));
        // Given back to nobody, it is news again.
        QCOMPARE(said(f.put({leadOf(1, {})})), list("unassigned 1"));
    }

    void isSilentWhenITakeALeadMyself()
    {
        Fixture f;
        (void)f.put({leadOf(1, {})});
        LeadRow mine = leadOf(1, me);
        mine.pending = true;
        QCOMPARE(said(f.put({mine})), QStringList());
        mine.pending = false;
        QCOMPARE(said(f.put({mine})), QStringList());
    }

    void tellsFiveMinutesBeforeAndWhenTheClockHasRunOut()
    {
        Fixture f;
        (void)f.put({leadOf(1, me, 30min)});
        QCOMPARE(f.board.nextTick(), OptionalInstant(start + 25min));
        QCOMPARE(said(f.board.tick(start + 25min)), list("soon 1"));
        QCOMPARE(f.board.nextTick(), OptionalInstant(start + 30min + 1ms));
        QCOMPARE(said(f.board.tick(start + 30min)), QStringList());
        QCOMPARE(said(f.board.tick(start + 30min + 1ms)), list("breached 1"));
        QVERIFY(!f.board.nextTick());
    }

    void aShortPromiseIsNotToldTwice()
    {
        Fixture f;
        (void)f.put({leadOf(1, me, 5min)});
        QCOMPARE(f.board.nextTick(), OptionalInstant(start + 5min + 1ms));
    }

    void anAnswerEndsTheAlertAndTheWatch()
    {
        Fixture f;
        (void)f.put({leadOf(1, me)});
        LeadRow answered = leadOf(1, me);
        answered.sla.answeredAt = start + 1min;
        QCOMPARE(said(f.put({answered})), list("-lead-1"));
        QVERIFY(!f.board.nextTick());
    }

    void threeInAMinuteBecomeOneThatIsUpdatedInPlace()
    {
        Fixture f;
        QCOMPARE(said(f.put({leadOf(1, me, 1h)})), list("new 1"));
        QCOMPARE(said(f.put({leadOf(2, me, 2h)}, start + 10s)), list("new 2"));
        const QStringList third = said(f.put({leadOf(3, me, 3h)}, start + 20s));
        QCOMPARE(third.last(), QStringLiteral("digest 1+2+3"));
        QVERIFY(third.contains(QStringLiteral("-lead-1")) && third.contains(QStringLiteral("-lead-2")));
        QCOMPARE(said(f.put({leadOf(4, me, 4h)}, start + 30s)), list("digest 1+2+3+4"));
        QCOMPARE(said(f.put({leadOf(2, amara, 2h)}, start + 31s)), list("digest 1+3+4"));
        // A minute of quiet, and the next one stands alone again.
        QCOMPARE(said(f.put({leadOf(5, me, 5h)}, start + 3min)), list("new 5"));
    }

    void aThousandAtOnceAreOneAlert()
    {
        Fixture f;
        std::vector<LeadRow> rows;
        for (int i = 1; i <= 1000; ++i)
            rows.push_back(leadOf(i, me, 1h));
        QCOMPARE(f.put(rows).size(), 1U);
        // After a night of sleep, all deadlines at once are one summary too.
        QCOMPARE(f.board.tick(start + 8h).size(), 1U);
    }

    void pausedAlertsRestAndComeAsOne()
    {
        Fixture f;
        (void)f.put({leadOf(1, me)});
        QCOMPARE(said(f.board.pause(start + 30min)), list("-lead-1"));
        QCOMPARE(said(f.put({leadOf(2, me, 2h)}, start + 1min)), QStringList());
        QCOMPARE(said(f.put({leadOf(3, me, 3h)}, start + 2min)), QStringList());
        QCOMPARE(said(f.put({leadOf(3, amara, 3h)}, start + 3min)), QStringList());
        // The pause ends; the lead that a colleague took meanwhile is not mentioned.
        const QStringList after = said(f.board.tick(start + 30min));
        QVERIFY(after.contains(QStringLiteral("digest 1+2")) || after.contains(QStringLiteral("digest 2")));
        QVERIFY(!f.board.pausedUntil());
    }

    void aSnoozedLeadIsNotTold()
    {
        Fixture f;
        LeadRow row = leadOf(1, me);
        row.sla.pause = PauseReason::WaitingOnProspect;
        (void)f.put({row});
        QCOMPARE(said(f.board.tick(start + 1h)), QStringList());
    }

    void aDismissedAlertIsNotWithdrawnAgain()
    {
        Fixture f;
        (void)f.put({leadOf(1, {})});
        f.board.dismissed(QStringLiteral("lead-1"));
        QCOMPARE(said(f.put({leadOf(1, amara)})), QStringList());
    }
};

QTEST_GUILESS_MAIN(AlertBoardTest)
#include "alert_board_test.moc"
