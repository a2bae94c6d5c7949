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

MatchKeys KnownLeads::keysOf(const Lead &lead) const
{
    return matchKeysOf(standardise(fieldsOf(lead), m_homeRegion));
}

void KnownLeads::keepCompany(LeadId lead, const QByteArray &domain)
{
    if (const auto known = m_companyOf.constFind(lead); known != m_companyOf.constEnd()) {
        if (*known == domain)
            return;
        m_companies[*known].erase(lead);
        m_companyOf.erase(known);
    }
    if (domain.isEmpty())
        return;
    m_companies[domain].insert(lead);
    m_companyOf.insert(lead, domain);
}

std::vector<LeadId> KnownLeads::colleaguesOf(const Lead &lead, size_t most) const
{
    std::vector<LeadId> colleagues;
    const auto company = m_companies.constFind(keysOf(lead).domain);
    if (company == m_companies.constEnd())
        return colleagues;
    for (auto it = company->rbegin(); it != company->rend() && colleagues.size() < most; ++it) {
        if (*it != lead.id)
            colleagues.push_back(*it);
    }
    return colleagues;
}

void KnownLeads::keepAccount(const Lead &lead, const QByteArray &domain)
{
    if (const auto known = m_accountOf.constFind(lead.id); known != m_accountOf.constEnd()) {
        m_accounts[*known].erase(lead.id);
        m_accountOf.erase(known);
    }
    const bool isAccount = lead.status == LeadStatus::Qualified || lead.status == LeadStatus::Won;
    if (!isAccount || !lead.owner.isValid() || domain.isEmpty())
        return;
    m_accounts[domain][lead.id] = lead.owner;
    m_accountOf.insert(lead.id, domain);
}

RepId KnownLeads::accountOwnerOf(const Lead &lead) const
{
    const QByteArray domain = keysOf(lead).domain;
    const auto account = domain.isEmpty() ? m_accounts.end() : m_accounts.find(domain);
    return account == m_accounts.end() || account->empty() ? RepId() : account->rbegin()->second;
}

Result<bool> KnownLeads::catchUp(const Store &store, int most)
{
    const Result<Store::Changes> changes = store.changesSince(m_revision, most);
    if (!changes)
        return changes.error();
    for (const Lead &lead : changes->leads) {
        const MatchKeys keys = keysOf(lead);
        m_index.put(lead.id, keys);
        keepCompany(lead.id, keys.domain);
        keepAccount(lead, keys.domain);
    }
    m_revision = std::max(m_revision, changes->revision);
    return !changes->more;
}

Result<std::vector<Twin>> KnownLeads::twinsOf(const Store &store, const Lead &lead) const
{
    std::vector<Twin> twins;
    const Matches matches = m_index.find(lead.id, keysOf(lead));
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
