// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sla/slow_calendar.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace relaydesk::test {

using namespace std::chrono_literals;

namespace {

bool isPaused(Instant minute, std::span<const Pause> pauses)
{
    return std::ranges::any_of(
        pauses, [&](const Pause &pause) { return pause.begin <= minute && (!pause.end || minute < *pause.end); });
}

Instant minuteOf(Instant time)
{
    return std::chrono::floor<std::chrono::minutes>(time);
}

} // namespace

SlowCalendar::SlowCalendar(const CalendarRules &rules)
    : m_rules(rules)
    , m_zone(rules.timeZone.toUtf8())
{
}

/// Asked for each quarter of an hour: no zone of the tests changes its offset in between, and QTimeZone is slow.
int SlowCalendar::offsetAt(Instant minute) const
{
    static std::map<QString, std::unordered_map<qint64, int>> asked;
    const auto quarter = std::chrono::floor<std::chrono::duration<qint64, std::ratio<900>>>(minute);
    const auto [known, isNew] = asked[m_rules.timeZone].try_emplace(quarter.time_since_epoch().count(), 0);
    if (isNew)
        known->second = m_zone.offsetFromUtc(toDateTime(quarter));
    return known->second;
}

bool SlowCalendar::isOpen(Instant minute) const
{
    // Wall time, written as if it were UTC.
    const QDateTime local = toDateTime(minute + std::chrono::seconds(offsetAt(minute)));
    const QDate date = local.date();
    const int ofDay = local.time().msecsSinceStartOfDay();
    const auto isIn = [&](const DaySpan &span) { return span.start <= ofDay && ofDay < span.end; };
    if (const auto exception = m_rules.exceptions.find(date); exception != m_rules.exceptions.end())
        return std::ranges::any_of(exception->second, isIn);
    if (std::ranges::find(m_rules.holidays, date) != m_rules.holidays.end())
        return false;
    return std::ranges::any_of(m_rules.weekly[static_cast<size_t>(date.dayOfWeek() - 1)], isIn);
}

OptionalInstant SlowCalendar::deadline(Instant start, Duration amount, std::span<const Pause> pauses, int most) const
{
    if (amount == Duration(0))
        return start;
    Instant minute = minuteOf(start);
    for (int i = 0; i < most; ++i, minute += 1min) {
        if (!isOpen(minute) || isPaused(minute, pauses))
            continue;
        const Instant from = std::max(minute, start);
        const Duration length = minute + 1min - from;
        if (amount <= length)
            return from + amount;
        amount -= length;
    }
    return std::nullopt;
}

Duration SlowCalendar::countedTime(Instant start, Instant end, std::span<const Pause> pauses) const
{
    Duration sum{0};
    for (Instant minute = minuteOf(start); minute < end; minute += 1min) {
        if (isOpen(minute) && !isPaused(minute, pauses))
            sum += std::min<Instant>(minute + 1min, end) - std::max(minute, start);
    }
    return sum;
}

} // namespace relaydesk::test
