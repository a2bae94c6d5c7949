// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sla_clock.h"

#include <algorithm>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;

Duration soonBand(Duration target)
{
    return std::max<Duration>(5min, target / 3);
}
Duration urgentBand(Duration target)
{
    return std::max<Duration>(60s, target / 5);
}

bool isAsleep(const SlaClock &clock, Instant now)
{
    return clock.pause != PauseReason::None && (!clock.pausedUntil || now < *clock.pausedUntil);
}
} // namespace

RingState ringAt(const SlaClock &clock, Instant now)
{
    // A lead that was answered and then put aside shows when it wakes: that is what comes next.
    if (isAsleep(clock, now))
        return RingState::Paused;
    if (clock.answeredAt)
        return RingState::Answered;
    if (!clock.dueAt)
        return RingState::None;
    const Duration left = *clock.dueAt - now;
    // Answered exactly at due is in time, so the clock has run out only after it.
    if (left < Duration(0))
        return RingState::Breached;
    if (left <= urgentBand(clock.target))
        return RingState::Urgent;
    if (left <= soonBand(clock.target))
        return RingState::Soon;
    return RingState::Calm;
}

OptionalInstant nextRingChange(const SlaClock &clock, Instant now)
{
    switch (ringAt(clock, now)) {
    case RingState::Paused: return clock.pausedUntil;
    case RingState::Calm: return *clock.dueAt - soonBand(clock.target);
    case RingState::Soon: return *clock.dueAt - urgentBand(clock.target);
    case RingState::Urgent: return *clock.dueAt + Duration(1);
    case RingState::None:
    case RingState::Breached:
    case RingState::Answered: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace relaydesk
