// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/handoff_state.h"
#include "core/store/commit.h"

namespace relaydesk {

/// Keeps every lead what it has to be: its remote state with the commands on top folded over it, in
/// order, by the domain's applied(). All inside somebody's commit.
class LeadFold
{
public:
    LeadFold(Tables &tables, Commit &commit, Instant now);

    /// The remote state of a lead. Older than what is known, or the same: nothing changes.
    [[nodiscard]] Result<void> takeRemote(Lead lead, bool derive);
    /// New events came for a lead whose signals and deadlines derive from them.
    [[nodiscard]] Result<void> deriveAgain(const RemoteId &remoteId);
    /// The commands on top of the lead have changed.
    [[nodiscard]] Result<void> refold(LeadId id);
    /// A command was carried out: what it did is remote state now, until the server says more.
    [[nodiscard]] Result<void> sink(LeadId id, const Command &command);
    /// What the journal says of the lead is its remote state. A lead that was removed stays so.
    [[nodiscard]] Result<void> restoreHandoff(LeadId id, const HandoffState &state);
    /// Gone on the other side. Its commands are parked as NotFound.
    [[nodiscard]] Result<void> removeRemote(const RemoteId &remoteId);

private:
    [[nodiscard]] Result<void> insert(Lead lead, bool derive);
    [[nodiscard]] Result<void> replace(const LeadState &before, const Lead &lead, bool derive);
    [[nodiscard]] Result<void> writeEffective(const LeadState &before, const StoredLead &stored, Overlay overlay);
    [[nodiscard]] Result<void> clearTombstone(const RemoteId &remoteId);
    [[nodiscard]] Result<Lead> withItsStory(Lead lead) const;
    [[nodiscard]] Result<StoredLead> remoteStateOf(LeadId id) const;

    Tables &m_tables;
    Commit &m_commit;
    Instant m_now;
    std::optional<bool> m_hasTombstones;
    LeadRecord m_record; // room that is used again
};

} // namespace relaydesk
