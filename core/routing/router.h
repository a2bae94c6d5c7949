// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/roster.h"
#include "core/routing/routing_decision.h"
#include "core/routing/routing_document.h"
#include "core/routing/routing_state.h"

#include <memory>

namespace relaydesk {

struct RoutingPlan;

/// Who has a lead. A value over an immutable document and roster: the same state and facts give the same decision on
/// every machine. May be shared between threads, each with a Decision of its own.
class Router
{
public:
    /// Invalid, a line each with its place in the document: a member or overflow owner who is not in the roster; a
    /// leastLoaded pool with a member without a capacity; more than 64 languages.
    [[nodiscard]] static Result<Router> of(RoutingDocument document, Roster roster);

    [[nodiscard]] const RoutingDocument &document() const;
    [[nodiscard]] const Roster &roster() const;

    /// Nobody had a lead yet; presence as the roster says.
    [[nodiscard]] RoutingState start() const;
    /// The state after \a events, in any order: they are taken inOrder(). People and pools that are no more count
    /// nothing, and change nothing for the others.
    [[nodiscard]] RoutingState fold(std::span<const RoutingEvent> events) const;
    /// One event later. Events must come in their order.
    void apply(const RoutingEvent &event, RoutingState &state) const;

    /// \a facts in the slots of the document's vocabulary; facts.now is the time of the decision. Changes no state.
    void decide(const LeadFacts &facts, const RoutingState &state, Decision &out) const;
    /// The same for a lead that \a earlier have had and let wait: none of them has it again.
    void decideAgain(const LeadFacts &facts, const RoutingState &state, std::span<const RepId> earlier,
                     Decision &out) const;
    /// What the journal keeps of a decision with an owner, and from which state follows.
    [[nodiscard]] RoutingEvent eventOf(const Decision &decision, const RemoteId &lead, Instant at, qint64 seq) const;
    /// The same as apply(eventOf()), without names in between.
    void apply(const Decision &decision, const RemoteId &lead, Instant at, RoutingState &state) const;

private:
    explicit Router(std::shared_ptr<const RoutingPlan> plan)
        : m_plan(std::move(plan))
    {
    }
    void give(const RemoteId &lead, const OpenItem &item, Instant at, RoutingState &state) const;
    [[nodiscard]] std::vector<Claim> claimsOf(const std::vector<Share> &shares, size_t pool) const;

    friend class RoutingProofMaker;
    friend class RoutingChecker;
    std::shared_ptr<const RoutingPlan> m_plan;
};

} // namespace relaydesk
