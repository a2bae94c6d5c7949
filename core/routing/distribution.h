// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/roster.h"
#include "core/routing/routing_decision.h"
#include "core/routing/routing_document.h"
#include "core/routing/routing_state.h"

// Private to this room: who of the eligible has the lead, and what that changes.
namespace relaydesk {

/// What a pool chooses from.
struct PoolTurn
{
    const Pool &pool;
    const PoolPlace &place;
    const Roster &roster;
    const std::vector<PersonLoad> &people;
    Instant now{};
    int poolIndex = -1;
};

/// Index into \a eligible, which is not empty and in the pool's order; \a way is Turn or CatchUp. Members who were passed
/// over because they have just come back are added to \a skipped.
[[nodiscard]] size_t choose(const PoolTurn &turn, std::span<const Claim> eligible, AssignmentWay &way,
                            std::vector<Skip> &skipped);
/// The pool after \a member had a lead.
struct PoolOutcome
{
    int member = -1;
    AssignmentWay way = AssignmentWay::Turn;
    Instant at{};
    std::span<const Claim> eligible;
    std::span<const Claim> absent;
};
void settle(const Pool &pool, const PoolOutcome &outcome, PoolPlace &place);

} // namespace relaydesk
