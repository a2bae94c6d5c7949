// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON a figure: events appended in batches of 1,000 beside bare sqlite3 inserts of the same rows into the same
// table; events read and verified beside bare SHA-256 over the same bytes (OpenSSL's; Qt's is shown too) and
// a bare sqlite3 read of the same columns; events folded into the read models.
#include "core/journal/event_chain.h"
#include "core/journal/handoff_fold.h"
#include "core/store/store.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <openssl/evp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

using namespace relaydesk;

namespace {

constexpr int eventCount = 200'000;
constexpr int batchSize = 1000;
constexpr int rounds = 5;

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(std::vector<double> all)
{
    std::ranges::sort(all);
    return all[all.size() / 2];
}

/// As handoffs go: six events when a lead arrives, and two later ones, while others arrive.
std::vector<HandoffEvent> makeEvents()
{
    static constexpr HandoffKind kinds[]{HandoffKind::Captured,  HandoffKind::Standardised, HandoffKind::Enriched,
                                         HandoffKind::Qualified, HandoffKind::Routed,       HandoffKind::Notified,
                                         HandoffKind::Accepted,  HandoffKind::Attempted};
    static const QByteArray members[]{"\"submitted\":\"2026-11-18T09:46:00.000Z\"",
                                      "\"changed\":[\"phone\",\"country\"]",
                                      "",
                                      "\"criteria\":\"v14\",\"qualifyingRule\":\"Demo request\"",
                                      "\"owner\":\"rep-7\",\"pool\":\"north\",\"rule\":\"Enterprise\"",
                                      "\"channel\":\"desk\"",
                                      "\"command\":\"accept\"",
                                      "\"channel\":\"call\",\"outcome\":\"noAnswer\""};
    static constexpr int later[]{0, 0, 0, 0, 0, 0, 300, 700};
    std::vector<HandoffEvent> events;
    for (int i = 0; i < eventCount; ++i) {
        const int step = i % 8;
        const auto at = fromEpochMs(1'795'000'000'000 + i * 40);
        const QByteArray operation
            = "\"operation\":\"" + QByteArray::number(i).rightJustified(8, '0') + "-0000-4000-8000-000000000000\"";
        const QByteArray payload
            = members[step].isEmpty() ? QByteArray() : QByteArray("{" + members[step] + "," + operation + "}");
        events.push_back({0, LeadId(std::max(1, i / 8 + 1 - later[step])), kinds[step], at, at,
                          RepId(QStringLiteral("rep-%1").arg(i % 50)), payload});
    }
    return events;
}

/// Everything of a row, encoded beforehand.
struct Row
{
    HandoffEvent event;
    QByteArray kind;
    QByteArray actor;
    QByteArray encoded;
    Hash256 hash;
};

std::vector<Row> encodeAll(const Store &store)
{
    std::vector<Row> rows;
    const auto head = store.walkJournal([&rows](const EventView &view, const Hash256 &hash) {
        Row row{*eventOf(view), view.kind.toByteArray(), view.actor.toByteArray(), {}, hash};
        encodeEvent(view, row.encoded);
        rows.push_back(std::move(row));
        return true;
    });
    return head ? rows : std::vector<Row>();
}

double appendMs(Store &store, const std::vector<HandoffEvent> &events, bool &isWhole)
{
    QElapsedTimer timer;
    timer.start();
    for (size_t i = 0; i < events.size(); i += batchSize)
        isWhole = store.appendJournal(std::span(events).subspan(i, batchSize)) && isWhole;
    return msOf(timer);
}

void bind(sqlite3_stmt *statement, int at, const QByteArray &text)
{
    sqlite3_bind_text(statement, at, text.isNull() ? "" : text.constData(), int(text.size()), SQLITE_STATIC);
}

double insertMs(const QString &path, const std::vector<Row> &rows, bool &isWhole)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *insert = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON", nullptr,
                 nullptr, nullptr);
    sqlite3_prepare_v3(db, "INSERT INTO journal VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', ?8)", -1,
                       SQLITE_PREPARE_PERSISTENT, &insert, nullptr);
    QElapsedTimer timer;
    timer.start();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % batchSize == 0)
            sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        const Row &row = rows[i];
        sqlite3_bind_int64(insert, 1, row.event.seq);
        sqlite3_bind_int64(insert, 2, row.event.lead.value());
        bind(insert, 3, row.kind);
        sqlite3_bind_int64(insert, 4, toEpochMs(row.event.occurredAt));
        sqlite3_bind_int64(insert, 5, toEpochMs(row.event.recordedAt));
        bind(insert, 6, row.actor);
        bind(insert, 7, row.event.payload);
        sqlite3_bind_blob(insert, 8, row.hash.data(), int(row.hash.size()), SQLITE_STATIC);
        isWhole = sqlite3_step(insert) == SQLITE_DONE && isWhole;
        sqlite3_reset(insert);
        if (i % batchSize == batchSize - 1)
            sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    }
    const double took = msOf(timer);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return took;
}

