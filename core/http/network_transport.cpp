// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/network_transport.h"

#include "core/http/network_exchange.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <unordered_map>

namespace relaydesk {

namespace {

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

/// The system's proxy, but never for this machine itself: http_proxy would be handed the key of a
/// plain-http request that has no reason to leave.
class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

class NetworkTransport::Private : public QObject
{
public:
    QNetworkAccessManager network;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    std::unordered_map<Ticket, NetworkExchange *> exchanges;
    Ticket next = 1;
};

NetworkTransport::NetworkTransport(const QByteArray &extraCertificates)
    : d(std::make_unique<Private>())
{
    d->network.setProxyFactory(new Proxies); // the network owns it
    d->network.setAutoDeleteReplies(false);
    if (!extraCertificates.isEmpty())
        d->tls.addCaCertificates(QSslCertificate::fromData(extraCertificates, QSsl::Pem));
}

NetworkTransport::~NetworkTransport()
{
    for (const auto &[ticket, exchange] : d->exchanges)
        delete exchange; // before the manager that serves it
}

HttpTransport::Ticket NetworkTransport::send(const HttpRequest &request, Done done)
{
    const Ticket ticket = d->next++;
    if (auto checked = checkRequest(request); !checked) {
        QMetaObject::invokeMethod(
            d.get(), [done = std::move(done), error = checked.error()] { done(error); }, Qt::QueuedConnection);
        return ticket;
    }
    auto *exchange = new NetworkExchange(d->network, d->tls, request);
    d->exchanges.emplace(ticket, exchange);
    QObject::connect(exchange, &NetworkExchange::ended, d.get(),
                     [this, ticket, exchange, done = std::move(done)](const Result<HttpResponse> &result) {
                         d->exchanges.erase(ticket);
                         exchange->deleteLater();
                         // The caller may destroy this transport, and with it this lambda and the result's owner.
                         const Done call = done;
                         // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
                         const Result<HttpResponse> answer = result;
                         call(answer);
                     });
    return ticket;
}

void NetworkTransport::abort(Ticket ticket)
{
    const auto found = d->exchanges.find(ticket);
    if (found != d->exchanges.end())
        found->second->cancel();
}

} // namespace relaydesk
