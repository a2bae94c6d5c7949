// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"
#include "core/journal/event_chain.h"
#include "core/store/statement.h"

#include <functional>
#include <span>

namespace relaydesk {

/// The append-only journal and its chain. Whoever appends does so inside the transaction of what the entries tell of.
class JournalTable
{
public:
    explicit JournalTable(sqlite3 *db);

    /// Gives the new entry's number. \a operation: the command it tells of, or none. Invalid for a payload that is
    /// no JSON object.
    [[nodiscard]] Result<qint64> append(const HandoffEvent &event, const OperationId &operation = {});
    /// All of them or, once the transaction is rolled back, none; in their order. Gives the last one's number.
    [[nodiscard]] Result<qint64> append(std::span<const HandoffEvent> events);
    /// Whether an entry tells of the operation.
    [[nodiscard]] Result<bool> tellsOf(const OperationId &operation) const;
    /// After \a seq, in order.
    [[nodiscard]] Result<std::vector<HandoffEvent>> after(qint64 seq, int limit) const;
    /// The lead's latest \a limit entries, oldest first.
    [[nodiscard]] Result<std::vector<HandoffEvent>> of(LeadId lead, int limit) const;

    /// The head kept beside the entries.
    [[nodiscard]] Result<ChainHead> head() const;
    using Visit = std::function<bool(const EventView &event, const Hash256 &hash)>;
    /// Every entry in order, until \a visit says false. Views are valid for one call.
    [[nodiscard]] Result<void> walk(const Visit &visit) const;

    /// At migration: the entries of an unchained journal, in their order, become links of a chain. They are numbered
    /// anew, because what was withdrawn left gaps; what they say is sealed as it stands.
    [[nodiscard]] Result<void> chainUnchained();

private:
    [[nodiscard]] static Result<std::vector<HandoffEvent>> read(Cursor rows);
    [[nodiscard]] Result<void> insert(EventChain &chain, const HandoffEvent &event, QByteArrayView operation);
    [[nodiscard]] Result<void> insert(EventChain &chain, const EventView &event, QByteArrayView operation);
    [[nodiscard]] Result<qint64> keepHead(const ChainHead &head);

    sqlite3 *m_db;
    Statement m_append;
    Statement m_head;
    Statement m_keepHead;
    Statement m_tellsOf;
    Statement m_after;
    Statement m_of;
    Statement m_all;
};

/// What the journal says of a command when it is given.
[[nodiscard]] HandoffEvent journalOf(const Command &command, Instant now);
/// What it says when the command was refused; \a why is a stable word ("conflict", "notFound"). \a left is the lead as it
/// stands without the command; none where it is gone.
[[nodiscard]] HandoffEvent refusalOf(const Command &command, const QString &why, const std::optional<Lead> &left,
                                     Instant now);
/// What it says when the command was taken back before anybody was told of it.
[[nodiscard]] HandoffEvent withdrawalOf(const Command &command, const std::optional<Lead> &left, Instant now);

} // namespace relaydesk
