// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace relaydesk {

/// How a command ended on the hub.
struct Verdict
{
    WriteOutcome outcome; ///< with the lead as it stands now
    qint64 seq = 0;       ///< of the commit; 0 when nothing was changed
};

/// Decides commands, one after the other on the store's strand: the one place where two people who
/// want the same lead meet. Exactly one gets it, and a command sent twice is carried out once.
///
/// The operation is first noted as intended, then the lead and an event named after the operation
/// change in one transaction, then the answer is noted. After a crash between two of these steps
/// the event says whether it was done.
///
/// NotFound: no such lead. Invalid: a command that makes no sense, an unknown person, or an
/// operation id that was used for another command.
[[nodiscard]] Result<Verdict> carryOut(Store &store, const Command &command, Instant now);

/// The noted answer of an operation; nothing while it is not known.
[[nodiscard]] Result<std::optional<WriteOutcome>> answerOf(const Store &store, const OperationId &operation);

/// True when \a command may no longer be carried out on \a current: somebody else was first.
/// Accept: the owner is neither who was read nor the actor. Attempts and notes are facts and never
/// clash. Anything else clashes when the record has moved on and now belongs to somebody else, or
/// is no longer in the state the command starts from.
[[nodiscard]] bool clashes(const Command &command, const Lead &current);

} // namespace relaydesk
