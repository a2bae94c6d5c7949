// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event_chain.h"

#include <vector>

namespace relaydesk {

/// Writes the proof of one lead: its events in full, of every other event what the chain needs and no more. One JSON object
/// a line, as docs/journal.md lays it down; docs/check-proof.py checks it. The events come in order, from the first.
class ProofWriter
{
public:
    explicit ProofWriter(LeadId lead);

    [[nodiscard]] QByteArray firstLine() const;
    /// The line of an event whose hash is \a hash.
    [[nodiscard]] QByteArray line(const EventView &event, const Hash256 &hash);
    [[nodiscard]] QByteArray lastLine(const ChainHead &head) const;

    /// How many events of the lead were written.
    [[nodiscard]] qint64 told() const { return m_told; }

private:
    LeadId m_lead;
    qint64 m_told = 0;
    EventChain m_chain;
};

/// What a proof says, and whether it holds.
struct ProofCheck
{
    LeadId lead;
    std::vector<HandoffEvent> events; ///< the lead's, of the links that hold
    JournalCheck chain;
};

/// Checks a whole proof. Parse, with the number of the line, for what no ProofWriter writes, byte for byte, such as an
/// event of the lead of which only the digest is shown; a link that does not hold is told in the answer.
/// \a known: a head that was noted down elsewhere. Pure; any thread.
[[nodiscard]] Result<ProofCheck> checkProof(QByteArrayView text, std::optional<ChainHead> known = std::nullopt);

} // namespace relaydesk
