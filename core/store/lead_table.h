// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lead_record.h"

namespace relaydesk {

/// What lies on top of a lead's remote state.
enum class Overlay {
    None,
    Local,   ///< commands that no server takes
    Pending, ///< at least one command still to be sent
};

/// What the store knows of a lead besides the lead itself.
struct LeadState
{
    LeadId id;
    Overlay overlay = Overlay::None;
    LeadStatus status = LeadStatus::Open;
    bool derived = false;
    QString version;
    Instant modifiedAt{};
    bool isNew = false; ///< not written yet
};

struct StoredLead
{
    Lead lead;
    bool derived = false; ///< signals, deadline and first attempt come from the events
};

/// The effective leads, and the remote state of those that have commands on top.
class LeadTable
{
public:
    explicit LeadTable(sqlite3 *db);

    [[nodiscard]] Result<std::optional<LeadState>> state(const RemoteId &remoteId) const;
    [[nodiscard]] Result<std::optional<RemoteId>> remoteIdOf(LeadId id) const;
    [[nodiscard]] Result<bool> holds(LeadId id, const LeadRecord &record) const;
    [[nodiscard]] Result<std::optional<StoredLead>> read(LeadId id) const;
    /// A number that no lead had before, not even a removed one. Looks far: ask once a transaction.
    [[nodiscard]] Result<LeadId> newId() const;

    struct Place
    {
        LeadId id;
        qint64 revision = 0;
        Overlay overlay = Overlay::None;
        CompanyId company;
        Instant storedAt{}; ///< kept from the first time
        bool isNew = false;
    };
    /// The lead and, where they changed, its words in the search index.
    [[nodiscard]] Result<void> write(const Place &place, const LeadRecord &record);
    /// False in most stores, and asked once a transaction.
    [[nodiscard]] Result<bool> hasTombstones() const;
    /// Of a lead that is about to come back.
    [[nodiscard]] Result<void> removeTombstone(const RemoteId &remoteId);
    /// The lead, its base and its words; leaves the tombstone.
    [[nodiscard]] Result<void> remove(LeadId id, const RemoteId &remoteId, qint64 revision);

    // --- the remote state under commands ---
    [[nodiscard]] Result<std::optional<StoredLead>> readBase(LeadId id) const;
    /// Version and modifiedAt of \a state become those of the base.
    [[nodiscard]] Result<void> readBaseState(LeadState &state) const;
    [[nodiscard]] Result<bool> baseHolds(LeadId id, const LeadRecord &record) const;
    [[nodiscard]] Result<void> writeBase(LeadId id, const LeadRecord &record);
    [[nodiscard]] Result<void> removeBase(LeadId id);

private:
    /// Whether the index knows the lead by other words than the record's. A new lead it does not know.
    [[nodiscard]] Result<bool> wordsDiffer(LeadId id, const LeadRecord &record) const;
    [[nodiscard]] Result<void> addWords(LeadId id, const LeadRecord &record);
    [[nodiscard]] Result<void> writeRow(const Place &place, const LeadRecord &record);

    Statement m_state;
    Statement m_remoteId;
    Statement m_read;
    Statement m_newId;
    Statement m_insert;
    Statement m_update;
    Statement m_words;
    Statement m_addWords;
    Statement m_removeWords;
    Statement m_removeTombstone;
    Statement m_hasTombstones;
    Statement m_remove;
    Statement m_tombstone;
    Statement m_readBase;
    Statement m_writeBase;
    Statement m_removeBase;
};

} // namespace relaydesk
