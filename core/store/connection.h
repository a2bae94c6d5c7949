// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

#include <QString>

#include <memory>

namespace relaydesk {

/// One connection to the database file, opened through Qt Sql and used through its handle: binding
/// QVariants costs about twice the bare API. Belongs to the thread that opened it.
class Connection
{
public:
    enum class Access { Write, Read };

    /// Makes folder (0700) and file (0600) for writing. StorageReadOnly, StorageFull, NotFound (reading),
    /// Storage.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_db; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isWritable() const { return m_access == Access::Write; }
    /// Runs one statement that answers nothing of interest.
    [[nodiscard]] Result<void> exec(const char *sql) const;
    /// The first column of the first row.
    [[nodiscard]] Result<qint64> number(const char *sql) const;
    /// WAL, full synchronisation and the rest; only once the file is known to be ours.
    [[nodiscard]] Result<void> configure() const;

private:
    Connection(QString path, Access access);
    [[nodiscard]] Result<void> connect();

    QString m_path;
    Access m_access;
    QString m_name; // of the QSqlDatabase
    sqlite3 *m_db = nullptr;
};

/// BEGIN IMMEDIATE until commit(); rolled back when it dies before. A deferred transaction that reads
/// and then writes fails at once (BUSY_SNAPSHOT) when another process has written in between.
class Transaction
{
public:
    explicit Transaction(const Connection &connection);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] const Result<void> &begun() const { return m_begun; }
    [[nodiscard]] Result<void> commit();

private:
    const Connection &m_connection;
    Result<void> m_begun;
};

/// Several reads of one moment: what another connection commits meanwhile stays unseen.
class Snapshot
{
public:
    explicit Snapshot(const Connection &connection);
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    ~Snapshot();

private:
    const Connection &m_connection;
    bool m_open = false;
};

} // namespace relaydesk
