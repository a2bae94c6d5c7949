// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/company_table.h"

namespace relaydesk {

namespace {
constexpr qsizetype mostKnown = 20'000;

QString keyOf(const CompanyFacts &facts)
{
    if (!facts.website.isEmpty())
        return u"w:" + facts.website.trimmed().toLower();
    return facts.name.isEmpty() ? QString() : QString(u"n:" + facts.name.simplified().toCaseFolded());
}
} // namespace

CompanyTable::CompanyTable(sqlite3 *db)
    : m_db(db)
    , m_find(db, "SELECT id FROM company WHERE key = ?1")
    , m_insert(db, "INSERT INTO company (key, name, website) VALUES (?1, ?2, ?3)")
    , m_removeUnused(db, "DELETE FROM company WHERE NOT EXISTS (SELECT 1 FROM lead WHERE lead.company = company.id)")
{
}

Result<CompanyId> CompanyTable::idOf(const CompanyFacts &facts)
{
    const QString key = keyOf(facts);
    if (key.isEmpty())
        return CompanyId();
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return CompanyId(*known);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    {
        Cursor found = m_find.query(key);
        if (found.next())
            return CompanyId(*m_known.insert(key, found.integer(0)));
        if (!found.result())
            return found.result().error();
    }
    if (const Result<void> made = m_insert.run(key, facts.name, facts.website); !made)
        return made.error();
    const qint64 id = sqlite3_last_insert_rowid(m_db);
    m_known.insert(key, id);
    return CompanyId(id);
}

Result<void> CompanyTable::removeUnused()
{
    forget();
    return m_removeUnused.run();
}

} // namespace relaydesk
