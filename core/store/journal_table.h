// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"
#include "core/domain/handoff_event.h"
#include "core/store/statement.h"

namespace relaydesk {

/// The append-only journal.
class JournalTable
{
public:
    explicit JournalTable(sqlite3 *db);

    /// Gives the new entry's number. \a operation: the command it tells of, or none.
    [[nodiscard]] Result<qint64> append(const HandoffEvent &event, const OperationId &operation = {});
    /// An operation that was withdrawn before anybody was told of it never happened: the one way an
    /// entry leaves the journal.
    [[nodiscard]] Result<void> withdraw(const OperationId &operation);
    /// After \a seq, in order.
    [[nodiscard]] Result<std::vector<HandoffEvent>> after(qint64 seq, int limit) const;
    /// The lead's latest \a limit entries, oldest first.
    [[nodiscard]] Result<std::vector<HandoffEvent>> of(LeadId lead, int limit) const;

private:
    [[nodiscard]] static Result<std::vector<HandoffEvent>> read(Cursor rows);

    sqlite3 *m_db;
    Statement m_append;
    Statement m_withdraw;
    Statement m_after;
    Statement m_of;
};

/// What the journal says of a command when it is given.
[[nodiscard]] HandoffEvent journalOf(const Command &command, Instant now);
/// What it says when the command was refused; \a why is a stable word ("conflict", "notFound").
[[nodiscard]] HandoffEvent refusalOf(const Command &command, const QString &why, Instant now);

} // namespace relaydesk
