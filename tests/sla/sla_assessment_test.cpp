// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_assessment.h"

#include "tests/sla/calendars.h"
#include "tests/support/verify.h"

#include <random>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const Instant monday = at("2026-11-23T08:00:00Z");

SlaPolicy fourHours()
{
    SlaPolicy policy;
    policy.name = QStringLiteral("Four hours");
    policy.target = 4h;
    policy.warnBefore = 1h;
    policy.calendar = calendarOf(everyDay("UTC", {hours(8, 18)}, 5));
    policy.escalation = {{2h, QStringLiteral("team_lead")}, {4h, QStringLiteral("manager")}};
    return policy;
}

SlaHistory begun()
{
    SlaHistory history;
    history.start = monday;
    return history;
}

} // namespace

class SlaAssessmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStateFollowsTheClock()
    {
        const SlaPolicy policy = fourHours();
        const auto stateAfter = [&](Duration passed) { return assess(policy, begun(), monday + passed).state; };
        QCOMPARE(stateAfter(3h - 1ms), SlaState::Calm);
        QCOMPARE(stateAfter(3h), SlaState::Soon);
        QCOMPARE(stateAfter(3h + 30min - 1ms), SlaState::Soon);
        QCOMPARE(stateAfter(3h + 30min), SlaState::Urgent);
        QCOMPARE(stateAfter(4h), SlaState::Urgent);
        QCOMPARE(stateAfter(4h + 1ms), SlaState::Breached);
    }

    void answeredExactlyAtDueIsMetAndLaterIsBreached()
    {
        SlaHistory history = begun();
        history.answered = monday + 4h;
        QCOMPARE(assess(fourHours(), history, monday + 9h).state, SlaState::Met);
        QCOMPARE(assess(fourHours(), history, monday + 1h).state, SlaState::Calm); // it has not happened yet
        history.answered = monday + 4h + 1ms;
        const SlaAssessment late = assess(fourHours(), history, monday + 9h);
        QCOMPARE(late.state, SlaState::Breached);
        QCOMPARE(late.counted, Duration(4h + 1ms));
        QVERIFY(!late.nextChange);
    }

    void disqualifiedBeforeDueIsVoidAndAfterItBreached()
    {
        SlaHistory history = begun();
        history.voided = monday + 1h;
        QCOMPARE(assess(fourHours(), history, monday + 9h).state, SlaState::Void);
        history.voided = monday + 5h;
        QCOMPARE(assess(fourHours(), history, monday + 9h).state, SlaState::Breached);
        history.answered = monday + 2h;
        QCOMPARE(assess(fourHours(), history, monday + 9h).state, SlaState::Met);
    }

    void aPausedClockStandsStillAndSaysUntilWhen()
    {
        SlaHistory history = begun();
        history.pauses = {{monday + 1h, monday + 3h}};
        const SlaAssessment paused = assess(fourHours(), history, monday + 2h);
        QCOMPARE(paused.state, SlaState::Paused);
        QCOMPARE(paused.counted, Duration(1h));
        QCOMPARE(paused.wall, Duration(2h));
        QCOMPARE(shown(paused.nextChange), shown(monday + 3h));
        QCOMPARE(shown(paused.times.due), shown(monday + 6h));

        history.pauses = {{monday + 1h, {}}};
        const SlaAssessment waiting = assess(fourHours(), history, monday + 100h);
        QCOMPARE(waiting.state, SlaState::Paused);
        QVERIFY(!waiting.times.due && !waiting.nextChange);
        // A pause that comes after the breach mends nothing.
        history.pauses = {{monday + 5h, {}}};
        QCOMPARE(assess(fourHours(), history, monday + 6h).state, SlaState::Breached);
    }

    void reassignmentRestartsTheOwnersClockAlone()
    {
        SlaHistory history = begun();
        history.assignments
            = {{RepId(QStringLiteral("amara")), monday + 1h}, {RepId(QStringLiteral("jonas")), monday + 3h}};
        const SlaAssessment before = assess(fourHours(), history, monday + 2h);
        QCOMPARE(before.owner.value(), QStringLiteral("amara"));
        QCOMPARE(shown(before.ownerDue), shown(monday + 5h));
        const SlaAssessment after = assess(fourHours(), history, monday + 3h);
        QCOMPARE(after.owner.value(), QStringLiteral("jonas"));
        QCOMPARE(shown(after.ownerDue), shown(monday + 7h));
        QCOMPARE(shown(after.times.due), shown(monday + 4h));
    }

    void everyRungReachedIsNamedAndOneWithNobodyOnItIsAnAlarm()
    {
        const QHash<QString, RepId> onRung{{QStringLiteral("team_lead"), RepId(QStringLiteral("lea"))}};
        SlaHistory history = begun();
        QVERIFY(escalationsUntil(fourHours(), history, monday + 2h - 1ms, onRung).empty());
        const auto both = escalationsUntil(fourHours(), history, monday + 9h, onRung);
        QCOMPARE(both.size(), size_t(2));
        QCOMPARE(both[0].owner.value(), QStringLiteral("lea"));
        QCOMPARE(shown(both[0].at), shown(monday + 2h));
        QVERIFY(!both[1].owner.isValid());
        QCOMPARE(both[1].to, QStringLiteral("manager"));
        history.answered = monday + 3h;
        QCOMPARE(escalationsUntil(fourHours(), history, monday + 9h, onRung).size(), size_t(1));
    }

    void theStateStaysUntilTheNextChangeInTenThousandRandomHistories()
    {
        constexpr unsigned seed = 20261122;
        qInfo("seed %u", seed);
        std::mt19937 engine(seed);
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(engine); };
        const SlaPolicy policy = fourHours();
        int changes = 0;
        for (int i = 0; i < 10'000; ++i) {
            SlaHistory history = begun();
            for (int p = upTo(2); p > 0; --p) {
                const Instant from = monday + std::chrono::minutes(upTo(600));
                history.pauses.push_back(
                    {from, upTo(3) ? OptionalInstant(from + std::chrono::minutes(1 + upTo(300))) : OptionalInstant()});
            }
            Instant now = monday + std::chrono::minutes(upTo(700));
            std::erase_if(history.pauses, [&](const Pause &pause) { return pause.begin > now; });
            const SlaAssessment found = assess(policy, history, now);
            if (!found.nextChange)
                continue;
            ++changes;
            QVERIFY(*found.nextChange > now);
            QCOMPARE(assess(policy, history, *found.nextChange - 1ms).state, found.state);
            const Duration step = (*found.nextChange - now) / 5;
            for (Instant t = now; step > 0ms && t < *found.nextChange; t += step)
                QCOMPARE(assess(policy, history, t).state, found.state);
        }
        QVERIFY(changes > 3000);
    }

    void nothingChangesAfterTheLastTimeThatCanBeWritten()
    {
        SlaPolicy policy = fourHours();
        policy.clock = SlaPolicy::Clock::Wall;
        SlaHistory history;
        history.start = at("9999-12-31T19:59:59.999Z");
        const Instant due = history.start + 4h;
        const SlaAssessment found = assess(policy, history, due);
        QCOMPARE(shown(found.times.due), shown(due));
        QVERIFY(!found.nextChange);
    }
};

QTEST_GUILESS_MAIN(SlaAssessmentTest)
#include "sla_assessment_test.moc"
