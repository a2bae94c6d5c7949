// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sla/sla_times.h"

#include <QTimeZone>

namespace relaydesk::test {

/// The obviously right version: asks for every minute by itself, with QTimeZone's offset, whether it is open and
/// not paused. (All spans, pauses and changes of offset of the tests stand on whole minutes.)
class SlowCalendar
{
public:
    explicit SlowCalendar(const CalendarRules &rules);

    [[nodiscard]] bool isOpen(Instant minute) const;
    /// Nothing after \a most minutes.
    [[nodiscard]] OptionalInstant deadline(Instant start, Duration amount, std::span<const Pause> pauses,
                                           int most) const;
    [[nodiscard]] Duration countedTime(Instant start, Instant end, std::span<const Pause> pauses) const;

private:
    [[nodiscard]] int offsetAt(Instant minute) const;

    const CalendarRules &m_rules;
    QTimeZone m_zone;
};

} // namespace relaydesk::test
