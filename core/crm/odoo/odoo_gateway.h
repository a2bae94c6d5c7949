// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/crm_gateway.h"
#include "core/crm/odoo/odoo_account.h"

#include <memory>

namespace relaydesk {

/// Odoo 14 to 18 over JSON-RPC (`/jsonrpc`), as one user with a password or an API key.
/// Probe errors: Network or Tls (no way there), NotFound with context "address", "database" or "the CRM app",
/// Parse (HTML or something else than Odoo answers), Auth (user or password), Forbidden (no rights in the CRM).
class OdooGateway final : public CrmGateway
{
    Q_OBJECT
public:
    OdooGateway(HttpTransport &transport, Clock &clock, OdooAccount account, QObject *parent = nullptr);
    /// The same with other limits than those for a server of one's own.
    OdooGateway(HttpTransport &transport, Clock &clock, OdooAccount account, HttpClient::Policy policy,
                QObject *parent = nullptr);
    ~OdooGateway() override;

    [[nodiscard]] QCoro::Task<Result<Probe>> probe() override;
    [[nodiscard]] QCoro::Task<Result<RawPage>> pull(QByteArray cursor) override;
    [[nodiscard]] QCoro::Task<Result<IdPage>> listIds(QByteArray cursor) override;
    [[nodiscard]] QCoro::Task<Result<RawPage>> fetch(std::vector<RemoteId> ids) override;
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> write(Command command) override;
    [[nodiscard]] QCoro::Task<Result<bool>> findOperation(Command command) override;
    void stop() override;
    [[nodiscard]] const LinkState &link() const override;
    /// The server's clock minus this machine's, once known.
    [[nodiscard]] std::optional<Duration> serverOffset() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
