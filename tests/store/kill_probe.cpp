// SPDX-License-Identifier: GPL-3.0-or-later
// Writes through a store until it is killed in the middle of a write to the disk, as kill -9 would.
//   kill_probe DATABASE FIRST-STEP WRITES     dies half through that write; 0: never
// Prints the number of each step once it is committed, and at the end how many writes there were.
#include "tests/store/kill_script.h"

#include <sqlite3.h>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

int s_writes = 0;
int s_last = 0;

/// SQLite's way to the disk.
ssize_t countedWrite(int file, const void *bytes, size_t size, off_t at)
{
    if (++s_writes == s_last) {
        (void)!::pwrite(file, bytes, size / 2, at);
        ::raise(SIGKILL);
    }
    return ::pwrite(file, bytes, size, at);
}

bool takeOver()
{
    sqlite3_vfs *const disk = sqlite3_vfs_find(nullptr);
    const auto write = reinterpret_cast<sqlite3_syscall_ptr>(&countedWrite);
    const bool large = disk->xSetSystemCall(disk, "pwrite64", write) == SQLITE_OK;
    const bool plain = disk->xSetSystemCall(disk, "pwrite", write) == SQLITE_OK;
    return large || plain;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace relaydesk;
    if (argc != 4 || !takeOver())
        return 2;
    s_last = std::atoi(argv[3]);
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]), Store::Access::Write);
    if (!store)
        return 3;
    for (int step = std::atoi(argv[2]); step < test::killSteps; ++step) {
        if (!test::killStep(**store, step))
            return 4;
        std::printf("%d\n", step);
        std::fflush(stdout);
    }
    std::printf("writes %d\n", s_writes);
    return 0;
}
