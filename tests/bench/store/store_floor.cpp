// SPDX-License-Identifier: GPL-3.0-or-later
// The floor under Store::applyPage(): the same rows into the same schema, with the same indexes, search
// words and transactions, by the bare sqlite3 C API, everything decoded and encoded beforehand.
// Prints {"leads":N,"ms":M}.
#include "core/store/lead_record.h"
#include "core/store/store.h"
#include "tests/bench/store/store_pages.h"

#include <QCoreApplication>
#include <QHash>
#include <QTemporaryDir>

#include <cstdio>

using namespace relaydesk;

namespace {

struct EncodedPage
{
    std::vector<LeadRecord> leads;
    std::vector<QByteArray> companies; ///< the key of each lead's company
    std::vector<std::array<QByteArray, 5>> events;
    std::vector<qint64> eventTimes;
    QByteArray next;
};

EncodedPage encode(const LeadPage &page)
{
    EncodedPage encoded;
    encoded.leads.resize(page.leads.size());
    for (size_t i = 0; i < page.leads.size(); ++i) {
        encoded.leads[i].encode(page.leads[i], false);
        const CompanyFacts &company = page.leads[i].company;
        encoded.companies.push_back((company.website.isEmpty() ? company.name : company.website).toLower().toUtf8());
    }
    for (const BehaviourEvent &event : page.events) {
        encoded.events.push_back({event.remoteId.value().toUtf8(), event.lead.value().toUtf8(),
                                  toString(event.kind).toUtf8(), event.topic.toUtf8(), event.detail.toUtf8()});
        encoded.eventTimes.push_back(toEpochMs(event.at));
    }
    encoded.next = page.next;
    return encoded;
}

class Floor
{
public:
    explicit Floor(const QByteArray &path)
    {
        sqlite3_open(path.constData(), &m_db);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA foreign_keys = ON");
        run("PRAGMA cell_size_check = ON");
        m_company = prepare("INSERT INTO company (key, name, website) VALUES (?1, ?1, ?1)");
        QByteArray values;
        for (int i = 0; i < leadColumnCount; ++i)
            values += ",?" + QByteArray::number(6 + i);
        m_lead = prepare("INSERT INTO lead (id, revision, overlay, company, stored_at, " + leadColumnNames()
                         + ") VALUES (?1, ?2, ?3, ?4, ?5" + values + ")");
        m_words = prepare("INSERT INTO lead_search (rowid, name, company_name, email) VALUES (?1, ?2, ?3, ?4)");
        m_event = prepare("INSERT INTO behaviour_event (remote_id, lead, kind, topic, detail, at) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (remote_id) DO NOTHING");
        m_cursor = prepare("INSERT OR REPLACE INTO watermark (feed, cursor) VALUES ('hub', ?1)");
        m_revision = prepare("UPDATE meta SET value = ?1 WHERE key = 'revision'");
    }
    ~Floor()
    {
        for (sqlite3_stmt *statement : {m_company, m_lead, m_words, m_event, m_cursor, m_revision})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;

    void write(const EncodedPage &page)
    {
        run("BEGIN IMMEDIATE");
        for (size_t i = 0; i < page.events.size(); ++i)
            writeEvent(page.events[i], page.eventTimes[i]);
        ++m_lastRevision;
        for (size_t i = 0; i < page.leads.size(); ++i)
            writeLead(page.leads[i], companyId(page.companies[i]));
        sqlite3_bind_blob(m_cursor, 1, page.next.constData(), static_cast<int>(page.next.size()), SQLITE_STATIC);
        step(m_cursor);
        bindBytes(m_revision, 1, QByteArray::number(m_lastRevision));
        step(m_revision);
        run("COMMIT");
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    void run(const char *sql) { check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepare(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v3(m_db, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        return statement;
    }
    void check(int code)
    {
        if (m_failed || code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
            return;
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_db));
        m_failed = true;
    }
    void step(sqlite3_stmt *statement)
    {
        check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    static void bindBytes(sqlite3_stmt *statement, int at, const QByteArray &bytes)
    {
        sqlite3_bind_text(statement, at, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    }
    void writeEvent(const std::array<QByteArray, 5> &texts, qint64 at)
    {
        for (int i = 0; i < 5; ++i)
            bindBytes(m_event, i + 1, texts[size_t(i)]);
        sqlite3_bind_int64(m_event, 6, at);
        step(m_event);
    }
    qint64 companyId(const QByteArray &key)
    {
        if (key.isEmpty())
            return 0;
        qint64 &id = m_companies[key];
        if (id == 0) {
            bindBytes(m_company, 1, key);
            step(m_company);
            id = sqlite3_last_insert_rowid(m_db);
        }
        return id;
    }
    void writeLead(const LeadRecord &record, qint64 company)
    {
        ++m_lastLead;
        const qint64 numbers[] = {m_lastLead, m_lastRevision, 0, company, 1'795'000'000'000};
        for (int i = 0; i < 5; ++i)
            sqlite3_bind_int64(m_lead, i + 1, numbers[i]);
        if (company == 0)
            sqlite3_bind_null(m_lead, 4);
        (void)record.bind(m_lead, 6);
        step(m_lead);
        sqlite3_bind_int64(m_words, 1, m_lastLead);
        (void)record.bindOne(LeadColumn::Name, m_words, 2);
        (void)record.bindOne(LeadColumn::CompanyName, m_words, 3);
        (void)record.bindOne(LeadColumn::Email, m_words, 4);
        step(m_words);
    }

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_company = nullptr;
    sqlite3_stmt *m_lead = nullptr;
    sqlite3_stmt *m_words = nullptr;
    sqlite3_stmt *m_event = nullptr;
    sqlite3_stmt *m_cursor = nullptr;
    sqlite3_stmt *m_revision = nullptr;
    QHash<QByteArray, qint64> m_companies;
    qint64 m_lastLead = 0;
    qint64 m_lastRevision = 0;
    bool m_failed = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto pages = bench::pagesFrom(QCoreApplication::arguments());
    if (!pages)
        return 2;
    std::vector<EncodedPage> encoded;
    qsizetype leads = 0;
    for (const LeadPage &page : *pages) {
        encoded.push_back(encode(page));
        leads += qsizetype(page.leads.size());
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("floor.db"));
    if (!Store::open(path, Store::Access::Write)) // makes the schema
        return 1;
    const auto began = std::chrono::steady_clock::now();
    {
        Floor floor(path.toUtf8());
        for (const EncodedPage &page : encoded)
            floor.write(page);
        if (floor.failed())
            return 1;
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    std::printf("{\"leads\":%lld,\"ms\":%.1f}\n", static_cast<long long>(leads), took.count());
    return 0;
}
