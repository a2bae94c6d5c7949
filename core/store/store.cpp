// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/migrations.h"
#include "core/store/store_p.h"

#include <QFileInfo>

namespace relaydesk {

namespace {

/// Above this a look at every page takes longer than a person should wait for a window: whoever
/// opened the store then asks check() once there is time.
constexpr qint64 checkedAtOpen = 64 * 1024 * 1024;

Result<void> quickCheck(const Connection &connection)
{
    const Statement statement(connection.handle(), "PRAGMA quick_check(1)");
    Cursor row = statement.query();
    const QString found = row.next() ? row.text(0) : QString();
    if (!row.result())
        return row.result();
    if (found != u"ok")
        return makeError(ErrorKind::StorageCorrupt, found.left(200), SQLITE_CORRUPT);
    return {};
}

Result<void> prepareForWriting(const Connection &connection, int version)
{
    if (Result<void> configured = connection.configure(); !configured)
        return configured;
    if (version > 0 && QFileInfo(connection.path()).size() <= checkedAtOpen) {
        if (Result<void> checked = quickCheck(connection); !checked)
            return checked;
    }
    return migrate(connection, latestSchemaVersion());
}

} // namespace

Store::Store(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    const bool writing = access == Access::Write;
    Result<std::unique_ptr<Connection>> connection
        = Connection::open(path, writing ? Connection::Access::Write : Connection::Access::Read);
    if (!connection)
        return connection.error();
    const Connection &opened = **connection;
    const Result<int> version = readSchemaVersion(opened);
    if (!version)
        return version.error();
    if (writing) {
        if (const Result<void> ready = prepareForWriting(opened, *version); !ready)
            return ready.error();
    } else {
        if (*version < latestSchemaVersion())
            return makeError(ErrorKind::Storage, QStringLiteral("not migrated yet: open for writing first"));
        if (const Result<void> ready = opened.configure(); !ready)
            return ready.error();
    }
    return std::unique_ptr<Store>(new Store(std::make_unique<Private>(*std::move(connection))));
}

Result<void> Store::check() const
{
    d->assertThread();
    if (Result<void> checked = quickCheck(*d->connection); !checked)
        return checked;
    const Statement statement(d->connection->handle(), "PRAGMA foreign_key_check");
    Cursor row = statement.query();
    if (row.next())
        return makeError(ErrorKind::StorageCorrupt, u"a row of " + row.text(0) + u" refers to nothing");
    return row.result();
}

int Store::schemaVersion() const
{
    d->assertThread();
    return static_cast<int>(d->connection->number("PRAGMA user_version").value_or(0));
}

Result<void> Store::putDocument(const QString &name, int version, const QByteArray &json, Instant now)
{
    d->assertThread();
    return d->documents.put(name, version, json, now);
}

Result<std::optional<QByteArray>> Store::document(const QString &name, int version) const
{
    d->assertThread();
    return d->documents.find(name, version);
}

} // namespace relaydesk
