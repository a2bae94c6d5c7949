// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>

#include <sqlite3.h>

namespace relaydesk {

/// The kind that tells a person what to do: full, read-only, damaged, or just refused.
[[nodiscard]] ErrorKind storageKindOf(int sqliteCode);
/// The connection's last error. Its text names tables and columns, never a value.
[[nodiscard]] Error sqliteError(sqlite3 *db, const char *doing);
/// UTF-8 of any text: a lone surrogate becomes U+FFFD (it would merge with its neighbour), NUL stays.
[[nodiscard]] QByteArray toStoredText(const QString &text);

/// One run of a prepared statement. Ends the run when it dies, because an unfinished SELECT pins the WAL.
class Cursor
{
public:
    Cursor(sqlite3_stmt *statement, Result<void> prepared);
    Cursor(Cursor &&other) noexcept;
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;
    Cursor &operator=(Cursor &&) = delete;
    ~Cursor();

    /// True on a row; false at the end, or after a failure: then result() says which.
    [[nodiscard]] bool next();
    [[nodiscard]] const Result<void> &result() const { return m_result; }

    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Valid until next(): nothing is copied.
    [[nodiscard]] QByteArrayView view(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const { return view(column).toByteArray(); }
    [[nodiscard]] Instant instant(int column) const { return fromEpochMs(integer(column)); }
    [[nodiscard]] OptionalInstant optionalInstant(int column) const;

private:
    sqlite3_stmt *m_statement;
    Result<void> m_result;
};

/// A statement prepared once, at its first use; bound by position. Belongs to its connection's thread.
class Statement
{
public:
    /// \a sql must outlive the statement or be a QByteArray that it keeps.
    Statement(sqlite3 *db, QByteArray sql);
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    template<typename... Values> [[nodiscard]] Cursor query(const Values &...values) const
    {
        Result<void> prepared = prepare();
        if (prepared) {
            int index = 0;
            const bool bound = (bind(++index, values) && ...);
            if (!bound)
                prepared = sqliteError(m_db, m_sql.constData());
        }
        return Cursor(m_statement, std::move(prepared));
    }
    /// For statements that answer nothing.
    template<typename... Values> [[nodiscard]] Result<void> run(const Values &...values) const
    {
        Cursor cursor = query(values...);
        while (cursor.next()) { }
        return cursor.result();
    }

    /// For bulk binding by the owner of the values, who keeps them until the run has ended.
    [[nodiscard]] Result<void> prepare() const;
    [[nodiscard]] sqlite3_stmt *raw() const { return m_statement; }

private:
    [[nodiscard]] bool bind(int index, qint64 value) const;
    [[nodiscard]] bool bind(int index, int value) const { return bind(index, qint64(value)); }
    [[nodiscard]] bool bind(int index, bool value) const { return bind(index, qint64(value)); }
    [[nodiscard]] bool bind(int index, Instant value) const { return bind(index, toEpochMs(value)); }
    [[nodiscard]] bool bind(int index, const OptionalInstant &value) const;
    [[nodiscard]] bool bind(int index, const QString &value) const;
    [[nodiscard]] bool bind(int index, const QByteArray &blob) const;

    sqlite3 *m_db;
    QByteArray m_sql;
    mutable sqlite3_stmt *m_statement = nullptr;
};

} // namespace relaydesk
