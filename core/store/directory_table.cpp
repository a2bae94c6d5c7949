// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/directory_table.h"

namespace relaydesk {

DirectoryTable::DirectoryTable(sqlite3 *db)
    : m_clearReps(db, "DELETE FROM rep")
    , m_clearTeams(db, "DELETE FROM team")
    , m_clearReasons(db, "DELETE FROM reason")
    , m_clearStages(db, "DELETE FROM stage")
    // A directory that names somebody twice keeps the later entry.
    , m_addRep(db,
               "INSERT OR REPLACE INTO rep (id, name, email, team, role, active, available, capacity) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_addTeam(db, "INSERT OR REPLACE INTO team (id, name) VALUES (?1, ?2)")
    , m_addReason(db, "INSERT OR REPLACE INTO reason (id, label, nurture) VALUES (?1, ?2, ?3)")
    , m_addStage(db, "INSERT INTO stage (name) VALUES (?1)")
    , m_reps(db, "SELECT id, name, email, team, role, active, available, capacity FROM rep ORDER BY position")
    , m_teams(db, "SELECT id, name FROM team ORDER BY position")
    , m_reasons(db, "SELECT id, label, nurture FROM reason ORDER BY position")
    , m_stages(db, "SELECT name FROM stage ORDER BY position")
{
}

Result<void> DirectoryTable::clear()
{
    for (const Statement *statement : {&m_clearReps, &m_clearTeams, &m_clearReasons, &m_clearStages}) {
        if (Result<void> done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<void> DirectoryTable::replace(const Directory &directory)
{
    Result<void> done = clear();
    for (const Rep &rep : directory.reps) {
        if (done)
            done = m_addRep.run(rep.id.value(), rep.name, rep.email, rep.team.value(), toString(rep.role), rep.active,
                                rep.available, rep.capacity);
    }
    for (const Team &team : directory.teams) {
        if (done)
            done = m_addTeam.run(team.id.value(), team.name);
    }
    for (const Reason &reason : directory.reasons) {
        if (done)
            done = m_addReason.run(reason.id.value(), reason.label, reason.nurture);
    }
    for (const QString &stage : directory.stages) {
        if (done)
            done = m_addStage.run(stage);
    }
    return done;
}

Result<Directory> DirectoryTable::read() const
{
    Directory directory;
    Cursor reps = m_reps.query();
    while (reps.next())
        directory.reps.push_back({RepId(reps.text(0)), reps.text(1), reps.text(2), TeamId(reps.text(3)),
                                  roleFrom(reps.text(4)), reps.integer(5) != 0, reps.integer(6) != 0,
                                  static_cast<int>(reps.integer(7))});
    Cursor teams = m_teams.query();
    while (teams.next())
        directory.teams.push_back({TeamId(teams.text(0)), teams.text(1)});
    Cursor reasons = m_reasons.query();
    while (reasons.next())
        directory.reasons.push_back({ReasonId(reasons.text(0)), reasons.text(1), reasons.integer(2) != 0});
    Cursor stages = m_stages.query();
    while (stages.next())
        directory.stages.push_back(stages.text(0));
    for (const Cursor *cursor : {&reps, &teams, &reasons, &stages}) {
        if (!cursor->result())
            return cursor->result().error();
    }
    return directory;
}

} // namespace relaydesk
