// SPDX-License-Identifier: GPL-3.0-or-later
// How long the store takes: writing every page, the same pages again, and the reads of a starting
// desk. Prints one line of JSON a measure: {"what":"write","ms":M,"cpu_ms":C}; on a busy machine
// only the second number means something.
#include "core/store/store.h"
#include "tests/bench/store/store_pages.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace relaydesk;

namespace {

bool allWell = true;

template<typename Work> void measure(const char *what, Work work)
{
    const std::clock_t beganCpu = std::clock();
    const auto began = std::chrono::steady_clock::now();
    allWell = work() && allWell;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    const double cpu = double(std::clock() - beganCpu) * 1000 / CLOCKS_PER_SEC;
    std::printf("{\"what\":\"%s\",\"ms\":%.1f,\"cpu_ms\":%.1f}\n", what, took.count(), cpu);
}

bool writeAll(Store &store, const std::vector<LeadPage> &pages)
{
    for (const LeadPage &page : pages) {
        if (!store.applyPage(page, QStringLiteral("hub"), fromEpochMs(1'795'000'000'000)))
            return false;
    }
    return true;
}

void measureReads(Store &reader)
{
    measure("firstRows", [&] { return reader.firstRows(RepId(QStringLiteral("rep-3")), 40).has_value(); });
    measure("queueTop", [&] { return reader.queueRows(40, 0).has_value(); });
    measure("queueRows", [&] {
        const auto rows = reader.queueRows(1'000'000, 0);
        return rows && !rows->empty();
    });
    measure("queueRowsAgain", [&] { return reader.queueRows(1'000'000, 0).has_value(); });
    measure("search", [&] { return reader.search(QStringLiteral("bra"), 20).has_value(); });
    measure("searchTwoLetters", [&] { return reader.search(QStringLiteral("no lo"), 20).has_value(); });
    measure("searchNothing", [&] { return reader.search(QStringLiteral("Nordwimt Lugistics"), 20).has_value(); });
    measure("coverage", [&] { return reader.coverage().has_value(); });
    measure("check", [&] { return reader.check().has_value(); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto pages = bench::pagesFrom(QCoreApplication::arguments());
    if (!pages)
        return 2;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("desk.db"));
    std::unique_ptr<Store> store;
    measure("openNew", [&] {
        Result<std::unique_ptr<Store>> opened = Store::open(path, Store::Access::Write);
        if (opened)
            store = *std::move(opened);
        return store != nullptr;
    });
    if (!store)
        return 1;
    measure("write", [&] { return writeAll(*store, *pages); });
    measure("writeAgain", [&] { return writeAll(*store, *pages); });
    measure("close", [&] {
        store.reset();
        return true;
    });
    measure("open", [&] { return Store::open(path, Store::Access::Write).has_value(); });
    std::unique_ptr<Store> reader;
    measure("openReader", [&] {
        Result<std::unique_ptr<Store>> opened = Store::open(path, Store::Access::Read);
        if (opened)
            reader = *std::move(opened);
        return reader != nullptr;
    });
    if (!reader)
        return 1;
    measureReads(*reader);
    return allWell ? 0 : 1;
}
