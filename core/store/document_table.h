// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

namespace relaydesk {

/// Versioned documents; a version that stands is never written again.
class DocumentTable
{
public:
    explicit DocumentTable(sqlite3 *db);

    /// Conflict where the version stands with another content; the same content again is fine.
    [[nodiscard]] Result<void> put(const QString &name, int version, const QByteArray &json, Instant now);
    [[nodiscard]] Result<std::optional<QByteArray>> find(const QString &name, int version) const;

private:
    sqlite3 *m_db;
    Statement m_put;
    Statement m_find;
};

} // namespace relaydesk
