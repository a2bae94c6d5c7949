// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sla/sla_history.h"

#include <QHash>

namespace relaydesk {

/// Where a lead stands against its policy. (RingState is how a clock looks;
/// this is what is true.)
enum class SlaState {
    Calm,
    Soon,     ///< past the warning; without one asked for, in the last third of the
              ///< target
    Urgent,   ///< in the second half of that time
    Breached, ///< late, or unanswered past due
    Paused,
    Met,  ///< answered in time; exactly at due is in time
    Void, ///< disqualified before due
};

/// Every number about one lead's clocks at one time.
struct SlaAssessment
{
    SlaState state = SlaState::Calm;
    SlaTimes times;
    Duration counted{0};        ///< on the policy's clock, from the start to the answer,
                                ///< the end, or now
    Duration wall{0};           ///< the same without calendar or pauses: what the prospect feels
    OptionalInstant nextChange; ///< when the state changes by itself, at the
                                ///< earliest; nothing if it will not
    RepId owner;                ///< whose clock ownerDue is; none: nobody has the lead
    OptionalInstant ownerDue;   ///< the owner's own clock: restarted by each reassignment

    bool operator==(const SlaAssessment &) const = default;
};

/// \a history as far as it had happened at \a now.
[[nodiscard]] SlaAssessment assess(const SlaPolicy &policy, const SlaHistory &history, Instant now);

/// A rung that has been reached.
struct Escalation
{
    size_t rung = 0; ///< in the policy's order: with lead and policy version the
                     ///< key that makes it happen once
    QString to;
    RepId owner; ///< who is told; none: nobody is on this rung, and the journal
                 ///< must hold an alarm
    Instant at{};

    bool operator==(const Escalation &) const = default;
};

/// The rungs reached at \a now and before the clock ended, in the order of
/// their times. \a onRung gives who stands on a role; a role without anybody
/// still escalates, with no owner.
[[nodiscard]] std::vector<Escalation> escalationsUntil(const SlaPolicy &policy, const SlaHistory &history, Instant now,
                                                       const QHash<QString, RepId> &onRung);

[[nodiscard]] QString toString(SlaState state);

} // namespace relaydesk
