// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/open_spans.h"

#include <algorithm>
#include <limits>

namespace relaydesk {

namespace {

constexpr qint64 endOfTime = (lastDay + 2) * dayMs; // far from overflow when an offset is added

qint64 dayOf(qint64 local)
{
    return local >= 0 ? local / dayMs : -((-local + dayMs - 1) / dayMs);
}

} // namespace

OpenSpans::OpenSpans(const BusinessCalendar &calendar, Instant from)
    : m_calendar(calendar)
    , m_from(std::clamp(toEpochMs(from), -endOfTime, endOfTime))
{
    enterStretch(calendar.zone().indexAt(m_from));
}

/// Local time runs straight inside a stretch. Where the next one begins, the
/// local day is looked up anew: it may be the same day (an hour is repeated or
/// skipped) or the one after the next (Apia's 2011-12-30).
void OpenSpans::enterStretch(size_t index)
{
    const auto &stretches = m_calendar.zone().stretches();
    m_stretch = index;
    m_begin = std::max(m_from, stretches[index].begin);
    m_end = index + 1 < stretches.size() ? stretches[index + 1].begin : endOfTime;
    m_offset = stretches[index].offset;
    m_day = dayOf(m_begin + m_offset);
    m_spans = m_calendar.spansOf(m_day);
}

std::optional<OpenSpan> OpenSpans::next()
{
    for (;;) {
        while (!m_spans.empty()) {
            const DaySpan span = m_spans.front();
            m_spans = m_spans.subspan(1);
            const qint64 midnight = m_day * dayMs - m_offset;
            const qint64 begin = std::max(m_begin, midnight + span.start);
            const qint64 end = std::min(m_end, midnight + span.end);
            if (begin < end)
                return OpenSpan{fromEpochMs(begin), fromEpochMs(end)};
        }
        ++m_day;
        if (m_day * dayMs - m_offset < m_end && m_day <= m_calendar.lastOpenDay()) {
            m_spans = m_calendar.spansOf(m_day);
            continue;
        }
        const bool isLast = m_stretch + 1 == m_calendar.zone().stretches().size();
        // A repeated midnight may lead back by one day: only two days behind the
        // last one is it over.
        if (isLast || m_day > m_calendar.lastOpenDay() + 2)
            return std::nullopt;
        enterStretch(m_stretch + 1);
    }
}

} // namespace relaydesk
