// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <utility>

namespace relaydesk::test {

/// Lets the n-th statement that any connection of this process runs fail, from outside: nothing in the
/// store knows of it. A COMMIT is turned into a rollback; anything else is interrupted.
class StatementFaults
{
public:
    StatementFaults() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&StatementFaults::attach)); }
    ~StatementFaults()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&StatementFaults::attach));
        disarm();
    }
    StatementFaults(const StatementFaults &) = delete;
    StatementFaults &operator=(const StatementFaults &) = delete;

    /// (Not by sqlite3_interrupt(): FTS5 keeps a blob open, which makes an interrupt last for ever.)
    /// Counts from now; the n-th statement from 1 fails. Zero: count only.
    void arm(int n)
    {
        s_count = 0;
        s_failing = n;
        s_failCommit = false;
        s_failNow = false;
    }
    void disarm() { arm(0); }
    [[nodiscard]] int counted() const { return s_count; }

private:
    static int attach(sqlite3 *db, char **, const sqlite3_api_routines *)
    {
        sqlite3_trace_v2(db, SQLITE_TRACE_STMT, &StatementFaults::onStatement, nullptr);
        sqlite3_progress_handler(db, 1, &StatementFaults::onStep, nullptr);
        sqlite3_commit_hook(db, &StatementFaults::onCommit, nullptr);
        return SQLITE_OK;
    }
    static int onStatement(unsigned, void *, void *, void *text)
    {
        if (++s_count != s_failing)
            return 0;
        if (sqlite3_strlike("COMMIT%", static_cast<const char *>(text), 0) == 0)
            s_failCommit = true;
        else
            s_failNow = true;
        return 0;
    }
    static int onStep(void *) { return std::exchange(s_failNow, false) ? 1 : 0; }
    static int onCommit(void *) { return s_failCommit ? 1 : 0; }

    static inline int s_count = 0;
    static inline int s_failing = 0;
    static inline bool s_failCommit = false;
    static inline bool s_failNow = false;
};

} // namespace relaydesk::test
