// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event_encoding.h"
#include "core/journal/sha256.h"

#include <optional>
#include <span>
#include <vector>

namespace relaydesk {

/// The last link of a chain: whoever knows it can tell any change to what came before.
struct ChainHead
{
    qint64 seq = 0; ///< 0: no event yet
    Hash256 hash{}; ///< all zero before the first event

    bool operator==(const ChainHead &) const = default;
};

/// The chain of one workspace: digest = SHA-256(encoded event), hash = SHA-256(01 01, previous hash, lead, digest).
/// The digest in between lets a proof show one lead's events and keep the others to itself. Pure; any thread.
class EventChain
{
public:
    explicit EventChain(const ChainHead &head = {});

    [[nodiscard]] const ChainHead &head() const { return m_head; }
    /// Adds an event, whose seq must be head().seq + 1; gives its hash, the new head's.
    Hash256 add(const EventView &event);
    /// Adds an event of which only the digest is known.
    Hash256 add(qint64 lead, const Hash256 &digest);
    [[nodiscard]] Hash256 digestOf(const EventView &event);

private:
    ChainHead m_head;
    Sha256 m_sha256;
    QByteArray m_bytes; // kept, so that nothing is allocated for each event
};

/// What is wrong with a link. Names are printed: never rename.
enum class LinkFault {
    Hash,      ///< the event, or the hash beside it, was changed
    Order,     ///< the event stands, but not in its place
    Gap,       ///< the event is missing
    Repeated,  ///< a number that was there before
    Truncated, ///< the journal ends before the head that is kept of it
    Inserted,  ///< the journal goes on after the head that is kept of it
};

[[nodiscard]] QString toString(LinkFault fault);

/// The first link that does not hold.
struct BrokenLink
{
    qint64 seq = 0;
    LinkFault fault = LinkFault::Hash;

    bool operator==(const BrokenLink &) const = default;
};

/// Checks events one by one in the order in which they stand.
class ChainCheck
{
public:
    /// \a known: a head that was noted down elsewhere, which the chain must pass through.
    explicit ChainCheck(std::optional<ChainHead> known = std::nullopt);

    /// False once a link is broken: the rest proves nothing.
    bool next(const EventView &event, const Hash256 &kept);
    bool next(qint64 seq, qint64 lead, const Hash256 &digest, const Hash256 &kept);
    /// After the last event: \a kept is the head kept beside them.
    void end(const ChainHead &kept);
    [[nodiscard]] const std::optional<BrokenLink> &broken() const { return m_broken; }
    /// Of what was checked and holds.
    [[nodiscard]] const ChainHead &head() const { return m_held; }

private:
    bool isNext(qint64 seq);
    bool holds(const Hash256 &computed, const Hash256 &kept);

    EventChain m_chain;
    ChainHead m_held;
    std::optional<ChainHead> m_known;
    std::optional<BrokenLink> m_broken;
};

/// What a journal is found to be.
struct JournalCheck
{
    ChainHead head; ///< the last link that holds
    std::optional<BrokenLink> broken;

    bool operator==(const JournalCheck &) const = default;
};

/// A gap is an event out of order where its number is among \a later.
[[nodiscard]] BrokenLink withOrderSeen(BrokenLink broken, std::span<const qint64> later);

} // namespace relaydesk
