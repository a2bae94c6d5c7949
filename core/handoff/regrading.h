// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/draft.h"
#include "core/handoff/handoff_documents.h"

#include <set>
#include <unordered_map>

namespace relaydesk {

/// Writes what the criteria said into the draft: `scored`, with both scores, the stage and the version. Nothing where
/// they score nothing.
void tellScore(Draft &draft, const Qualification &answer);

/// Keeps the grade and the rule of every qualified lead in the queue as the criteria in force have them, to a few points: follows the store's
/// changes, so that whatever happens to a lead it is judged again, and knows when a score changes by itself. A lead
/// that somebody has stays with them, whatever it is now. One thread at a time.
class Regrading
{
public:
    /// From the beginning: at a start, and when other criteria come into force.
    void begin();

    /// Leads to be looked at now, at most some dozens, and whether there are more.
    struct Slice
    {
        std::vector<Lead> leads;
        bool more = false;
    };
    [[nodiscard]] Result<Slice> next(const Store &store, Instant now);
    /// Tells what differs from the row; nothing where nothing does.
    void judge(Draft &draft, const LeadFacts &facts, const Qualify &qualify);
    void lookAgain(LeadId lead, Instant at);
    /// When the next lead is to be looked at because time went on.
    [[nodiscard]] OptionalInstant nextDue() const;

private:
    qint64 m_revision = 0; ///< of the store, up to which leads were looked at
    std::set<std::pair<Instant, qint64>> m_agenda;
    std::unordered_map<qint64, Instant> m_due;
};

} // namespace relaydesk
