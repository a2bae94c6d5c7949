// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/handoff_event.h"
#include "core/sla/sla_times.h"

namespace relaydesk {

/// From when on somebody owned the lead.
struct Assignment
{
    RepId owner;
    Instant at{};

    bool operator==(const Assignment &) const = default;
};

/// What happened to one lead in its current cycle, as far as its clocks care.
struct SlaHistory
{
    Instant start{}; ///< of the customer's clock: the prospect's submission, or
                     ///< the recycling
    std::vector<Pause> pauses;
    OptionalInstant answered; ///< the earliest genuine human attempt
    OptionalInstant voided;   ///< disqualified, rejected, merged, lost or put into
                              ///< nurture without an attempt
    std::vector<Assignment> assignments;

    bool operator==(const SlaHistory &) const = default;
};

/// The history that the journal of one lead tells, for a policy that pauses on
/// \a pauseOn: recomputed from the events each time, so that a policy changed
/// later changes the answer. Events in any order. Captured (or Ingested) starts
/// the clock, at its {"submitted"} where it says that, and Recycled starts a new one. Paused {"reason"} and Resumed, and
/// Snoozed {"until"} for the reason "snoozed", pause. Attempted answers unless
/// {"outcome":"wrongNumber"}; Contacted answers too; an Undone {"undoes"} takes
/// either, a rejection or a snooze back, and so does a Refused {"operation"}. Routed, Reassigned {"owner"} and
/// Accepted (by its actor) give the lead to somebody. Nothing where no event
/// starts the clock.
[[nodiscard]] std::optional<SlaHistory> slaHistoryOf(std::span<const HandoffEvent> events,
                                                     std::span<const QString> pauseOn);

} // namespace relaydesk
