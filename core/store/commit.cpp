// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commit.h"

#include <algorithm>

namespace relaydesk {

Commit::Commit(const Connection &connection, Tables &tables, Origin origin)
    : m_tables(tables)
    , m_transaction(connection)
    , m_begun(m_transaction.begun())
{
    m_changes.origin = origin;
    if (!m_begun)
        return;
    const Result<qint64> revision = tables.meta.revision();
    if (revision)
        m_changes.revision = *revision;
    else
        m_begun = revision.error();
}

Commit::~Commit()
{
    if (!m_finished)
        m_tables.companies.forget();
}

qint64 Commit::nextRevision()
{
    if (m_inRevision % revisionSize == 0)
        ++m_changes.revision;
    ++m_inRevision;
    return m_changes.revision;
}

Result<LeadId> Commit::newLeadId()
{
    if (m_lastLeadId > 0)
        return LeadId(++m_lastLeadId);
    Result<LeadId> id = m_tables.leads.newId();
    if (id)
        m_lastLeadId = id->value();
    return id;
}

void Commit::upserted(LeadRow row, bool wasInQueue)
{
    const auto before = m_upserted.constFind(row.id);
    if (isInQueue(row.status)) {
        std::erase(m_changes.removed, row.id);
        if (before != m_upserted.cend()) {
            m_changes.upserted[*before] = std::move(row);
            return;
        }
        m_upserted.insert(row.id, m_changes.upserted.size());
        m_changes.upserted.push_back(std::move(row));
    } else if (wasInQueue) {
        removed(row.id);
    }
}

void Commit::removed(LeadId id)
{
    if (m_upserted.contains(id)) {
        // Rare: changed and removed in one commit.
        std::erase_if(m_changes.upserted, [id](const LeadRow &row) { return row.id == id; });
        m_upserted.clear();
        for (size_t i = 0; i < m_changes.upserted.size(); ++i)
            m_upserted.insert(m_changes.upserted[i].id, i);
    }
    m_changes.removed.push_back(id);
}

Result<ChangeSet> Commit::finish()
{
    if (m_inRevision > 0) {
        if (const Result<void> saved = m_tables.meta.setRevision(m_changes.revision); !saved)
            return saved.error();
    }
    if (const Result<void> committed = m_transaction.commit(); !committed)
        return committed.error();
    m_finished = true;
    return std::move(m_changes);
}

} // namespace relaydesk
