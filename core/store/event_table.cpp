// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_table.h"

namespace relaydesk {

#define RELAYDESK_EVENT_COLUMNS "remote_id, lead, kind, topic, detail, at"

EventTable::EventTable(sqlite3 *db)
    : m_db(db)
    , m_add(db,
            "INSERT INTO behaviour_event (" RELAYDESK_EVENT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
            "ON CONFLICT (remote_id) DO NOTHING")
    , m_of(db, "SELECT " RELAYDESK_EVENT_COLUMNS " FROM behaviour_event WHERE lead = ?1 ORDER BY at, id")
    , m_latest(db,
               "SELECT " RELAYDESK_EVENT_COLUMNS " FROM behaviour_event WHERE lead = ?1 "
               "ORDER BY at DESC, id DESC LIMIT ?2")
    , m_remove(db, "DELETE FROM behaviour_event WHERE lead = ?1")
    , m_named(db, "SELECT " RELAYDESK_EVENT_COLUMNS " FROM behaviour_event WHERE remote_id >= ?1 AND remote_id < ?2")
    , m_removeOne(db, "DELETE FROM behaviour_event WHERE remote_id = ?1")
{
}

#undef RELAYDESK_EVENT_COLUMNS

Result<bool> EventTable::add(const BehaviourEvent &event)
{
    if (Result<void> added = m_add.run(event.remoteId.value(), event.lead.value(), toString(event.kind), event.topic,
                                       event.detail, event.at);
        !added)
        return added.error();
    return sqlite3_changes(m_db) > 0;
}

Result<std::vector<BehaviourEvent>> EventTable::of(const RemoteId &lead) const
{
    return read(m_of.query(lead.value()));
}

Result<std::vector<BehaviourEvent>> EventTable::latestOf(const RemoteId &lead, int limit) const
{
    return read(m_latest.query(lead.value(), limit));
}

Result<void> EventTable::removeOf(const RemoteId &lead)
{
    return m_remove.run(lead.value());
}

Result<std::vector<RemoteId>> EventTable::removeStale(const WholeEvents &whole,
                                                      const std::vector<BehaviourEvent> &there)
{
    // A colon is what comes behind the digits: the index knows where such names are.
    const auto known = read(m_named.query(whole.prefix, QString(whole.prefix + u':')));
    if (!known)
        return known.error();
    QHash<RemoteId, const BehaviourEvent *> now;
    for (const BehaviourEvent &event : there)
        now.insert(event.remoteId, &event);
    std::vector<RemoteId> leads;
    for (const BehaviourEvent &event : *known) {
        const BehaviourEvent *same = now.value(event.remoteId);
        if (!whole.holds(event.remoteId) || (same && *same == event))
            continue;
        if (const Result<void> removed = m_removeOne.run(event.remoteId.value()); !removed)
            return removed.error();
        leads.push_back(event.lead);
    }
    return leads;
}

Result<std::vector<BehaviourEvent>> EventTable::read(Cursor rows)
{
    std::vector<BehaviourEvent> events;
    while (rows.next())
        events.push_back({RemoteId(rows.text(0)), RemoteId(rows.text(1)), eventKindFrom(rows.text(2)), rows.text(3),
                          rows.text(4), rows.instant(5)});
    if (!rows.result())
        return rows.result().error();
    return events;
}

} // namespace relaydesk
