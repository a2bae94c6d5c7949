// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_table.h"

#include "core/journal/canonical_json.h"
#include "core/journal/handoff_state.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk {

namespace {

HandoffKind kindOf(CommandKind command)
{
    switch (command) {
    case CommandKind::Accept: return HandoffKind::Accepted;
    case CommandKind::Reject: return HandoffKind::Rejected;
    case CommandKind::LogAttempt: return HandoffKind::Attempted;
    case CommandKind::AddNote: return HandoffKind::Noted;
    case CommandKind::Snooze: return HandoffKind::Snoozed;
    case CommandKind::Convert: return HandoffKind::Sql;
    case CommandKind::Release:
    case CommandKind::Reopen:
    case CommandKind::Wake:
    case CommandKind::RetractAttempt: return HandoffKind::Undone;
    }
    return HandoffKind::Noted;
}

QJsonObject payloadOf(const Command &command)
{
    QJsonObject payload{{QStringLiteral("operation"), command.id.value()},
                        {QStringLiteral("command"), toString(command.kind)}};
    if (command.kind == CommandKind::LogAttempt) {
        payload.insert(QStringLiteral("channel"), toString(command.channel));
        payload.insert(QStringLiteral("outcome"), toString(command.outcome));
    }
    if (command.reason.isValid())
        payload.insert(QStringLiteral("reason"), command.reason.value());
    if (!command.note.isEmpty())
        payload.insert(QStringLiteral("note"), command.note);
    if (command.until)
        payload.insert(QStringLiteral("until"), toIso8601(*command.until));
    if (command.undoes.isValid())
        payload.insert(QStringLiteral("undoes"), command.undoes.value());
    if (command.previousOwner.isValid())
        payload.insert(QStringLiteral("previousOwner"), command.previousOwner.value());
    if (command.earlierAttempt)
        payload.insert(QStringLiteral("earlierAttempt"), toIso8601(*command.earlierAttempt));
    if (command.earlierContact)
        payload.insert(QStringLiteral("earlierContact"), toIso8601(*command.earlierContact));
    return payload;
}

/// The columns of RELAYDESK_JOURNAL_COLUMNS.
EventView viewOf(const Cursor &row)
{
    return {row.integer(0), row.integer(1), row.view(2), row.integer(3), row.integer(4), row.view(5), row.view(6)};
}

/// All zero for what is no hash: no event has that one.
Hash256 hashIn(const Cursor &row, int column)
{
    Hash256 hash{};
    const QByteArrayView bytes = row.view(column);
    if (bytes.size() == qsizetype(hash.size()))
        std::ranges::copy(bytes, hash.begin());
    return hash;
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Commands lie on top of each other: what is left without one of them is no reverse of it, and so is told whole.
QJsonObject takenBack(const Command &command, const std::optional<Lead> &left)
{
    QJsonObject payload;
    if (left && command.lead.isValid())
        payload.insert(QStringLiteral("is"), QJsonDocument::fromJson(toJson(handoffOf(*left))).object());
    return payload;
}

} // namespace

HandoffEvent journalOf(const Command &command, Instant now)
{
    return {0, command.lead, kindOf(command.kind), command.occurredAt, now, command.actor, toJson(payloadOf(command))};
}

HandoffEvent refusalOf(const Command &command, const QString &why, const std::optional<Lead> &left, Instant now)
{
    QJsonObject payload = takenBack(command, left);
    payload.insert(QStringLiteral("command"), toString(command.kind));
    payload.insert(QStringLiteral("operation"), command.id.value());
    payload.insert(QStringLiteral("why"), why);
    return {0, command.lead, HandoffKind::Refused, now, now, command.actor, toJson(payload)};
}

HandoffEvent withdrawalOf(const Command &command, const std::optional<Lead> &left, Instant now)
{
    QJsonObject payload = takenBack(command, left);
    payload.insert(QStringLiteral("withdrawn"), toString(command.kind));
    payload.insert(QStringLiteral("undoes"), command.id.value());
    return {0, command.lead, HandoffKind::Undone, now, now, command.actor, toJson(payload)};
}

#define RELAYDESK_JOURNAL_COLUMNS "seq, lead, kind, occurred_at, recorded_at, actor, payload"

JournalTable::JournalTable(sqlite3 *db)
    : m_db(db)
    , m_append(db,
               "INSERT INTO journal (seq, lead, kind, occurred_at, recorded_at, actor, payload, operation, hash) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    , m_head(db, "SELECT seq, hash FROM journal_head")
    , m_keepHead(db, "UPDATE journal_head SET seq = ?1, hash = ?2")
    , m_tellsOf(db, "SELECT 1 FROM journal WHERE operation = ?1 AND operation <> '' LIMIT 1")
    , m_after(db, "SELECT " RELAYDESK_JOURNAL_COLUMNS " FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2")
    , m_of(db, "SELECT " RELAYDESK_JOURNAL_COLUMNS " FROM journal WHERE lead = ?1 ORDER BY seq DESC LIMIT ?2")
    , m_all(db, "SELECT " RELAYDESK_JOURNAL_COLUMNS ", hash FROM journal ORDER BY seq")
{
}

Result<qint64> JournalTable::append(const HandoffEvent &event, const OperationId &operation)
{
    const Result<ChainHead> kept = head();
    if (!kept)
        return kept.error();
    EventChain chain(*kept);
    if (const Result<void> added = insert(chain, event, operation.value().toUtf8()); !added)
        return added.error();
    return keepHead(chain.head());
}

Result<qint64> JournalTable::append(std::span<const HandoffEvent> events)
{
    const Result<ChainHead> kept = head();
    if (!kept)
        return kept.error();
    EventChain chain(*kept);
    for (const HandoffEvent &event : events) {
        if (const Result<void> added = insert(chain, event, {}); !added)
            return added.error();
    }
    return keepHead(chain.head());
}

Result<void> JournalTable::insert(EventChain &chain, const HandoffEvent &event, QByteArrayView operation)
{
    const Result<QByteArray> payload = canonicalJson(event.payload);
    if (!payload)
        return payload.error();
    const QByteArray kind = toString(event.kind).toLatin1();
    const QByteArray actor = toStoredText(event.actor.value());
    return insert(chain,
                  EventView{chain.head().seq + 1, event.lead.value(), kind, toEpochMs(event.occurredAt),
                            toEpochMs(event.recordedAt), actor, *payload},
                  operation);
}

Result<void> JournalTable::insert(EventChain &chain, const EventView &event, QByteArrayView operation)
{
    if (Result<void> prepared = m_append.prepare(); !prepared)
        return prepared;
    sqlite3_stmt *row = m_append.raw();
    const Hash256 hash = chain.add(event);
    const auto text = [row](int at, QByteArrayView value) {
        const char *start = value.isNull() ? "" : value.data();
        return sqlite3_bind_text64(row, at, start, sqlite3_uint64(value.size()), SQLITE_STATIC, SQLITE_UTF8);
    };
    const bool bound = sqlite3_bind_int64(row, 1, event.seq) == SQLITE_OK
        && sqlite3_bind_int64(row, 2, event.lead) == SQLITE_OK && text(3, event.kind) == SQLITE_OK
        && sqlite3_bind_int64(row, 4, event.occurredAt) == SQLITE_OK
        && sqlite3_bind_int64(row, 5, event.recordedAt) == SQLITE_OK && text(6, event.actor) == SQLITE_OK
        && text(7, event.payload) == SQLITE_OK && text(8, operation) == SQLITE_OK
        && sqlite3_bind_blob(row, 9, hash.data(), int(hash.size()), SQLITE_STATIC) == SQLITE_OK;
    const bool stepped = bound && sqlite3_step(row) == SQLITE_DONE;
    Result<void> done = stepped ? Result<void>() : sqliteError(m_db, "appending to the journal");
    sqlite3_reset(row);
    return done;
}

Result<qint64> JournalTable::keepHead(const ChainHead &head)
{
    const auto *bytes = reinterpret_cast<const char *>(head.hash.data());
    if (const Result<void> kept = m_keepHead.run(head.seq, QByteArray::fromRawData(bytes, qsizetype(head.hash.size())));
        !kept)
        return kept.error();
    return head.seq;
}

Result<bool> JournalTable::tellsOf(const OperationId &operation) const
{
    Cursor row = m_tellsOf.query(operation.value());
    const bool found = row.next();
    if (!row.result())
        return row.result().error();
    return found;
}

Result<std::vector<HandoffEvent>> JournalTable::after(qint64 seq, int limit) const
{
    return read(m_after.query(seq, limit));
}

Result<std::vector<HandoffEvent>> JournalTable::of(LeadId lead, int limit) const
{
    Result<std::vector<HandoffEvent>> events = read(m_of.query(lead.value(), limit));
    if (events)
        std::ranges::reverse(*events);
    return events;
}

Result<ChainHead> JournalTable::head() const
{
    Cursor row = m_head.query();
    if (row.next())
        return ChainHead{row.integer(0), hashIn(row, 1)};
    if (!row.result())
        return row.result().error();
    return makeError(ErrorKind::StorageCorrupt, QStringLiteral("the journal has no head"));
}

Result<void> JournalTable::walk(const Visit &visit) const
{
    Cursor row = m_all.query();
    while (row.next()) {
        if (!visit(viewOf(row), hashIn(row, 7)))
            return {};
    }
    return row.result();
}

Result<void> JournalTable::chainUnchained()
{
    EventChain chain;
    {
        const Statement unchained(
            m_db, "SELECT " RELAYDESK_JOURNAL_COLUMNS ", operation FROM journal_unchained ORDER BY seq");
        Cursor row = unchained.query();
        while (row.next()) {
            EventView event = viewOf(row);
            event.seq = chain.head().seq + 1;
            if (Result<void> added = insert(chain, event, row.view(7)); !added)
                return added;
        }
        if (!row.result())
            return row.result();
    }
    if (const Result<qint64> kept = keepHead(chain.head()); !kept)
        return kept.error();
    return Statement(m_db, "DROP TABLE journal_unchained").run();
}

#undef RELAYDESK_JOURNAL_COLUMNS

Result<std::vector<HandoffEvent>> JournalTable::read(Cursor rows)
{
    std::vector<HandoffEvent> events;
    while (rows.next())
        events.push_back({rows.integer(0), LeadId(rows.integer(1)),
                          handoffKindFrom(rows.text(2)).value_or(HandoffKind::Noted), rows.instant(3), rows.instant(4),
                          RepId(rows.text(5)), rows.bytes(6)});
    if (!rows.result())
        return rows.result().error();
    return events;
}

} // namespace relaydesk
