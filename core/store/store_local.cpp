// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does, and how it gets on.
#include "core/base/logging.h"
#include "core/store/lead_fold.h"
#include "core/store/store_p.h"

namespace relaydesk {

namespace {

Error noOperation()
{
    return makeError(ErrorKind::NotFound, QStringLiteral("no such operation"));
}

/// May have reached the server although nobody said so.
bool isUncertain(const OutboxEntry &entry)
{
    return entry.attempts > 0
        && (entry.lastError.kind == ErrorKind::UnknownOutcome || entry.lastError.kind == ErrorKind::Timeout);
}

bool isRotten(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Parked && entry.lastError.kind == ErrorKind::StorageCorrupt;
}

bool isSleep(CommandKind kind)
{
    return kind == CommandKind::Snooze || kind == CommandKind::Wake;
}

Result<OutboxEntry> entryOf(const OutboxTable &outbox, const OperationId &operation)
{
    const Result<std::optional<OutboxEntry>> entry = outbox.find(operation);
    if (!entry)
        return entry.error();
    if (!entry->has_value())
        return noOperation();
    return **entry;
}

/// The lead may be gone: then its commands lie on top of nothing.
Result<void> refoldIfThere(Tables &tables, LeadFold &fold, LeadId lead)
{
    const Result<std::optional<RemoteId>> there = tables.leads.remoteIdOf(lead);
    if (!there)
        return there.error();
    return there->has_value() ? fold.refold(lead) : Result<void>();
}

/// None where it is gone.
Result<std::optional<Lead>> leadNow(const Tables &tables, LeadId id)
{
    const Result<std::optional<StoredLead>> stored = tables.leads.read(id);
    if (!stored)
        return stored.error();
    return stored->has_value() ? std::optional((*stored)->lead) : std::nullopt;
}

/// Once the lead is as it is without the command.
Result<void> tellRefusal(Tables &tables, const Command &command, const QString &why, Instant now)
{
    const Result<std::optional<Lead>> left = leadNow(tables, command.lead);
    if (!left)
        return left.error();
    const Result<qint64> told = tables.journal.append(refusalOf(command, why, *left, now));
    return told ? Result<void>() : told.error();
}

Result<void> tellWithdrawal(Tables &tables, const Command &command, Instant now)
{
    const Result<std::optional<Lead>> left = leadNow(tables, command.lead);
    if (!left)
        return left.error();
    const Result<qint64> told = tables.journal.append(withdrawalOf(command, *left, now));
    return told ? Result<void>() : told.error();
}

/// The command with its lead's own ids filled in.
Result<Command> addressed(const Tables &tables, Command command)
{
    if (!command.lead.isValid()) {
        const Result<std::optional<LeadState>> state = tables.leads.state(command.remoteLead);
        if (!state)
            return state.error();
        if (state->has_value())
            command.lead = (*state)->id;
    }
    const Result<std::optional<RemoteId>> remoteId = tables.leads.remoteIdOf(command.lead);
    if (!remoteId)
        return remoteId.error();
    if (!remoteId->has_value())
        return makeError(ErrorKind::NotFound, QStringLiteral("no such lead"));
    command.remoteLead = **remoteId;
    return command;
}

/// Journals what is new in the outbox and shows it on its lead.
Result<void> show(Tables &tables, Commit &commit, const Command &command, Instant now)
{
    if (const Result<qint64> told = tables.journal.append(journalOf(command, now), command.id); !told)
        return told.error();
    LeadFold fold(tables, commit, now);
    return fold.refold(command.lead);
}

Result<ChangeSet> put(const Connection &connection, Tables &tables, const Command &given, OutboxTable::Fate fate,
                      Instant now, Store::SentBefore sent = Store::SentBefore::No)
{
    if (const Result<void> valid = validate(given); !valid)
        return valid.error();
    Commit commit(connection, tables, Origin::Local);
    if (!commit.begun())
        return commit.begun().error();
    const Result<Command> command = addressed(tables, given);
    if (!command)
        return command.error();
    if (fate == OutboxTable::Fate::Local && isSleep(command->kind)) {
        if (const Result<void> replaced = tables.outbox.removeLocalSleep(command->lead); !replaced)
            return replaced.error();
    }
    const Result<bool> added = tables.outbox.add(*command, fate, now);
    if (!added)
        return added.error();
    if (*added && sent == Store::SentBefore::Perhaps) {
        if (const Result<void> marked = tables.outbox.markSentBefore(command->id); !marked)
            return marked.error();
    }
    if (*added) {
        if (const Result<void> shown = show(tables, commit, *command, now); !shown)
            return shown.error();
    }
    return commit.finish();
}

/// What the command left in the story stands there before the lead is read from it.
Result<void> addStory(Tables &tables, const WriteOutcome &outcome)
{
    for (const BehaviourEvent &event : outcome.events) {
        if (const Result<bool> added = tables.events.add(event); !added)
            return added.error();
    }
    for (const UndoneEvent &undone : outcome.undone) {
        if (const Result<bool> added = tables.undone.add(undone); !added)
            return added.error();
    }
    return {};
}

/// The remote state that a command without an answer about the lead leaves: what it does, sunk into the base.
Result<void> sinkIfThere(Tables &tables, LeadFold &fold, const Command &command)
{
    const Result<std::optional<RemoteId>> there = tables.leads.remoteIdOf(command.lead);
    if (!there)
        return there.error();
    return there->has_value() ? fold.sink(command.lead, command) : Result<void>();
}

/// What came without deadlines is derived, as its pages are.
Result<void> takeCurrent(Tables &tables, LeadFold &fold, const Lead &current)
{
    const Result<std::optional<LeadState>> state = tables.leads.state(current.remoteId);
    if (!state)
        return state.error();
    return fold.takeRemote(current, state->has_value() && (*state)->derived);
}

Result<void> settled(Tables &tables, LeadFold &fold, const Command &command, const WriteOutcome &outcome, Instant now)
{
    if (Result<void> left = tables.outbox.remove(command.id); !left)
        return left;
    if (Result<void> told = addStory(tables, outcome); !told)
        return told;
    if (outcome.current) {
        if (Result<void> taken = takeCurrent(tables, fold, *outcome.current); !taken)
            return taken;
    } else if (outcome.kind != WriteOutcome::Kind::Conflict) {
        if (Result<void> sunk = sinkIfThere(tables, fold, command); !sunk)
            return sunk;
    }
    if (Result<void> folded = refoldIfThere(tables, fold, command.lead); !folded)
        return folded;
    if (outcome.kind == WriteOutcome::Kind::Conflict)
        return tellRefusal(tables, command, toString(ErrorKind::Conflict), now);
    return {};
}

} // namespace

Result<ChangeSet> Store::enqueue(const Command &command, Instant now, SentBefore sent)
{
    d->assertThread();
    return put(*d->connection, d->tables, command, OutboxTable::Fate::Send, now, sent);
}

Result<ChangeSet> Store::applyLocally(const Command &command, Instant now)
{
    d->assertThread();
    return put(*d->connection, d->tables, command, OutboxTable::Fate::Local, now);
}

Result<ChangeSet> Store::withdraw(const OperationId &operation, Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Local);
    if (!commit.begun())
        return commit.begun().error();
    const Result<OutboxEntry> entry = entryOf(d->tables.outbox, operation);
    if (!entry)
        return entry.error();
    if (entry->state != OutboxState::Waiting || isUncertain(*entry))
        return noOperation();
    if (const Result<void> removed = d->tables.outbox.remove(operation); !removed)
        return removed.error();
    LeadFold fold(d->tables, commit, now);
    if (const Result<void> folded = refoldIfThere(d->tables, fold, entry->command.lead); !folded)
        return folded.error();
    if (const Result<void> told = tellWithdrawal(d->tables, entry->command, now); !told)
        return told.error();
    return commit.finish();
}

