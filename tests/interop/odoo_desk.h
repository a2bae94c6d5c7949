// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crm/odoo/odoo_gateway.h"
#include "core/http/network_transport.h"
#include "tests/support/temp_store.h"

namespace relaydesk::test {

/// One desk of one salesperson: a real wire, a real gateway, a real store; pulled by hand.
class OdooDesk
{
public:
    explicit OdooDesk(const OdooAccount &account);

    [[nodiscard]] Result<Probe> probe();
    /// Pulls one page into the store; false with an error, else whether there is more.
    [[nodiscard]] Result<bool> pullPage();
    /// Pulls until there is no more.
    [[nodiscard]] Result<void> pullRound();
    /// Lists the ids and removes what is gone.
    [[nodiscard]] Result<ChangeSet> sweep();
    [[nodiscard]] Result<WriteOutcome> write(const Command &command);
    [[nodiscard]] Result<bool> find(const Command &command);
    /// As the store has it.
    [[nodiscard]] std::optional<LeadDetail> lead(qint64 remoteId);

    /// A command of this person about that lead.
    [[nodiscard]] Command command(CommandKind kind, qint64 lead) const;
    [[nodiscard]] RepId me() const { return m_me; }
    [[nodiscard]] OdooGateway &gateway() { return m_gateway; }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Clock &clock() { return m_clock; }

private:
    SystemClock m_clock;
    NetworkTransport m_wire;
    OdooGateway m_gateway;
    TempStore m_store;
    RepId m_me;
};

} // namespace relaydesk::test
