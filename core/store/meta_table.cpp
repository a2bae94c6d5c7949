// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/meta_table.h"

namespace relaydesk {

MetaTable::MetaTable(sqlite3 *db)
    : m_value(db, "SELECT value FROM meta WHERE key = ?1")
    , m_setValue(db,
                 "INSERT INTO meta (key, value) VALUES (?1, ?2) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    , m_cursor(db, "SELECT cursor FROM watermark WHERE feed = ?1")
    , m_setCursor(db,
                  "INSERT INTO watermark (feed, cursor) VALUES (?1, ?2) "
                  "ON CONFLICT (feed) DO UPDATE SET cursor = excluded.cursor")
{
}

Result<qint64> MetaTable::revision() const
{
    const Result<QString> text = value(QStringLiteral("revision"));
    if (!text)
        return text.error();
    return text->toLongLong();
}

Result<void> MetaTable::setRevision(qint64 revision)
{
    return setValue(QStringLiteral("revision"), QString::number(revision));
}

Result<QString> MetaTable::value(const QString &key) const
{
    Cursor row = m_value.query(key);
    const QString found = row.next() ? row.text(0) : QString();
    if (!row.result())
        return row.result().error();
    return found;
}

Result<void> MetaTable::setValue(const QString &key, const QString &value)
{
    return m_setValue.run(key, value);
}

Result<QByteArray> MetaTable::cursor(const QString &feed) const
{
    Cursor row = m_cursor.query(feed);
    const QByteArray found = row.next() ? row.bytes(0) : QByteArray();
    if (!row.result())
        return row.result().error();
    return found;
}

Result<void> MetaTable::setCursor(const QString &feed, const QByteArray &cursor)
{
    return m_setCursor.run(feed, cursor);
}

} // namespace relaydesk
