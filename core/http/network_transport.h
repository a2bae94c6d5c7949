// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/http_transport.h"

#include <memory>

namespace relaydesk {

/// HTTP over Qt Network, with its traps closed: no redirects, no HTTP/2, no cookies, no cache, a body is
/// sent exactly once, one deadline for the whole exchange, a bounded body, no proxy for this machine
/// itself, no certificate exceptions. One instance per account, so that nothing is shared between them.
class NetworkTransport final : public HttpTransport
{
public:
    /// \a extraCertificates: authorities in PEM that the person trusts besides the system's.
    explicit NetworkTransport(const QByteArray &extraCertificates = {});
    /// Callbacks of what is still under way are not called any more.
    ~NetworkTransport() override;

    Ticket send(const HttpRequest &request, Done done) override;
    void abort(Ticket ticket) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
