// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace relaydesk {

/// What came over the wire, as far as the API looks at it.
struct ApiRequest
{
    QByteArray verb;  ///< "GET"
    QByteArray path;  ///< "/api/v1/changes", as sent
    QByteArray query; ///< "after=7&limit=100", as sent
    QByteArray authorization;
    QByteArray idempotencyKey;
    QByteArray body;
};

struct ApiResponse
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QByteArray
        next; ///< the cursor after this page, as a header: the next page can be asked for before this one is read
};

/// Gives the answer; once, from any thread. Dropping it unanswered ends the connection.
using ApiReply = std::function<void(ApiResponse)>;

} // namespace relaydesk
