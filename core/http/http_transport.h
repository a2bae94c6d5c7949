// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/http_message.h"

#include <functional>

namespace relaydesk {

/// One exchange over the wire: no retry, no redirect followed, no judgement of the status.
/// Two implementations: QNAM (NetworkTransport) and the tests' FakeTransport.
class HttpTransport
{
public:
    using Done = std::function<void(Result<HttpResponse>)>;
    using Ticket = quint64;

    virtual ~HttpTransport() = default;

    /// Sends. \a done is called once, later, on this thread, also after abort() (kind Cancelled).
    virtual Ticket send(const HttpRequest &request, Done done) = 0;
    virtual void abort(Ticket ticket) = 0;
};

} // namespace relaydesk
