// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <sqlite3.h>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::makeCommand;

namespace {

const Instant now = test::testNow();
const Error offline = makeError(ErrorKind::Network, QStringLiteral("no network"));

/// Ten open leads, ids 1 to 10.
void fill(test::TempStore &store)
{
    LeadPage page;
    for (int n = 0; n < 10; ++n)
        page.leads.push_back(test::makeOpenLead(n));
    RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("crm"), now));
}

Lead leadOf(test::TempStore &store, qint64 id)
{
    const auto detail = store->lead(LeadId(id));
    return detail && detail->has_value() ? (*detail)->lead : Lead();
}

bool isPending(test::TempStore &store, qint64 id)
{
    return (*store->lead(LeadId(id)))->pending;
}

OperationId takenId(test::TempStore &store, Instant when)
{
    const auto entry = store->takeDue(when);
    return entry && entry->has_value() ? (*entry)->command.id : OperationId();
}

void execute(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    sqlite3_close(db);
    QCOMPARE(code, SQLITE_OK);
}

} // namespace

/// What a person does, on its way out.
class OutboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsACommandAtOnceAndKeepsItForSending()
    {
        test::TempStore store;
        fill(store);
        const Command accept = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);

        const auto changes = store->enqueue(accept, now);

        RELAYDESK_VERIFY(changes);
        QCOMPARE(changes->origin, Origin::Local);
        QCOMPARE(changes->upserted.size(), size_t(1));
        QVERIFY(changes->upserted.front().pending);
        QCOMPARE(changes->upserted.front().owner, accept.actor);
        const auto entries = store->outbox();
        RELAYDESK_VERIFY(entries);
        QCOMPARE(entries->size(), size_t(1));
        QCOMPARE(entries->front().command, accept);
        QCOMPARE(entries->front().state, OutboxState::Waiting);
        const auto journal = store->journal(0, 10);
        QCOMPARE(journal->size(), size_t(1));
        QCOMPARE(journal->front().kind, HandoffKind::Accepted);
        QCOMPARE(journal->front().actor, accept.actor);
    }

    void keepsEveryFieldOfACommand()
    {
        test::TempStore store;
        fill(store);
        Command command = makeCommand(CommandKind::LogAttempt, leadOf(store, 1), 1);
        command.channel = AttemptChannel::Email;
        command.outcome = AttemptOutcome::WrongNumber;
        command.note = QString(u"nul \0 quote \" and \xD83D\xDE00"_qs).replace(u"nul "_qs, u"line\n"_qs);
        command.notBefore = now + 5s;
        command.until = now + 1h;
        command.reason = ReasonId(QStringLiteral("r"));
        command.undoes = OperationId(QStringLiteral("u"));

        RELAYDESK_VERIFY(store->enqueue(command, now));

        QCOMPARE(store->outbox()->front().command, command);
    }

    void enqueuesAnOperationOnce()
    {
        test::TempStore store;
        fill(store);
        const Command accept = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);
        RELAYDESK_VERIFY(store->enqueue(accept, now));

        const auto again = store->enqueue(accept, now);

        RELAYDESK_VERIFY(again);
        QVERIFY(again->isEmpty());
        QCOMPARE(store->outbox()->size(), size_t(1));
        QCOMPARE(store->journal(0, 10)->size(), size_t(1));
    }

    void refusesAnInvalidCommandOrAnUnknownLead()
    {
        test::TempStore store;
        fill(store);
        Command command = makeCommand(CommandKind::Reject, leadOf(store, 1), 1);
        command.reason = {};
        QCOMPARE(store->enqueue(command, now).error().kind, ErrorKind::Invalid);
        command = makeCommand(CommandKind::Accept, Lead(), 2);
        QCOMPARE(store->enqueue(command, now).error().kind, ErrorKind::NotFound);
        QCOMPARE(store->outbox()->size(), size_t(0));
    }

    void sendsTheOldestDueOneOfEachLeadInOrder()
    {
        test::TempStore store;
        fill(store);
        const Command first = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);
        const Command second = makeCommand(CommandKind::LogAttempt, leadOf(store, 1), 2);
        const Command other = makeCommand(CommandKind::AddNote, leadOf(store, 2), 3);
        for (const Command &command : {first, second, other})
            RELAYDESK_VERIFY(store->enqueue(command, now));

        QCOMPARE(takenId(store, now), first.id);
        QCOMPARE(takenId(store, now), other.id); // the second one waits for the first
        QVERIFY(!takenId(store, now).isValid());
        RELAYDESK_VERIFY(store->settle(first.id, {}, now));
        QCOMPARE(takenId(store, now), second.id);
    }

    void waitsUntilNotBeforeAndUntilTheNextTry()
    {
        test::TempStore store;
        fill(store);
        Command command = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);
        command.notBefore = now + 5s;
        RELAYDESK_VERIFY(store->enqueue(command, now));

        QCOMPARE(store->nextDue().value_or(OptionalInstant()), OptionalInstant(now + 5s));
        QVERIFY(!takenId(store, now + 4s).isValid());
        QCOMPARE(takenId(store, now + 5s), command.id);
        QCOMPARE(store->nextDue().value_or(OptionalInstant(now)), OptionalInstant());
        RELAYDESK_VERIFY(store->postpone(command.id, offline, now + 60s));
        QCOMPARE(store->nextDue().value_or(OptionalInstant()), OptionalInstant(now + 60s));
        QVERIFY(!takenId(store, now + 59s).isValid());
        const auto entry = store->takeDue(now + 60s);
        QCOMPARE((*entry)->attempts, 1);
        QCOMPARE((*entry)->lastError, offline);
    }

    void withdrawsWithoutATraceButInTheJournal()
    {
        test::TempStore store;
        fill(store);
        const Lead before = leadOf(store, 1);
        const Command reject = makeCommand(CommandKind::Reject, before, 1);
        const auto left = store->enqueue(reject, now);
        QCOMPARE(left->removed, (std::vector<LeadId>{LeadId(1)}));

        const auto back = store->withdraw(reject.id, now);

        RELAYDESK_VERIFY(back);
        QCOMPARE(back->upserted, (std::vector<LeadRow>{rowOf(before, false)}));
        QCOMPARE(leadOf(store, 1), before);
        QVERIFY(store->outbox()->empty());
        const auto journal = store->journal(0, 10);
        QCOMPARE(journal->size(), size_t(2));
        QCOMPARE(journal->back().kind, HandoffKind::Undone);
        QVERIFY(journal->back().payload.contains("\"withdrawn\":\"reject\""));
        QVERIFY(!store->verifyJournal()->broken);
        QCOMPARE(store->withdraw(reject.id, now).error().kind, ErrorKind::NotFound);
    }

    void doesNotWithdrawWhatMayHaveReachedTheServer()
    {
        test::TempStore store;
        fill(store);
        const Command accept = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);
        RELAYDESK_VERIFY(store->enqueue(accept, now));
        QCOMPARE(takenId(store, now), accept.id);
        QCOMPARE(store->withdraw(accept.id, now).error().kind, ErrorKind::NotFound);
        RELAYDESK_VERIFY(store->postpone(accept.id, makeError(ErrorKind::UnknownOutcome, {}), now));
        QCOMPARE(store->withdraw(accept.id, now).error().kind, ErrorKind::NotFound);
    }

    void givesBackWhatWasInFlightWhenTheProgramEnded()
    {
        test::TempStore store;
        fill(store);
        const Command first = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);
        const Command second = makeCommand(CommandKind::Accept, leadOf(store, 2), 2);
        RELAYDESK_VERIFY(store->enqueue(first, now));
        RELAYDESK_VERIFY(store->enqueue(second, now));
        QCOMPARE(takenId(store, now), first.id);

        store.reopen();

        const auto lost = store->takeDue(now);
        RELAYDESK_VERIFY(lost);
        QCOMPARE((*lost)->command, first);
        QCOMPARE((*lost)->state, OutboxState::InFlight);
        QCOMPARE((*lost)->attempts, 1);
        QCOMPARE((*lost)->lastError.kind, ErrorKind::UnknownOutcome);
        QCOMPARE(takenId(store, now), second.id);
        QVERIFY(!takenId(store, now).isValid());
    }

    void settlesIntoTheRemoteState()
    {
        test::TempStore store;
        fill(store);
        const Command accept = makeCommand(CommandKind::Accept, leadOf(store, 1), 1);
        RELAYDESK_VERIFY(store->enqueue(accept, now));
        QCOMPARE(takenId(store, now), accept.id);

        const auto done = store->settle(accept.id, {}, now);

        RELAYDESK_VERIFY(done);
        QCOMPARE(done->origin, Origin::Remote);
        QCOMPARE(done->upserted.size(), size_t(1));
        QVERIFY(!done->upserted.front().pending);
        QCOMPARE(leadOf(store, 1).owner, accept.actor);
        QVERIFY(store->outbox()->empty());
        QCOMPARE(store->settle(accept.id, {}, now).error().kind, ErrorKind::NotFound);
    }

    void takesTheServersWordForAConflict()
    {
        test::TempStore store;
        fill(store);
        Lead theirs = leadOf(store, 1);
        const Command accept = makeCommand(CommandKind::Accept, theirs, 1);
        RELAYDESK_VERIFY(store->enqueue(accept, now));
        QCOMPARE(takenId(store, now), accept.id);
        theirs.owner = RepId(QStringLiteral("somebody else"));
        theirs.version = QStringLiteral("9000");
        theirs.modifiedAt += 1h;

        RELAYDESK_VERIFY(store->settle(accept.id, {WriteOutcome::Kind::Conflict, true, theirs}, now));

        QCOMPARE(leadOf(store, 1), theirs);
        QVERIFY(!isPending(store, 1));
        QCOMPARE(store->journal(0, 10)->back().kind, HandoffKind::Refused);
    }

    void parksUndoneAndLetsAPersonDecide()
    {
        test::TempStore store;
        fill(store);
        const Lead before = leadOf(store, 1);
        const Command reject = makeCommand(CommandKind::Reject, before, 1);
        const Command note = makeCommand(CommandKind::AddNote, before, 2);
        RELAYDESK_VERIFY(store->enqueue(reject, now));
        RELAYDESK_VERIFY(store->enqueue(note, now));
        QCOMPARE(takenId(store, now), reject.id);

        const auto parked = store->park(reject.id, makeError(ErrorKind::Forbidden, QStringLiteral("no right")), now);

        RELAYDESK_VERIFY(parked);
        QCOMPARE(leadOf(store, 1), before);
        QCOMPARE(store->outbox()->front().state, OutboxState::Parked);
        QCOMPARE(store->outbox()->front().lastError.kind, ErrorKind::Forbidden);
        QCOMPARE(takenId(store, now), note.id); // a parked one blocks nobody
        RELAYDESK_VERIFY(store->settle(note.id, {}, now));
        RELAYDESK_VERIFY(store->retryParked(reject.id, now));
        QCOMPARE(leadOf(store, 1).status, LeadStatus::Lost);
        QCOMPARE(takenId(store, now), reject.id);
        RELAYDESK_VERIFY(store->park(reject.id, makeError(ErrorKind::Forbidden, {}), now));
        RELAYDESK_VERIFY(store->discardParked(reject.id, now));
        QCOMPARE(leadOf(store, 1), before);
        QVERIFY(store->outbox()->empty());
        QCOMPARE(store->retryParked(reject.id, now).error().kind, ErrorKind::NotFound);
    }

    void neverSendsBytesThatHaveRotted()
    {
        test::TempStore store;
        fill(store);
        const Lead before = leadOf(store, 1);
        RELAYDESK_VERIFY(store->enqueue(makeCommand(CommandKind::Reject, before, 1), now));
        const Command healthy = makeCommand(CommandKind::AddNote, leadOf(store, 2), 2);
        RELAYDESK_VERIFY(store->enqueue(healthy, now));
        store.close();
        execute(store.path(), "UPDATE outbox SET body = replace(body, 'no_budget', 'no_bodget') WHERE seq = 1");
        store.reopen();

        QCOMPARE(takenId(store, now), healthy.id);

        QCOMPARE(store->outbox()->front().state, OutboxState::Parked);
        QCOMPARE(store->outbox()->front().lastError.kind, ErrorKind::StorageCorrupt);
        QCOMPARE(leadOf(store, 1), before);
        QCOMPARE(store->retryParked(store->outbox()->front().command.id, now).error().kind, ErrorKind::StorageCorrupt);
        RELAYDESK_VERIFY(store->discardParked(store->outbox()->front().command.id, now));
        QVERIFY(!isPending(store, 1));
    }

    void keepsALocalCommandOnTopOfEveryPage()
    {
        test::TempStore store;
        fill(store);
        const Command snooze = makeCommand(CommandKind::Snooze, leadOf(store, 1), 1);
        RELAYDESK_VERIFY(store->applyLocally(snooze, now));
        QVERIFY(!isPending(store, 1));
        QVERIFY(store->outbox()->empty());
        QVERIFY(!takenId(store, now).isValid());
        LeadPage page;
        page.leads = {test::makeOpenLead(0)};
        page.leads.front().version = QStringLiteral("2000");
        page.leads.front().name = QStringLiteral("Changed");

        RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("crm"), now));

        QCOMPARE(leadOf(store, 1).name, QStringLiteral("Changed"));
        QCOMPARE(leadOf(store, 1).sla.pause, PauseReason::Snoozed);
        RELAYDESK_VERIFY(store->applyLocally(makeCommand(CommandKind::Wake, leadOf(store, 1), 2), now));
        QCOMPARE(leadOf(store, 1).sla.pause, PauseReason::None);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
