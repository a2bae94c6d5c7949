// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/handoff_steps.h"
#include "core/standards/standard_lead.h"

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

private:
    QString m_homeRegion;
    DuplicateIndex m_index;
    qint64 m_revision = 0;
};

} // namespace relaydesk
