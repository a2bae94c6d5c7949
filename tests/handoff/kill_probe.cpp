// SPDX-License-Identifier: GPL-3.0-or-later
// Lives through BusyDays, one process a life, and is killed while it writes the journal.
//   handoff_kill_probe DATABASE whole      in one life
//   handoff_kill_probe DATABASE at N       killed at the N-th entry of the journal, then to the end in a second life
//   handoff_kill_probe DATABASE every N    each life commits N transactions of the journal and is killed in the next: at its
//                                          first entry, its second, when all are written and nothing is committed, or
//                                          at the next commit of anything, in turn
// Prints the number of lives. A life is a fork that opens the database anew: nothing is left to it but the file and the time.
#include "tests/handoff/busy_days.h"
#include "tests/handoff/handoff_team.h"

#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

constexpr int killed = 9;

/// Outlives the lives.
struct World
{
    qint64 now = 0;
    qint64 entries = 0; ///< written to the journal, also those that were lost
};
World *s_world = nullptr;

/// How this life ends.
struct Fate
{
    qint64 atEntry = 0;        ///< that many in all; 0: not so
    int afterTransactions = 0; ///< in the next one; 0: not so
    int place = 0;             ///< 0: at its first entry, 1: its second, 2: before its commit, 3: any next commit
};
Fate s_fate;
int s_inTransaction = 0; ///< entries of the transaction that is open
int s_committed = 0;     ///< transactions with entries

[[noreturn]] void die()
{
    std::_Exit(killed);
}

bool isLastTransaction()
{
    return s_fate.afterTransactions > 0 && s_committed == s_fate.afterTransactions;
}

void written(void *, int operation, const char *, const char *table, sqlite3_int64)
{
    if (operation != SQLITE_INSERT || std::strcmp(table, "journal") != 0)
        return;
    ++s_inTransaction;
    if (++s_world->entries == s_fate.atEntry)
        die();
    if (isLastTransaction() && s_fate.place < 2 && s_inTransaction == s_fate.place + 1)
        die();
}

int committing(void *)
{
    const bool tells = s_inTransaction > 0;
    if (isLastTransaction() && (tells || s_fate.place == 3))
        die();
    if (tells)
        ++s_committed;
    s_inTransaction = 0;
    return 0;
}

int watch(sqlite3 *db, char **, const sqlite3_api_routines *)
{
    sqlite3_update_hook(db, &written, nullptr);
    sqlite3_commit_hook(db, &committing, nullptr);
    return SQLITE_OK;
}

/// Until the end of the story, or of this life.
int live(const QString &database)
{
    const auto store = Store::open(database, Store::Access::Write);
    if (!store || !(*store)->saveDirectory(teamDirectory()))
        return 3;
    BusyDays days(**store);
    for (;;) {
        if (days.step(fromEpochMs(s_world->now)))
            continue;
        const OptionalInstant next = days.next();
        if (!next)
            return 0;
        s_world->now = toEpochMs(*next);
    }
}

/// The exit code of one life.
int fork(const QString &database, const Fate &fate)
{
    const pid_t child = ::fork();
    if (child == 0) {
        s_fate = fate;
        std::_Exit(live(database));
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return 4;
    return WEXITSTATUS(status);
}

int lives(const QString &database, const char *mode, int number)
{
    int count = 0;
    for (int code = killed; code == killed; ++count) {
        Fate fate;
        if (std::strcmp(mode, "every") == 0)
            fate = {0, number, count % 4};
        else if (std::strcmp(mode, "at") == 0 && count == 0)
            fate.atEntry = number;
        code = fork(database, fate);
        if (code != 0 && code != killed)
            return -code;
    }
    return count;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    void *shared = ::mmap(nullptr, sizeof(World), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return 2;
    s_world = new (shared) World;
    s_world->now = toEpochMs(BusyDays::start());
    {
        // Loads the database driver once for all lives.
        const TempStore warm;
    }
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch));
    const int count = lives(QString::fromLocal8Bit(argv[1]), argv[2], argc > 3 ? std::atoi(argv[3]) : 0);
    std::printf("%d %lld\n", count, static_cast<long long>(s_world->entries));
    return count > 0 ? 0 : 1;
}
