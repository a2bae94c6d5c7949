// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/handoff_steps.h"
#include "core/standards/standard_lead.h"

#include <QHash>

#include <map>
#include <set>

namespace relaydesk {

/// Every lead of a store by what it is compared by, kept up with the store's revisions. On the store's strand.
class KnownLeads
{
public:
    /// \a homeRegion as in HandoffTerms.
    explicit KnownLeads(QString homeRegion);

    /// Looks at about \a most leads that changed since the last time; true once there are no more.
    [[nodiscard]] Result<bool> catchUp(const Store &store, int most);
    /// Other leads that may be the same, best first.
    [[nodiscard]] Result<std::vector<Twin>> twinsOf(const Store &store, const Lead &lead) const;
    /// Who won the lead's company over, or has an opportunity there: the owner of the latest such lead of the same
    /// registrable domain. None: nobody, or a shared domain.
    [[nodiscard]] RepId accountOwnerOf(const Lead &lead) const;
    /// At most \a most other leads of the same registrable domain, the latest first; none for a shared domain.
    [[nodiscard]] std::vector<LeadId> colleaguesOf(const Lead &lead, size_t most) const;

private:
    [[nodiscard]] MatchKeys keysOf(const Lead &lead) const;
    void keepCompany(LeadId lead, const QByteArray &domain);
    void keepAccount(const Lead &lead, const QByteArray &domain);

    QString m_homeRegion;
    DuplicateIndex m_index;
    QHash<QByteArray, std::set<LeadId>> m_companies; ///< by domain: everybody of it
    QHash<LeadId, QByteArray> m_companyOf;
    QHash<QByteArray, std::map<LeadId, RepId>> m_accounts; ///< by domain: the opportunities and customers, and whose
    QHash<LeadId, QByteArray> m_accountOf;
    qint64 m_revision = 0;
};

} // namespace relaydesk
