// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/clock_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;
using std::chrono::duration_cast;

struct ClockWords
{
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

QString digits(Duration time)
{
    const auto hours = duration_cast<std::chrono::hours>(time).count();
    const auto minutes = duration_cast<std::chrono::minutes>(time).count() % 60;
    const auto seconds = duration_cast<std::chrono::seconds>(time).count() % 60;
    if (time < 1h)
        return QStringLiteral("%1:%2").arg(minutes, 2, 10, QLatin1Char('0')).arg(seconds, 2, 10, QLatin1Char('0'));
    if (time < 24h)
        return ClockWords::tr("%1 h %2 m").arg(hours).arg(minutes, 2, 10, QLatin1Char('0'));
    return ClockWords::tr("%1 d").arg(hours / 24);
}

/// The locale's short form, which some write with seconds and some without, to the minute.
QString minuteForm(const QLocale &locale)
{
    static const QRegularExpression seconds(QStringLiteral("[^A-Za-z]*s{1,2}"));
    return locale.timeFormat(QLocale::ShortFormat).remove(seconds);
}

/// "d MMM" or "MMM d", as the locale orders its long dates; the short ones may be in another order.
QString dayForm(const QLocale &locale, bool withYear)
{
    QString form = locale.dateFormat(QLocale::LongFormat);
    form.remove(QStringLiteral("dddd"));
    const bool monthFirst = form.indexOf(u'M') < form.indexOf(u'd');
    if (withYear)
        return monthFirst ? QStringLiteral("MMM d, yyyy") : QStringLiteral("d MMM yyyy");
    return monthFirst ? QStringLiteral("MMM d") : QStringLiteral("d MMM");
}

QString wakeText(Instant at, Instant now, const QLocale &locale)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    if (local.date() == toDateTime(now).toLocalTime().date())
        return timeOfDay(local.time(), locale);
    return dayAndTime(local, locale);
}

bool isPaused(RingState ring)
{
    return ring == RingState::Paused;
}

} // namespace

QString countdownText(const SlaClock &clock, Instant now, const QLocale &locale)
{
    switch (ringAt(clock, now)) {
    case RingState::None: return {};
    case RingState::Answered: return ClockWords::tr("Done");
    case RingState::Paused:
        return clock.pausedUntil ? wakeText(*clock.pausedUntil, now, locale) : ClockWords::tr("Reply");
    case RingState::Breached: return QLatin1Char('+') + digits(now - *clock.dueAt);
    case RingState::Calm:
    case RingState::Soon:
    case RingState::Urgent:
        // Up to the full second: 00:00 would say "over" while there is still time.
        return digits(std::chrono::ceil<std::chrono::seconds>(*clock.dueAt - now));
    }
    return {};
}

QString targetText(const SlaClock &clock, Instant now, const QLocale &locale)
{
    Q_UNUSED(locale)
    const RingState ring = ringAt(clock, now);
    if (isPaused(ring))
        return clock.pausedUntil ? ClockWords::tr("snoozed to") : ClockWords::tr("awaited");
    if (ring == RingState::None)
        return {};
    if (ring == RingState::Answered)
        return !clock.dueAt || *clock.answeredAt <= *clock.dueAt ? ClockWords::tr("in time") : ClockWords::tr("late");
    const QString target = durationText(clock.target);
    return ring == RingState::Breached ? ClockWords::tr("past %1").arg(target) : ClockWords::tr("of %1").arg(target);
}

QString spokenCountdown(const SlaClock &clock, Instant now)
{
    const RingState ring = ringAt(clock, now);
    if (ring == RingState::None)
        return {};
    if (ring == RingState::Answered)
        return ClockWords::tr("answered");
    if (ring == RingState::Paused)
        return clock.pausedUntil ? ClockWords::tr("snoozed") : ClockWords::tr("waiting for a reply");
    const bool over = ring == RingState::Breached;
    const Duration time = over ? now - *clock.dueAt : *clock.dueAt - now;
    if (time < 1min)
        return over ? ClockWords::tr("just overdue") : ClockWords::tr("due in less than a minute");
    if (time < 1h) {
        const int minutes = static_cast<int>(duration_cast<std::chrono::minutes>(time).count());
        return over ? ClockWords::tr("%Ln minute(s) overdue", nullptr, minutes)
                    : ClockWords::tr("due in %Ln minute(s)", nullptr, minutes);
    }
    if (time < 24h) {
        const int hours = static_cast<int>(duration_cast<std::chrono::hours>(time).count());
        return over ? ClockWords::tr("%Ln hour(s) overdue", nullptr, hours)
                    : ClockWords::tr("due in %Ln hour(s)", nullptr, hours);
    }
    const int days = static_cast<int>(duration_cast<std::chrono::hours>(time).count() / 24);
    return over ? ClockWords::tr("%Ln day(s) overdue", nullptr, days)
                : ClockWords::tr("due in %Ln day(s)", nullptr, days);
}

QString ageText(Instant since, Instant now)
{
    const Duration age = now - since;
    if (age < 1min)
        return ClockWords::tr("now");
    if (age < 1h)
        return ClockWords::tr("%1 min").arg(duration_cast<std::chrono::minutes>(age).count());
    if (age < 24h)
        return ClockWords::tr("%1 h").arg(duration_cast<std::chrono::hours>(age).count());
    return ClockWords::tr("%1 d").arg(duration_cast<std::chrono::hours>(age).count() / 24);
}

QString durationText(Duration duration)
{
    const auto minutes = duration_cast<std::chrono::minutes>(duration).count();
    if (duration < 1min)
        return ClockWords::tr("%1 s").arg(duration_cast<std::chrono::seconds>(duration).count());
    if (minutes < 60)
        return ClockWords::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0 && minutes < 48 * 60)
        return ClockWords::tr("%1 h").arg(minutes / 60);
    if (minutes < 24 * 60)
        return ClockWords::tr("%1 h %2 m").arg(minutes / 60).arg(minutes % 60);
    return ClockWords::tr("%1 d").arg(minutes / (24 * 60));
}

QString timeOfDay(QTime time, const QLocale &locale)
{
    return locale.toString(time, minuteForm(locale));
}

QString timeOfDayToTheSecond(QTime time, const QLocale &locale)
{
    static const QRegularExpression minute(QStringLiteral("([^A-Za-z]?)(mm?)"));
    return locale.toString(time, minuteForm(locale).replace(minute, QStringLiteral("\\1\\2\\1ss")));
}

QString dayAndTime(const QDateTime &local, const QLocale &locale)
{
    return ClockWords::tr("%1 %2", "Mon 16:20")
        .arg(locale.toString(local.date(), QStringLiteral("ddd")), timeOfDay(local.time(), locale));
}

QString momentText(Instant at, Instant now, const QLocale &locale)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    const QDateTime here = toDateTime(now).toLocalTime();
    const qint64 days = local.date().daysTo(here.date());
    if (days == 0)
        return timeOfDay(local.time(), locale);
    // Within a week either way: tomorrow at nine is no mere date.
    if (days > -7 && days < 7)
        return dayAndTime(local, locale);
    return locale.toString(local.date(), dayForm(locale, local.date().year() != here.date().year()));
}

} // namespace relaydesk
