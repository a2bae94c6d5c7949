// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "core/store/connection.h"
#include "core/store/tables.h"

#include <QHash>

namespace relaydesk {

/// One write transaction, and what it changed. Nothing of it stays unless finish() succeeded.
class Commit
{
public:
    Commit(const Connection &connection, Tables &tables, Origin origin);
    Commit(const Commit &) = delete;
    Commit &operator=(const Commit &) = delete;
    ~Commit();

    [[nodiscard]] const Result<void> &begun() const { return m_begun; }
    /// For the next changed lead. A commit is one revision; a very large one takes several, so that
    /// those who read changes never get more at once than they can carry.
    [[nodiscard]] qint64 nextRevision();
    /// A new lead's id.
    [[nodiscard]] Result<LeadId> newLeadId();
    void upserted(LeadRow row, bool wasInQueue);
    void removed(LeadId id);
    /// Saves the revision where something changed, and commits.
    [[nodiscard]] Result<ChangeSet> finish();

    /// Leads of one revision at most.
    static constexpr int revisionSize = 500;

private:
    Tables &m_tables;
    Transaction m_transaction;
    Result<void> m_begun;
    ChangeSet m_changes;
    QHash<LeadId, size_t> m_upserted; // where in m_changes
    qint64 m_lastLeadId = 0;
    int m_inRevision = 0;
    bool m_finished = false;
};

} // namespace relaydesk
