// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace relaydesk {

namespace {

Error fileError(int code, const char *doing)
{
    ErrorKind kind = ErrorKind::Storage;
    if (code == ENOSPC || code == EDQUOT)
        kind = ErrorKind::StorageFull;
    else if (code == EROFS || code == EACCES || code == EPERM)
        kind = ErrorKind::StorageReadOnly;
    return makeError(kind, QString::fromLatin1(doing), code);
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return {};
    const QString parent = QFileInfo(folder).absolutePath();
    if (Result<void> made = makeFolder(parent); !made)
        return made;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return fileError(errno, "making the folder");
    return {};
}

/// SQLite would make the file 0644; its -wal and -shm take the mode of the file that is there.
Result<void> makeFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fileError(errno, "opening the file");
    ::fchmod(descriptor, 0600); // an old file, or one that was copied here; failing is no harm
    ::close(descriptor);
    if (::access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) != 0)
        return fileError(errno, "writing to the folder");
    return {};
}

} // namespace

Connection::Connection(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_name(u"relaydesk-" + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Connection::~Connection()
{
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    if (access == Access::Write) {
        if (const Result<void> made = makeFolder(QFileInfo(path).absolutePath()); !made)
            return made.error();
        if (const Result<void> made = makeFile(path); !made)
            return made.error();
    } else if (!QFileInfo::exists(path)) {
        return makeError(ErrorKind::NotFound, QStringLiteral("no database yet"));
    }
    std::unique_ptr<Connection> connection(new Connection(path, access));
    if (const Result<void> connected = connection->connect(); !connected)
        return connected.error();
    return connection;
}

Result<void> Connection::connect()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!database.isValid())
        return makeError(ErrorKind::Storage, QStringLiteral("Qt has no SQLite driver (libqt6sql6-sqlite)"));
    database.setDatabaseName(m_path);
    database.setConnectOptions(m_access == Access::Read
                                   ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY")
                                   : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open()) {
        const int code = database.lastError().nativeErrorCode().toInt();
        return makeError(storageKindOf(code), QStringLiteral("opening the database"), code);
    }
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return makeError(ErrorKind::Bug, QStringLiteral("the SQL driver is not SQLite"));
    m_db = *static_cast<sqlite3 *const *>(handle.constData());
    if (m_access == Access::Write && sqlite3_db_readonly(m_db, "main") == 1)
        return makeError(ErrorKind::StorageReadOnly, QStringLiteral("the file is read-only"));
    return {};
}

Result<void> Connection::exec(const char *sql) const
{
    return Statement(m_db, QByteArray::fromRawData(sql, qsizetype(qstrlen(sql)))).run();
}

Result<qint64> Connection::number(const char *sql) const
{
    const Statement statement(m_db, QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
    Cursor cursor = statement.query();
    if (cursor.next())
        return cursor.integer(0);
    if (!cursor.result())
        return cursor.result().error();
    return makeError(ErrorKind::Storage, QString::fromLatin1(sql));
}

Result<void> Connection::configure() const
{
    static constexpr const char *always[] = {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF",
                                             "PRAGMA cell_size_check = ON", "PRAGMA temp_store = MEMORY"};
    static constexpr const char *writing[] = {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"};
    for (const char *pragma : always) {
        if (Result<void> done = exec(pragma); !done)
            return done;
    }
    if (!isWritable())
        return {};
    for (const char *pragma : writing) {
        if (Result<void> done = exec(pragma); !done)
            return done;
    }
    return {};
}

namespace {

/// After a full disk or an interrupt SQLite may have rolled back by itself.
void rollBack(const Connection &connection)
{
    if (sqlite3_get_autocommit(connection.handle()) == 0)
        (void)connection.exec("ROLLBACK");
}

/// A transaction whose end failed would stand in the way of every later one.
Result<void> beginImmediate(const Connection &connection)
{
    rollBack(connection);
    return connection.exec("BEGIN IMMEDIATE");
}

} // namespace

Transaction::Transaction(const Connection &connection)
    : m_connection(connection)
    , m_begun(beginImmediate(connection))
{
}

Transaction::~Transaction()
{
    // Also where BEGIN failed: interrupted, it may have begun nevertheless.
    rollBack(m_connection);
}

Result<void> Transaction::commit()
{
    if (sqlite3_get_autocommit(m_connection.handle()) != 0)
        return makeError(ErrorKind::Storage, QStringLiteral("the transaction was rolled back"));
    return m_connection.exec("COMMIT");
}

Snapshot::Snapshot(const Connection &connection)
    : m_connection(connection)
    , m_open(sqlite3_get_autocommit(connection.handle()) != 0 && connection.exec("BEGIN"))
{
}

Snapshot::~Snapshot()
{
    if (m_open)
        rollBack(m_connection);
}

} // namespace relaydesk
