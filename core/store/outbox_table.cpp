// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_table.h"

#include "core/store/command_text.h"

#include <algorithm>

namespace relaydesk {

namespace {

// Stored: never rename.
QString nameOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting: return QStringLiteral("waiting");
    case OutboxState::InFlight: return QStringLiteral("inFlight");
    case OutboxState::Parked: return QStringLiteral("parked");
    }
    return {};
}

OutboxState stateOf(QByteArrayView name)
{
    return name == "waiting" ? OutboxState::Waiting : name == "inFlight" ? OutboxState::InFlight : OutboxState::Parked;
}

ErrorKind errorKindOf(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Bug); ++i) {
        if (toString(static_cast<ErrorKind>(i)) == name)
            return static_cast<ErrorKind>(i);
    }
    return ErrorKind::Bug;
}

OutboxEntry readEntry(const Cursor &row)
{
    OutboxEntry entry;
    entry.seq = row.integer(0);
    entry.state = stateOf(row.view(3));
    entry.attempts = static_cast<int>(row.integer(4));
    entry.nextTry = row.optionalInstant(5);
    if (const QString kind = row.text(6); !kind.isEmpty())
        entry.lastError = {errorKindOf(kind), static_cast<int>(row.integer(7)), row.text(8), row.integer(9)};
    const QByteArray body = row.bytes(10);
    std::optional<Command> command;
    if (sumOf(body) == row.view(11))
        command = readCommand(body);
    if (command) {
        entry.command = std::move(*command);
    } else {
        // What the columns still say; never sent.
        entry.command.id = OperationId(row.text(1));
        entry.command.lead = LeadId(row.integer(2));
        entry.state = OutboxState::Parked;
        entry.lastError = makeError(ErrorKind::StorageCorrupt, QStringLiteral("an operation's bytes have rotted"));
    }
    return entry;
}

bool isSleep(CommandKind kind)
{
    return kind == CommandKind::Snooze || kind == CommandKind::Wake;
}

} // namespace

#define RELAYDESK_OUTBOX_COLUMNS                                                                                       \
    "SELECT seq, operation, lead, state, attempts, next_try, error_kind, error_detail, error_context, "                \
    "error_retry_after, body, body_sum FROM outbox AS o "

// Nothing of the lead is in flight or was enqueued earlier: order per lead. Parked ones block nobody.
#define RELAYDESK_OUTBOX_FREE                                                                                          \
    "state = 'waiting' AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.lead = o.lead AND "                           \
    "(e.state = 'inFlight' OR (e.state = 'waiting' AND e.seq < o.seq))) "

OutboxTable::OutboxTable(sqlite3 *db)
    : m_db(db)
    , m_add(db,
            "INSERT INTO outbox (operation, lead, state, due, body, body_sum) "
            "VALUES (?1, ?2, ?3, ?4, CAST(?5 AS TEXT), ?6) ON CONFLICT (operation) DO NOTHING")
    , m_find(db, RELAYDESK_OUTBOX_COLUMNS "WHERE operation = ?1 AND state <> 'local'")
    , m_remove(db, "DELETE FROM outbox WHERE operation = ?1")
    , m_setState(db, "UPDATE outbox SET state = ?2, next_try = NULL WHERE operation = ?1")
    , m_fail(db,
             "UPDATE outbox SET state = ?2, next_try = ?3, error_kind = ?4, error_detail = ?5, "
             "error_context = ?6, error_retry_after = ?7 WHERE operation = ?1")
    , m_onTop(db, RELAYDESK_OUTBOX_COLUMNS "WHERE lead = ?1 AND state <> 'parked' ORDER BY seq")
    , m_unsettled(db, RELAYDESK_OUTBOX_COLUMNS "WHERE lead = ?1 AND state IN ('waiting', 'inFlight') ORDER BY seq")
    , m_inFlight(db, RELAYDESK_OUTBOX_COLUMNS "WHERE state = 'inFlight' ORDER BY seq")
    , m_due(db,
            RELAYDESK_OUTBOX_COLUMNS "WHERE " RELAYDESK_OUTBOX_FREE
                                     "AND due <= ?1 AND ifnull(next_try, 0) <= ?1 ORDER BY seq LIMIT 1")
    , m_take(db, "UPDATE outbox SET state = 'inFlight', attempts = attempts + 1 WHERE seq = ?1")
    , m_sentBefore(db, "UPDATE outbox SET state = 'inFlight', attempts = 1 WHERE operation = ?1")
    , m_nextDue(db, "SELECT min(max(due, ifnull(next_try, due))) FROM outbox AS o WHERE " RELAYDESK_OUTBOX_FREE)
    , m_all(db, RELAYDESK_OUTBOX_COLUMNS "WHERE state <> 'local' ORDER BY seq")
    , m_local(db, RELAYDESK_OUTBOX_COLUMNS "WHERE lead = ?1 AND state = 'local' ORDER BY seq")
    , m_removeSeq(db, "DELETE FROM outbox WHERE seq = ?1")
{
}

