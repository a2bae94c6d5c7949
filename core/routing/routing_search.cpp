// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_search.h"

#include "core/routing/distribution.h"
#include "core/sla/open_spans.h"

#include <algorithm>

namespace relaydesk {

void RoutingSearch::run()
{
    m_out.clear(m_plan.roster.calendars.size());
    m_out.rule = firstRule();
    if (m_out.rule < 0) {
        m_out.none = NoOwner::NoRule;
        return;
    }
    m_out.itemWeight = rule().itemWeight;
    if (rule().accountOwner != AccountOwnerUse::Ignore && askAccountOwner())
        return;
    bool isFirst = true;
    for (const Lane &lane : m_plan.lanes[static_cast<size_t>(m_out.rule)]) {
        if (look(lane)) {
            chooseIn(lane);
            return;
        }
        if (std::exchange(isFirst, false) && waitsForOwnPool())
            return;
    }
    if (!askOverflowOwner())
        hold();
}

int RoutingSearch::firstRule() const
{
    const auto &rules = m_plan.document.rules;
    const auto found
        = std::ranges::find_if(rules, [&](const RoutingRule &rule) { return rule.applies.holds(m_facts); });
    return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
}

void RoutingSearch::assign(int person, AssignmentWay way)
{
    m_out.person = person;
    m_out.way = way;
}

bool RoutingSearch::askAccountOwner()
{
    const auto slot = static_cast<size_t>(m_plan.accountOwnerSlot);
    if (m_plan.accountOwnerSlot < 0 || slot >= m_facts.values.size() || !m_facts.values[slot].isKnown())
        return false;
    const int owner = m_plan.personNamed(m_facts.values[slot].text());
    if (owner < 0)
        return false;
    const SkipReason reason = m_plan.person(owner).active ? reasonAgainst(owner) : SkipReason::LeftTheTeam;
    if (reason == SkipReason::None) {
        assign(owner, AssignmentWay::AccountOwner);
        return true;
    }
    m_out.skipped.push_back({owner, -1, reason});
    if (rule().accountOwner != AccountOwnerUse::Only || reason == SkipReason::LeftTheTeam)
        return false;
    m_out.none = NoOwner::WaitsForAccountOwner;
    findOpening(-1);
    return true;
}

bool RoutingSearch::look(const Lane &lane)
{
    const auto pool = static_cast<size_t>(lane.pool);
    const quint64 speakers = rule().languageOfLead ? m_plan.speakersOf(m_facts) : ~0ULL;
    const bool catchesUp = m_plan.document.pools[pool].afterAbsence == AfterAbsence::CatchUp;
    m_out.eligible.clear();
    m_out.absent.clear();
    for (size_t i = 0; i < lane.unfit.size(); ++i) {
        const Claim &claim = m_plan.pools[pool][i];
        SkipReason reason = lane.unfit[i];
        const bool speaks = speakers == ~0ULL || (m_plan.spoken[static_cast<size_t>(claim.person)] & speakers) != 0;
        if (reason == SkipReason::None && !speaks)
            reason = SkipReason::MissesLanguage;
        if (reason == SkipReason::None)
            reason = reasonAgainst(claim.person);
        if (reason == SkipReason::None) {
            m_out.eligible.push_back(claim);
            continue;
        }
        m_out.skipped.push_back({claim.person, lane.pool, reason});
        if (catchesUp && (reason == SkipReason::Absent || reason == SkipReason::Away))
            m_out.absent.push_back(claim);
    }
    return !m_out.eligible.empty();
}

void RoutingSearch::chooseIn(const Lane &lane)
{
    const auto pool = static_cast<size_t>(lane.pool);
    const PoolTurn turn{
        m_plan.document.pools[pool], m_state.pools[pool], m_plan.roster, m_state.people, m_facts.now, lane.pool};
    const Claim &chosen = m_out.eligible[choose(turn, m_out.eligible, m_out.way, m_out.skipped)];
    m_out.person = chosen.person;
    m_out.member = chosen.member;
    m_out.pool = lane.pool;
}

bool RoutingSearch::waitsForOwnPool()
{
    if (rule().holdAtMost == Duration(0))
        return false;
    findOpening(static_cast<int>(rule().pool));
    if (!m_out.nextOpening || *m_out.nextOpening > m_facts.now + rule().holdAtMost) {
        m_out.nextOpening.reset();
        m_out.opener = -1;
        return false;
    }
    m_out.none = NoOwner::NobodyAvailable;
    return true;
}

bool RoutingSearch::askOverflowOwner()
{
    const int owner = m_plan.overflowOwners[static_cast<size_t>(m_out.rule)];
    if (owner < 0)
        return false;
    // At any hour and whatever the load: but nobody is given leads while absent, or after leaving.
    SkipReason reason = m_plan.person(owner).active ? SkipReason::None : SkipReason::LeftTheTeam;
    if (reason == SkipReason::None && hadIt(owner))
        reason = SkipReason::HadItBefore;
    if (reason == SkipReason::None && m_plan.person(owner).isAbsent(m_facts.now))
        reason = SkipReason::Absent;
    if (reason == SkipReason::None && !m_state.people[static_cast<size_t>(owner)].present)
        reason = SkipReason::Away;
    if (reason != SkipReason::None) {
        m_out.skipped.push_back({owner, -1, reason});
        return false;
    }
    assign(owner, AssignmentWay::OverflowOwner);
    return true;
}

void RoutingSearch::hold()
{
    bool anyFits = false;
    bool anyWaits = false;
    for (const Skip &skip : m_out.skipped) {
        anyFits = anyFits || skip.reason > SkipReason::MissesLanguage;
        anyWaits = anyWaits || (skip.reason >= SkipReason::Absent && skip.reason <= SkipReason::OutsideHours);
    }
    const bool anyFull = std::ranges::any_of(m_out.skipped, [](const Skip &skip) {
        return skip.reason == SkipReason::AtCapacity || skip.reason == SkipReason::OverMaximum;
    });
    m_out.none = !anyFits ? NoOwner::NobodyFits : anyFull ? NoOwner::AllFull : NoOwner::NobodyAvailable;
    if (anyWaits)
        findOpening(anyPool);
}

SkipReason RoutingSearch::reasonAgainst(int index)
{
    const Person &person = m_plan.person(index);
    if (hadIt(index))
        return SkipReason::HadItBefore;
    if (!person.absences.empty() && person.isAbsent(m_facts.now))
        return SkipReason::Absent;
    if (!m_state.people[static_cast<size_t>(index)].present)
        return SkipReason::Away;
    if (person.calendar >= 0 && !isOpen(person.calendar))
        return SkipReason::OutsideHours;
    if (!hasRoom(index))
        return SkipReason::AtCapacity;
    return isOverMaximum(index) ? SkipReason::OverMaximum : SkipReason::None;
}

bool RoutingSearch::isOpen(int calendar)
{
    const auto index = static_cast<size_t>(calendar);
    qint8 &known = m_out.openCalendars[index]; // a team has few calendars: each is asked once a lead
    if (known < 0)
        known = m_plan.roster.calendars[index].calendar.isOpen(m_facts.now) ? 1 : 0;
    return known == 1;
}

bool RoutingSearch::hadIt(int index) const
{
    return std::ranges::find(m_earlier, index) != m_earlier.end();
}

bool RoutingSearch::hasRoom(int index) const
{
    const Person &person = m_plan.person(index);
    const qint64 open = m_state.people[static_cast<size_t>(index)].openWeight;
    return person.capacity < 0 || person.capacity - open >= m_out.itemWeight;
}

bool RoutingSearch::isOverMaximum(int index) const
{
    const int most = m_plan.person(index).maxIn30Days;
    if (most < 0)
        return false;
    const auto &recent = m_state.people[static_cast<size_t>(index)].recent;
    const qint64 since = toEpochMs(m_facts.now) - 30 * dayMs;
    return recent.end() - std::ranges::upper_bound(recent, since) >= most;
}

void RoutingSearch::findOpening(int pool)
{
    for (const Skip &skip : m_out.skipped) {
        const bool comesBack = skip.reason == SkipReason::Absent || skip.reason == SkipReason::OutsideHours;
        if (!comesBack || (pool != anyPool && skip.pool != pool) || !hasRoom(skip.person) || isOverMaximum(skip.person))
            continue;
        // Away has no time at which it ends; whoever is both is not counted on.
        if (!m_state.people[static_cast<size_t>(skip.person)].present)
            continue;
        const OptionalInstant opening = m_plan.roster.nextOpening(m_plan.person(skip.person), m_facts.now);
        if (opening && (!m_out.nextOpening || *opening < *m_out.nextOpening)) {
            m_out.nextOpening = opening;
            m_out.opener = skip.person;
        }
    }
}

} // namespace relaydesk
