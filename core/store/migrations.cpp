// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/base/logging.h"
#include "core/store/journal_table.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace relaydesk {

namespace {

constexpr qint64 applicationId = 1382304049; // as 0001_base.sql says

/// SQLite's own parser splits: it alone knows strings, comments and triggers for certain.
Result<void> runScript(const Connection &connection, const char *sql)
{
    while (*sql != '\0') {
        sqlite3_stmt *statement = nullptr;
        const char *rest = nullptr;
        if (sqlite3_prepare_v2(connection.handle(), sql, -1, &statement, &rest) != SQLITE_OK)
            return sqliteError(connection.handle(), sql);
        int code = statement ? SQLITE_ROW : SQLITE_DONE; // nothing but a comment left: no statement
        while (code == SQLITE_ROW)
            code = sqlite3_step(statement);
        const Error error = sqliteError(connection.handle(), sql);
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            return error;
        sql = rest;
    }
    return {};
}

/// What a migration does that SQL cannot, after its file and in the same transaction.
Result<void> runStep(const Connection &connection, int version)
{
    constexpr int journalChain = 4;
    if (version == journalChain)
        return JournalTable(connection.handle()).chainUnchained();
    return {};
}

Result<void> runMigration(const Connection &connection, const Migration &migration)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    // Another process may have been first between our look and our lock.
    const Result<qint64> version = connection.number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version >= migration.version)
        return {};
    if (Result<void> done = runScript(connection, migration.sql); !done)
        return done;
    if (Result<void> done = runStep(connection, migration.version); !done)
        return done;
    const QByteArray bump = "PRAGMA user_version = " + QByteArray::number(migration.version);
    if (Result<void> done = connection.exec(bump.constData()); !done)
        return done;
    return transaction.commit();
}

/// VACUUM INTO, because a copy of the file without its WAL is a damaged database.
Result<void> backUp(const Connection &connection, int version)
{
    const QString target = connection.path() + u".backup-v" + QString::number(version);
    const QString part = target + u".part";
    const QByteArray partName = QFile::encodeName(part);
    QFile::remove(part);
    // VACUUM INTO writes into an empty file as it finds it, so its mode is ours.
    const int descriptor = ::open(partName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return makeError(errno == ENOSPC ? ErrorKind::StorageFull : ErrorKind::Storage,
                         QStringLiteral("making the backup"), errno);
    ::close(descriptor);
    const Statement vacuum(connection.handle(), "VACUUM INTO ?1");
    if (Result<void> copied = vacuum.run(part); !copied) {
        QFile::remove(part);
        return copied;
    }
    if (std::rename(partName.constData(), QFile::encodeName(target).constData()) != 0)
        return makeError(ErrorKind::Storage, QStringLiteral("keeping the backup"), errno);
    return {};
}

} // namespace

int latestSchemaVersion()
{
    return allMigrations().back().version;
}

Result<int> readSchemaVersion(const Connection &connection)
{
    const Result<qint64> version = connection.number("PRAGMA user_version");
    if (!version)
        return version.error();
    const Result<qint64> application = connection.number("PRAGMA application_id");
    if (!application)
        return application.error();
    const Result<qint64> tables = connection.number("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tables.error();
    const bool empty = *version == 0 && *application == 0 && *tables == 0;
    if (!empty && *application != applicationId)
        return makeError(ErrorKind::StorageCorrupt, QStringLiteral("the file belongs to another program"));
    if (*version > latestSchemaVersion())
        return makeError(ErrorKind::StorageTooNew,
                         QStringLiteral("schema version %1, known %2").arg(*version).arg(latestSchemaVersion()));
    return static_cast<int>(*version);
}

Result<void> migrate(const Connection &connection, int upTo)
{
    const Result<int> version = readSchemaVersion(connection);
    if (!version)
        return version.error();
    if (*version >= upTo)
        return {};
    if (*version > 0) {
        if (Result<void> kept = backUp(connection, *version); !kept)
            return kept;
    }
    for (const Migration &migration : allMigrations()) {
        if (migration.version <= *version || migration.version > upTo)
            continue;
        if (Result<void> done = runMigration(connection, migration); !done)
            return done;
        qCInfo(logStore) << "schema migrated to" << migration.version << migration.name;
    }
    return {};
}

} // namespace relaydesk
