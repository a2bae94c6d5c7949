// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/event_chain.h"

#include <QtEndian>

#include <algorithm>

namespace relaydesk {

EventChain::EventChain(const ChainHead &head)
    : m_head(head)
{
}

Hash256 EventChain::digestOf(const EventView &event)
{
    encodeEvent(event, m_bytes);
    return m_sha256.of(m_bytes);
}

Hash256 EventChain::add(const EventView &event)
{
    return add(event.lead, digestOf(event));
}

Hash256 EventChain::add(qint64 lead, const Hash256 &digest)
{
    std::array<char, 2 + 32 + 8 + 32> link{0x01, 0x01}; // a link (an event has 0x00), in format 1
    const auto afterPrevious = std::ranges::copy(m_head.hash, link.begin() + 2).out;
    qToBigEndian(lead, &*afterPrevious);
    std::ranges::copy(digest, afterPrevious + 8);
    m_head.hash = m_sha256.of(QByteArrayView(link.data(), qsizetype(link.size())));
    ++m_head.seq;
    return m_head.hash;
}

QString toString(LinkFault fault)
{
    switch (fault) {
    case LinkFault::Hash: return QStringLiteral("hash");
    case LinkFault::Order: return QStringLiteral("order");
    case LinkFault::Gap: return QStringLiteral("gap");
    case LinkFault::Repeated: return QStringLiteral("repeated");
    case LinkFault::Truncated: return QStringLiteral("truncated");
    case LinkFault::Inserted: return QStringLiteral("inserted");
    }
    return {};
}

ChainCheck::ChainCheck(std::optional<ChainHead> known)
    : m_known(known)
{
}

bool ChainCheck::isNext(qint64 seq)
{
    if (m_broken)
        return false;
    const qint64 expected = m_chain.head().seq + 1;
    if (seq == expected)
        return true;
    m_broken = seq > expected ? BrokenLink{expected, LinkFault::Gap} : BrokenLink{seq, LinkFault::Repeated};
    return false;
}

bool ChainCheck::holds(const Hash256 &computed, const Hash256 &kept)
{
    const qint64 seq = m_chain.head().seq;
    const bool isKnown = !m_known || m_known->seq != seq || m_known->hash == computed;
    if (computed == kept && isKnown) {
        m_held = m_chain.head();
        return true;
    }
    m_broken = BrokenLink{seq, LinkFault::Hash};
    return false;
}

bool ChainCheck::next(const EventView &event, const Hash256 &kept)
{
    return isNext(event.seq) && holds(m_chain.add(event), kept);
}

bool ChainCheck::next(qint64 seq, qint64 lead, const Hash256 &digest, const Hash256 &kept)
{
    return isNext(seq) && holds(m_chain.add(lead, digest), kept);
}

void ChainCheck::end(const ChainHead &kept)
{
    if (m_broken)
        return;
    const ChainHead &found = m_held;
    if (found.seq < kept.seq || (m_known && found.seq < m_known->seq))
        m_broken = BrokenLink{found.seq + 1, LinkFault::Truncated};
    else if (found.seq > kept.seq)
        m_broken = BrokenLink{kept.seq + 1, LinkFault::Inserted};
    else if (found.hash != kept.hash)
        m_broken = BrokenLink{found.seq, LinkFault::Hash};
}

BrokenLink withOrderSeen(BrokenLink broken, std::span<const qint64> later)
{
    if (broken.fault == LinkFault::Gap && std::ranges::find(later, broken.seq) != later.end())
        broken.fault = LinkFault::Order;
    return broken;
}

} // namespace relaydesk
