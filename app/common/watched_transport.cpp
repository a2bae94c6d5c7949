// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/watched_transport.h"

#include <QPointer>

namespace relaydesk {

HttpTransport::Ticket WatchedTransport::send(const HttpRequest &request, Done done)
{
    return m_network.send(
        request, [self = QPointer<WatchedTransport>(this), done = std::move(done)](Result<HttpResponse> answer) {
            done(std::move(answer));
            if (self) // whoever got the answer may have let go of us
                Q_EMIT self->answered();
        });
}

void WatchedTransport::abort(Ticket ticket)
{
    m_network.abort(ticket);
}

} // namespace relaydesk
