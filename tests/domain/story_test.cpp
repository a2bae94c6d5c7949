// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/story.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant submitted = *fromIso8601(QStringLiteral("2026-11-18T09:00:00Z"));

BehaviourEvent happened(EventKind kind, Instant at)
{
    BehaviourEvent made;
    made.kind = kind;
    made.at = at;
    return made;
}

Lead leadOfFit(int fit)
{
    Lead lead;
    lead.grade.fit = fit;
    lead.createdAt = submitted;
    return lead;
}

} // namespace

class StoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTargetFollowsTheFit_data()
    {
        QTest::addColumn<int>("fit");
        QTest::addColumn<int>("minutes");
        QTest::newRow("A") << 80 << 30;
        QTest::newRow("B") << 60 << 120;
        QTest::newRow("C") << 30 << 240;
        QTest::newRow("D") << 10 << 480;
        QTest::newRow("unknown") << -1 << 480;
    }
    void theTargetFollowsTheFit()
    {
        QFETCH(int, fit);
        QFETCH(int, minutes);

        const Lead lead = withStory(leadOfFit(fit), {});

        QVERIFY(lead.sla.dueAt == submitted + std::chrono::minutes(minutes));
        QVERIFY(lead.sla.startedAt == submitted);
        QCOMPARE(lead.sla.target, Duration(std::chrono::minutes(minutes)));
    }

    void anIntentEventMeansFiveMinutesWhateverTheFit()
    {
        const std::vector<BehaviourEvent> events{happened(EventKind::QuoteRequested, submitted)};

        const Lead lead = withStory(leadOfFit(10), events);

        QCOMPARE(lead.sla.target, Duration(5min));
        QVERIFY(lead.signals.front().kind == EventKind::QuoteRequested);
    }

    void theClockStartsAtTheEarliestStationKnown()
    {
        Lead lead = leadOfFit(80);
        lead.stamps.captured = submitted - 1min;
        QVERIFY(withStory(lead, {}).sla.startedAt == submitted - 1min);
        lead.stamps.submitted = submitted - 2min;
        QVERIFY(withStory(lead, {}).sla.startedAt == submitted - 2min);
    }

    void theEarliestActOfTheTeamStopsTheClock()
    {
        const std::vector<BehaviourEvent> events{happened(EventKind::Note, submitted + 1min),
                                                 happened(EventKind::EmailSent, submitted + 9min),
                                                 happened(EventKind::CallAttempted, submitted + 4min)};

        const Lead lead = withStory(leadOfFit(80), events);

        QVERIFY(lead.sla.answeredAt == submitted + 4min);
        QVERIFY(lead.stamps.firstAttempt == submitted + 4min);
    }

    void anEarlierStampOfTheCrmIsKept()
    {
        Lead lead = leadOfFit(80);
        lead.stamps.firstAttempt = submitted + 1min;
        const std::vector<BehaviourEvent> events{happened(EventKind::Meeting, submitted + 3h)};

        QVERIFY(withStory(lead, events).sla.answeredAt == submitted + 1min);
    }

    void signalsAreThoseOfTheLastThirtyDaysBeforeTheLatestEvent()
    {
        const std::vector<BehaviourEvent> events{happened(EventKind::Chat, submitted),
                                                 happened(EventKind::WebinarAttended, submitted - 30 * 24h),
                                                 happened(EventKind::ToolUsed, submitted - 30 * 24h - 1ms)};

        const Lead lead = withStory(leadOfFit(80), events);

        QCOMPARE(lead.signals.size(), size_t(2));
    }

    void derivingTwiceChangesNothing()
    {
        const std::vector<BehaviourEvent> events{happened(EventKind::DemoRequested, submitted),
                                                 happened(EventKind::CallAttempted, submitted + 4min)};
        const Lead once = withStory(leadOfFit(80), events);

        QCOMPARE(withStory(once, events), once);
    }

    void onlyContactingIsAnAttempt()
    {
        QVERIFY(isAttempt(EventKind::CallAttempted));
        QVERIFY(isAttempt(EventKind::EmailSent));
        QVERIFY(isAttempt(EventKind::Meeting));
        QVERIFY(!isAttempt(EventKind::Note));
        QVERIFY(!isAttempt(EventKind::EmailReceived));
    }
};

QTEST_GUILESS_MAIN(StoryTest)
#include "story_test.moc"
