// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/http_client.h"

#include <QLocale>

#include <cerrno>

namespace relaydesk {

namespace {

ErrorKind kindOf(int status)
{
    switch (status) {
    case 400:
    case 422: return ErrorKind::Invalid;
    case 401: return ErrorKind::Auth;
    case 403: return ErrorKind::Forbidden;
    case 404:
    case 410: return ErrorKind::NotFound;
    case 408: return ErrorKind::Timeout;
    case 409:
    case 412: return ErrorKind::Conflict;
    case 429: return ErrorKind::RateLimited;
    default: break;
    }
    // 3xx: following it would carry the key to another host. 5xx: the server's trouble.
    if (status < 400 || status >= 500)
        return ErrorKind::Network;
    return ErrorKind::Invalid;
}

} // namespace

Error errorFor(const HttpResponse &response, Instant now)
{
    Error error
        = makeError(kindOf(response.status), QStringLiteral("HTTP status %1").arg(response.status), response.status);
    error.retryAfterMs = retryAfterMs(response.header("retry-after"), response.serverTime.value_or(now));
    return error;
}

bool surelyNotSent(const Error &error)
{
    return error.kind == ErrorKind::Tls || error.kind == ErrorKind::RateLimited
        || (error.kind == ErrorKind::Network && error.detail == ECONNREFUSED);
}

qint64 retryAfterMs(const QByteArray &header, Instant now)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        constexpr qint64 longest = 365LL * 24 * 3600;
        return seconds < 0 ? -1 : std::min(seconds, longest) * 1000;
    }
    const OptionalInstant date = parseHttpDate(text);
    if (!date)
        return -1;
    return std::max<qint64>(0, (*date - now).count());
}

OptionalInstant parseHttpDate(const QByteArray &header)
{
    // Qt::RFC2822Date refuses the "GMT" of HTTP.
    static const QString format = QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'");
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), format);
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return fromDateTime(time);
}

} // namespace relaydesk
