// SPDX-License-Identifier: GPL-3.0-or-later
// Whole walks of a lead, each with its events in order.
#include "core/handoff/taken_out.h"
#include "core/standards/merge.h"
#include "tests/handoff/handoff_team.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const auto intake = QStringLiteral("captured standardised qualified routed notified");

QString intakeThen(QStringView rest)
{
    QString story = intake;
    story += rest;
    return story;
}

Submission withoutIntent(int number, Instant at)
{
    Submission submission = submissionOf(number, at);
    submission.events.front().kind = EventKind::FormSubmitted;
    return submission;
}

CompanyFact fact(CompanyField field, const char *value)
{
    return {field, QString::fromLatin1(value), {FactSource::Service, QStringLiteral("Demo"), nineOClock(), 70}};
}

} // namespace

class HandoffWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadGoesFromItsFormToTheFirstConversation()
    {
        // Given
        HandoffTeam team;
        team.sleepUntil(nineOClock() + 4s);
        const LeadId id = team.submit(submissionOf(7, nineOClock()));
        // When
        team.look();
        // Then it has an owner, a team and a clock that runs from the submission
        QCOMPARE(team.story(id), intake);
        Lead lead = team.lead(id);
        QCOMPARE(lead.owner, RepId(u"ann"_qs));
        QCOMPARE(lead.team, TeamId(u"north"_qs));
        QCOMPARE(lead.sla.policy, u"Fast"_qs);
        QVERIFY(lead.sla.startedAt == nineOClock() && lead.sla.dueAt == nineOClock() + 5min);
        QVERIFY(lead.sla.target == 5min);
        QVERIFY(lead.stamps.submitted == nineOClock() && lead.stamps.captured == nineOClock() + 4s);
        QVERIFY(lead.stamps.alerted && lead.stamps.routed && lead.stamps.qualified);
        QCOMPARE(lead.qualifyingRule, u"Every lead"_qs);
        QCOMPARE(team.notices().size(), size_t(1));
        QCOMPARE(team.notices().front().to, RepId(u"ann"_qs));
        QCOMPARE(team.last(id, HandoffKind::Notified)[u"of"].toInteger(), team.notices().front().seq - 1);
        // When a person takes it, calls, and reaches them
        team.waitUntil(nineOClock() + 1min);
        team.act(id, CommandKind::Accept, u"ann"_qs);
        team.waitUntil(nineOClock() + 2min);
        Command call;
        call.kind = CommandKind::LogAttempt;
        call.outcome = AttemptOutcome::Reached;
        call.actor = RepId(u"ann"_qs);
        team.act(id, call);
        // Then
        QCOMPARE(team.story(id), intakeThen(u" accepted attempted contacted"));
        QVERIFY(team.lead(id).stamps.firstContact == nineOClock() + 2min);
        QVERIFY(!team.next()); // a person acts next
        team.waitUntil(nineOClock() + 24h);
        QCOMPARE(team.story(id), intakeThen(u" accepted attempted contacted"));
        QVERIFY(team.rowFollowsFromJournal(id));
    }

    void ownersTakeTurnsAndWhatAQueueHoldsIsTheirLoad()
    {
        HandoffTeam team;
        QStringList owners;
        for (int number = 1; number <= 6; ++number) {
            const LeadId id = team.submit(submissionOf(number, nineOClock()));
            team.look();
            owners.append(team.lead(id).owner.value());
        }
        QCOMPARE(owners.join(u' '), u"ann ben cy dee ann ben"_qs);
        QCOMPARE(team.handoffs().routing().people[0].openWeight, 2);
        QCOMPARE(team.handoffs().size(), size_t(6));
    }

    void rejectedAsNotNowItComesBackOnceAfterNinetyDays()
    {
        HandoffTeam team;
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        team.reject(id, u"ann"_qs, u"not_now"_qs);
        QCOMPARE(team.lead(id).status, LeadStatus::Lost);
        QCOMPARE(team.handoffs().size(), size_t(0)); // closed leads are not held in memory
        QVERIFY(team.next() == nineOClock() + 90 * 24h);
        // When the day comes, a Tuesday
        team.waitUntil(nineOClock() + 90 * 24h);
        // Then it is qualified and routed anew, with a clock of its own
        QCOMPARE(team.story(id), intakeThen(u" rejected recycled qualified routed notified"));
        const Lead lead = team.lead(id);
        QCOMPARE(lead.status, LeadStatus::Open);
        QCOMPARE(lead.stage, u"New"_qs);
        QCOMPARE(lead.owner, RepId(u"ben"_qs));
        QVERIFY(lead.sla.startedAt == team.now());
        // And not a second time
        team.reject(id, u"ben"_qs, u"not_now"_qs);
        QVERIFY(!team.next());
    }

    void aReasonThatIsForGoodBringsNobodyBack()
    {
        HandoffTeam team;
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        team.reject(id, u"ann"_qs, u"no_budget"_qs);
        QVERIFY(!team.next());
    }

    void notAcceptedItGoesToOthersThenToTheTeamLead()
    {
        // Given a lead without hurry, so that no rung comes in between
        HandoffTeam team;
        const LeadId id = team.submit(withoutIntent(1, nineOClock()));
        // When nobody does anything for two hours
        team.waitUntil(nineOClock() + 2h);
        // Then each of three had half an hour, nobody twice, and kim, whose team has it... cy is of the south: lou
        QCOMPARE(team.story(id), intakeThen(u" reassigned notified reassigned notified escalated notified"));
        QCOMPARE(team.lead(id).owner, RepId(u"cy"_qs));
        const QJsonObject second = team.last(id, HandoffKind::Reassigned);
        QCOMPARE(second[u"from"].toString(), u"ben"_qs);
        QCOMPARE(second[u"skipped"].toArray().size(), 2);
        QCOMPARE(second[u"skipped"][0][u"reason"].toString(), u"hadItBefore"_qs);
        const QJsonObject escalated = team.last(id, HandoffKind::Escalated);
        QCOMPARE(escalated[u"why"].toString(), u"notAccepted"_qs);
        QCOMPARE(escalated[u"told"].toString(), u"lou"_qs);
        QCOMPARE(team.handoffs().routing().people[0].openWeight, 0);
        QVERIFY(team.rowFollowsFromJournal(id));
        // And the customer's clock ran on all the time
        QVERIFY(team.lead(id).sla.startedAt == nineOClock());
    }

    void acceptanceIsAskedForOnTheClockOfThePolicy()
    {
        HandoffTeam team;
        team.sleepUntil(nineOClock() + 7h + 50min); // ten minutes before closing
        const LeadId id = team.submit(withoutIntent(1, team.now()));
        team.waitUntil(nineOClock() + 24h + 19min);
        QCOMPARE(team.count(id, HandoffKind::Reassigned), 0);
        team.waitUntil(nineOClock() + 24h + 20min);
        QCOMPARE(team.count(id, HandoffKind::Reassigned), 1);
    }

    void aRungWithNobodyOnItIsAnAlarmInTheJournal()
    {
        HandoffTeam team;
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.waitUntil(nineOClock() + 20min);
        QCOMPARE(team.story(id), intakeThen(u" escalated notified escalated"));
        QCOMPARE(team.lead(id).owner, RepId(u"ann"_qs)); // a rung takes nothing away
        const QJsonObject manager = team.last(id, HandoffKind::Escalated);
        QCOMPARE(manager[u"rung"].toInt(), 2);
        QCOMPARE(manager[u"to"].toString(), u"manager"_qs);
        QVERIFY(manager[u"alarm"].toBool() && !manager.contains(u"told"));
        QCOMPARE(team.notices().back().to, RepId(u"kim"_qs));
    }

    void rungsMissedWhileTheProgramWasOffAreReachedOnceEach()
    {
        HandoffTeam team;
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        team.sleepUntil(nineOClock() + 25min); // a clock that jumps, or a machine that slept
        team.restart();
        team.look();
        QCOMPARE(team.count(id, HandoffKind::Escalated), 2);
        team.restart();
        team.look();
        team.sleepUntil(nineOClock()); // and back
        team.look();
        team.waitUntil(nineOClock() + 29min);
        QCOMPARE(team.count(id, HandoffKind::Escalated), 2);
    }

    void atNightALeadIsHeldUntilSomebodyWorksAgain()
    {
        HandoffTeam team;
        team.sleepUntil(nineOClock() + 10h);
        const LeadId id = team.submit(withoutIntent(1, team.now()));
        team.look();
        QCOMPARE(team.story(id), u"captured standardised qualified noted"_qs);
        const QJsonObject held = team.last(id, HandoffKind::Noted);
        QCOMPARE(held[u"reason"].toString(), u"nobodyAvailable"_qs);
        QCOMPARE(held[u"opening"].toString(), u"2026-11-19T09:00:00.000Z"_qs);
        QVERIFY(team.next() == nineOClock() + 24h);
        team.restart(); // known again after a restart, and not noted twice
        team.look();
        QVERIFY(team.next() == nineOClock() + 24h);
        team.waitUntil(nineOClock() + 24h);
        QCOMPARE(team.story(id), u"captured standardised qualified noted routed notified"_qs);
    }

    void aHeldLeadIsGivenAwayAsSoonAsSomebodyHasRoom()
    {
        TeamTexts texts = teamTexts();
        texts.roster.replace(R"({"id":"ann","calendar":"office"})", R"({"id":"ann","calendar":"office","capacity":1})");
        texts.routing.replace(R"(["ann","ben","cy","dee"])", R"(["ann"])");
        HandoffTeam team(texts);
        const LeadId first = team.submit(submissionOf(1, nineOClock()));
        const LeadId second = team.submit(submissionOf(2, nineOClock()));
        const LeadId third = team.submit(submissionOf(3, nineOClock()));
        team.look();
        QCOMPARE(team.last(second, HandoffKind::Noted)[u"reason"].toString(), u"allFull"_qs);
        // The clocks of held leads run, and their rungs are reached.
        team.waitUntil(nineOClock() + 10min);
        QCOMPARE(team.count(second, HandoffKind::Escalated), 1);
        QVERIFY(!team.lead(second).stamps.alerted); // the team lead is not whom it was routed to
        team.act(first, CommandKind::Convert, u"ann"_qs);
        QCOMPARE(team.lead(second).owner, RepId(u"ann"_qs));
        QVERIFY(!team.lead(third).owner.isValid());
    }

    void theLeadsOfARuleMayBeLeftToWhoeverOfATeamTakesThem()
    {
        TeamTexts texts = teamTexts();
        texts.terms.replace(R"("name":"Team",)",
                            R"("name":"Team","leftToTeam":[{"rule":"Everybody","team":"south"}],)");
        HandoffTeam team(texts);
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        QCOMPARE(team.story(id), u"captured standardised qualified routed"_qs);
        QCOMPARE(team.lead(id).team, TeamId(u"south"_qs));
        QVERIFY(!team.lead(id).owner.isValid());
        // Nobody let it wait, so nobody is passed over; but its rungs are reached.
        team.waitUntil(nineOClock() + 3h);
        QCOMPARE(team.count(id, HandoffKind::Reassigned), 0);
        QCOMPARE(team.count(id, HandoffKind::Escalated), 2);
        team.act(id, CommandKind::Accept, u"cy"_qs);
        QCOMPARE(team.handoffs().routing().people[2].openWeight, 1);
    }

    void whoeverIsQuickerThanRoutingKeepsTheLead()
    {
        HandoffTeam team;
        team.sleepUntil(nineOClock() + 10h);
        const LeadId id = team.submit(submissionOf(1, team.now()));
        team.look();
        team.act(id, CommandKind::Accept, u"dee"_qs);
        team.waitUntil(nineOClock() + 48h);
        QCOMPARE(team.lead(id).owner, RepId(u"dee"_qs));
        QCOMPARE(team.count(id, HandoffKind::Routed), 0);
        QCOMPARE(team.handoffs().routing().people[3].openWeight, 1);
    }

    void anAnswerInTimeIsWrittenBeforeRoutingAndNeverOverWhatWasTyped()
    {
        HandoffTeam team(teamTexts(), true);
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        QCOMPARE(team.story(id), u"captured standardised"_qs);
        QCOMPARE(team.questions().size(), size_t(1));
        QCOMPARE(team.questions().front().question.domain, u"company1.example"_qs);
        team.sleepUntil(nineOClock() + 2s);
        team.answer(id, std::vector{fact(CompanyField::Country, "FR"), fact(CompanyField::Employees, "120")});
        QCOMPARE(team.story(id), u"captured standardised enriched qualified routed notified"_qs);
        QCOMPARE(team.lead(id).company.country, u"DE"_qs);
        QCOMPARE(team.lead(id).company.employees, 120);
        const QJsonArray facts = team.last(id, HandoffKind::Enriched)[u"facts"].toArray();
        QCOMPARE(facts[0][u"outcome"].toString(), u"keptTyped"_qs);
        QCOMPARE(facts[1][u"source"].toString(), u"Demo"_qs);
        QVERIFY(facts[1][u"written"].toBool());
        // Once is enough.
        team.answer(id, std::vector{fact(CompanyField::Employees, "9")});
        QCOMPARE(team.lead(id).company.employees, 120);
    }

    void enrichmentHoldsNobodyUpAndALateAnswerIsWrittenAllTheSame()
    {
        HandoffTeam team(teamTexts(), true);
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.waitUntil(nineOClock() + 4999ms);
        QCOMPARE(team.story(id), u"captured standardised"_qs);
        team.waitUntil(nineOClock() + 5s);
        QCOMPARE(team.story(id), intake);
        // After a restart the question is asked again, because nobody knows whether an answer is on its way.
        team.restart();
        team.look();
        QCOMPARE(team.questions().size(), size_t(1));
        team.waitUntil(nineOClock() + 1min);
        team.answer(id, std::vector{fact(CompanyField::Employees, "120")});
        QCOMPARE(team.story(id), intakeThen(u" enriched"));
        QVERIFY(team.last(id, HandoffKind::Enriched)[u"late"].toBool());
        QCOMPARE(team.lead(id).company.employees, 120);
        QVERIFY(team.lead(id).owner.isValid());
    }

    void aServiceThatFailsIsWrittenDownAndTheLeadGoesOn()
    {
        HandoffTeam team(teamTexts(), true);
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        team.answer(id, makeError(ErrorKind::Network, u"down"_qs));
        QCOMPARE(team.last(id, HandoffKind::Enriched)[u"failed"].toString(), u"network"_qs);
        QVERIFY(team.lead(id).owner.isValid());
    }

    void theSamePersonAgainGoesIntoTheFirstLeadAndCanBeTakenOutExactly()
    {
        HandoffTeam team;
        const LeadId first = team.submit(submissionOf(1, nineOClock()));
        team.look();
        const Lead before = team.lead(first);
        Submission again = submissionOf(1, nineOClock() + 1min);
        again.lead.remoteId = RemoteId(u"L-2"_qs);
        again.lead.role = u"COO"_qs;
        again.events.front().remoteId = RemoteId(u"L-2-1"_qs);
        again.events.front().lead = again.lead.remoteId;
        team.sleepUntil(nineOClock() + 1min);
        const LeadId second = team.submit(again);
        team.look();
        // Then
        QCOMPARE(team.story(second), u"captured standardised merged disqualified"_qs);
        QCOMPARE(team.lead(second).status, LeadStatus::Lost);
        QCOMPARE(team.lead(second).lostReason, ReasonId(u"duplicate"_qs));
        QCOMPARE(team.story(first), intakeThen(u" noted"));
        QCOMPARE(team.lead(first).role, u"COO"_qs);
        QCOMPARE(team.lead(first).owner, before.owner);
        QVERIFY(team.rowFollowsFromJournal(first));
        QVERIFY(team.rowFollowsFromJournal(second));
        const QByteArray payload = QJsonDocument(team.last(second, HandoffKind::Merged)).toJson(QJsonDocument::Compact);
        const Result<Unmerged> back = unmerge(payload);
        RELAYDESK_VERIFY(back);
        QVERIFY(back->survivor == before);
        QCOMPARE(back->absorbed.role, u"COO"_qs);
        QCOMPARE(team.notices().size(), size_t(1)); // nobody is given the second
    }

    void aPauseMovesTheDueTimeOfTheRowToo()
    {
        TeamTexts texts = teamTexts();
        texts.policies.front().replace("\"clock\":\"wall\"",
                                       "\"clock\":\"wall\",\"pauseOn\":[\"waiting_on_prospect\"]");
        HandoffTeam team(texts);
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        QCOMPARE(team.lead(id).sla.dueAt, OptionalInstant(nineOClock() + 5min));
        // When it is said that we wait for the prospect, until 09:20
        HandoffEvent paused;
        paused.lead = id;
        paused.kind = HandoffKind::Paused;
        paused.occurredAt = paused.recordedAt = nineOClock();
        paused.payload = R"({"reason":"waiting_on_prospect","until":"2026-11-18T09:20:00.000Z"})";
        team.write(paused);
        HandoffEvent resumed = paused;
        resumed.kind = HandoffKind::Resumed;
        resumed.occurredAt = nineOClock() + 20min;
        resumed.payload = R"({"reason":"waiting_on_prospect"})";
        team.sleepUntil(nineOClock() + 20min);
        team.write(resumed);
        // Then
        QCOMPARE(team.lead(id).sla.dueAt, OptionalInstant(nineOClock() + 25min));
        QCOMPARE(team.last(id, HandoffKind::Noted)[u"about"].toString(), u"clock"_qs);
    }

    void aChangedOrRenamedPolicySetsTheClockAnewOrRaisesAnAlarm()
    {
        const LeadId id(1);
        HandoffTeam team;
        team.submit(submissionOf(1, nineOClock()));
        team.look();
        QCOMPARE(team.lead(id).sla.policy, u"Fast"_qs);
        QCOMPARE(team.lead(id).sla.dueAt, OptionalInstant(nineOClock() + 5min));
        const QJsonArray tried = team.last(id, HandoffKind::Qualified)[u"policies"].toArray();
        QCOMPARE(tried.size(), 1);
        QVERIFY(tried[0][u"applies"].toBool() && !tried[0][u"decided"].toArray().isEmpty());
        // When the same policy gives ten minutes
        TeamTexts longer = teamTexts();
        longer.policies.front().replace("\"targetMinutes\":5", "\"targetMinutes\":8");
        team.restart(documentsOf(longer));
        team.look();
        QCOMPARE(team.lead(id).sla.dueAt, OptionalInstant(nineOClock() + 8min));
        QCOMPARE(team.lead(id).sla.target, Duration(8min));
        // When it is renamed
        TeamTexts renamed = longer;
        renamed.policies.front().replace("Fast", "Quick");
        team.restart(documentsOf(renamed));
        team.look();
        QCOMPARE(team.lead(id).sla.policy, u"Quick"_qs);
        QCOMPARE(team.last(id, HandoffKind::Noted)[u"was"].toString(), u"Fast"_qs);
        // When there is none at all any more
        TeamTexts none = teamTexts();
        none.policies.clear();
        team.restart(documentsOf(none));
        team.look();
        QVERIFY(team.last(id, HandoffKind::Noted)[u"alarm"].toBool());
        QCOMPARE(team.count(id, HandoffKind::Noted), 3);
        QVERIFY(team.rowFollowsFromJournal(id));
    }

    void aLeadOfACustomerGoesToWhoeverHasTheAccount()
    {
        // Given a rule that asks for the account's owner, and ben, who won the company over
        TeamTexts texts = teamTexts();
        texts.routing.replace("\"pool\":\"all\"}", "\"pool\":\"all\",\"accountOwner\":\"first\"}");
        HandoffTeam team(texts);
        team.submit(submissionOf(1, nineOClock()));
        const LeadId customer = team.submit(submissionOf(2, nineOClock()));
        team.look();
        QCOMPARE(team.lead(customer).owner, RepId(u"ben"_qs));
        team.act(customer, CommandKind::Convert, u"ben"_qs);
        // When somebody else of that company asks, when it would be cy's turn
        Submission colleague = submissionOf(3, nineOClock());
        colleague.lead.email = u"somebody.else@company2.example"_qs;
        colleague.lead.company.website = u"company2.example"_qs;
        const LeadId id = team.submit(colleague);
        team.look();
        // Then
        QCOMPARE(team.last(id, HandoffKind::Standardised)[u"accountOwner"].toString(), u"ben"_qs);
        QCOMPARE(team.last(id, HandoffKind::Routed)[u"way"].toString(), u"accountOwner"_qs);
        QCOMPARE(team.lead(id).owner, RepId(u"ben"_qs));
    }

    void takenOutOfTheFirstTheSecondGoesOnWhereItWas()
    {
        // Given one that went into another, which went on
        HandoffTeam team;
        const LeadId first = team.submit(submissionOf(1, nineOClock()));
        Submission again = submissionOf(1, nineOClock());
        again.lead.remoteId = RemoteId(u"L-2"_qs);
        again.lead.role = u"COO"_qs;
        again.events.clear();
        const LeadId second = team.submit(again);
        team.look();
        QCOMPARE(team.lead(first).role, u"COO"_qs);
        team.act(first, CommandKind::Accept, u"ann"_qs);
        // When somebody says that it is somebody else
        const Result<TakenOut> out = takeOut(team.store(), second, RepId(u"ann"_qs), team.now());
        team.look();
        // Then
        RELAYDESK_VERIFY(out);
        QVERIFY(out->kept.isEmpty());
        QVERIFY(team.lead(first).role.isEmpty());
        QCOMPARE(team.lead(first).owner, RepId(u"ann"_qs));
        QVERIFY(team.lead(first).stamps.accepted.has_value());
        QCOMPARE(team.story(second), u"captured standardised merged disqualified undone qualified routed notified"_qs);
        QCOMPARE(team.lead(second).status, LeadStatus::Open);
        QCOMPARE(team.lead(second).owner, RepId(u"ben"_qs));
        QVERIFY(team.rowFollowsFromJournal(first));
        QVERIFY(team.rowFollowsFromJournal(second));
        // And its clock runs
        team.waitUntil(nineOClock() + 4h);
        QCOMPARE(team.count(second, HandoffKind::Escalated) + team.count(second, HandoffKind::Reassigned) > 0, true);
        // And once is enough
        QCOMPARE(takeOut(team.store(), second, RepId(u"ann"_qs), team.now()).error().kind, ErrorKind::NotFound);
        QCOMPARE(takeOut(team.store(), first, RepId(u"ann"_qs), team.now()).error().kind, ErrorKind::NotFound);
    }

    void twoWhoMayBeOneAreARemarkAndStayTwo()
    {
        HandoffTeam team;
        Submission one = submissionOf(1, nineOClock());
        one.lead.email = u"info@acme.example"_qs;
        Submission two = submissionOf(2, nineOClock());
        two.lead.email = one.lead.email;
        team.submit(one);
        const LeadId second = team.submit(two);
        team.look();
        QCOMPARE(team.story(second), intake);
        const QJsonArray alike = team.last(second, HandoffKind::Standardised)[u"alike"].toArray();
        QCOMPARE(alike.size(), 1);
        QCOMPARE(alike[0][u"lead"].toString(), u"L-1"_qs);
        QVERIFY(alike[0][u"verdict"].toString() != u"same");
    }

    void whoComesBackAfterALossIsALeadAgain()
    {
        HandoffTeam team;
        const LeadId first = team.submit(submissionOf(1, nineOClock()));
        team.look();
        team.reject(first, u"ann"_qs, u"no_budget"_qs);
        Submission again = submissionOf(1, nineOClock());
        again.lead.remoteId = RemoteId(u"L-2"_qs);
        again.events.clear();
        const LeadId second = team.submit(again);
        team.look();
        QCOMPARE(team.story(second), intake);
        QCOMPARE(team.last(second, HandoffKind::Standardised)[u"alike"].toArray().size(), 1);
    }

    void anAttemptTakenBackTakesItsContactWithIt()
    {
        HandoffTeam team;
        const LeadId id = team.submit(submissionOf(1, nineOClock()));
        team.look();
        team.act(id, CommandKind::Accept, u"ann"_qs); // op-1
        Command call;
        call.kind = CommandKind::LogAttempt;
        call.outcome = AttemptOutcome::Reached;
        call.actor = RepId(u"ann"_qs);
        team.act(id, call); // op-2
        Command retract;
        retract.kind = CommandKind::RetractAttempt;
        retract.actor = RepId(u"ann"_qs);
        retract.undoes = OperationId(u"op-2"_qs);
        team.act(id, retract);
        QVERIFY(!team.lead(id).stamps.firstContact);
        // The clock runs again, and its rungs are reached.
        team.waitUntil(nineOClock() + 10min);
        QCOMPARE(team.count(id, HandoffKind::Escalated), 1);
    }

    void afterAnyWalkARestartedEngineStandsWhereTheRunningOneStood()
    {
        HandoffTeam team(teamTexts(), true);
        for (int number = 1; number <= 9; ++number)
            team.submit(submissionOf(number % 7, nineOClock()));
        HandoffEvent away;
        away.kind = HandoffKind::AvailabilityChanged;
        away.occurredAt = away.recordedAt = nineOClock();
        away.payload = R"({"rep":"dee","present":false})";
        team.write(away);
        team.waitUntil(nineOClock() + 15min);
        team.act(LeadId(1), CommandKind::Accept, u"ben"_qs);
        team.act(LeadId(2), CommandKind::Convert, u"ben"_qs);
        team.waitUntil(nineOClock() + 1h);
        const RoutingState routing = team.handoffs().routing();
        const qint64 seq = team.handoffs().seq();
        const Course third = *team.handoffs().find(LeadId(3));
        QVERIFY(!routing.people[3].present);
        const OptionalInstant next = team.next();
        team.restart();
        team.look();
        QCOMPARE(team.handoffs().seq(), seq); // nothing was done again
        QVERIFY(team.handoffs().routing() == routing);
        QVERIFY(*team.handoffs().find(LeadId(3)) == third);
        QVERIFY(team.next() == next);
    }
};

QTEST_GUILESS_MAIN(HandoffWalkTest)
#include "handoff_walk_test.moc"
