// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/command.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(QStringLiteral("2026-11-18T09:46:00Z"));
const RepId me(QStringLiteral("me"));
const RepId amara(QStringLiteral("amara"));

Command commandOf(CommandKind kind)
{
    Command command;
    command.id = OperationId(QStringLiteral("op-1"));
    command.kind = kind;
    command.lead = LeadId(1);
    command.remoteLead = RemoteId(QStringLiteral("crm-1"));
    command.actor = me;
    command.occurredAt = now;
    return command;
}

Command attempt(AttemptOutcome outcome)
{
    Command command = commandOf(CommandKind::LogAttempt);
    command.outcome = outcome;
    return command;
}

} // namespace

class CommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptMakesTheActorTheOwnerAndStampsOnce()
    {
        Lead lead;
        const Lead once = applied(lead, commandOf(CommandKind::Accept));
        Command later = commandOf(CommandKind::Accept);
        later.actor = amara;
        later.occurredAt = now + 1h;

        const Lead twice = applied(once, later);

        QCOMPARE(once.owner, me);
        QVERIFY(once.stamps.accepted == now);
        QCOMPARE(twice.owner, amara);
        QVERIFY(twice.stamps.accepted == now);
    }

    void rejectLosesTheLeadWithItsReason()
    {
        Command command = commandOf(CommandKind::Reject);
        command.reason = ReasonId(QStringLiteral("no_budget"));

        const Lead lead = applied(Lead(), command);

        QVERIFY(lead.status == LeadStatus::Lost);
        QCOMPARE(lead.lostReason, command.reason);
        QVERIFY(!isInQueue(lead.status));
    }

    void everyGenuineAttemptStopsTheClock_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("stops");
        QTest::addColumn<bool>("contacts");
        QTest::newRow("reached") << int(AttemptOutcome::Reached) << true << true;
        QTest::newRow("voicemail") << int(AttemptOutcome::Voicemail) << true << false;
        QTest::newRow("no answer") << int(AttemptOutcome::NoAnswer) << true << false;
        QTest::newRow("e-mail sent") << int(AttemptOutcome::EmailSent) << true << false;
        QTest::newRow("wrong number") << int(AttemptOutcome::WrongNumber) << false << false;
    }
    void everyGenuineAttemptStopsTheClock()
    {
        QFETCH(int, outcome);
        QFETCH(bool, stops);
        QFETCH(bool, contacts);

        const Lead lead = applied(Lead(), attempt(AttemptOutcome(outcome)));

        QCOMPARE(lead.sla.answeredAt.has_value(), stops);
        QCOMPARE(lead.stamps.firstAttempt.has_value(), stops);
        QCOMPARE(lead.stamps.firstContact.has_value(), contacts);
        QVERIFY(lead.status == (contacts ? LeadStatus::Contacted : LeadStatus::Open));
    }

    void aLaterAttemptNeverMovesTheStamp_butAnEarlierOneDoes()
    {
        const Lead first = applied(Lead(), attempt(AttemptOutcome::Reached));
        Command later = attempt(AttemptOutcome::Reached);
        later.occurredAt = now + 10min;
        Command earlier = attempt(AttemptOutcome::NoAnswer);
        earlier.occurredAt = now - 10min;

        QVERIFY(applied(first, later).stamps.firstAttempt == now);
        QVERIFY(applied(first, later).sla.answeredAt == now);
        QVERIFY(applied(first, earlier).stamps.firstAttempt == now - 10min);
        QVERIFY(applied(first, earlier).stamps.firstContact == now);
    }

    void snoozeWithoutATimeWaitsForTheProspect()
    {
        Command command = commandOf(CommandKind::Snooze);
        const Lead waiting = applied(Lead(), command);
        command.until = now + 1h;
        const Lead asleep = applied(Lead(), command);

        QVERIFY(waiting.sla.pause == PauseReason::WaitingOnProspect);
        QVERIFY(!waiting.sla.pausedUntil);
        QVERIFY(asleep.sla.pause == PauseReason::Snoozed);
        QVERIFY(asleep.sla.pausedUntil == now + 1h);
    }

    void aNoteChangesNothingOnTheLead()
    {
        Lead lead;
        lead.owner = amara;

        QCOMPARE(applied(lead, commandOf(CommandKind::AddNote)), lead);
    }

    void theReverseGivesTheLeadBackAsItWas_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("accept") << int(CommandKind::Accept);
        QTest::newRow("reject") << int(CommandKind::Reject);
        QTest::newRow("log an attempt") << int(CommandKind::LogAttempt);
        QTest::newRow("snooze") << int(CommandKind::Snooze);
    }
    void theReverseGivesTheLeadBackAsItWas()
    {
        QFETCH(int, kind);
        Command command = commandOf(CommandKind(kind));
        command.outcome = AttemptOutcome::Reached;
        command.reason = ReasonId(QStringLiteral("no_budget"));
        command.until = now + 1h;
        Lead before;
        before.owner = amara;
        command.previousOwner = amara;

        const auto reverse = reverseOf(command, before, OperationId(QStringLiteral("op-2")), now + 5s);

        QVERIFY(reverse.has_value());
        QCOMPARE(applied(applied(before, command), *reverse), before);
        QCOMPARE(reverse->undoes, command.id);
        QVERIFY(reverse->id != command.id);
        QCOMPARE(reverse->remoteLead, command.remoteLead);
        QVERIFY(validate(*reverse).has_value());
    }

    void anAttemptTakenBackLeavesTheEarlierOne()
    {
        Lead before;
        before.owner = amara;
        before.status = LeadStatus::Contacted;
        before.stamps.firstAttempt = before.sla.answeredAt = now - 2h;
        before.stamps.firstContact = now - 1h;
        Command second = commandOf(CommandKind::LogAttempt);
        second.outcome = AttemptOutcome::NoAnswer;

        const auto reverse = reverseOf(second, before, OperationId(QStringLiteral("op-2")), now + 5s);

        QCOMPARE(applied(applied(before, second), *reverse), before);
    }

    void aContactedLeadThatWasRejectedByMistakeIsContactedAgain()
    {
        Lead before;
        before.status = LeadStatus::Contacted;
        before.stamps.firstContact = now - 1h;
        Command reject = commandOf(CommandKind::Reject);
        reject.reason = ReasonId(QStringLiteral("no_budget"));

        const auto reverse = reverseOf(reject, before, OperationId(QStringLiteral("op-2")), now + 5s);

        QVERIFY(applied(applied(before, reject), *reverse).status == LeadStatus::Contacted);
    }

    void aNoteAndAConversionCannotBeTakenBack()
    {
        const OperationId id(QStringLiteral("op-2"));
        QVERIFY(!reverseOf(commandOf(CommandKind::AddNote), Lead(), id, now));
        QVERIFY(!reverseOf(commandOf(CommandKind::Convert), Lead(), id, now));
    }

    void refusesWhatMakesNoSense()
    {
        Command noId = commandOf(CommandKind::Accept);
        noId.id = OperationId();
        Command emptyNote = commandOf(CommandKind::AddNote);
        emptyNote.note = QStringLiteral(" \n\t");
        Command pastSnooze = commandOf(CommandKind::Snooze);
        pastSnooze.until = now;

        QVERIFY(validate(noId).error().kind == ErrorKind::Bug);
        QCOMPARE(validate(commandOf(CommandKind::Reject)).error().context, QStringLiteral("reason"));
        QCOMPARE(validate(emptyNote).error().context, QStringLiteral("note"));
        QCOMPARE(validate(pastSnooze).error().context, QStringLiteral("until"));
        QVERIFY(validate(commandOf(CommandKind::Snooze)).has_value());
        QVERIFY(validate(commandOf(CommandKind::Accept)).has_value());
    }
};

QTEST_GUILESS_MAIN(CommandTest)
#include "command_test.moc"
