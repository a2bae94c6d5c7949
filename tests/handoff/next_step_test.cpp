// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/next_step.h"

#include "core/json/json_node.h"
#include "tests/handoff/handoff_team.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// A lead's journal, an entry a minute.
class Told
{
public:
    Told &event(HandoffKind kind, const QByteArray &payload = {}, const char *actor = "")
    {
        HandoffEvent event;
        event.seq = ++m_seq;
        event.lead = LeadId(1);
        event.kind = kind;
        event.occurredAt = event.recordedAt = nineOClock() + std::chrono::minutes(m_seq - 1);
        event.actor = RepId(QString::fromLatin1(actor));
        event.payload = payload;
        Mistakes mistakes;
        add(m_course, event, payload.isEmpty() ? JsonNode() : readJson(payload, mistakes));
        return *this;
    }
    /// Captured at nine, routed to ann at 09:03 with the policy "Fast".
    Told &routed()
    {
        return event(HandoffKind::Captured)
            .event(HandoffKind::Standardised)
            .event(HandoffKind::Qualified,
                   R"({"sla":{"policy":"Fast","due":"2026-11-18T09:05:00.000Z","targetMs":300000}})")
            .event(HandoffKind::Routed, R"({"owner":"ann","way":"turn"})");
    }
    [[nodiscard]] const Course &course() const { return m_course; }
    [[nodiscard]] std::optional<Step> next() const
    {
        static const auto documents = documentsOf(teamTexts());
        return nextStep(m_course, *documents);
    }

private:
    Course m_course;
    qint64 m_seq = 0;
};

bool isAtOnce(const std::optional<Step> &step, Step::Kind kind)
{
    return step && step->kind == kind && step->due < nineOClock() - 24h;
}

} // namespace

class NextStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsThatCameInBeforeTheEngineAreLeftToPeople()
    {
        QVERIFY(!Told().event(HandoffKind::Accepted, {}, "ann").next());
        QVERIFY(!Told().event(HandoffKind::Ingested).next());
    }

    void whatNeedsNoTimeIsDueAtOnceAlsoWhenTheClockWasSetBack()
    {
        Told told;
        QVERIFY(isAtOnce(told.event(HandoffKind::Captured).next(), Step::Kind::Standardise));
        QVERIFY(isAtOnce(told.event(HandoffKind::Standardised).next(), Step::Kind::Route));
    }

    void anAnswerIsWaitedForAsLongAsTheTermsSay()
    {
        Told told;
        told.event(HandoffKind::Captured).event(HandoffKind::Standardised, R"({"ask":"a.example"})");
        QVERIFY(told.next() == (Step{Step::Kind::Route, nineOClock() + 1min + 5s}));
        told.event(HandoffKind::Enriched);
        QVERIFY(isAtOnce(told.next(), Step::Kind::Route));
    }

    void acceptanceComesBeforeARungThatIsLaterAndTheOtherWayRound()
    {
        Told told;
        told.routed();
        QVERIFY(told.next() == (Step{Step::Kind::Escalate, nineOClock() + 10min, 1}));
        told.event(HandoffKind::Escalated, R"({"rung":1})").event(HandoffKind::Escalated, R"({"rung":2})");
        QVERIFY(told.next() == (Step{Step::Kind::TakeBack, nineOClock() + 33min}));
        // Somebody else has it: their time counts from then.
        told.event(HandoffKind::Reassigned, R"({"owner":"ben","way":"turn","why":"notAccepted"})");
        QVERIFY(told.next() == (Step{Step::Kind::TakeBack, nineOClock() + 36min}));
        QCOMPARE(told.course().earlier, std::vector{RepId(u"ann"_qs)});
        told.event(HandoffKind::Escalated, R"({"why":"notAccepted"})");
        QVERIFY(!told.next());
    }

    void oneWhoAcceptedIsLeftAloneButTheProspectStillWaits()
    {
        Told told;
        told.routed().event(HandoffKind::Accepted, {}, "ann");
        QCOMPARE(told.next()->kind, Step::Kind::Escalate);
        told.event(HandoffKind::Attempted, R"({"channel":"call","outcome":"noAnswer"})", "ann");
        QVERIFY(!told.next());
    }

    void aSleepingLeadIsNotTakenAwayBeforeItWakes()
    {
        Told told;
        told.routed()
            .event(HandoffKind::Escalated, R"({"rung":1})")
            .event(HandoffKind::Escalated, R"({"rung":2})")
            .event(HandoffKind::Snoozed, R"({"command":"snooze","until":"2026-11-18T12:00:00.000Z"})", "ann");
        QVERIFY(told.next() == (Step{Step::Kind::TakeBack, nineOClock() + 3h}));
        told.event(HandoffKind::Snoozed, R"({"command":"snooze"})", "ann"); // until they reply
        QVERIFY(!told.next());
    }

    void aContactIsToldOnceAndNotIfItIsTakenBack()
    {
        const QByteArray reached = R"({"channel":"call","operation":"op-1","outcome":"reached"})";
        Told told;
        told.routed().event(HandoffKind::Attempted, reached, "ann");
        QVERIFY(isAtOnce(told.next(), Step::Kind::TellContact));
        told.event(HandoffKind::Contacted, R"({"operation":"op-1"})");
        QVERIFY(!told.next());
        Told back;
        back.routed().event(HandoffKind::Attempted, reached, "ann");
        back.event(HandoffKind::Undone, R"({"command":"retractAttempt","undoes":"op-1"})", "ann");
        QCOMPARE(back.next()->kind, Step::Kind::Escalate);
    }

    void aClosedLeadComesBackOnTheDayAndAsOftenAsTheTermsSay()
    {
        Told told;
        told.routed().event(HandoffKind::Rejected, R"({"reason":"not_now"})", "ann");
        QVERIFY(told.next() == (Step{Step::Kind::Recycle, nineOClock() + 4min + 90 * 24h}));
        told.event(HandoffKind::Recycled);
        QVERIFY(isAtOnce(told.next(), Step::Kind::Route));
        QVERIFY(!told.course().routed && told.course().rungs.empty());
        told.event(HandoffKind::Qualified).event(HandoffKind::Rejected, R"({"reason":"not_now"})", "ann");
        QVERIFY(!told.next());
    }

    void aClockThatItsPolicyNoLongerGivesIsSetAtOnce()
    {
        // Given a lead whose clock was written by an earlier version of the policy
        Told told;
        told.event(HandoffKind::Captured)
            .event(HandoffKind::Standardised)
            .event(HandoffKind::Qualified,
                   R"({"sla":{"policy":"Fast","due":"2026-11-18T09:30:00.000Z","targetMs":1800000}})")
            .event(HandoffKind::Routed, R"({"owner":"ann","way":"turn"})");
        QVERIFY(isAtOnce(told.next(), Step::Kind::SetClock));
        // Then once is enough
        told.event(HandoffKind::Noted,
                   R"({"about":"clock","sla":{"due":"2026-11-18T09:05:00.000Z","targetMs":300000}})");
        QCOMPARE(told.next()->kind, Step::Kind::Escalate);
    }

    void aPolicyThatIsGoneIsToldOfOnce()
    {
        Told told;
        told.event(HandoffKind::Captured)
            .event(HandoffKind::Standardised)
            .event(HandoffKind::Qualified, R"({"sla":{"policy":"Renamed","due":"2026-11-18T09:05:00.000Z"}})")
            .event(HandoffKind::Routed, R"({"owner":"ann","way":"turn"})");
        QVERIFY(isAtOnce(told.next(), Step::Kind::SetClock));
        told.event(HandoffKind::Noted, R"({"about":"clock","alarm":true,"was":"Renamed"})");
        QCOMPARE(told.next()->kind, Step::Kind::TakeBack);
    }

    void anEventOfThePastChangesNothing()
    {
        Told told;
        told.routed();
        const Course before = told.course();
        Course course = before;
        HandoffEvent old = before.events.front();
        old.kind = HandoffKind::Rejected;
        add(course, old, {});
        QVERIFY(course == before);
    }
};

namespace QTest {
template<> char *toString(const Step::Kind &kind)
{
    return QTest::toString(static_cast<int>(kind));
}
} // namespace QTest

QTEST_GUILESS_MAIN(NextStepTest)
#include "next_step_test.moc"
