// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sla_clock.h"

#include <QLocale>
#include <QString>

namespace relaydesk {

/// "03:42" under 1 h, "1 h 12 m" under 24 h, "2 d" above; overdue "+18:24"; paused: the wake time
/// "14:00" or "Reply"; answered "Done"; empty without a clock. Digits only where digits stand in the picture.
[[nodiscard]] QString countdownText(const SlaClock &clock, Instant now, const QLocale &locale);
/// The small line below: "of 5 min", "past 30 min", "snoozed to", "2 attempts".
[[nodiscard]] QString targetText(const SlaClock &clock, Instant now, const QLocale &locale);
/// Coarse words for a screen reader, computed when read: "due in 4 minutes", "2 hours overdue".
[[nodiscard]] QString spokenCountdown(const SlaClock &clock, Instant now);
/// "now", "4 min", "2 h", "3 d".
[[nodiscard]] QString ageText(Instant since, Instant now);
/// "5 min", "2 h", "1 h 30 m".
[[nodiscard]] QString durationText(Duration duration);
/// Today "09:45"; this week "Mon 16:20"; else "18 Nov".
[[nodiscard]] QString momentText(Instant at, Instant now, const QLocale &locale);
/// A time of day as the locale writes it, in 12 or 24 hours: "09:45", "9:45 AM". The same with seconds.
[[nodiscard]] QString timeOfDay(QTime time, const QLocale &locale);
[[nodiscard]] QString timeOfDayToTheSecond(QTime time, const QLocale &locale);
/// "Mon 16:20".
[[nodiscard]] QString dayAndTime(const QDateTime &local, const QLocale &locale);

} // namespace relaydesk
