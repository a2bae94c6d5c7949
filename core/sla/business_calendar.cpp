// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/business_calendar.h"

#include "core/sla/open_spans.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr QDate epoch = QDate::fromJulianDay(2440588); // 1970-01-01

bool isSpan(const DaySpan &span)
{
    return span.start >= 0 && span.start < span.end && span.end <= dayMs;
}

bool areSpans(const std::vector<DaySpan> &spans)
{
    return std::ranges::all_of(spans, isSpan);
}

/// Sorted, overlapping and touching ones joined: nothing counts twice.
std::vector<DaySpan> joined(std::vector<DaySpan> spans)
{
    std::ranges::sort(spans, {}, &DaySpan::start);
    std::vector<DaySpan> out;
    for (const DaySpan &span : spans) {
        if (!out.empty() && span.start <= out.back().end)
            out.back().end = std::max(out.back().end, span.end);
        else
            out.push_back(span);
    }
    return out;
}

} // namespace

BusinessCalendar::Plan BusinessCalendar::add(std::vector<DaySpan> spans)
{
    const std::vector<DaySpan> clean = joined(std::move(spans));
    const Plan plan{static_cast<quint32>(m_spans.size()), static_cast<quint32>(clean.size())};
    m_spans.insert(m_spans.end(), clean.begin(), clean.end());
    return plan;
}

Result<BusinessCalendar> BusinessCalendar::of(const CalendarRules &rules)
{
    Result<ZoneTimeline> zone = ZoneTimeline::of(rules.timeZone);
    if (!zone)
        return zone.error();
    const bool spansAreWell = std::ranges::all_of(rules.weekly, areSpans)
        && std::ranges::all_of(rules.exceptions, [](const auto &day) { return areSpans(day.second); });
    if (!spansAreWell)
        return makeError(ErrorKind::Invalid, QStringLiteral("a span ends before it starts"));
    BusinessCalendar calendar;
    calendar.m_rules = rules;
    calendar.m_zone = *std::move(zone);
    bool weekOpens = false;
    for (size_t i = 0; i < rules.weekly.size(); ++i) {
        calendar.m_week[i] = calendar.add(rules.weekly[i]);
        weekOpens = weekOpens || calendar.m_week[i].count > 0;
    }
    std::map<QDate, std::vector<DaySpan>> special = rules.exceptions;
    for (const QDate &holiday : rules.holidays)
        special.try_emplace(holiday); // an exception of the same date stays
    qint64 lastException = std::numeric_limits<qint64>::min();
    for (const auto &[date, spans] : special) {
        calendar.m_special.push_back({epoch.daysTo(date), calendar.add(spans)});
        if (!spans.empty())
            lastException = calendar.m_special.back().day;
    }
    calendar.m_lastOpenDay = weekOpens ? lastDay : lastException;
    if (calendar.m_lastOpenDay == std::numeric_limits<qint64>::min())
        return makeError(ErrorKind::Invalid, QStringLiteral("the calendar never opens"));
    return calendar;
}

std::span<const DaySpan> BusinessCalendar::spansOf(qint64 day) const
{
    const auto found = std::ranges::lower_bound(m_special, day, {}, &SpecialDay::day);
    // 1970-01-01 was a Thursday; days before it are negative.
    const Plan plan = found != m_special.end() && found->day == day
        ? found->plan
        : m_week[static_cast<size_t>(((day + 3) % 7 + 7) % 7)];
    return {m_spans.data() + plan.first, plan.count};
}

bool BusinessCalendar::isOpen(Instant at) const
{
    OpenSpans spans(*this, at);
    const std::optional<OpenSpan> first = spans.next();
    return first && first->begin <= at;
}

} // namespace relaydesk
