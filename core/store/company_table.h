// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "core/store/statement.h"

#include <QHash>

namespace relaydesk {

/// One row for each company met: the same website is the same company, or else the same name.
class CompanyTable
{
public:
    explicit CompanyTable(sqlite3 *db);

    /// The company's id, made where it is new; none for a lead that names neither company nor website.
    [[nodiscard]] Result<CompanyId> idOf(const CompanyFacts &facts);
    /// Removes the companies that no lead refers to any more.
    [[nodiscard]] Result<void> removeUnused();
    /// After a rollback: what was found may not be there any more.
    void forget() { m_known.clear(); }

private:
    sqlite3 *m_db;
    Statement m_find;
    Statement m_insert;
    Statement m_removeUnused;
    QHash<QString, qint64> m_known; // bounded
};

} // namespace relaydesk
