// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/account_connection.h"

#include "app/common/watched_transport.h"
#include "core/crm/odoo/odoo_gateway.h"
#include "core/crm/relay/relay_gateway.h"

namespace relaydesk {

class AccountConnection::Private
{
public:
    void useHub(const Account &account, const QString &secret, Clock &clock)
    {
        RelayAccount hub;
        hub.url = account.url;
        hub.token = secret;
        auto made = std::make_unique<RelayGateway>(transport, clock, hub);
        offset = [relay = made.get()] { return relay->serverOffset(); };
        gateway = std::move(made);
    }

    void useOdoo(const Account &account, const QString &secret, Clock &clock)
    {
        OdooAccount odoo;
        odoo.url = account.url;
        odoo.database = account.database;
        odoo.user = account.user;
        odoo.secret = secret;
        auto made = std::make_unique<OdooGateway>(transport, clock, odoo);
        offset = [crm = made.get()] { return crm->serverOffset(); };
        gateway = std::move(made);
    }

    WatchedTransport transport;
    std::function<std::optional<Duration>()> offset;
    std::optional<Duration> told;
    std::unique_ptr<CrmGateway> gateway; // last: it uses the transport
};

Result<std::unique_ptr<AccountConnection>> AccountConnection::make(const Account &account, const QString &secret,
                                                                   Clock &clock)
{
    if (account.url.host().isEmpty())
        return makeError(ErrorKind::Invalid, QStringLiteral("url"));
    auto made = std::make_unique<Private>();
    if (account.kind == Account::Kind::Odoo)
        made->useOdoo(account, secret, clock);
    else
        made->useHub(account, secret, clock);
    return std::unique_ptr<AccountConnection>(new AccountConnection(std::move(made)));
}

AccountConnection::AccountConnection(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

AccountConnection::~AccountConnection() = default;

CrmGateway &AccountConnection::gateway()
{
    return *d->gateway;
}

std::optional<Duration> AccountConnection::serverOffset() const
{
    return d->offset();
}

void AccountConnection::onServerOffset(QObject *context, std::function<void(Duration)> told)
{
    QObject::connect(&d->transport, &WatchedTransport::answered, context, [this, told = std::move(told)] {
        const std::optional<Duration> now = d->offset();
        if (!now || now == d->told)
            return;
        d->told = now;
        told(*now);
    });
}

} // namespace relaydesk
