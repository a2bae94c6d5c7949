// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

namespace relaydesk {

/// The revision, and where each feed has got to.
class MetaTable
{
public:
    explicit MetaTable(sqlite3 *db);

    [[nodiscard]] Result<qint64> revision() const;
    [[nodiscard]] Result<void> setRevision(qint64 revision);
    /// Empty where nothing was ever set.
    [[nodiscard]] Result<QString> value(const QString &key) const;
    [[nodiscard]] Result<void> setValue(const QString &key, const QString &value);
    /// Empty for a feed that has not begun.
    [[nodiscard]] Result<QByteArray> cursor(const QString &feed) const;
    [[nodiscard]] Result<void> setCursor(const QString &feed, const QByteArray &cursor);

private:
    Statement m_value;
    Statement m_setValue;
    Statement m_cursor;
    Statement m_setCursor;
};

} // namespace relaydesk