double selectMs(const QString &path, qint64 &bytes)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *select = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_prepare_v3(
        db, "SELECT seq, lead, kind, occurred_at, recorded_at, actor, payload, hash FROM journal ORDER BY seq", -1,
        SQLITE_PREPARE_PERSISTENT, &select, nullptr);
    QElapsedTimer timer;
    timer.start();
    while (sqlite3_step(select) == SQLITE_ROW) {
        for (const int column : {0, 1, 3, 4})
            bytes += sqlite3_column_int64(select, column) & 1;
        for (const int column : {2, 5, 6, 7}) {
            bytes += sqlite3_column_blob(select, column) ? 1 : 0;
            bytes += sqlite3_column_bytes(select, column);
        }
    }
    const double took = msOf(timer);
    sqlite3_finalize(select);
    sqlite3_close(db);
    return took;
}

double evpMs(const std::vector<Row> &rows, unsigned &sum)
{
    EVP_MD *algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX *state = EVP_MD_CTX_new();
    Hash256 hash{};
    std::array<char, 74> link{};
    QElapsedTimer timer;
    timer.start();
    for (const Row &row : rows) {
        EVP_DigestInit_ex2(state, algorithm, nullptr);
        EVP_DigestUpdate(state, row.encoded.constData(), size_t(row.encoded.size()));
        EVP_DigestFinal_ex(state, hash.data(), nullptr);
        std::ranges::copy(hash, link.begin() + 42);
        EVP_DigestInit_ex2(state, algorithm, nullptr);
        EVP_DigestUpdate(state, link.data(), link.size());
        EVP_DigestFinal_ex(state, hash.data(), nullptr);
        sum += hash[0];
    }
    const double took = msOf(timer);
    EVP_MD_CTX_free(state);
    EVP_MD_free(algorithm);
    return took;
}

double qtMs(const std::vector<Row> &rows, unsigned &sum)
{
    QByteArray link(74, '\0');
    QElapsedTimer timer;
    timer.start();
    for (const Row &row : rows) {
        const QByteArray digest = QCryptographicHash::hash(row.encoded, QCryptographicHash::Sha256);
        std::ranges::copy(digest, link.begin() + 42);
        sum += unsigned(QCryptographicHash::hash(link, QCryptographicHash::Sha256)[0]);
    }
    return msOf(timer);
}

double verifyMs(const Store &store, bool &isWhole)
{
    QElapsedTimer timer;
    timer.start();
    const Result<JournalCheck> check = store.verifyJournal();
    isWhole = check && !check->broken && check->head.seq == eventCount && isWhole;
    return msOf(timer);
}

double foldMs(const std::vector<Row> &rows, bool &isWhole)
{
    HandoffFold fold;
    QElapsedTimer timer;
    timer.start();
    for (const Row &row : rows)
        isWhole = fold.add(row.event) && isWhole;
    return msOf(timer);
}

void say(const char *name, const std::vector<double> &ours, const std::vector<double> &floor)
{
    const double ms = medianOf(ours);
    std::printf("{\"name\": \"%s\", \"ms\": %.1f, \"perSecond\": %.0f", name, ms, eventCount / ms * 1000);
    if (!floor.empty())
        std::printf(", \"floor\": %.1f", medianOf(floor));
    std::printf("}\n");
}

} // namespace

int main()
{
    const std::vector<HandoffEvent> events = makeEvents();
    std::vector<double> append, insert, verify, evp, qt, select, fold;
    bool isWhole = true;
    unsigned sum = 0;
    qint64 bytes = 0;
    for (int i = 0; i < rounds; ++i) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ours.db"));
        const QString bare = folder.filePath(QStringLiteral("bare.db"));
        const auto store = Store::open(path, Store::Access::Write);
        const bool isMade = bool(Store::open(bare, Store::Access::Write)); // the same schema, triggers and indexes
        if (!store || !isMade)
            return 1;
        append.push_back(appendMs(**store, events, isWhole));
        const std::vector<Row> rows = encodeAll(**store);
        insert.push_back(insertMs(bare, rows, isWhole));
        verify.push_back(verifyMs(**store, isWhole));
        evp.push_back(evpMs(rows, sum));
        qt.push_back(qtMs(rows, sum));
        select.push_back(selectMs(path, bytes));
        fold.push_back(foldMs(rows, isWhole));
    }
    std::vector<double> verifyFloor;
    for (size_t i = 0; i < evp.size(); ++i)
        verifyFloor.push_back(evp[i] + select[i]);
    say("200,000 events appended in batches", append, insert);
    say("200,000 events read and verified", verify, verifyFloor);
    say("bare SHA-256 of them, OpenSSL", evp, {});
    say("bare SHA-256 of them, Qt", qt, {});
    say("bare sqlite3 read of them", select, {});
    say("200,000 events folded", fold, {});
    return isWhole && sum != 0 && bytes > 0 ? 0 : 1;
}
