// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/lead_replay.h"

#include <algorithm>

namespace relaydesk {

LeadReplay::LeadReplay(const LeadHistory &history, const CriteriaProgram &program)
    : m_history(history)
    , m_program(program.narrowed())
    , m_slots(program.slots())
    , m_row(m_slots.size())
{
}

LeadFacts LeadReplay::factsAt(qsizetype lead, Instant at)
{
    m_history.read(lead, m_slots, at, m_row);
    return {m_row, m_history.events(lead), at, m_history.kinds(lead)};
}

Replayed LeadReplay::replay(qsizetype lead, Instant until)
{
    const std::span<const EventFact> events = m_history.events(lead);
    const Instant cameIn = m_history.lead(lead).cameIn;
    auto next = std::ranges::upper_bound(events, toEpochMs(cameIn), {}, &EventFact::at);
    LeadFacts facts{m_row, {events.begin(), next}, cameIn, m_history.kinds(lead)};
    const bool mayDiffer = m_history.read(lead, m_slots, cameIn, m_row);
    Replayed found;
    for (;;) {
        found.at = facts.now;
        found.judgement = m_program.judge(facts);
        found.isMql = found.judgement.stage == Judgement::Stage::Mql || found.judgement.stage == Judgement::Stage::Sql;
        if (found.isMql || next == events.end() || next->at >= toEpochMs(until))
            return found;
        // Events of the same moment are one.
        const qint64 moment = next->at;
        next = std::find_if(next, events.end(), [moment](const EventFact &event) { return event.at != moment; });
        facts.now = fromEpochMs(moment);
        facts.events = {events.begin(), next};
        if (mayDiffer)
            m_history.read(lead, m_slots, facts.now, m_row);
    }
}

} // namespace relaydesk
