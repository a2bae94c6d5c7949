// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/arbiter.h"

#include "app/hub/traces.h"
#include "core/protocol/message_json.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int intended = 1; // versions of an operation's document
constexpr int answered = 2;

QString documentOf(const OperationId &operation)
{
    return u"operation/" % operation.value();
}

bool isOthers(const Lead &lead, const Command &command)
{
    return lead.owner.isValid() && lead.owner != command.actor;
}

Result<std::optional<Lead>> find(const Store &store, const RemoteId &id)
{
    const Result<std::optional<LeadId>> row = store.leadByRemoteId(id);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Lead>();
    const Result<std::optional<LeadDetail>> detail = store.lead(**row);
    if (!detail)
        return detail.error();
    return *detail ? std::optional<Lead>((*detail)->lead) : std::nullopt;
}

Result<void> isKnownActor(const Store &store, const Command &command)
{
    const Result<Directory> directory = store.directory();
    if (!directory)
        return directory.error();
    if (std::ranges::none_of(directory->reps, [&](const Rep &rep) { return rep.id == command.actor && rep.active; }))
        return makeError(ErrorKind::Invalid, QStringLiteral("actor"));
    return {};
}

/// Notes the intention; Invalid when the id stands for another command.
Result<void> intend(Store &store, const Command &command, Instant now)
{
    const QByteArray body = encodeCommand(command);
    const Result<std::optional<QByteArray>> known = store.document(documentOf(command.id), intended);
    if (!known)
        return known.error();
    if (!*known)
        return store.putDocument(documentOf(command.id), intended, body, now);
    const Result<Command> first = decodeCommand(**known);
    if (!first)
        return makeError(ErrorKind::StorageCorrupt, QStringLiteral("an operation's document"));
    if (encodeCommand(*first) != body)
        return makeError(ErrorKind::Invalid, QStringLiteral("id"));
    return {};
}

/// Done before a crash, and not answered yet.
Result<bool> wasDone(const Store &store, const Command &command)
{
    const Result<std::vector<BehaviourEvent>> events = store.eventsOf({command.remoteLead});
    if (!events)
        return events.error();
    const RemoteId trace = traceId(command.id);
    return std::ranges::any_of(*events, [&](const BehaviourEvent &event) { return event.remoteId == trace; });
}

/// One made step by step: g++ 12 takes nested braces here for an uninitialised read.
Verdict verdictOf(WriteOutcome::Kind kind, const Lead &current, qint64 seq)
{
    Verdict verdict;
    verdict.outcome.kind = kind;
    verdict.outcome.current.emplace(current);
    verdict.seq = seq;
    return verdict;
}

Result<Verdict> note(Store &store, const Command &command, const Verdict &verdict, Instant now)
{
    const Result<void> noted = store.putDocument(documentOf(command.id), answered,
                                                 encodeRecord(CommandRecord{command.id, verdict.outcome}), now);
    if (!noted)
        return noted.error();
    return verdict;
}

Result<Verdict> change(Store &store, const Command &command, const Lead &before, Instant now)
{
    const Lead after = moved(applied(before, command), command, now);
    LeadPage page;
    page.leads.push_back(after);
    page.events.push_back(traceOf(command, now));
    const HandoffEvent told = journalEntryOf(command, after, now);
    const Result<ChangeSet> stored = store.applyPage(page, QStringLiteral("hub"), now, std::span(&told, 1));
    if (!stored)
        return stored.error();
    return note(store, command, verdictOf(WriteOutcome::Kind::Applied, after, stored->revision), now);
}

} // namespace

bool clashes(const Command &command, const Lead &current)
{
    const bool movedOn = current.version != command.basedOn;
    switch (command.kind) {
    case CommandKind::Accept:
        return current.owner != command.actor && (current.owner != command.previousOwner || !isInQueue(current.status));
    case CommandKind::LogAttempt:
    case CommandKind::AddNote:
    case CommandKind::RetractAttempt: return false;
    case CommandKind::Release: return current.owner != command.actor;
    case CommandKind::Reopen: return current.status != LeadStatus::Lost || isOthers(current, command);
    case CommandKind::Reject:
    case CommandKind::Convert:
    case CommandKind::Snooze:
    case CommandKind::Wake: return movedOn && (isOthers(current, command) || !isInQueue(current.status));
    }
    return true;
}

Result<Verdict> carryOut(Store &store, const Command &command, Instant now)
{
    if (const Result<void> sensible = validate(command); !sensible)
        return makeError(ErrorKind::Invalid, sensible.error().context);
    if (const Result<void> known = isKnownActor(store, command); !known)
        return known.error();
    const Result<std::optional<Lead>> current = find(store, command.remoteLead);
    if (!current)
        return current.error();
    if (!*current)
        return makeError(ErrorKind::NotFound, QStringLiteral("lead"), 404);
    if (const Result<void> first = intend(store, command, now); !first)
        return first.error();
    const Result<std::optional<WriteOutcome>> before = answerOf(store, command.id);
    if (!before)
        return before.error();
    if (*before) {
        Verdict verdict;
        verdict.outcome = **before;
        return verdict;
    }
    const Result<bool> done = wasDone(store, command);
    if (!done)
        return done.error();
    if (*done)
        return note(store, command, verdictOf(WriteOutcome::Kind::Applied, **current, 0), now);
    if (clashes(command, **current))
        return note(store, command, verdictOf(WriteOutcome::Kind::Conflict, **current, 0), now);
    return change(store, command, **current, now);
}

Result<std::optional<WriteOutcome>> answerOf(const Store &store, const OperationId &operation)
{
    const Result<std::optional<QByteArray>> document = store.document(documentOf(operation), answered);
    if (!document)
        return document.error();
    if (!*document)
        return std::optional<WriteOutcome>();
    const Result<CommandRecord> record = decodeRecord(**document);
    if (!record)
        return makeError(ErrorKind::StorageCorrupt, QStringLiteral("an operation's answer"));
    return std::optional(record->outcome);
}

} // namespace relaydesk
