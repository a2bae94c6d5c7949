// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lead_reads.h"

#include <algorithm>
#include <tuple>

namespace relaydesk {

namespace {

QByteArray rowsOf()
{
    return "SELECT id, overlay, " + leadRowColumnNames() + " FROM lead ";
}

constexpr char inQueue[] = "WHERE status IN ('open', 'contacted') ";
/// From here on, one pass over the table and a sort beat as many steps through the index.
constexpr int manyRows = 20'000;

Result<std::vector<LeadRow>> readRows(Cursor rows, SharedTexts &shared)
{
    std::vector<LeadRow> leads;
    while (rows.next())
        leads.push_back(readLeadRow(rows, shared));
    if (!rows.result())
        return rows.result().error();
    return leads;
}

/// Sorts small keys and moves every row once: a row is large.
std::vector<LeadRow> mostUrgentFirst(std::vector<LeadRow> rows)
{
    using Key = std::tuple<Instant, LeadId, size_t>;
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        keys.emplace_back(rows[i].sla.dueAt.value_or(Instant::max()), rows[i].id, i);
    std::ranges::sort(keys);
    std::vector<LeadRow> sorted;
    sorted.reserve(rows.size());
    for (const Key &key : keys)
        sorted.push_back(std::move(rows[std::get<size_t>(key)]));
    return sorted;
}

} // namespace

LeadReads::LeadReads(sqlite3 *db)
    : m_queue(db, rowsOf() + inQueue + "ORDER BY urgency, id LIMIT ?1 OFFSET ?2")
    , m_all(db, rowsOf() + "NOT INDEXED " + inQueue)
    , m_queueOf(db, rowsOf() + inQueue + "AND owner = ?1 ORDER BY urgency, id LIMIT ?2")
    , m_row(db, rowsOf() + "WHERE id = ?1")
    , m_count(db, "SELECT count(*) FROM lead")
    , m_pending(db, "SELECT overlay = 2 FROM lead WHERE id = ?1")
    , m_coverage(db,
                 "SELECT field.key, count(*) FROM lead, json_each(lead.extra) AS field "
                 "WHERE lead.extra <> '' AND json_valid(lead.extra) "
                 "AND field.type NOT IN ('null', 'false') AND field.value <> '' "
                 "GROUP BY field.key ORDER BY 2 DESC, 1")
    , m_revisions(db,
                  "SELECT revision FROM (SELECT revision FROM lead WHERE revision > ?1 "
                  "UNION ALL SELECT revision FROM removed_lead WHERE revision > ?1) ORDER BY revision LIMIT ?2")
    , m_changed(db,
                "SELECT id, " + leadColumnNames()
                    + " FROM lead WHERE revision > ?1 AND revision <= ?2 ORDER BY revision, id")
    , m_removed(db, "SELECT remote_id FROM removed_lead WHERE revision > ?1 AND revision <= ?2 ORDER BY revision")
    , m_contacted(db,
                  "SELECT count(*), ifnull(sum(sla_due IS NULL OR sla_answered <= sla_due), 0) "
                  "FROM lead INDEXED BY lead_answered WHERE owner = ?1 AND sla_answered >= ?2")
    , m_criteria(db,
                 "SELECT criteria_version FROM lead INDEXED BY lead_criteria "
                 "WHERE criteria_version <> '' ORDER BY qualified DESC LIMIT 1")
{
}

Result<std::vector<LeadRow>> LeadReads::queue(int limit, int offset) const
{
    if (limit < manyRows || offset > 0)
        return readRows(m_queue.query(limit, offset), m_shared);
    Result<std::vector<LeadRow>> rows = readAll();
    if (rows && rows->size() > size_t(limit))
        rows->resize(size_t(limit));
    return rows;
}

Result<std::vector<LeadRow>> LeadReads::readAll() const
{
    Result<std::vector<LeadRow>> rows = readRows(m_all.query(), m_shared);
    if (!rows)
        return rows;
    return mostUrgentFirst(*std::move(rows));
}

Result<std::vector<LeadRow>> LeadReads::queueOf(const RepId &owner, int limit) const
{
    return readRows(m_queueOf.query(owner.value(), limit), m_shared);
}

Result<std::optional<LeadRow>> LeadReads::row(LeadId id) const
{
    Result<std::vector<LeadRow>> rows = readRows(m_row.query(id.value()), m_shared);
    if (!rows)
        return rows.error();
    return rows->empty() ? std::optional<LeadRow>() : std::optional(std::move(rows->front()));
}

/// A revision is given whole, or its rest would be skipped the next time.
Result<qint64> LeadReads::lastWhole(qint64 after, int limit) const
{
    qint64 last = after;    // complete within the limit
    qint64 current = after; // seen, perhaps not to its end
    int seen = 0;
    Cursor rows = m_revisions.query(after, limit + 1);
    while (rows.next()) {
        ++seen;
        if (rows.integer(0) != current)
            last = current;
        current = rows.integer(0);
    }
    if (!rows.result())
        return rows.result().error();
    return seen <= limit || last == after ? current : last;
}

Result<Store::Changes> LeadReads::changesSince(qint64 after, int limit) const
{
    Store::Changes changes;
    const Result<qint64> last = lastWhole(after, std::max(limit, 1));
    if (!last)
        return last.error();
    changes.revision = *last;
    {
        Cursor rows = m_changed.query(after, *last);
        while (rows.next()) {
            changes.leads.push_back(readLead(rows, 1));
            changes.leads.back().id = LeadId(rows.integer(0));
        }
        if (!rows.result())
            return rows.result().error();
    }
    {
        Cursor rows = m_removed.query(after, *last);
        while (rows.next())
            changes.removed.push_back(RemoteId(rows.text(0)));
        if (!rows.result())
            return rows.result().error();
    }
    Cursor more = m_revisions.query(*last, 1);
    changes.more = more.next();
    if (!more.result())
        return more.result().error();
    return changes;
}

Result<qint64> LeadReads::count() const
{
    Cursor row = m_count.query();
    const qint64 count = row.next() ? row.integer(0) : 0;
    if (!row.result())
        return row.result().error();
    return count;
}

Result<Today> LeadReads::today(const RepId &me, Instant since) const
{
    Today today;
    {
        Cursor row = m_contacted.query(me.value(), since);
        if (row.next()) {
            today.contacted = row.integer(0);
            today.inTime = row.integer(1);
        }
        if (!row.result())
            return row.result().error();
    }
    Cursor row = m_criteria.query();
    if (row.next())
        today.criteria = row.text(0);
    if (!row.result())
        return row.result().error();
    return today;
}

Result<bool> LeadReads::isPending(LeadId id) const
{
    Cursor row = m_pending.query(id.value());
    const bool pending = row.next() && row.integer(0) != 0;
    if (!row.result())
        return row.result().error();
    return pending;
}

Result<std::vector<MappingCoverage>> LeadReads::coverage() const
{
    std::vector<MappingCoverage> fields;
    Cursor rows = m_coverage.query();
    while (rows.next())
        fields.push_back({rows.text(0), rows.integer(1)});
    if (!rows.result())
        return rows.result().error();
    return fields;
}

} // namespace relaydesk
