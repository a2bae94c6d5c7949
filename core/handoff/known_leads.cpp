// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/known_leads.h"

namespace relaydesk {

namespace {
constexpr size_t mostTwins = 5;
}

KnownLeads::KnownLeads(QString homeRegion)
    : m_homeRegion(std::move(homeRegion))
{
}

Result<bool> KnownLeads::catchUp(const Store &store, int most)
{
    const Result<Store::Changes> changes = store.changesSince(m_revision, most);
    if (!changes)
        return changes.error();
    for (const Lead &lead : changes->leads)
        m_index.put(lead.id, matchKeysOf(standardise(fieldsOf(lead), m_homeRegion)));
    m_revision = std::max(m_revision, changes->revision);
    return !changes->more;
}

Result<std::vector<Twin>> KnownLeads::twinsOf(const Store &store, const Lead &lead) const
{
    std::vector<Twin> twins;
    const Matches matches = m_index.find(lead.id, matchKeysOf(standardise(fieldsOf(lead), m_homeRegion)));
    for (const Match &match : matches.found) {
        if (twins.size() == mostTwins)
            break;
        Result<std::optional<LeadDetail>> other = store.lead(match.lead);
        if (!other)
            return other.error();
        if (*other) // removed leads stay in the index, and are nobody
            twins.push_back({match, std::move((*other)->lead)});
    }
    return twins;
}

} // namespace relaydesk
