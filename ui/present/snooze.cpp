// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/snooze.h"

#include <QCoreApplication>
#include <QLocale>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;

struct SnoozeWords
{
    Q_DECLARE_TR_FUNCTIONS(SnoozeWords)
};

SnoozeOption optionAt(const QString &label, const QDateTime &local, const QDateTime &here)
{
    const bool today = local.date() == here.date();
    const QString when = QLocale().toString(local, today ? QStringLiteral("HH:mm") : QStringLiteral("ddd HH:mm"));
    return {label, when, fromDateTime(local.toUTC())};
}

} // namespace

std::vector<SnoozeOption> snoozeOptions(Instant now, const QTimeZone &zone)
{
    const QDateTime here = toDateTime(now).toTimeZone(zone);
    const QDate today = here.date();
    const auto at = [&](QDate date, int hour, int minute) { return QDateTime(date, QTime(hour, minute), zone); };
    std::vector<SnoozeOption> options{optionAt(SnoozeWords::tr("In 1 hour"), here.addSecs(3600), here)};
    if (here.time() < QTime(13, 0))
        options.push_back(optionAt(SnoozeWords::tr("After lunch"), at(today, 13, 30), here));
    options.push_back(optionAt(SnoozeWords::tr("Tomorrow"), at(today.addDays(1), 9, 0), here));
    const int daysToMonday = 8 - today.dayOfWeek();
    options.push_back(optionAt(SnoozeWords::tr("Next Monday"), at(today.addDays(daysToMonday), 9, 0), here));
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
