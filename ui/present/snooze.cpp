// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/snooze.h"

#include "ui/present/clock_text.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;

struct SnoozeWords
{
    Q_DECLARE_TR_FUNCTIONS(SnoozeWords)
};

SnoozeOption optionAt(const QString &label, const QDateTime &local, const QDateTime &here, const QLocale &locale)
{
    const bool today = local.date() == here.date();
    return {label, today ? timeOfDay(local.time(), locale) : dayAndTime(local, locale), fromDateTime(local.toUTC())};
}

/// The working week may begin on Monday, Sunday or Saturday: the first working day from the week's first on.
Qt::DayOfWeek firstWorkingDay(const QLocale &locale)
{
    const QList<Qt::DayOfWeek> working = locale.weekdays();
    for (int i = 0; i < 7; ++i) {
        const auto day = Qt::DayOfWeek((locale.firstDayOfWeek() - 1 + i) % 7 + 1);
        if (working.contains(day))
            return day;
    }
    return Qt::Monday;
}

QString nextWeekText(Qt::DayOfWeek first)
{
    switch (first) {
    case Qt::Saturday: return SnoozeWords::tr("Next Saturday");
    case Qt::Sunday: return SnoozeWords::tr("Next Sunday");
    default: return SnoozeWords::tr("Next Monday");
    }
}

} // namespace

std::vector<SnoozeOption> snoozeOptions(Instant now, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime here = toDateTime(now).toTimeZone(zone);
    const QDate today = here.date();
    const auto at = [&](QDate date, int hour, int minute) { return QDateTime(date, QTime(hour, minute), zone); };
    std::vector<SnoozeOption> options{optionAt(SnoozeWords::tr("In 1 hour"), here.addSecs(3600), here, locale)};
    if (here.time() < QTime(13, 0))
        options.push_back(optionAt(SnoozeWords::tr("After lunch"), at(today, 13, 30), here, locale));
    options.push_back(optionAt(SnoozeWords::tr("Tomorrow"), at(today.addDays(1), 9, 0), here, locale));
    const Qt::DayOfWeek first = firstWorkingDay(locale);
    const int days = (first - today.dayOfWeek() + 6) % 7 + 1; // from tomorrow to this day next week
    options.push_back(optionAt(nextWeekText(first), at(today.addDays(days), 9, 0), here, locale));
    options.push_back({SnoozeWords::tr("When they reply"), {}, std::nullopt});
    return options;
}

OptionalInstant wakeTime(OptionalInstant wanted, const SlaClock &clock, Instant now)
{
    if (!wanted || !clock.dueAt || clock.answeredAt || *clock.dueAt <= now)
        return wanted;
    const Instant before = std::max(*clock.dueAt - 5min, std::min(now + 1min, *clock.dueAt));
    return std::min(*wanted, before);
}

} // namespace relaydesk
