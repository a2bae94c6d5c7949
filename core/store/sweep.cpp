// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sweep.h"

namespace relaydesk {

Sweep::Sweep(sqlite3 *db)
    : m_make(db, "CREATE TEMP TABLE IF NOT EXISTS sweep_seen (remote_id TEXT PRIMARY KEY) WITHOUT ROWID")
    , m_add(db, "INSERT OR IGNORE INTO sweep_seen (remote_id) VALUES (?1)")
    , m_unseen(db,
               "SELECT remote_id FROM lead WHERE stored_at < ?1 AND created < ?1 "
               "AND NOT EXISTS (SELECT 1 FROM sweep_seen AS s WHERE s.remote_id = lead.remote_id)")
    , m_clear(db, "DELETE FROM sweep_seen")
{
}

Result<void> Sweep::makeTable() const
{
    return m_make.run();
}

Result<void> Sweep::add(const std::vector<RemoteId> &ids)
{
    Result<void> done = makeTable();
    for (const RemoteId &id : ids) {
        if (done)
            done = m_add.run(id.value());
    }
    return done;
}

Result<std::vector<RemoteId>> Sweep::unseen(Instant startedAt) const
{
    if (Result<void> made = makeTable(); !made)
        return made.error();
    std::vector<RemoteId> ids;
    Cursor rows = m_unseen.query(startedAt);
    while (rows.next())
        ids.push_back(RemoteId(rows.text(0)));
    if (!rows.result())
        return rows.result().error();
    return ids;
}

Result<void> Sweep::clear()
{
    if (Result<void> made = makeTable(); !made)
        return made;
    return m_clear.run();
}

} // namespace relaydesk
