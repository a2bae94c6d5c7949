// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace relaydesk {

/// A point in time: UTC, whole milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;
using OptionalInstant = std::optional<Instant>;

[[nodiscard]] constexpr qint64 toEpochMs(Instant time)
{
    return time.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromEpochMs(qint64 ms)
{
    return Instant{Duration{ms}};
}
[[nodiscard]] inline QDateTime toDateTime(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time), Qt::UTC);
}
[[nodiscard]] inline Instant fromDateTime(const QDateTime &time)
{
    return fromEpochMs(time.toMSecsSinceEpoch());
}

/// "2026-11-22T09:46:02.120Z".
[[nodiscard]] QString toIso8601(Instant time);
/// A time with its offset: '-', 'T' and ':' stand where toIso8601() writes them; seconds, their fraction and the minutes of
/// an offset may be left out. Nothing for any other text, and for what UTC has outside the years 1 to 9999.
[[nodiscard]] OptionalInstant fromIso8601(const QString &text);
/// "2026-11-22"; invalid for any other text, other separators included.
[[nodiscard]] QDate dateFromIso8601(const QString &text);

} // namespace relaydesk
