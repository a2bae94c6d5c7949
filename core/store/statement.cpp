// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/base/utf8.h"

#include <QStringView>

namespace relaydesk {

ErrorKind storageKindOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL: return ErrorKind::StorageFull;
    case SQLITE_READONLY: return ErrorKind::StorageReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::StorageCorrupt;
    default: return ErrorKind::Storage;
    }
}

Error sqliteError(sqlite3 *db, const char *doing)
{
    const int code = sqlite3_extended_errcode(db);
    // The first words of the statement are enough to find it.
    const QString what = QString::fromUtf8(doing).simplified().left(60);
    return makeError(storageKindOf(code), QString::fromUtf8(sqlite3_errmsg(db)) + u": " + what, code);
}

QByteArray toStoredText(const QString &text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (whole.at(i).isHighSurrogate() && i + 1 < whole.size() && whole.at(i + 1).isLowSurrogate())
            ++i;
        else if (whole.at(i).isSurrogate())
            whole[i] = QChar::ReplacementCharacter;
    }
    return whole.toUtf8();
}

Cursor::Cursor(sqlite3_stmt *statement, Result<void> prepared)
    : m_statement(statement)
    , m_result(std::move(prepared))
{
}

Cursor::Cursor(Cursor &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_result(std::move(other.m_result))
{
}

Cursor::~Cursor()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Cursor::next()
{
    if (!m_result)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_result = sqliteError(sqlite3_db_handle(m_statement), sqlite3_sql(m_statement));
    return false;
}

bool Cursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Cursor::text(int column) const
{
    return exactText(view(column));
}

QByteArrayView Cursor::view(int column) const
{
    const auto *start = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {start, start ? sqlite3_column_bytes(m_statement, column) : 0};
}

OptionalInstant Cursor::optionalInstant(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return instant(column);
}

Statement::Statement(sqlite3 *db, QByteArray sql)
    : m_db(db)
    , m_sql(std::move(sql))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Result<void> Statement::prepare() const
{
    if (m_statement)
        return {};
    if (sqlite3_prepare_v3(m_db, m_sql.constData(), static_cast<int>(m_sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &m_statement, nullptr)
        != SQLITE_OK)
        return sqliteError(m_db, m_sql.constData());
    return {};
}

bool Statement::bind(int index, qint64 value) const
{
    return sqlite3_bind_int64(m_statement, index, value) == SQLITE_OK;
}

bool Statement::bind(int index, const OptionalInstant &value) const
{
    return value ? bind(index, *value) : sqlite3_bind_null(m_statement, index) == SQLITE_OK;
}

bool Statement::bind(int index, const QString &value) const
{
    const QByteArray utf8 = toStoredText(value);
    return sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                               SQLITE_UTF8)
        == SQLITE_OK;
}

bool Statement::bind(int index, const QByteArray &blob) const
{
    // An empty QByteArray has a null pointer, which would be NULL instead of an empty blob.
    const char *start = blob.isNull() ? "" : blob.constData();
    return sqlite3_bind_blob64(m_statement, index, start, sqlite3_uint64(blob.size()), SQLITE_TRANSIENT) == SQLITE_OK;
}

} // namespace relaydesk
