// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "core/store/statement.h"

namespace relaydesk {

/// Events that were taken back, by their lead's remote id; the event may come later, or never.
class UndoneTable
{
public:
    explicit UndoneTable(sqlite3 *db);

    /// False where that is known already.
    [[nodiscard]] Result<bool> add(const UndoneEvent &undone);
    [[nodiscard]] Result<std::vector<RemoteId>> of(const RemoteId &lead) const;
    [[nodiscard]] Result<void> removeOf(const RemoteId &lead);

private:
    sqlite3 *m_db;
    Statement m_add;
    Statement m_of;
    Statement m_remove;
};

} // namespace relaydesk
