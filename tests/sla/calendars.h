// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sla/sla_times.h"

#include <QTest>

namespace relaydesk::test {

inline constexpr qint32 hourMs = 3'600'000;

[[nodiscard]] inline DaySpan hours(double from, double to)
{
    return {static_cast<qint32>(from * hourMs), static_cast<qint32>(to * hourMs)};
}

/// The same spans on the first \a days of each week.
[[nodiscard]] inline CalendarRules everyDay(const char *zone, std::vector<DaySpan> spans, size_t days = 7)
{
    CalendarRules rules;
    rules.timeZone = QString::fromLatin1(zone);
    for (size_t i = 0; i < days; ++i)
        rules.weekly[i] = spans;
    return rules;
}

[[nodiscard]] inline BusinessCalendar calendarOf(const CalendarRules &rules)
{
    return BusinessCalendar::of(rules).value();
}

[[nodiscard]] inline Instant at(const char *iso)
{
    return *fromIso8601(QString::fromLatin1(iso));
}

[[nodiscard]] inline QString shown(const OptionalInstant &time)
{
    return time ? toIso8601(*time) : QStringLiteral("never");
}

} // namespace relaydesk::test
