// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document_table.h"

namespace relaydesk {

DocumentTable::DocumentTable(sqlite3 *db)
    : m_db(db)
    , m_put(db,
            "INSERT INTO document (name, version, json, created_at) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (name, version) DO NOTHING")
    , m_find(db, "SELECT json FROM document WHERE name = ?1 AND version = ?2")
{
}

Result<void> DocumentTable::put(const QString &name, int version, const QByteArray &json, Instant now)
{
    if (Result<void> written = m_put.run(name, version, json, now); !written)
        return written;
    if (sqlite3_changes(m_db) > 0)
        return {};
    const Result<std::optional<QByteArray>> stands = find(name, version);
    if (!stands)
        return stands.error();
    if (*stands != json)
        return makeError(ErrorKind::Conflict, QStringLiteral("this version stands with another content"));
    return {};
}

Result<std::optional<QByteArray>> DocumentTable::find(const QString &name, int version) const
{
    Cursor row = m_find.query(name, version);
    std::optional<QByteArray> found;
    if (row.next())
        found = row.bytes(0);
    if (!row.result())
        return row.result().error();
    return found;
}

} // namespace relaydesk
