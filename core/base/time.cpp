// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

namespace relaydesk {

QString toIso8601(Instant time)
{
    return toDateTime(time).toString(Qt::ISODateWithMs);
}

OptionalInstant fromIso8601(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A text without an offset parses as local time: that is a guess, and a wrong SLA.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return fromDateTime(time.toUTC());
}

} // namespace relaydesk
