// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace relaydesk {

/// The user's actions overtake background sync.
enum class Lane { User, Background };

struct HttpRequest
{
    QByteArray verb = "GET";
    QUrl url;                                     ///< http or https only
    QList<QPair<QByteArray, QByteArray>> headers; ///< CR, LF and NUL are refused before the wire
    QByteArray body;
    Lane lane = Lane::Background;
    /// Safe to send again: it is idempotent, or carries an operation id.
    bool repeatable = false;
    /// A refusal of this very request (400 to 499, but for those of the whole account: 401, 408, 429) comes back as the answer
    /// that it is: its body says why.
    bool keepsRefusal = false;
    Duration deadline = std::chrono::seconds(30); ///< for the whole exchange, body included
    qint64 sizeLimit = 64LL * 1024 * 1024;        ///< of the answer's body, bytes after decompression

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append(qMakePair(name, value)); }
};

struct HttpResponse
{
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    OptionalInstant serverTime;                   ///< from the Date header, whole seconds

    /// The first header of that (lower-case) name; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// Invalid for what must never reach the wire: another scheme than http(s), no host, a user name or
/// password in the address, CR, LF or NUL in a verb, header or (also percent-encoded) address.
[[nodiscard]] Result<void> checkRequest(const HttpRequest &request);
[[nodiscard]] Result<void> checkHeader(const QByteArray &name, const QByteArray &value);

} // namespace relaydesk
