// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/open_handoffs.h"

#include "tests/handoff/handoff_team.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// A journal beside the handoffs it is folded into.
class Folded
{
public:
    Folded()
        : m_handoffs(documentsOf(teamTexts()))
    {
    }
    Folded &event(qint64 lead, HandoffKind kind, const QByteArray &payload = {}, const char *actor = "")
    {
        HandoffEvent event;
        event.seq = static_cast<qint64>(m_events.size()) + 1;
        event.lead = LeadId(lead);
        event.kind = kind;
        event.occurredAt = event.recordedAt = nineOClock() + std::chrono::seconds(event.seq);
        event.actor = RepId(QString::fromLatin1(actor));
        event.payload = payload;
        m_events.push_back(event);
        add(m_handoffs, event);
        return *this;
    }
    Folded &routed(qint64 lead, const char *owner)
    {
        const QByteArray turn = QByteArray(R"({"owner":")") + owner + R"(","way":"turn","pool":"all","eligible":[]})";
        const Instant captured = nineOClock() + std::chrono::seconds(m_events.size() + 1);
        const QByteArray due = toIso8601(captured + std::chrono::hours(4)).toLatin1();
        return event(lead, HandoffKind::Captured)
            .event(lead, HandoffKind::Standardised)
            .event(lead, HandoffKind::Qualified,
                   R"({"sla":{"policy":"Calm","targetMs":14400000,"due":")" + due + "\"}}")
            .event(lead, HandoffKind::Routed, turn);
    }
    Folded &held(qint64 lead)
    {
        return event(lead, HandoffKind::Captured)
            .event(lead, HandoffKind::Standardised)
            .event(lead, HandoffKind::Qualified)
            .event(lead, HandoffKind::Noted, R"({"about":"held"})");
    }
    /// The same events, from the first.
    [[nodiscard]] OpenHandoffs again()
    {
        OpenHandoffs other(documentsOf(teamTexts()));
        for (const HandoffEvent &event : m_events)
            add(other, event);
        return other;
    }
    [[nodiscard]] OpenHandoffs &handoffs() { return m_handoffs; }
    [[nodiscard]] int askedForPast() const { return m_askedForPast; }

private:
    void add(OpenHandoffs &handoffs, const HandoffEvent &event)
    {
        const auto past = [this](LeadId lead, qint64 before) -> Result<std::vector<HandoffEvent>> {
            ++m_askedForPast;
            std::vector<HandoffEvent> events;
            for (const HandoffEvent &one : m_events) {
                if (one.lead == lead && one.seq < before)
                    events.push_back(one);
            }
            return events;
        };
        if (!handoffs.add(event, past))
            qFatal("an event was refused");
    }

    OpenHandoffs m_handoffs;
    std::vector<HandoffEvent> m_events;
    int m_askedForPast = 0;
};

Instant later()
{
    return nineOClock() + 1min;
}

} // namespace

class OpenHandoffsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEarliestStepComesFirstAndOfTwoTheOlderLead()
    {
        Folded folded;
        folded.event(2, HandoffKind::Captured).event(1, HandoffKind::Captured);
        QCOMPARE(folded.handoffs().due(later())->lead, LeadId(1));
        folded.event(1, HandoffKind::Standardised).event(1, HandoffKind::Disqualified);
        QCOMPARE(folded.handoffs().due(later())->lead, LeadId(2));
        folded.event(2, HandoffKind::Disqualified);
        QVERIFY(!folded.handoffs().due(later()));
        QVERIFY(!folded.handoffs().nextDue());
    }

    void closedLeadsAreForgottenAndReadAgainWhenTheyAreToldOf()
    {
        Folded folded;
        folded.routed(1, "ann");
        QCOMPARE(folded.handoffs().routing().people[0].openWeight, 1);
        folded.event(1, HandoffKind::Rejected, R"({"command":"reject","operation":"r","reason":"no_need"})", "ann");
        QVERIFY(!folded.handoffs().due(later()));
        QVERIFY(!folded.handoffs().find(LeadId(1)));
        QCOMPARE(folded.handoffs().routing().people[0].openWeight, 0);
        QCOMPARE(folded.askedForPast(), 0);
        folded.event(1, HandoffKind::Undone, R"({"command":"reopen","undoes":"r"})", "ann");
        QCOMPARE(folded.askedForPast(), 1);
        const Course *course = folded.handoffs().find(LeadId(1));
        QVERIFY(course && course->routed && course->state.owner == RepId(u"ann"_qs));
        QCOMPARE(folded.handoffs().routing().people[0].openWeight, 1);
    }

    void theDayALeadComesBackIsKeptAndNothingElseOfIt()
    {
        Folded folded;
        folded.routed(1, "ann").event(1, HandoffKind::Rejected, R"({"reason":"not_now"})", "ann");
        const Instant day = nineOClock() + 5s + 90 * 24h;
        QVERIFY(folded.handoffs().nextDue() == day);
        QCOMPARE(folded.handoffs().size(), size_t(0));
        QVERIFY(folded.handoffs().due(day) == (DueStep{LeadId(1), {Step::Kind::Recycle, day}}));
    }

    void heldLeadsAreTriedInTheirOrderOnceUntilSomebodyMayHaveRoom()
    {
        Folded folded;
        folded.routed(9, "ann").held(3).held(1);
        OpenHandoffs &handoffs = folded.handoffs();
        for (const qint64 lead : {1, 3}) {
            QCOMPARE(handoffs.due(later())->lead, LeadId(lead));
            handoffs.stillHeld(LeadId(lead), std::nullopt);
        }
        QVERIFY(!handoffs.due(later()));
        // Another lead that finds an owner takes room and gives none.
        folded.routed(10, "ben");
        QVERIFY(!handoffs.due(later()));
        folded.event(9, HandoffKind::Rejected, R"({"reason":"no_need"})", "ann");
        QCOMPARE(handoffs.due(later())->lead, LeadId(1));
    }

    void whenSomebodyComesToWorkAllThatAreHeldAreTried()
    {
        Folded folded;
        folded.held(1).held(2);
        OpenHandoffs &handoffs = folded.handoffs();
        QCOMPARE(handoffs.due(later())->lead, LeadId(1));
        handoffs.stillHeld(LeadId(1), std::nullopt);
        handoffs.stillHeld(LeadId(2), nineOClock() + 1h);
        QVERIFY(!handoffs.due(later()));
        QVERIFY(handoffs.nextDue() == nineOClock() + 1h);
        QCOMPARE(handoffs.due(nineOClock() + 1h)->lead, LeadId(1));
    }

    void foldedAgainItIsTheSame()
    {
        Folded folded;
        folded.routed(1, "ann").routed(2, "ben").held(3).event(0, HandoffKind::AvailabilityChanged,
                                                               R"({"present":false,"rep":"cy"})");
        folded.event(1, HandoffKind::Rejected, R"({"command":"reject","operation":"r","reason":"not_now"})", "ann");
        Q_UNUSED(folded.handoffs().nextDue()) // lead 1 is forgotten in between, as in a running one
        folded.event(1, HandoffKind::Undone, R"({"command":"reopen","undoes":"r"})", "ann");
        folded.event(2, HandoffKind::Accepted, {}, "dee");
        OpenHandoffs other = folded.again();
        QVERIFY(other.routing() == folded.handoffs().routing());
        QCOMPARE(other.routing().people[3].openWeight, 1);
        for (qint64 lead = 1; lead <= 3; ++lead)
            QVERIFY(*other.find(LeadId(lead)) == *folded.handoffs().find(LeadId(lead)));
        QVERIFY(other.nextDue() == folded.handoffs().nextDue());
        QVERIFY(other.due(later()) == folded.handoffs().due(later()));
    }

    void aPastThatCannotBeReadIsAnErrorAndAddsNothing()
    {
        OpenHandoffs handoffs(documentsOf(teamTexts()));
        HandoffEvent event;
        event.seq = 4;
        event.lead = LeadId(1);
        event.kind = HandoffKind::Accepted;
        const auto broken = [](LeadId, qint64) -> Result<std::vector<HandoffEvent>> {
            return makeError(ErrorKind::Storage, u"broken"_qs);
        };
        QVERIFY(!handoffs.add(event, broken));
        QCOMPARE(handoffs.seq(), 0);
        QVERIFY(!handoffs.find(LeadId(1)));
    }

    void whoIsAwaitedIsKnownUntilTheAnswerIsThere()
    {
        Folded folded;
        folded.event(1, HandoffKind::Captured).event(1, HandoffKind::Standardised, R"({"ask":"a.example"})");
        QVERIFY(folded.handoffs().asking() == std::set<qint64>{1});
        folded.event(1, HandoffKind::Enriched);
        QVERIFY(folded.handoffs().asking().empty());
    }
};

QTEST_GUILESS_MAIN(OpenHandoffsTest)
#include "open_handoffs_test.moc"
