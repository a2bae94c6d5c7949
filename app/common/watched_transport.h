// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/network_transport.h"

#include <QObject>

namespace relaydesk {

/// The network, with a word after each answer: by then the client has read what the answer carried.
class WatchedTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    Ticket send(const HttpRequest &request, Done done) override;
    void abort(Ticket ticket) override;

Q_SIGNALS:
    void answered();

private:
    NetworkTransport m_network;
};

} // namespace relaydesk
