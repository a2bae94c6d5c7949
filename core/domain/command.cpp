// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/command.h"

namespace relaydesk {

namespace {

void recordAttempt(Lead &lead, const Command &command)
{
    if (command.outcome == AttemptOutcome::WrongNumber)
        return;
    // The earliest stamp wins; a later attempt never moves it.
    if (!lead.stamps.firstAttempt || command.occurredAt < *lead.stamps.firstAttempt)
        lead.stamps.firstAttempt = command.occurredAt;
    lead.sla.answeredAt = lead.stamps.firstAttempt;
    if (command.outcome != AttemptOutcome::Reached)
        return;
    if (!lead.stamps.firstContact || command.occurredAt < *lead.stamps.firstContact)
        lead.stamps.firstContact = command.occurredAt;
    if (lead.status == LeadStatus::Open)
        lead.status = LeadStatus::Contacted;
}

LeadStatus inQueue(const Lead &lead)
{
    return lead.stamps.firstContact ? LeadStatus::Contacted : LeadStatus::Open;
}

/// What was true before the attempt is true again: an earlier attempt still stops the clock.
void retractAttempt(Lead &lead, const Command &command)
{
    lead.stamps.firstAttempt = command.earlierAttempt;
    lead.stamps.firstContact = command.earlierContact;
    lead.sla.answeredAt = command.earlierAttempt;
    if (isInQueue(lead.status))
        lead.status = inQueue(lead);
}

void snooze(Lead &lead, const Command &command)
{
    lead.sla.pause = command.until ? PauseReason::Snoozed : PauseReason::WaitingOnProspect;
    lead.sla.pausedUntil = command.until;
}

} // namespace

Lead applied(Lead lead, const Command &command)
{
    switch (command.kind) {
    case CommandKind::Accept:
        lead.owner = command.actor;
        if (!lead.stamps.accepted)
            lead.stamps.accepted = command.occurredAt;
        break;
    case CommandKind::Release:
        lead.owner = command.previousOwner;
        lead.stamps.accepted.reset();
        break;
    case CommandKind::Reject:
        lead.status = LeadStatus::Lost;
        lead.lostReason = command.reason;
        break;
    case CommandKind::Reopen:
        lead.status = inQueue(lead);
        lead.lostReason = {};
        break;
    case CommandKind::LogAttempt: recordAttempt(lead, command); break;
    case CommandKind::RetractAttempt: retractAttempt(lead, command); break;
    case CommandKind::Snooze: snooze(lead, command); break;
    case CommandKind::Wake:
        lead.sla.pause = PauseReason::None;
        lead.sla.pausedUntil.reset();
        break;
    case CommandKind::Convert: lead.status = LeadStatus::Qualified; break;
    case CommandKind::AddNote: break;
    }
    return lead;
}

std::optional<Command> reverseOf(const Command &command, const Lead &before, OperationId id, Instant now)
{
    Command reverse;
    switch (command.kind) {
    case CommandKind::Accept: reverse.kind = CommandKind::Release; break;
    case CommandKind::Reject: reverse.kind = CommandKind::Reopen; break;
    case CommandKind::LogAttempt: reverse.kind = CommandKind::RetractAttempt; break;
    case CommandKind::Snooze: reverse.kind = CommandKind::Wake; break;
    default: return std::nullopt;
    }
    reverse.id = std::move(id);
    reverse.lead = command.lead;
    reverse.remoteLead = command.remoteLead;
    reverse.actor = command.actor;
    reverse.previousOwner = before.owner;
    reverse.occurredAt = now;
    if (reverse.kind == CommandKind::RetractAttempt) {
        reverse.earlierAttempt = before.stamps.firstAttempt;
        reverse.earlierContact = before.stamps.firstContact;
    }
    reverse.undoes = command.id;
    return reverse;
}

Result<void> validate(const Command &command)
{
    const auto invalid = [](const char *why) { return makeError(ErrorKind::Invalid, QString::fromLatin1(why)); };
    if (!command.id.isValid())
        return makeError(ErrorKind::Bug, QStringLiteral("a command without an operation id"));
    if (command.kind == CommandKind::Reject && !command.reason.isValid())
        return invalid("reason");
    if (command.kind == CommandKind::Snooze && command.until && *command.until <= command.occurredAt)
        return invalid("until");
    if (command.kind == CommandKind::AddNote && command.note.trimmed().isEmpty())
        return invalid("note");
    return {};
}

} // namespace relaydesk
