// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people.h"
#include "core/store/statement.h"

namespace relaydesk {

/// People, teams, reasons and stages, in the order they came.
class DirectoryTable
{
public:
    explicit DirectoryTable(sqlite3 *db);

    /// Replaces everything but Directory::me; inside the caller's transaction.
    [[nodiscard]] Result<void> replace(const Directory &directory);
    /// Everything but Directory::me.
    [[nodiscard]] Result<Directory> read() const;

private:
    [[nodiscard]] Result<void> clear();

    Statement m_clearReps;
    Statement m_clearTeams;
    Statement m_clearReasons;
    Statement m_clearStages;
    Statement m_addRep;
    Statement m_addTeam;
    Statement m_addReason;
    Statement m_addStage;
    Statement m_reps;
    Statement m_teams;
    Statement m_reasons;
    Statement m_stages;
};

} // namespace relaydesk
