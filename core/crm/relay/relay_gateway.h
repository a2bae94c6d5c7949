// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/crm_gateway.h"
#include "core/crm/relay/relay_account.h"

#include <memory>

namespace relaydesk {

/// A Relaydesk hub over its own API (docs/protocol.md). Claims are exactly once: the hub decides them.
/// Probe errors: Network or Tls (no way there), NotFound with context "address", Auth (the token),
/// Parse (something else than a hub answers), with context "protocol" for a hub of another version.
class RelayGateway final : public CrmGateway
{
    Q_OBJECT
public:
    RelayGateway(HttpTransport &transport, Clock &clock, RelayAccount account, QObject *parent = nullptr);
    ~RelayGateway() override;

    [[nodiscard]] QCoro::Task<Result<Probe>> probe() override;
    [[nodiscard]] QCoro::Task<Result<RawPage>> pull(QByteArray cursor) override;
    /// The hub names what is gone in its changes; there is nothing to sweep.
    [[nodiscard]] QCoro::Task<Result<IdPage>> listIds(QByteArray cursor) override;
    [[nodiscard]] QCoro::Task<Result<RawPage>> fetch(std::vector<RemoteId> ids) override;
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> write(Command command) override;
    [[nodiscard]] QCoro::Task<Result<bool>> findOperation(Command command) override;
    [[nodiscard]] DocumentGateway *documents() override;
    void stop() override;
    [[nodiscard]] const LinkState &link() const override;
    /// The hub's clock minus this machine's, once known.
    [[nodiscard]] std::optional<Duration> serverOffset() const;
    /// True while the hub can tell us that something changed.
    [[nodiscard]] bool isListening() const;

Q_SIGNALS:
    void listening();

private:
    class Private;
    QCoro::Task<void> readAhead(QByteArray cursor);

    std::unique_ptr<Private> d;
};

} // namespace relaydesk