#undef RELAYDESK_OUTBOX_COLUMNS
#undef RELAYDESK_OUTBOX_FREE

Result<bool> OutboxTable::add(const Command &command, Fate fate, Instant now)
{
    const QByteArray body = writeCommand(command);
    const QString state = fate == Fate::Send ? nameOf(OutboxState::Waiting) : QStringLiteral("local");
    if (Result<void> added = m_add.run(command.id.value(), command.lead.value(), state, command.notBefore.value_or(now),
                                       body, sumOf(body));
        !added)
        return added.error();
    return sqlite3_changes(m_db) > 0;
}

Result<std::optional<OutboxEntry>> OutboxTable::find(const OperationId &operation) const
{
    Cursor row = m_find.query(operation.value());
    std::optional<OutboxEntry> entry;
    if (row.next())
        entry = readEntry(row);
    if (!row.result())
        return row.result().error();
    return entry;
}

Result<void> OutboxTable::remove(const OperationId &operation)
{
    m_taken.remove(operation.value());
    return m_remove.run(operation.value());
}

Result<void> OutboxTable::setState(const OperationId &operation, OutboxState state)
{
    m_taken.remove(operation.value());
    return m_setState.run(operation.value(), nameOf(state));
}

Result<void> OutboxTable::fail(const OperationId &operation, OutboxState state, const Error &error,
                               OptionalInstant nextTry)
{
    m_taken.remove(operation.value());
    return m_fail.run(operation.value(), nameOf(state), nextTry, toString(error.kind), error.detail, error.context,
                      error.retryAfterMs);
}

Result<OutboxTable::OnTop> OutboxTable::onTopOf(LeadId lead) const
{
    OnTop onTop;
    Cursor rows = m_onTop.query(lead.value());
    while (rows.next()) {
        const bool local = rows.view(3) == "local";
        OutboxEntry entry = readEntry(rows);
        if (entry.lastError.kind == ErrorKind::StorageCorrupt)
            continue;
        onTop.pending = onTop.pending || !local;
        onTop.commands.push_back(std::move(entry.command));
    }
    if (!rows.result())
        return rows.result().error();
    return onTop;
}

Result<std::vector<OutboxEntry>> OutboxTable::unsettledOf(LeadId lead) const
{
    return read(m_unsettled.query(lead.value()));
}

Result<std::optional<OutboxEntry>> OutboxTable::orphan() const
{
    const Result<std::vector<OutboxEntry>> flying = read(m_inFlight.query());
    if (!flying)
        return flying.error();
    const auto lost = std::ranges::find_if(
        *flying, [this](const OutboxEntry &entry) { return !m_taken.contains(entry.command.id.value()); });
    if (lost == flying->end())
        return std::optional<OutboxEntry>();
    return std::optional(*lost);
}

Result<std::optional<OutboxEntry>> OutboxTable::nextToSend(Instant now) const
{
    Result<std::optional<OutboxEntry>> lost = orphan();
    if (!lost || lost->has_value())
        return lost;
    Cursor row = m_due.query(now);
    std::optional<OutboxEntry> due;
    if (row.next())
        due = readEntry(row);
    if (!row.result())
        return row.result().error();
    return due;
}

Result<void> OutboxTable::markSentBefore(const OperationId &operation)
{
    return m_sentBefore.run(operation.value());
}

Result<void> OutboxTable::markTaken(const OutboxEntry &entry)
{
    if (Result<void> taken = m_take.run(entry.seq); !taken)
        return taken;
    m_taken.insert(entry.command.id.value());
    return {};
}

Result<OptionalInstant> OutboxTable::nextDue() const
{
    Cursor row = m_nextDue.query();
    const OptionalInstant due = row.next() ? row.optionalInstant(0) : std::nullopt;
    if (!row.result())
        return row.result().error();
    return due;
}

Result<std::vector<OutboxEntry>> OutboxTable::all() const
{
    return read(m_all.query());
}

Result<void> OutboxTable::removeLocalSleep(LeadId lead)
{
    const Result<std::vector<OutboxEntry>> local = read(m_local.query(lead.value()));
    if (!local)
        return local.error();
    for (const OutboxEntry &entry : *local) {
        if (!isSleep(entry.command.kind))
            continue;
        if (Result<void> removed = m_removeSeq.run(entry.seq); !removed)
            return removed;
    }
    return {};
}

Result<void> OutboxTable::removeLocalOf(LeadId lead)
{
    const Result<std::vector<OutboxEntry>> local = read(m_local.query(lead.value()));
    if (!local)
        return local.error();
    for (const OutboxEntry &entry : *local) {
        if (Result<void> removed = m_removeSeq.run(entry.seq); !removed)
            return removed;
    }
    return {};
}

Result<std::vector<OutboxEntry>> OutboxTable::read(Cursor rows) const
{
    std::vector<OutboxEntry> entries;
    while (rows.next())
        entries.push_back(readEntry(rows));
    if (!rows.result())
        return rows.result().error();
    return entries;
}

} // namespace relaydesk
