// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undone_table.h"

namespace relaydesk {

UndoneTable::UndoneTable(sqlite3 *db)
    : m_db(db)
    , m_add(db, "INSERT INTO undone_event (lead, event) VALUES (?1, ?2) ON CONFLICT (lead, event) DO NOTHING")
    , m_of(db, "SELECT event FROM undone_event WHERE lead = ?1")
    , m_remove(db, "DELETE FROM undone_event WHERE lead = ?1")
{
}

Result<bool> UndoneTable::add(const UndoneEvent &undone)
{
    if (Result<void> added = m_add.run(undone.lead.value(), undone.event.value()); !added)
        return added.error();
    return sqlite3_changes(m_db) > 0;
}

Result<std::vector<RemoteId>> UndoneTable::of(const RemoteId &lead) const
{
    std::vector<RemoteId> events;
    Cursor rows = m_of.query(lead.value());
    while (rows.next())
        events.emplace_back(rows.text(0));
    if (!rows.result())
        return rows.result().error();
    return events;
}

Result<void> UndoneTable::removeOf(const RemoteId &lead)
{
    return m_remove.run(lead.value());
}

} // namespace relaydesk
