// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sla/sla_policy.h"

namespace relaydesk {

/// A stretch in which a clock stands still: begin included, end excluded.
struct Pause
{
    Instant begin{};
    OptionalInstant end; ///< nothing: still paused

    bool operator==(const Pause &) const = default;
};

/// The smallest t >= \a start with \a amount of counted time between start and
/// t: open time of \a calendar (none: every time), less pauses. A pause takes
/// away only its overlap with open time, and overlapping pauses only once.
/// Nothing: not before the year 10000, or paused without an end. D(s, d) of the
/// field.
[[nodiscard]] OptionalInstant deadline(const BusinessCalendar *calendar, Instant start, Duration amount,
                                       std::span<const Pause> pauses = {});

/// Counted time between two instants, to the millisecond; 0 where \a end is not
/// after \a start.
[[nodiscard]] Duration countedTime(const BusinessCalendar *calendar, Instant start, Instant end,
                                   std::span<const Pause> pauses = {});

/// When a rung of the ladder is reached; nothing while a pause without an end
/// lies before it.
struct RungTime
{
    QString to;
    OptionalInstant at;

    bool operator==(const RungTime &) const = default;
};

/// Every time that a policy gives a lead.
struct SlaTimes
{
    OptionalInstant due;
    OptionalInstant warn;        ///< warnBefore before the target, at the earliest the
                                 ///< start; nothing if none was asked for
    std::vector<RungTime> rungs; ///< in the policy's order

    bool operator==(const SlaTimes &) const = default;
};

[[nodiscard]] SlaTimes slaTimes(const SlaPolicy &policy, Instant start, std::span<const Pause> pauses = {});
/// The calendar of the policy's own clock; none: wall time.
[[nodiscard]] const BusinessCalendar *clockOf(const SlaPolicy &policy);

} // namespace relaydesk
