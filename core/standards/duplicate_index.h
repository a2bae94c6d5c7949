// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/match_keys.h"

#include <string>
#include <unordered_map>

namespace relaydesk {

/// A lead that may be the same as the one asked about.
struct Match
{
    LeadId lead;
    MatchScore score;

    bool operator==(const Match &) const = default;
};

/// What a search found.
struct Matches
{
    std::vector<Match> found; ///< Possible and better; best first, then the smaller id
    KeyTrust trust;           ///< false: so many leads share that key that it was not used

    bool operator==(const Matches &) const = default;
};

/// Every lead's keys, so that a new one is compared only with those that share one: mailbox, phone, or name with
/// domain. The answer is the one that comparing with all of them would give. One thread at a time.
class DuplicateIndex
{
public:
    /// A key that more leads than this have (asker included) is trusted no more: a form's dummy number, a hotline.
    static constexpr int crowd = 100;

    /// Puts a lead in, in place of what was known under its id.
    void put(LeadId lead, const MatchKeys &keys);
    void remove(LeadId lead);
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_places.size()); }

    /// Leads that may be the same; \a lead itself, if it is in, is left out.
    [[nodiscard]] Matches find(LeadId lead, const MatchKeys &keys) const;

private:
    static constexpr quint32 nowhere = 0xFFFFFFFF;
    enum Kind { Mailbox, Phone, NameAndDomain, kinds };

    /// A lead's keys lie one behind the other in the arena; neighbours share a key's hash.
    struct Entry
    {
        LeadId lead;
        size_t begins = 0;
        std::array<quint16, 5> sizes{};
        bool roleMailbox = false;
        bool phoneGuessed = false;
        std::array<quint32, kinds> next{nowhere, nowhere, nowhere};
        std::array<quint32, kinds> previous{nowhere, nowhere, nowhere};
    };
    struct Chain
    {
        quint32 first = nowhere;
        int length = 0;
    };
    using Chains = std::unordered_map<quint64, Chain>;

    [[nodiscard]] MatchView viewOf(const Entry &entry) const;
    [[nodiscard]] static std::optional<quint64> hashOf(const MatchView &view, Kind kind);
    [[nodiscard]] bool isTrusted(const MatchView &view, Kind kind, bool isAskerIn) const;
    void link(quint32 place, const MatchView &view);
    void unlink(quint32 place, const MatchView &view);
    void compact();

    std::string m_arena;
    size_t m_dead = 0; ///< bytes of the arena that nobody uses any more
    std::vector<Entry> m_entries;
    std::vector<quint32> m_free;
    std::array<Chains, kinds> m_chains;
    std::unordered_map<qint64, quint32> m_places;
};

} // namespace relaydesk
