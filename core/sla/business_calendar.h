// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/json/json_fields.h"
#include "core/sla/zone_timeline.h"

#include <QDate>

#include <array>
#include <map>
#include <span>

namespace relaydesk {

/// A span of a local day, milliseconds since its midnight: start included, end
/// excluded, at most 24 h.
struct DaySpan
{
    qint32 start = 0;
    qint32 end = 0;

    bool operator==(const DaySpan &) const = default;
};

/// When a team works, as its owners wrote it.
struct CalendarRules
{
    QString timeZone;                                 ///< IANA
    std::array<std::vector<DaySpan>, 7> weekly;       ///< Monday first
    std::vector<QDate> holidays;                      ///< closed all day
    std::map<QDate, std::vector<DaySpan>> exceptions; ///< replace the week and the holidays for their date

    bool operator==(const CalendarRules &) const = default;
};

/// Rules made fast to ask. An instant is open when its local wall time lies
/// inside a span of its local date: in a repeated hour both passes count, a
/// skipped hour counts nothing. Immutable; may be shared between threads.
class BusinessCalendar
{
public:
    /// Invalid: an unknown zone, a span that ends before it starts or leaves its
    /// day, or a calendar that never opens. Overlapping spans are one.
    [[nodiscard]] static Result<BusinessCalendar> of(const CalendarRules &rules);

    [[nodiscard]] const CalendarRules &rules() const { return m_rules; }
    [[nodiscard]] const ZoneTimeline &zone() const { return m_zone; }
    [[nodiscard]] bool isOpen(Instant at) const;

    /// The open spans of a local day, counted from 1970-01-01.
    [[nodiscard]] std::span<const DaySpan> spansOf(qint64 day) const;
    /// The last local day that may have open time; the calendar is closed behind
    /// it.
    [[nodiscard]] qint64 lastOpenDay() const { return m_lastOpenDay; }

private:
    struct Plan
    {
        quint32 first = 0;
        quint32 count = 0;
    };
    struct SpecialDay
    {
        qint64 day = 0;
        Plan plan;
    };
    Plan add(std::vector<DaySpan> spans);

    CalendarRules m_rules;
    ZoneTimeline m_zone;
    std::vector<DaySpan> m_spans;
    std::array<Plan, 7> m_week;
    std::vector<SpecialDay> m_special; ///< sorted by day
    qint64 m_lastOpenDay = 0;
};

/// Reads {"timeZone","weekly","holidays","exceptions"}; every mistake with its
/// place. Nothing if there is one.
[[nodiscard]] std::optional<BusinessCalendar> readCalendar(const JsonNode &node, const JsonPlace &place,
                                                           Mistakes &mistakes);

} // namespace relaydesk
