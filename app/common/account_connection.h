// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/account.h"
#include "core/crm/crm_gateway.h"

#include <functional>
#include <memory>

namespace relaydesk {

/// The way to one account's server: transport, HTTP client and gateway, built for its kind and owned
/// together. Stop the gateway (SyncEngine::stop() does) before it dies.
class AccountConnection
{
public:
    /// \a secret: Odoo's password or API key; the hub's token, empty where it asks for none.
    /// A demo account has the address of its own hub, once that runs. Invalid for an account
    /// without an address; no network is touched yet.
    [[nodiscard]] static Result<std::unique_ptr<AccountConnection>> make(const Account &account, const QString &secret,
                                                                         Clock &clock);
    ~AccountConnection();
    AccountConnection(const AccountConnection &) = delete;
    AccountConnection &operator=(const AccountConnection &) = delete;

    [[nodiscard]] CrmGateway &gateway();
    /// Server time minus this machine's time, once a Date header was seen.
    [[nodiscard]] std::optional<Duration> serverOffset() const;
    /// Calls \a told whenever that becomes known anew, until \a context dies.
    void onServerOffset(QObject *context, std::function<void(Duration)> told);

private:
    class Private;
    explicit AccountConnection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
