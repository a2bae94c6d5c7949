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

/// "2026-11-22T09:46:02.120Z"; nothing for text that is no time with an offset.
[[nodiscard]] QString toIso8601(Instant time);
[[nodiscard]] OptionalInstant fromIso8601(const QString &text);

} // namespace relaydesk
