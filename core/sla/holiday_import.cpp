// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/holiday_import.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

namespace relaydesk {

namespace {

constexpr qsizetype largest = 4LL * 1024 * 1024;
constexpr size_t mostDays = 5000;
constexpr int longestEvent = 366; // days; what lasts longer is no holiday

struct Freed
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

struct Collected
{
    std::set<QDate> days;
    QDate first;
    QDate last;
    int length = 1; ///< days of the event being expanded
};

QDate dateOf(const icaltimetype &time)
{
    return QDate(time.year, time.month, time.day);
}

icaltimetype midnightOf(const QDate &date)
{
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

void addDays(const QDate &begin, Collected &collected)
{
    for (int i = 0; i < collected.length && collected.days.size() <= mostDays; ++i) {
        const QDate day = begin.addDays(i);
        if (day.isValid() && day >= collected.first && day <= collected.last)
            collected.days.insert(day);
    }
}

void addOccurrence(icalcomponent *, icaltime_span *span, void *data) // as libical calls it
{
    // An event of whole days is expanded in UTC, where its midnight is a
    // midnight.
    addDays(QDateTime::fromSecsSinceEpoch(span->start, Qt::UTC).date(), *static_cast<Collected *>(data));
}

void addEvent(icalcomponent *event, Collected &collected)
{
    const icaltimetype begin = icalcomponent_get_dtstart(event);
    if (!begin.is_date || !dateOf(begin).isValid() || icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
        return;
    const QDate from = dateOf(begin);
    const icaltimetype end = icalcomponent_get_dtend(event); // excluded
    const qint64 length = icaltime_is_null_time(end) ? 1 : from.daysTo(dateOf(end));
    collected.length = static_cast<int>(std::clamp<qint64>(length, 1, longestEvent));
    const bool recurs = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY)
        || icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY);
    if (!recurs) {
        addDays(from, collected);
        return;
    }
    icalcomponent_foreach_recurrence(event, midnightOf(collected.first.addDays(-longestEvent)),
                                     midnightOf(collected.last.addDays(1)), addOccurrence, &collected);
}

} // namespace

Result<std::vector<QDate>> holidaysFromICalendar(const QByteArray &ics, const QDate &first, const QDate &last)
{
    if (ics.size() > largest)
        return makeError(ErrorKind::Invalid, QStringLiteral("an iCalendar file of more than 4 MB"));
    const std::unique_ptr<icalcomponent, Freed> root(icalparser_parse_string(ics.constData()));
    icalcomponent *calendar = root.get();
    if (calendar && icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT)
        calendar = icalcomponent_get_first_component(calendar, ICAL_VCALENDAR_COMPONENT);
    if (!calendar)
        return makeError(ErrorKind::Parse, QStringLiteral("no iCalendar file"));
    Collected collected;
    collected.first = first;
    collected.last = last;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        addEvent(event, collected);
    if (collected.days.size() > mostDays)
        return makeError(ErrorKind::Invalid, QStringLiteral("more than 5,000 holidays"));
    return std::vector<QDate>(collected.days.begin(), collected.days.end());
}

} // namespace relaydesk
