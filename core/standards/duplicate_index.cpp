// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/duplicate_index.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int leastReported = 300;
constexpr qsizetype longestKey = 400; // what is longer than any real key is no evidence
constexpr size_t leastCompacted = 1 << 20;

/// Keys of nonsense length are left out, on both sides of every comparison.
QByteArrayView bounded(QByteArrayView key)
{
    return key.size() <= longestKey ? key : QByteArrayView();
}

MatchView bounded(const MatchView &view)
{
    MatchView kept = view;
    for (QByteArrayView *key : {&kept.mailbox, &kept.phone, &kept.extension, &kept.name, &kept.domain})
        *key = bounded(*key);
    return kept;
}

quint64 hashOfBytes(QByteArrayView bytes)
{
    return qHashBits(bytes.data(), static_cast<size_t>(bytes.size()), 0x52656c6179ULL);
}

} // namespace

MatchView DuplicateIndex::viewOf(const Entry &entry) const
{
    MatchView view;
    const char *at = m_arena.data() + entry.begins;
    size_t i = 0;
    for (QByteArrayView *key : {&view.mailbox, &view.phone, &view.extension, &view.name, &view.domain}) {
        *key = QByteArrayView(at, entry.sizes[i]);
        at += entry.sizes[i++];
    }
    view.roleMailbox = entry.roleMailbox;
    view.phoneGuessed = entry.phoneGuessed;
    return view;
}

std::optional<quint64> DuplicateIndex::hashOf(const MatchView &view, Kind kind)
{
    switch (kind) {
    case Mailbox: return view.mailbox.isEmpty() ? std::nullopt : std::optional(hashOfBytes(view.mailbox));
    case Phone: return view.phone.isEmpty() ? std::nullopt : std::optional(hashOfBytes(view.phone));
    default: break;
    }
    if (view.domain.isEmpty() || !view.name.contains(' '))
        return std::nullopt;
    return hashOfBytes(view.name) * 31 + hashOfBytes(view.domain);
}

void DuplicateIndex::put(LeadId lead, const MatchKeys &keys)
{
    remove(lead);
    const MatchView view = bounded(MatchView(keys));
    Entry entry;
    entry.lead = lead;
    entry.begins = m_arena.size();
    entry.roleMailbox = view.roleMailbox;
    entry.phoneGuessed = view.phoneGuessed;
    size_t i = 0;
    for (const QByteArrayView key : {view.mailbox, view.phone, view.extension, view.name, view.domain}) {
        m_arena.append(key.data(), static_cast<size_t>(key.size()));
        entry.sizes[i++] = static_cast<quint16>(key.size());
    }
    quint32 place = static_cast<quint32>(m_entries.size());
    if (m_free.empty()) {
        m_entries.push_back(entry);
    } else {
        place = m_free.back();
        m_free.pop_back();
        m_entries[place] = entry;
    }
    m_places.emplace(lead.value(), place);
    link(place, view);
}

void DuplicateIndex::remove(LeadId lead)
{
    const auto found = m_places.find(lead.value());
    if (found == m_places.end())
        return;
    Entry &entry = m_entries[found->second];
    unlink(found->second, viewOf(entry));
    for (const quint16 size : entry.sizes)
        m_dead += size;
    m_free.push_back(found->second);
    m_places.erase(found);
    if (m_dead > leastCompacted && m_dead > m_arena.size() / 2)
        compact();
}

void DuplicateIndex::link(quint32 place, const MatchView &view)
{
    for (const Kind kind : {Mailbox, Phone, NameAndDomain}) {
        const std::optional<quint64> hash = hashOf(view, kind);
        if (!hash)
            continue;
        Chain &chain = m_chains[kind][*hash];
        Entry &entry = m_entries[place];
        entry.next[kind] = chain.first;
        if (chain.first != nowhere)
            m_entries[chain.first].previous[kind] = place;
        chain.first = place;
        ++chain.length;
    }
}

void DuplicateIndex::unlink(quint32 place, const MatchView &view)
{
    for (const Kind kind : {Mailbox, Phone, NameAndDomain}) {
        const std::optional<quint64> hash = hashOf(view, kind);
        if (!hash)
            continue;
        const auto chain = m_chains[kind].find(*hash);
        const quint32 next = m_entries[place].next[kind];
        const quint32 previous = m_entries[place].previous[kind];
        if (next != nowhere)
            m_entries[next].previous[kind] = previous;
        if (previous != nowhere)
            m_entries[previous].next[kind] = next;
        else
            chain->second.first = next;
        if (--chain->second.length == 0)
            m_chains[kind].erase(chain);
    }
}

void DuplicateIndex::compact()
{
    std::string kept;
    kept.reserve(m_arena.size() - m_dead);
    for (const auto &[lead, place] : m_places) {
        Entry &entry = m_entries[place];
        size_t length = 0;
        for (const quint16 size : entry.sizes)
            length += size;
        const size_t begins = kept.size();
        kept.append(m_arena, entry.begins, length);
        entry.begins = begins;
    }
    m_arena = std::move(kept);
    m_dead = 0;
}

bool DuplicateIndex::isTrusted(const MatchView &view, Kind kind, bool isAskerIn) const
{
    const std::optional<quint64> hash = hashOf(view, kind);
    if (!hash)
        return true;
    const auto chain = m_chains[kind].find(*hash);
    const int others = chain == m_chains[kind].end() ? 0 : chain->second.length;
    return others + (isAskerIn ? 0 : 1) <= crowd;
}

Matches DuplicateIndex::find(LeadId lead, const MatchKeys &keys) const
{
    const MatchView asker = bounded(MatchView(keys));
    const auto own = m_places.find(lead.value());
    // The asker counts among those who share a key, once, whether it is in or not.
    const auto isIn = [&](Kind kind) {
        return own != m_places.end() && hashOf(viewOf(m_entries[own->second]), kind) == hashOf(asker, kind);
    };
    Matches answer;
    answer.trust = {isTrusted(asker, Mailbox, isIn(Mailbox)), isTrusted(asker, Phone, isIn(Phone)),
                    isTrusted(asker, NameAndDomain, isIn(NameAndDomain))};
    const std::array trusted{answer.trust.mailbox, answer.trust.phone, answer.trust.nameAndDomain};
    std::vector<quint32> candidates;
    for (const Kind kind : {Mailbox, Phone, NameAndDomain}) {
        const std::optional<quint64> hash = trusted[kind] ? hashOf(asker, kind) : std::nullopt;
        const auto chain = hash ? m_chains[kind].find(*hash) : m_chains[kind].end();
        for (quint32 at = chain == m_chains[kind].end() ? nowhere : chain->second.first; at != nowhere;
             at = m_entries[at].next[kind])
            candidates.push_back(at);
    }
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()),
                     candidates.end()); // clang 14 cannot take the subrange
    for (const quint32 place : candidates) {
        if (m_entries[place].lead == lead)
            continue;
        MatchScore score = matchScore(asker, viewOf(m_entries[place]), answer.trust);
        if (score.score >= leastReported)
            answer.found.push_back({m_entries[place].lead, std::move(score)});
    }
    std::ranges::sort(answer.found, [](const Match &a, const Match &b) {
        return a.score.score != b.score.score ? a.score.score > b.score.score : a.lead < b.lead;
    });
    return answer;
}

} // namespace relaydesk
