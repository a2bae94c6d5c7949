// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/behaviour_event.h"
#include "core/domain/command.h"
#include "core/domain/handoff_event.h"

namespace relaydesk {

/// The event that an operation leaves in the lead's story: its id is made of the operation's, so
/// that the store keeps it once and a crash cannot hide it.
[[nodiscard]] RemoteId traceId(const OperationId &operation);
[[nodiscard]] BehaviourEvent traceOf(const Command &command, Instant now);

/// The journal's entry of a command that was carried out; \a after is the lead then.
[[nodiscard]] HandoffEvent journalEntryOf(const Command &command, const Lead &after, Instant now);

/// The lead after \a command with its next version, its stage and its time of change.
[[nodiscard]] Lead moved(Lead lead, const Command &command, Instant now);

} // namespace relaydesk
