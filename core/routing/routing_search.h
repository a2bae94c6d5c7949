// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/routing_plan.h"
#include "core/routing/routing_state.h"

// Private to this room.
namespace relaydesk {

/// One lead's way through the rules, the account's owner, the rule's pools and its overflow owner.
class RoutingSearch
{
public:
    RoutingSearch(const RoutingPlan &plan, const LeadFacts &facts, const RoutingState &state, Decision &out,
                  std::span<const int> earlier = {})
        : m_plan(plan)
        , m_facts(facts)
        , m_state(state)
        , m_out(out)
        , m_earlier(earlier)
    {
    }

    void run();

private:
    [[nodiscard]] int firstRule() const;
    [[nodiscard]] const RoutingRule &rule() const { return m_plan.document.rules[static_cast<size_t>(m_out.rule)]; }
    /// True: the account's owner settled it, by having the lead or by being waited for.
    [[nodiscard]] bool askAccountOwner();
    /// Fills the eligible of one pool, and who was skipped; true if there are any.
    [[nodiscard]] bool look(const Lane &lane);
    void chooseIn(const Lane &lane);
    [[nodiscard]] bool waitsForOwnPool();
    [[nodiscard]] bool askOverflowOwner();
    void hold();
    [[nodiscard]] SkipReason reasonAgainst(int person);
    [[nodiscard]] bool isOpen(int calendar);
    [[nodiscard]] bool hadIt(int person) const;
    [[nodiscard]] bool hasRoom(int person) const;
    [[nodiscard]] bool isOverMaximum(int person) const;
    /// Of those passed over who fit, are present and have room; \a pool -2: any.
    void findOpening(int pool);
    void assign(int person, AssignmentWay way);

    static constexpr int anyPool = -2;
    const RoutingPlan &m_plan;
    const LeadFacts &m_facts;
    const RoutingState &m_state;
    Decision &m_out;
    std::span<const int> m_earlier; ///< people who have had the lead and let it wait
};

} // namespace relaydesk
