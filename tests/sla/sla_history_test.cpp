// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_history.h"

#include "core/sla/sla_assessment.h"
#include "tests/sla/calendars.h"

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const Instant zero = at("2026-11-23T08:00:00Z");
const std::vector<QString> waiting{QStringLiteral("waiting_on_prospect")};

/// A journal, an entry a minute.
class Journal
{
public:
    Journal &add(HandoffKind kind, const QByteArray &payload = {}, const char *actor = "")
    {
        HandoffEvent event;
        event.seq = static_cast<qint64>(m_events.size()) + 1;
        event.kind = kind;
        event.occurredAt = minute(event.seq - 1);
        event.actor = RepId(QString::fromLatin1(actor));
        event.payload = payload;
        m_events.push_back(event);
        return *this;
    }
    [[nodiscard]] std::optional<SlaHistory> history(std::span<const QString> pauseOn = waiting) const
    {
        return slaHistoryOf(m_events, pauseOn);
    }
    [[nodiscard]] std::vector<HandoffEvent> &events() { return m_events; }
    [[nodiscard]] static Instant minute(qint64 n) { return zero + std::chrono::minutes(n); }

private:
    std::vector<HandoffEvent> m_events;
};

} // namespace

class SlaHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutASubmissionNoClockRuns() { QVERIFY(!Journal().add(HandoffKind::Noted).history()); }

    void theClockStartsWhenTheProspectSentItNotWhenItArrived()
    {
        Journal journal;
        journal.add(HandoffKind::Noted).add(HandoffKind::Captured, R"({"submitted":"2026-11-23T07:58:00.000Z"})");
        QCOMPARE(journal.history()->start, Journal::minute(-2));
        journal.add(HandoffKind::Recycled);
        QCOMPARE(journal.history()->start, Journal::minute(2));
    }

    void pausesCountOnlyForTheReasonsOfThePolicy()
    {
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Paused, R"({"reason":"waiting_on_prospect"})")
            .add(HandoffKind::Paused, R"({"reason":"lunch"})")
            .add(HandoffKind::Resumed, R"({"reason":"waiting_on_prospect"})")
            .add(HandoffKind::Snoozed, R"({"until":"2026-11-23T09:00:00.000Z"})");
        QCOMPARE(journal.history()->pauses, (std::vector<Pause>{{Journal::minute(1), Journal::minute(3)}}));
        // The policy changed: the same journal, another answer.
        const std::vector<QString> others{QStringLiteral("lunch"), QStringLiteral("snoozed")};
        QCOMPARE(journal.history(others)->pauses,
                 (std::vector<Pause>{{Journal::minute(2), {}}, {Journal::minute(4), at("2026-11-23T09:00:00Z")}}));
    }

    void theEarliestGenuineAttemptAnswers()
    {
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Attempted, R"({"outcome":"wrongNumber","operation":"a"})")
            .add(HandoffKind::Attempted, R"({"outcome":"noAnswer","operation":"b"})")
            .add(HandoffKind::Contacted);
        QCOMPARE(journal.history()->answered, OptionalInstant(Journal::minute(2)));
        std::ranges::reverse(journal.events()); // the order of recording does not matter
        QCOMPARE(journal.history()->answered, OptionalInstant(Journal::minute(2)));
        std::ranges::reverse(journal.events());
        journal.add(HandoffKind::Undone, R"({"command":"retractAttempt","undoes":"b","operation":"c"})");
        QCOMPARE(journal.history()->answered, OptionalInstant(Journal::minute(3)));
    }

    void anAttemptThatTheServerRefusedAnswersNothing()
    {
        Journal journal;
        journal.add(HandoffKind::Captured).add(HandoffKind::Attempted, R"({"outcome":"noAnswer","operation":"a"})");
        QCOMPARE(journal.history()->answered, OptionalInstant(Journal::minute(1)));
        journal.add(HandoffKind::Refused, R"({"command":"logAttempt","operation":"a","why":"forbidden"})");
        QVERIFY(!journal.history()->answered);
    }

    void aReassignmentRestartsTheOwnersClockAndTheCustomersRunsOn()
    {
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Routed, R"({"owner":"ann"})")
            .add(HandoffKind::Reassigned, R"({"owner":"ben"})");
        SlaPolicy policy;
        policy.target = 30min;
        const SlaAssessment found = assess(policy, *journal.history(), Journal::minute(3));
        QCOMPARE(found.times.due, OptionalInstant(Journal::minute(30)));
        QCOMPARE(found.owner, RepId(QStringLiteral("ben")));
        QCOMPARE(found.ownerDue, OptionalInstant(Journal::minute(32)));
    }

    void aPolicyChangedLaterIsRecomputedFromTheSameJournal()
    {
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Paused, R"({"reason":"waiting_on_prospect"})")
            .add(HandoffKind::Resumed, R"({"reason":"waiting_on_prospect"})");
        SlaPolicy before;
        before.target = 30min;
        before.pauseOn = {QStringLiteral("waiting_on_prospect")};
        before.escalation = {{1h, QStringLiteral("team_lead")}};
        SlaPolicy after = before;
        after.target = 10min;
        after.pauseOn.clear();
        after.escalation = {{15min, QStringLiteral("team_lead")}, {20min, QStringLiteral("manager")}};
        const Instant now = Journal::minute(20);
        const auto under = [&](const SlaPolicy &policy) { return *journal.history(policy.pauseOn); };

        const SlaAssessment calm = assess(before, under(before), now);
        const SlaAssessment late = assess(after, under(after), now);

        QCOMPARE(calm.times.due, OptionalInstant(Journal::minute(31))); // the pause counts
        QVERIFY(calm.state != SlaState::Breached);
        QVERIFY(escalationsUntil(before, under(before), now, {}).empty());
        QCOMPARE(late.times.due, OptionalInstant(Journal::minute(10)));
        QVERIFY(late.state == SlaState::Breached);
        QCOMPARE(escalationsUntil(after, under(after), now, {}).size(), size_t(2));
    }

    void aRejectionEndsTheClockAndAReopeningTakesItBack()
    {
        Journal journal;
        journal.add(HandoffKind::Captured).add(HandoffKind::Rejected, R"({"operation":"r"})");
        QCOMPARE(journal.history()->voided, OptionalInstant(Journal::minute(1)));
        journal.add(HandoffKind::Undone, R"({"command":"reopen","undoes":"r"})");
        QVERIFY(!journal.history()->voided);
    }

    void aSnoozeEndsWhenItIsWoken()
    {
        const std::vector<QString> snoozed{QStringLiteral("snoozed")};
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Snoozed, R"({"operation":"s"})")
            .add(HandoffKind::Undone, R"({"command":"wake","undoes":"s"})");
        QCOMPARE(journal.history(snoozed)->pauses, (std::vector<Pause>{{Journal::minute(1), Journal::minute(2)}}));
    }

    void recyclingBeginsACycleOfItsOwn()
    {
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Routed, R"({"owner":"amara"})")
            .add(HandoffKind::Attempted)
            .add(HandoffKind::Nurtured)
            .add(HandoffKind::Recycled);
        const SlaHistory history = *journal.history();
        QCOMPARE(shown(history.start), shown(Journal::minute(4)));
        QVERIFY(!history.answered && !history.voided && history.assignments.empty());
    }

    void ownersComeFromRoutingReassigningAndAccepting()
    {
        Journal journal;
        journal.add(HandoffKind::Captured)
            .add(HandoffKind::Routed, R"({"owner":"amara"})")
            .add(HandoffKind::Accepted, {}, "amara")
            .add(HandoffKind::Reassigned, R"({"owner":"jonas"})");
        QCOMPARE(journal.history()->assignments,
                 (std::vector<Assignment>{{RepId(QStringLiteral("amara")), Journal::minute(1)},
                                          {RepId(QStringLiteral("jonas")), Journal::minute(3)}}));
    }
};

QTEST_GUILESS_MAIN(SlaHistoryTest)
#include "sla_history_test.moc"
