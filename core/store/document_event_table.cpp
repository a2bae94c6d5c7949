// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document_event_table.h"

namespace relaydesk {

namespace {

/// The columns of RELAYDESK_DOCUMENT_COLUMNS. Nothing for a kind that this version does not know.
std::optional<DocumentEvent> eventIn(const Cursor &row)
{
    const std::optional<DocumentEventKind> kind = documentEventKindFrom(row.text(1));
    if (!kind)
        return std::nullopt;
    DocumentEvent event;
    event.seq = row.integer(0);
    event.kind = *kind;
    event.at = row.instant(2);
    event.actor = RepId(row.text(3));
    event.operation = OperationId(row.text(4));
    event.version = static_cast<int>(row.integer(5));
    event.basedOn = static_cast<int>(row.integer(6));
    event.side = approvalSideFrom(row.text(7));
    event.bodyHash = row.text(8).toLatin1();
    event.from = row.optionalInstant(9);
    event.title = row.text(10);
    event.place = row.text(11);
    event.text = row.text(12);
    event.body = row.bytes(13);
    return event;
}

} // namespace

#define RELAYDESK_DOCUMENT_COLUMNS                                                                                     \
    "seq, kind, at, actor, operation, version, based_on, side, body_hash, valid_from, title, place, text, body"

DocumentEventTable::DocumentEventTable(sqlite3 *db)
    : m_append(db,
               "INSERT INTO document_event (id, document, " RELAYDESK_DOCUMENT_COLUMNS ") "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)")
    , m_after(db,
              "SELECT " RELAYDESK_DOCUMENT_COLUMNS " FROM document_event WHERE document = ?1 AND seq > ?2 "
              "ORDER BY seq LIMIT ?3")
    , m_lastSeq(db, "SELECT ifnull(max(seq), 0) FROM document_event WHERE document = ?1")
    , m_heads(db, "SELECT document, max(seq) FROM document_event GROUP BY document ORDER BY document")
    , m_madeBy(db, "SELECT " RELAYDESK_DOCUMENT_COLUMNS " FROM document_event WHERE operation = ?1 AND operation <> ''")
    , m_count(db, "SELECT ifnull(max(id), 0) FROM document_event")
{
}

#undef RELAYDESK_DOCUMENT_COLUMNS

Result<qint64> DocumentEventTable::append(const DocumentName &name, const DocumentEvent &event)
{
    Result<qint64> last = lastSeq(name);
    if (!last)
        return last;
    if (event.seq != *last + 1)
        return makeError(ErrorKind::Conflict, QStringLiteral("the document has moved on"));
    Result<qint64> before = count();
    if (!before)
        return before;
    const qint64 id = *before + 1;
    const Result<void> appended = m_append.run(
        id, name.value(), event.seq, toString(event.kind), event.at, event.actor.value(), event.operation.value(),
        event.version, event.basedOn, event.side ? toString(*event.side) : QString(),
        QString::fromLatin1(event.bodyHash), event.from, event.title, event.place, event.text, event.body);
    if (!appended)
        return appended.error();
    return id;
}

Result<std::vector<DocumentEvent>> DocumentEventTable::after(const DocumentName &name, qint64 seq, int limit) const
{
    return read(m_after.query(name.value(), seq, limit));
}

Result<qint64> DocumentEventTable::lastSeq(const DocumentName &name) const
{
    Cursor row = m_lastSeq.query(name.value());
    const qint64 seq = row.next() ? row.integer(0) : 0;
    if (!row.result())
        return row.result().error();
    return seq;
}

Result<std::vector<DocumentHead>> DocumentEventTable::heads() const
{
    std::vector<DocumentHead> heads;
    Cursor rows = m_heads.query();
    while (rows.next())
        heads.push_back({DocumentName(rows.text(0)), rows.integer(1)});
    if (!rows.result())
        return rows.result().error();
    return heads;
}

Result<std::optional<DocumentEvent>> DocumentEventTable::madeBy(const OperationId &operation) const
{
    const Result<std::vector<DocumentEvent>> found = read(m_madeBy.query(operation.value()));
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<qint64> DocumentEventTable::count() const
{
    Cursor row = m_count.query();
    const qint64 number = row.next() ? row.integer(0) : 0;
    if (!row.result())
        return row.result().error();
    return number;
}

Result<std::vector<DocumentEvent>> DocumentEventTable::read(Cursor rows)
{
    std::vector<DocumentEvent> events;
    while (rows.next()) {
        std::optional<DocumentEvent> event = eventIn(rows);
        if (!event)
            return makeError(ErrorKind::StorageCorrupt, QStringLiteral("a document's event of an unknown kind"));
        events.push_back(*std::move(event));
    }
    if (!rows.result())
        return rows.result().error();
    return events;
}

} // namespace relaydesk
