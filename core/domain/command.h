// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lead.h"

namespace relaydesk {

/// What a person can do to a lead. Names are stored and sent: never rename, only add.
enum class CommandKind {
    Accept,     ///< take the lead: the owner becomes the actor, only if it is still what was read
    Reject,     ///< mark lost with a reason
    LogAttempt, ///< a call or e-mail attempt with its outcome
    AddNote,
    Snooze,         ///< hide until a time, or until a reply
    Convert,        ///< to an opportunity
    Release,        ///< the reverse of Accept: the owner becomes previousOwner again
    Reopen,         ///< the reverse of Reject
    Wake,           ///< the reverse of Snooze
    RetractAttempt, ///< the reverse of LogAttempt: the attempt is marked as logged by mistake
};

enum class AttemptChannel { Call, Email };
enum class AttemptOutcome { Reached, Voicemail, NoAnswer, EmailSent, WrongNumber };

/// One intention of one person, with the key that makes it safe to repeat.
struct Command
{
    OperationId id;
    CommandKind kind = CommandKind::AddNote;
    LeadId lead;
    RemoteId remoteLead;
    RepId actor;
    QString basedOn;     ///< Lead::version that the person saw
    RepId previousOwner; ///< Accept: the owner that was read. Release: the owner to give back to
    Instant occurredAt{};
    OptionalInstant notBefore; ///< wait in the outbox until then, so that undo leaves no trace
    AttemptChannel channel = AttemptChannel::Call;
    AttemptOutcome outcome = AttemptOutcome::NoAnswer;
    ReasonId reason;                ///< Reject
    QString note;                   ///< Reject, LogAttempt, AddNote; Convert: the opportunity's name or empty
    OptionalInstant until;          ///< Snooze; nothing: until they reply
    OptionalInstant earlierAttempt; ///< RetractAttempt: the first attempt before the one taken back
    OptionalInstant earlierContact; ///< RetractAttempt: the first contact before it
    OperationId undoes;             ///< Release, Reopen, Wake, RetractAttempt: the operation taken back

    bool operator==(const Command &) const = default;
};

/// The lead as it will be once the command has been carried out: the optimistic row.
/// Reached, Voicemail, NoAnswer and EmailSent stop the clock; WrongNumber does not.
[[nodiscard]] Lead applied(Lead lead, const Command &command);

/// The command that takes \a command back after it was sent; nothing for AddNote and Convert.
/// \a before is the lead as it was before \a command.
[[nodiscard]] std::optional<Command> reverseOf(const Command &command, const Lead &before, OperationId id, Instant now);

/// Invalid: a Reject without a reason, a Snooze into the past, an empty note.
[[nodiscard]] Result<void> validate(const Command &command);

[[nodiscard]] QString toString(CommandKind kind);
[[nodiscard]] std::optional<CommandKind> commandKindFrom(QStringView name);
[[nodiscard]] QString toString(AttemptChannel channel);
[[nodiscard]] std::optional<AttemptChannel> attemptChannelFrom(QStringView name);
[[nodiscard]] QString toString(AttemptOutcome outcome);
[[nodiscard]] std::optional<AttemptOutcome> attemptOutcomeFrom(QStringView name);

} // namespace relaydesk
