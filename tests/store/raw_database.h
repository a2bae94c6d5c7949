// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <sqlite3.h>

namespace relaydesk::test {

/// The database file as another program sees it.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path) { sqlite3_open(path.toUtf8().constData(), &m_db); }
    ~RawDatabase() { sqlite3_close(m_db); }
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    /// SQLite's code.
    int execute(const char *sql) { return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }

    /// Every row, columns joined by '|'; an error's text where it fails.
    [[nodiscard]] QStringList rows(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            return {QString::fromUtf8(sqlite3_errmsg(m_db))};
        QStringList found;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QStringList columns;
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                columns.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i))));
            found.append(columns.join(u'|'));
        }
        sqlite3_finalize(statement);
        return found;
    }

    /// Every table, index, view and trigger with its text.
    [[nodiscard]] QStringList schema()
    {
        return rows("SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_master ORDER BY type, name");
    }

    /// Every row of every table of ours, and whether the search index agrees with the leads.
    [[nodiscard]] QStringList content()
    {
        QStringList all;
        const QStringList tables = rows("SELECT name FROM sqlite_master WHERE type = 'table' "
                                        "AND name NOT LIKE 'lead_search%' AND name <> 'lead_word' ORDER BY name");
        for (const QString &table : tables)
            all += u"== "_qs + table + u'\n' + rows("SELECT * FROM " + table.toUtf8()).join(u'\n');
        const int search = execute("INSERT INTO lead_search (lead_search, rank) VALUES ('integrity-check', 1)");
        all += u"search index: "_qs + QString::number(search);
        return all;
    }

private:
    sqlite3 *m_db = nullptr;
};

} // namespace relaydesk::test
