// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lead_table.h"

namespace relaydesk {

namespace {

QByteArray parameters(int from, int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i > 0 ? ",?" : "?") + QByteArray::number(from + i);
    return list;
}

QByteArray assignments()
{
    QByteArray list;
    for (const QByteArray &name : leadColumnNames().split(','))
        list += ',' + name + "=excluded." + name;
    return list;
}

// Two statements and not an upsert, which opens a savepoint for every row: twice the time.
QByteArray insertSql()
{
    return "INSERT INTO lead (id,revision,overlay,company,stored_at," + leadColumnNames() + ") VALUES ("
        + parameters(1, 5 + leadColumnCount) + ')';
}

QByteArray updateSql()
{
    QByteArray list;
    int parameter = 6;
    for (const QByteArray &name : leadColumnNames().split(','))
        list += ',' + name + "=?" + QByteArray::number(parameter++);
    // stored_at stays; its parameter is named so that both statements bind alike.
    return "UPDATE lead SET revision=?2,overlay=?3,company=?4" + list + " WHERE id=?1 AND ?5 IS NOT NULL";
}

QByteArray writeBaseSql()
{
    return "INSERT INTO lead_base (lead," + leadColumnNames() + ") VALUES (" + parameters(1, 1 + leadColumnCount)
        + ") ON CONFLICT (lead) DO UPDATE SET " + assignments().mid(1);
}

Result<bool> rowHolds(Cursor row, const LeadRecord &record)
{
    const bool same = row.next() && record.equals(row, 0);
    if (!row.result())
        return row.result().error();
    return same;
}

Result<std::optional<StoredLead>> readOne(Cursor row, LeadId id)
{
    std::optional<StoredLead> stored;
    if (row.next()) {
        stored = {readLead(row, 0), row.integer(static_cast<int>(LeadColumn::Derived)) != 0};
        stored->lead.id = id;
    }
    if (!row.result())
        return row.result().error();
    return stored;
}

Result<void> runBound(sqlite3_stmt *statement, bool bound)
{
    Cursor run(statement, bound ? Result<void>() : sqliteError(sqlite3_db_handle(statement), "binding a lead"));
    while (run.next()) { }
    return run.result();
}

} // namespace

LeadTable::LeadTable(sqlite3 *db)
    : m_state(db, "SELECT id, overlay, status, derived, version, modified FROM lead WHERE remote_id = ?1")
    , m_remoteId(db, "SELECT remote_id FROM lead WHERE id = ?1")
    , m_read(db, "SELECT " + leadColumnNames() + " FROM lead WHERE id = ?1")
    , m_newId(db,
              "SELECT 1 + max(ifnull((SELECT max(id) FROM lead), 0), "
              "ifnull((SELECT max(lead) FROM removed_lead), 0), ifnull((SELECT max(lead) FROM outbox), 0))")
    , m_insert(db, insertSql())
    , m_update(db, updateSql())
    , m_words(db, "SELECT name, company_name, email FROM lead WHERE id = ?1")
    , m_addWords(db, "INSERT INTO lead_search (rowid, name, company_name, email) VALUES (?1, ?2, ?3, ?4)")
    , m_removeWords(db,
                    "INSERT INTO lead_search (lead_search, rowid, name, company_name, email) "
                    "SELECT 'delete', id, name, company_name, email FROM lead WHERE id = ?1")
    , m_removeTombstone(db, "DELETE FROM removed_lead WHERE remote_id = ?1")
    , m_hasTombstones(db, "SELECT 1 FROM removed_lead LIMIT 1")
    , m_remove(db, "DELETE FROM lead WHERE id = ?1")
    , m_tombstone(db,
                  "INSERT INTO removed_lead (remote_id, lead, revision) VALUES (?1, ?2, ?3) "
                  "ON CONFLICT (remote_id) DO UPDATE SET lead = excluded.lead, revision = excluded.revision")
    , m_readBase(db, "SELECT " + leadColumnNames() + " FROM lead_base WHERE lead = ?1")
    , m_writeBase(db, writeBaseSql())
    , m_removeBase(db, "DELETE FROM lead_base WHERE lead = ?1")
{
}

Result<std::optional<LeadState>> LeadTable::state(const RemoteId &remoteId) const
{
    Cursor row = m_state.query(remoteId.value());
    std::optional<LeadState> state;
    if (row.next())
        state = {LeadId(row.integer(0)),
                 static_cast<Overlay>(row.integer(1)),
                 leadStatusFrom(row.text(2)),
                 row.integer(3) != 0,
                 row.text(4),
                 row.instant(5),
                 false};
    if (!row.result())
        return row.result().error();
    return state;
}

Result<std::optional<RemoteId>> LeadTable::remoteIdOf(LeadId id) const
{
    Cursor row = m_remoteId.query(id.value());
    std::optional<RemoteId> found;
    if (row.next())
        found = RemoteId(row.text(0));
    if (!row.result())
        return row.result().error();
    return found;
}

