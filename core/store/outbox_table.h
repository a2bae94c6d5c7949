// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "core/store/statement.h"

#include <QSet>

namespace relaydesk {

/// Commands on their way out, and those that stay local. Both lie on top of their lead's remote state.
class OutboxTable
{
public:
    enum class Fate { Send, Local };

    explicit OutboxTable(sqlite3 *db);

    /// False where the operation is here already.
    [[nodiscard]] Result<bool> add(const Command &command, Fate fate, Instant now);
    [[nodiscard]] Result<std::optional<OutboxEntry>> find(const OperationId &operation) const;
    [[nodiscard]] Result<void> remove(const OperationId &operation);
    [[nodiscard]] Result<void> setState(const OperationId &operation, OutboxState state);
    [[nodiscard]] Result<void> fail(const OperationId &operation, OutboxState state, const Error &error,
                                    OptionalInstant nextTry);
    /// The commands on top of the lead, in order: waiting, in flight and local. Rotted ones are left out.
    struct OnTop
    {
        std::vector<Command> commands;
        bool pending = false; ///< one of them is still to be sent
    };
    [[nodiscard]] Result<OnTop> onTopOf(LeadId lead) const;
    /// Not yet settled, neither parked: what a removed lead leaves behind.
    [[nodiscard]] Result<std::vector<OutboxEntry>> unsettledOf(LeadId lead) const;
    /// The oldest entry to send now, without taking it: one of an earlier run that is still in flight,
    /// else the oldest due one whose lead waits for nothing earlier.
    [[nodiscard]] Result<std::optional<OutboxEntry>> nextToSend(Instant now) const;
    [[nodiscard]] Result<void> markTaken(const OutboxEntry &entry);
    /// In flight, but not from this run.
    [[nodiscard]] Result<void> markSentBefore(const OperationId &operation);
    [[nodiscard]] Result<OptionalInstant> nextDue() const;
    /// Everything that is not local, in order.
    [[nodiscard]] Result<std::vector<OutboxEntry>> all() const;
    /// Removes the local commands of these kinds: a newer one takes their place.
    [[nodiscard]] Result<void> removeLocalSleep(LeadId lead);
    [[nodiscard]] Result<void> removeLocalOf(LeadId lead);

private:
    [[nodiscard]] Result<std::vector<OutboxEntry>> read(Cursor rows) const;
    [[nodiscard]] Result<std::optional<OutboxEntry>> orphan() const;

    sqlite3 *m_db;
    Statement m_add;
    Statement m_find;
    Statement m_remove;
    Statement m_setState;
    Statement m_fail;
    Statement m_onTop;
    Statement m_unsettled;
    Statement m_inFlight;
    Statement m_due;
    Statement m_take;
    Statement m_sentBefore;
    Statement m_nextDue;
    Statement m_all;
    Statement m_local;
    Statement m_removeSeq;
    QSet<QString> m_taken; // by this run: in flight and known to be alive
};

} // namespace relaydesk
