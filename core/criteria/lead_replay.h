// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/lead_history.h"

// Private to this room.
namespace relaydesk {

/// What a document says of one lead of the history: at the moment it is handed over, or else at its latest event.
struct Replayed
{
    Instant at{};
    Judgement judgement;
    bool isMql = false; ///< or SQL
};

/// Walks leads through their history by one document. Keeps its memory from lead to lead; belongs to one thread.
class LeadReplay
{
public:
    /// \a history must live longer.
    LeadReplay(const LeadHistory &history, const CriteriaProgram &program);

    /// Until \a until, excluded.
    [[nodiscard]] Replayed replay(qsizetype lead, Instant until);
    /// What was known at \a at; valid until the next question.
    [[nodiscard]] LeadFacts factsAt(qsizetype lead, Instant at);
    [[nodiscard]] const CriteriaProgram &program() const { return m_program; }

private:
    const LeadHistory &m_history;
    CriteriaProgram m_program; ///< narrowed
    std::vector<int> m_slots;
    std::vector<Fact> m_row;
};

} // namespace relaydesk