Result<bool> LeadTable::holds(LeadId id, const LeadRecord &record) const
{
    return rowHolds(m_read.query(id.value()), record);
}

Result<std::optional<StoredLead>> LeadTable::read(LeadId id) const
{
    return readOne(m_read.query(id.value()), id);
}

Result<LeadId> LeadTable::newId() const
{
    Cursor row = m_newId.query();
    const LeadId id(row.next() ? row.integer(0) : 0);
    if (!row.result())
        return row.result().error();
    return id;
}

Result<bool> LeadTable::wordsDiffer(LeadId id, const LeadRecord &record) const
{
    Cursor row = m_words.query(id.value());
    const bool same = row.next() && row.view(0) == record.text(LeadColumn::Name)
        && row.view(1) == record.text(LeadColumn::CompanyName) && row.view(2) == record.text(LeadColumn::Email);
    if (!row.result())
        return row.result().error();
    return !same;
}

Result<void> LeadTable::write(const Place &place, const LeadRecord &record)
{
    Result<bool> differ = true;
    if (!place.isNew) {
        differ = wordsDiffer(place.id, record);
        if (!differ)
            return differ.error();
        // The index forgets by the old words, which stand in the row until it is written.
        if (*differ) {
            if (Result<void> removed = m_removeWords.run(place.id.value()); !removed)
                return removed;
        }
    }
    if (Result<void> written = writeRow(place, record); !written || !*differ)
        return written;
    return addWords(place.id, record);
}

Result<void> LeadTable::addWords(LeadId id, const LeadRecord &record)
{
    if (Result<void> prepared = m_addWords.prepare(); !prepared)
        return prepared;
    sqlite3_stmt *statement = m_addWords.raw();
    const bool bound = sqlite3_bind_int64(statement, 1, id.value()) == SQLITE_OK
        && record.bindOne(LeadColumn::Name, statement, 2) && record.bindOne(LeadColumn::CompanyName, statement, 3)
        && record.bindOne(LeadColumn::Email, statement, 4);
    return runBound(statement, bound);
}

Result<void> LeadTable::writeRow(const Place &place, const LeadRecord &record)
{
    const Statement &write = place.isNew ? m_insert : m_update;
    if (Result<void> prepared = write.prepare(); !prepared)
        return prepared;
    sqlite3_stmt *statement = write.raw();
    bool bound = sqlite3_bind_int64(statement, 1, place.id.value()) == SQLITE_OK
        && sqlite3_bind_int64(statement, 2, place.revision) == SQLITE_OK
        && sqlite3_bind_int64(statement, 3, static_cast<qint64>(place.overlay)) == SQLITE_OK
        && sqlite3_bind_int64(statement, 5, toEpochMs(place.storedAt)) == SQLITE_OK;
    if (bound && place.company.isValid())
        bound = sqlite3_bind_int64(statement, 4, place.company.value()) == SQLITE_OK;
    return runBound(statement, bound && record.bind(statement, 6));
}

Result<bool> LeadTable::hasTombstones() const
{
    Cursor row = m_hasTombstones.query();
    const bool any = row.next();
    if (!row.result())
        return row.result().error();
    return any;
}

Result<void> LeadTable::removeTombstone(const RemoteId &remoteId)
{
    return m_removeTombstone.run(remoteId.value());
}

Result<void> LeadTable::remove(LeadId id, const RemoteId &remoteId, qint64 revision)
{
    if (Result<void> kept = m_tombstone.run(remoteId.value(), id.value(), revision); !kept)
        return kept;
    if (Result<void> removed = m_removeWords.run(id.value()); !removed)
        return removed;
    return m_remove.run(id.value());
}

Result<std::optional<StoredLead>> LeadTable::readBase(LeadId id) const
{
    return readOne(m_readBase.query(id.value()), id);
}

Result<void> LeadTable::readBaseState(LeadState &state) const
{
    Cursor row = m_readBase.query(state.id.value());
    if (row.next()) {
        state.version = row.text(static_cast<int>(LeadColumn::Version));
        state.modifiedAt = row.instant(static_cast<int>(LeadColumn::Modified));
    }
    return row.result();
}

Result<bool> LeadTable::baseHolds(LeadId id, const LeadRecord &record) const
{
    return rowHolds(m_readBase.query(id.value()), record);
}

Result<void> LeadTable::writeBase(LeadId id, const LeadRecord &record)
{
    if (Result<void> prepared = m_writeBase.prepare(); !prepared)
        return prepared;
    sqlite3_stmt *statement = m_writeBase.raw();
    return runBound(statement, sqlite3_bind_int64(statement, 1, id.value()) == SQLITE_OK && record.bind(statement, 2));
}

Result<void> LeadTable::removeBase(LeadId id)
{
    return m_removeBase.run(id.value());
}

} // namespace relaydesk
