// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_times.h"

#include "core/sla/open_spans.h"

#include <algorithm>
#include <limits>

namespace relaydesk {

namespace {

constexpr Instant never = fromEpochMs((lastDay + 1) * dayMs);

/// Sorted and joined, those before \a start left out: nothing is taken away
/// twice.
std::vector<OpenSpan> joined(std::span<const Pause> pauses, Instant start)
{
    std::vector<OpenSpan> all;
    for (const Pause &pause : pauses) {
        const Instant end = std::min(pause.end.value_or(never), never);
        if (pause.begin < end && end > start)
            all.push_back({pause.begin, end});
    }
    std::ranges::sort(all, {}, &OpenSpan::begin);
    std::vector<OpenSpan> out;
    for (const OpenSpan &pause : all) {
        if (!out.empty() && pause.begin <= out.back().end)
            out.back().end = std::max(out.back().end, pause.end);
        else
            out.push_back(pause);
    }
    return out;
}

/// Counted time, span by span: open time with the pauses cut out.
class CountedSpans
{
public:
    CountedSpans(const BusinessCalendar *calendar, Instant start, std::span<const Pause> pauses)
        : m_start(start)
        , m_pauses(pauses.empty() ? std::vector<OpenSpan>() : joined(pauses, start))
    {
        if (calendar)
            m_open.emplace(*calendar, start);
    }

    std::optional<OpenSpan> next()
    {
        for (;;) {
            if (!m_rest && !(m_rest = nextOpen()))
                return std::nullopt;
            while (m_pause < m_pauses.size() && m_pauses[m_pause].end <= m_rest->begin)
                ++m_pause;
            if (m_pause == m_pauses.size() || m_pauses[m_pause].begin >= m_rest->end)
                return std::exchange(m_rest, std::nullopt);
            const OpenSpan pause = m_pauses[m_pause];
            if (pause.begin <= m_rest->begin && pause.end >= never)
                return std::nullopt; // rather than walk through all the years that nothing counts in
            const OpenSpan before{m_rest->begin, pause.begin};
            m_rest->begin = pause.end;
            if (m_rest->begin >= m_rest->end)
                m_rest.reset();
            if (before.begin < before.end)
                return before;
        }
    }

private:
    std::optional<OpenSpan> nextOpen()
    {
        if (m_open)
            return m_open->next();
        // Wall time is one span, once.
        return m_start < never && !std::exchange(m_done, true) ? std::optional(OpenSpan{m_start, never}) : std::nullopt;
    }

    Instant m_start;
    std::vector<OpenSpan> m_pauses;
    std::optional<OpenSpans> m_open;
    std::optional<OpenSpan> m_rest;
    size_t m_pause = 0;
    bool m_done = false;
};

} // namespace

OptionalInstant deadline(const BusinessCalendar *calendar, Instant start, Duration amount,
                         std::span<const Pause> pauses)
{
    if (amount <= Duration(0))
        return start < never ? OptionalInstant(start) : std::nullopt;
    CountedSpans spans(calendar, start, pauses);
    while (const std::optional<OpenSpan> span = spans.next()) {
        const Duration length = span->end - span->begin;
        // The last day of a zone west of Greenwich ends in the year 10000.
        if (amount <= length)
            return span->begin + amount < never ? OptionalInstant(span->begin + amount) : std::nullopt;
        amount -= length;
    }
    return std::nullopt;
}

Duration countedTime(const BusinessCalendar *calendar, Instant start, Instant end, std::span<const Pause> pauses)
{
    Duration sum{0};
    if (end <= start)
        return sum;
    CountedSpans spans(calendar, start, pauses);
    for (auto span = spans.next(); span && span->begin < end; span = spans.next())
        sum += std::min(span->end, end) - span->begin;
    return sum;
}

const BusinessCalendar *clockOf(const SlaPolicy &policy)
{
    return policy.clock == SlaPolicy::Clock::Business && policy.calendar ? &*policy.calendar : nullptr;
}

SlaTimes slaTimes(const SlaPolicy &policy, Instant start, std::span<const Pause> pauses)
{
    const BusinessCalendar *calendar = clockOf(policy);
    SlaTimes times;
    times.due = deadline(calendar, start, policy.target, pauses);
    if (policy.warnBefore)
        times.warn = deadline(calendar, start, std::max(policy.target - *policy.warnBefore, Duration(0)), pauses);
    for (const Rung &rung : policy.escalation)
        times.rungs.push_back({rung.to, deadline(calendar, start, rung.after, pauses)});
    return times;
}

} // namespace relaydesk
