// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/router.h"

#include "core/routing/distribution.h"
#include "core/routing/routing_plan.h"
#include "core/routing/routing_search.h"
#include "core/sla/open_spans.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr qint64 thirtyDays = 30 * dayMs;

} // namespace

Result<Router> Router::of(RoutingDocument document, Roster roster)
{
    Result<RoutingPlan> plan = planOf(std::move(document), std::move(roster));
    if (!plan)
        return plan.error();
    return Router(std::make_shared<const RoutingPlan>(*std::move(plan)));
}

const RoutingDocument &Router::document() const
{
    return m_plan->document;
}

const Roster &Router::roster() const
{
    return m_plan->roster;
}

RoutingState Router::start() const
{
    RoutingState state;
    for (const std::vector<Claim> &members : m_plan->pools)
        state.pools.emplace_back().members.resize(members.size());
    for (const Person &person : m_plan->roster.people)
        state.people.emplace_back().present = person.present;
    return state;
}

RoutingState Router::fold(std::span<const RoutingEvent> events) const
{
    RoutingState state = start();
    for (const RoutingEvent *event : inOrder(events))
        apply(*event, state);
    return state;
}

void Router::apply(const RoutingEvent &event, RoutingState &state) const
{
    const int person = m_plan->roster.indexOf(event.rep);
    switch (event.kind) {
    case RoutingEvent::Kind::Closed: give(event.lead, {}, event.at, state); return;
    case RoutingEvent::Kind::PresenceChanged:
        if (person >= 0) {
            PersonLoad &load = state.people[static_cast<size_t>(person)];
            if (event.present && !load.present)
                load.cameBack = event.at;
            load.present = event.present;
        }
        return;
    case RoutingEvent::Kind::Assigned: break;
    }
    give(event.lead, {person, event.itemWeight}, event.at, state);
    if (event.way != AssignmentWay::Turn && event.way != AssignmentWay::CatchUp)
        return;
    const auto &pools = m_plan->document.pools;
    const auto pool = std::ranges::find(pools, event.pool, &Pool::name);
    if (pool == pools.end())
        return;
    const auto index = static_cast<size_t>(pool - pools.begin());
    const std::vector<Claim> eligible = claimsOf(event.eligible, index);
    const std::vector<Claim> absent = claimsOf(event.absent, index);
    const auto member = std::ranges::find(m_plan->pools[index], person, &Claim::person);
    if (person >= 0 && member != m_plan->pools[index].end())
        settle(*pool, {member->member, event.way, event.at, eligible, absent}, state.pools[index]);
}

std::vector<Claim> Router::claimsOf(const std::vector<Share> &shares, size_t pool) const
{
    std::vector<Claim> claims;
    for (const Share &share : shares) {
        const int person = m_plan->roster.indexOf(share.rep);
        const auto member = std::ranges::find(m_plan->pools[pool], person, &Claim::person);
        if (person >= 0 && member != m_plan->pools[pool].end())
            claims.push_back({member->member, person, share.weight});
    }
    return claims;
}

/// \a lead is with item.person from now on; -1: with nobody.
void Router::give(const RemoteId &lead, const OpenItem &item, Instant at, RoutingState &state) const
{
    if (const auto before = state.open.constFind(lead); before != state.open.constEnd()) {
        state.people[static_cast<size_t>(before->person)].openWeight -= before->weight;
        state.open.erase(before);
    }
    if (item.person < 0)
        return;
    PersonLoad &load = state.people[static_cast<size_t>(item.person)];
    load.openWeight += item.weight;
    state.open.insert(lead, item);
    if (m_plan->person(item.person).maxIn30Days < 0)
        return;
    const qint64 since = toEpochMs(at) - thirtyDays;
    std::erase_if(load.recent, [since](qint64 time) { return time <= since; });
    load.recent.push_back(toEpochMs(at));
}

void Router::decide(const LeadFacts &facts, const RoutingState &state, Decision &out) const
{
    RoutingSearch(*m_plan, facts, state, out).run();
}

void Router::decideAgain(const LeadFacts &facts, const RoutingState &state, std::span<const RepId> earlier,
                         Decision &out) const
{
    std::vector<int> people;
    for (const RepId &rep : earlier)
        people.push_back(m_plan->roster.indexOf(rep));
    RoutingSearch(*m_plan, facts, state, out, people).run();
}

RoutingEvent Router::eventOf(const Decision &decision, const RemoteId &lead, Instant at, qint64 seq) const
{
    RoutingEvent event;
    event.seq = seq;
    event.at = at;
    event.lead = lead;
    event.rep = decision.person >= 0 ? m_plan->person(decision.person).id : RepId();
    event.rule = decision.rule >= 0 ? document().rules[static_cast<size_t>(decision.rule)].name : QString();
    event.way = decision.way;
    event.itemWeight = decision.itemWeight;
    if (decision.pool < 0)
        return event;
    event.pool = document().pools[static_cast<size_t>(decision.pool)].name;
    for (const Claim &claim : decision.eligible)
        event.eligible.push_back({m_plan->person(claim.person).id, claim.weight});
    for (const Claim &claim : decision.absent)
        event.absent.push_back({m_plan->person(claim.person).id, claim.weight});
    return event;
}

void Router::apply(const Decision &decision, const RemoteId &lead, Instant at, RoutingState &state) const
{
    if (decision.person < 0)
        return;
    give(lead, {decision.person, decision.itemWeight}, at, state);
    if (decision.pool < 0)
        return;
    const auto pool = static_cast<size_t>(decision.pool);
    settle(document().pools[pool], {decision.member, decision.way, at, decision.eligible, decision.absent},
           state.pools[pool]);
}

} // namespace relaydesk
