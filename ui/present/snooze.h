// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sla_clock.h"

#include <QLocale>
#include <QTimeZone>

#include <vector>

namespace relaydesk {

/// One choice of the snooze pop-over.
struct SnoozeOption
{
    QString label;
    QString when;          ///< "10:47", "Mon 09:00"; empty for a reply
    OptionalInstant until; ///< nothing: when they reply
};

/// In 1 hour, After lunch (13:30, left out when it is past), Tomorrow 09:00, Next Monday 09:00 (where the
/// working week begins on another day, on that), When they reply.
[[nodiscard]] std::vector<SnoozeOption> snoozeOptions(Instant now, const QTimeZone &zone,
                                                      const QLocale &locale = QLocale());

/// Only waiting for a reply pauses the customer's clock; any other snooze wakes the row before it is
/// due: five minutes before, or now plus one minute where that is past. Unchanged without a deadline.
[[nodiscard]] OptionalInstant wakeTime(OptionalInstant wanted, const SlaClock &clock, Instant now);

} // namespace relaydesk
