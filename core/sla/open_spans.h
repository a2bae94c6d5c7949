// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/sla/business_calendar.h"

namespace relaydesk {

inline constexpr qint64 dayMs = 86'400'000;
inline constexpr qint64 lastDay = 2'932'896; ///< 9999-12-31, in days since 1970-01-01

/// A span of open time, UTC: begin included, end excluded, never empty.
struct OpenSpan
{
    Instant begin{};
    Instant end{};

    bool operator==(const OpenSpan &) const = default;
};

/// Walks the open time of a calendar forward from an instant, span by span,
/// allocating nothing. Spans never overlap; they may touch (midnight, a change
/// of offset).
class OpenSpans
{
public:
    /// \a calendar must live longer.
    OpenSpans(const BusinessCalendar &calendar, Instant from);

    /// Nothing: closed from here to the end of the year 9999.
    std::optional<OpenSpan> next();

private:
    void enterStretch(size_t index);

    const BusinessCalendar &m_calendar;
    qint64 m_from;
    size_t m_stretch = 0;
    qint64 m_begin = 0; ///< of the stretch, or m_from if that is later; UTC
    qint64 m_end = 0;   ///< of the stretch, UTC
    qint64 m_offset = 0;
    qint64 m_day = 0;
    std::span<const DaySpan> m_spans; ///< those of m_day that are left
};

} // namespace relaydesk
