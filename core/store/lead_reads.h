// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lead_record.h"
#include "core/store/store.h"

namespace relaydesk {

/// The read models over the leads.
class LeadReads
{
public:
    explicit LeadReads(sqlite3 *db);

    [[nodiscard]] Result<std::vector<LeadRow>> queue(int limit, int offset) const;
    [[nodiscard]] Result<std::vector<LeadRow>> queueOf(const RepId &owner, int limit) const;
    /// id, overlay and row columns of any lead.
    [[nodiscard]] Result<std::optional<LeadRow>> row(LeadId id) const;
    [[nodiscard]] Result<Store::Changes> changesSince(qint64 after, int limit) const;
    [[nodiscard]] Result<qint64> count() const;
    [[nodiscard]] Result<bool> isPending(LeadId id) const;
    [[nodiscard]] Result<Today> today(const RepId &me, Instant since) const;
    /// Counted when asked, by reading every lead's extra: for the reader's strand.
    [[nodiscard]] Result<std::vector<MappingCoverage>> coverage() const;

private:
    [[nodiscard]] Result<std::vector<LeadRow>> readAll() const;
    [[nodiscard]] Result<qint64> lastWhole(qint64 after, int limit) const;

    Statement m_queue;
    Statement m_all;
    Statement m_queueOf;
    Statement m_row;
    Statement m_count;
    Statement m_pending;
    Statement m_coverage;
    Statement m_revisions;
    Statement m_changed;
    Statement m_removed;
    Statement m_contacted;
    Statement m_criteria;
    mutable SharedTexts m_shared;
};

} // namespace relaydesk