Result<std::optional<OutboxEntry>> Store::takeDue(Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Local);
    if (!commit.begun())
        return commit.begun().error();
    Result<std::optional<OutboxEntry>> entry = d->tables.outbox.nextToSend(now);
    while (entry && entry->has_value() && isRotten(**entry)) {
        qCWarning(logStore) << "operation" << (*entry)->seq << "has rotted and is not sent";
        const Command rotten = (*entry)->command;
        if (const Result<void> parked
            = d->tables.outbox.fail(rotten.id, OutboxState::Parked, (*entry)->lastError, std::nullopt);
            !parked)
            return parked.error();
        LeadFold fold(d->tables, commit, now);
        if (const Result<void> folded = refoldIfThere(d->tables, fold, rotten.lead); !folded)
            return folded.error();
        entry = d->tables.outbox.nextToSend(now);
    }
    if (!entry)
        return entry.error();
    if (entry->has_value()) {
        const bool orphan = (*entry)->state == OutboxState::InFlight;
        if (const Result<void> taken = d->tables.outbox.markTaken(**entry); !taken)
            return taken.error();
        (*entry)->state = OutboxState::InFlight;
        if (orphan)
            (*entry)->lastError = makeError(ErrorKind::UnknownOutcome, QStringLiteral("the program ended meanwhile"));
    }
    if (const Result<ChangeSet> done = commit.finish(); !done)
        return done.error();
    return entry;
}

