// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_table.h"

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
    return payload;
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

HandoffEvent journalOf(const Command &command, Instant now)
{
    return {0, command.lead, kindOf(command.kind), command.occurredAt, now, command.actor, toJson(payloadOf(command))};
}

HandoffEvent refusalOf(const Command &command, const QString &why, Instant now)
{
    const QJsonObject payload{{QStringLiteral("operation"), command.id.value()},
                              {QStringLiteral("command"), toString(command.kind)},
                              {QStringLiteral("why"), why}};
    return {0, command.lead, HandoffKind::Refused, now, now, command.actor, toJson(payload)};
}

#define RELAYDESK_JOURNAL_COLUMNS "seq, lead, kind, occurred_at, recorded_at, actor, payload"

JournalTable::JournalTable(sqlite3 *db)
    : m_db(db)
    , m_append(db,
               "INSERT INTO journal (lead, kind, occurred_at, recorded_at, actor, payload, operation) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
    , m_withdraw(db, "DELETE FROM journal WHERE operation = ?1 AND operation <> ''")
    , m_after(db, "SELECT " RELAYDESK_JOURNAL_COLUMNS " FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2")
    , m_of(db, "SELECT " RELAYDESK_JOURNAL_COLUMNS " FROM journal WHERE lead = ?1 ORDER BY seq DESC LIMIT ?2")
{
}

#undef RELAYDESK_JOURNAL_COLUMNS

Result<qint64> JournalTable::append(const HandoffEvent &event, const OperationId &operation)
{
    if (Result<void> added = m_append.run(event.lead.value(), toString(event.kind), event.occurredAt, event.recordedAt,
                                          event.actor.value(), QString::fromUtf8(event.payload), operation.value());
        !added)
        return added.error();
    return qint64(sqlite3_last_insert_rowid(m_db));
}

Result<void> JournalTable::withdraw(const OperationId &operation)
{
    return m_withdraw.run(operation.value());
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
