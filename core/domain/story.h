// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"

namespace relaydesk {

/// For a CRM that has neither signals, deadlines nor a first-contact field: derives all three from
/// the lead's events. Signals of the last 30 days before the latest event; firstAttempt from the
/// earliest call, e-mail or meeting of the team; and, until the team has written its own SLA policies,
/// the default target in wall time from submission: 5 min after an intent event, 30 min for fit A,
/// 2 h for B, 4 h for C, else 8 h.
[[nodiscard]] Lead withStory(Lead lead, std::span<const BehaviourEvent> events);

/// The team's own act of contacting (call, e-mail, meeting), which stops the customer's clock.
[[nodiscard]] bool isAttempt(EventKind kind);

} // namespace relaydesk
