// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "core/store/statement.h"

namespace relaydesk {

/// Behaviour events by their lead's remote id; the lead may come later, or never.
class EventTable
{
public:
    explicit EventTable(sqlite3 *db);

    /// False where the event is stored already: an event is stored once.
    [[nodiscard]] Result<bool> add(const BehaviourEvent &event);
    /// Every event of the lead, oldest first.
    [[nodiscard]] Result<std::vector<BehaviourEvent>> of(const RemoteId &lead) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<BehaviourEvent>> latestOf(const RemoteId &lead, int limit) const;
    [[nodiscard]] Result<void> removeOf(const RemoteId &lead);
    /// Removes those of \a whole that are not in \a there, or are otherwise there; the leads that had them.
    [[nodiscard]] Result<std::vector<RemoteId>> removeStale(const WholeEvents &whole,
                                                            const std::vector<BehaviourEvent> &there);

private:
    [[nodiscard]] static Result<std::vector<BehaviourEvent>> read(Cursor rows);

    sqlite3 *m_db;
    Statement m_add;
    Statement m_of;
    Statement m_latest;
    Statement m_remove;
    Statement m_named;
    Statement m_removeOne;
};

} // namespace relaydesk
