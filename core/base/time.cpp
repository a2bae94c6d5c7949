// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

namespace relaydesk {

QString toIso8601(Instant time)
{
    return toDateTime(time).toString(Qt::ISODateWithMs);
}

OptionalInstant fromIso8601(const QString &text)
{
    // Qt takes any character between the numbers of a date.
    const bool isIso = text.size() > 10 && text[4] == u'-' && text[7] == u'-';
    const QDateTime time = isIso ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    // A text without an offset parses as local time: that is a guess, and a wrong SLA.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    const QDateTime utc = time.toUTC();
    // What could not be written again is no time that was meant.
    if (utc.date().year() < 1 || utc.date().year() > 9999)
        return std::nullopt;
    return fromDateTime(utc);
}

} // namespace relaydesk
