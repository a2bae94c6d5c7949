// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>

namespace relaydesk {

/// Why a clock stands still, or why the row sleeps.
enum class PauseReason { None, Snoozed, WaitingOnProspect, OffHours };

/// The customer's clock of one lead as of now: deadlines, never remainders. All wall time.
struct SlaClock
{
    OptionalInstant startedAt;
    OptionalInstant dueAt; ///< first contact by; nothing while no policy applies
    Duration target{0};    ///< as promised, "5 min"
    PauseReason pause = PauseReason::None;
    OptionalInstant pausedUntil; ///< wake time; nothing while waiting for a reply
    OptionalInstant answeredAt;  ///< first genuine human attempt: the clock stopped
    QString policy;              ///< the policy's name, as its owners wrote it

    bool operator==(const SlaClock &) const = default;
};

/// How a clock looks; the shape says it, not colour alone.
enum class RingState { None, Calm, Soon, Urgent, Breached, Paused, Answered };

/// The ring at \a now. Soon: at most max(5 min, target/3) left; urgent: at most max(60 s, target/5) left.
/// A target under 15 minutes is never calm longer than it is long: the bands apply as they are.
[[nodiscard]] RingState ringAt(const SlaClock &clock, Instant now);

/// When ringAt() next changes by itself; nothing if it will not.
[[nodiscard]] OptionalInstant nextRingChange(const SlaClock &clock, Instant now);

} // namespace relaydesk
