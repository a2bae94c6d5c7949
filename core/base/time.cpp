// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <algorithm>

namespace relaydesk {

namespace {

/// A '9' of \a form stands for a digit, anything else for itself.
bool hasForm(QStringView text, QStringView form)
{
    return std::ranges::equal(
        text, form, [](QChar c, QChar wanted) { return wanted == u'9' ? c >= u'0' && c <= u'9' : c == wanted; });
}

/// Takes \a form away from the beginning of \a text.
bool take(QStringView &text, QStringView form)
{
    if (!hasForm(text.first(std::min(text.size(), form.size())), form))
        return false;
    text = text.sliced(form.size());
    return true;
}

/// Qt takes other separators too, half an offset, and a text without one as local time: a guess, and a wrong SLA.
bool hasTimeForm(QStringView text)
{
    if (!take(text, u"9999-99-99T99:99"))
        return false;
    take(text, u":99");
    if (take(text, u".9") || take(text, u",9")) {
        while (take(text, u"9"))
            continue;
    }
    if (text == u"Z")
        return true;
    const bool isSigned = text.startsWith(u'+') || text.startsWith(u'-');
    const QStringView offset = text.mid(1);
    return isSigned && (hasForm(offset, u"99:99") || hasForm(offset, u"9999") || hasForm(offset, u"99"));
}

} // namespace

QString toIso8601(Instant time)
{
    return toDateTime(time).toString(Qt::ISODateWithMs);
}

OptionalInstant fromIso8601(const QString &text)
{
    const QDateTime utc = hasTimeForm(text) ? QDateTime::fromString(text, Qt::ISODateWithMs).toUTC() : QDateTime();
    // What could not be written again is no time that was meant.
    if (!utc.isValid() || utc.date().year() < 1 || utc.date().year() > 9999)
        return std::nullopt;
    return fromDateTime(utc);
}

QDate dateFromIso8601(const QString &text)
{
    return hasForm(text, u"9999-99-99") ? QDate::fromString(text, Qt::ISODate) : QDate();
}

} // namespace relaydesk