Result<OptionalInstant> Store::nextDue() const
{
    d->assertThread();
    return d->tables.outbox.nextDue();
}

Result<ChangeSet> Store::settle(const OperationId &operation, const WriteOutcome &outcome, Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Remote);
    if (!commit.begun())
        return commit.begun().error();
    const Result<OutboxEntry> entry = entryOf(d->tables.outbox, operation);
    if (!entry)
        return entry.error();
    LeadFold fold(d->tables, commit, now);
    if (const Result<void> done = settled(d->tables, fold, entry->command, outcome, now); !done)
        return done.error();
    return commit.finish();
}

Result<void> Store::postpone(const OperationId &operation, const Error &error, Instant nextTry)
{
    d->assertThread();
    Transaction transaction(*d->connection);
    if (!transaction.begun())
        return transaction.begun();
    const Result<OutboxEntry> entry = entryOf(d->tables.outbox, operation);
    if (!entry)
        return entry.error();
    if (entry->state == OutboxState::Parked)
        return noOperation();
    if (Result<void> failed = d->tables.outbox.fail(operation, OutboxState::Waiting, error, nextTry); !failed)
        return failed;
    return transaction.commit();
}

Result<ChangeSet> Store::park(const OperationId &operation, const Error &error, Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Remote);
    if (!commit.begun())
        return commit.begun().error();
    const Result<OutboxEntry> entry = entryOf(d->tables.outbox, operation);
    if (!entry)
        return entry.error();
    if (const Result<void> parked = d->tables.outbox.fail(operation, OutboxState::Parked, error, std::nullopt); !parked)
        return parked.error();
    LeadFold fold(d->tables, commit, now);
    if (const Result<void> folded = refoldIfThere(d->tables, fold, entry->command.lead); !folded)
        return folded.error();
    if (const Result<void> told = tellRefusal(d->tables, entry->command, toString(error.kind), now); !told)
        return told.error();
    return commit.finish();
}

Result<ChangeSet> Store::retryParked(const OperationId &operation, Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Local);
    if (!commit.begun())
        return commit.begun().error();
    const Result<OutboxEntry> entry = entryOf(d->tables.outbox, operation);
    if (!entry)
        return entry.error();
    if (entry->state != OutboxState::Parked)
        return noOperation();
    if (isRotten(*entry))
        return entry->lastError;
    if (const Result<void> waiting = d->tables.outbox.setState(operation, OutboxState::Waiting); !waiting)
        return waiting.error();
    // Refused, it had no effect; now it has one again.
    if (const Result<qint64> told = d->tables.journal.append(journalOf(entry->command, now), operation); !told)
        return told.error();
    LeadFold fold(d->tables, commit, now);
    // NotFound where the lead is gone: the command stays parked.
    if (const Result<void> folded = fold.refold(entry->command.lead); !folded)
        return folded.error();
    return commit.finish();
}

Result<ChangeSet> Store::discardParked(const OperationId &operation, Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Local);
    if (!commit.begun())
        return commit.begun().error();
    const Result<OutboxEntry> entry = entryOf(d->tables.outbox, operation);
    if (!entry)
        return entry.error();
    if (entry->state != OutboxState::Parked)
        return noOperation();
    if (const Result<void> removed = d->tables.outbox.remove(operation); !removed)
        return removed.error();
    LeadFold fold(d->tables, commit, now);
    if (const Result<void> folded = refoldIfThere(d->tables, fold, entry->command.lead); !folded)
        return folded.error();
    return commit.finish();
}

Result<std::vector<OutboxEntry>> Store::outbox() const
{
    d->assertThread();
    return d->tables.outbox.all();
}

} // namespace relaydesk
