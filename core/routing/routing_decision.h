// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/routing_event.h"

namespace relaydesk {

/// Why somebody was not asked, in the order in which it is looked at.
enum class SkipReason {
    None,
    LeftTheTeam,
    MissesSkill,
    MissesLanguage,
    Absent,
    Away, ///< set themselves away
    OutsideHours,
    AtCapacity,
    OverMaximum,  ///< of 30 days
    JustCameBack, ///< eligible, but an absence must not end in a flood
    HadItBefore,  ///< let it wait too long: somebody else is to have it. Looked at first
};

/// Why a lead has no owner.
enum class NoOwner {
    None,
    NoRule,          ///< no rule holds
    NobodyFits,      ///< nobody in the pools has the skills and languages
    NobodyAvailable, ///< those who fit are absent, away or outside their hours
    AllFull,         ///< those who are at work are at capacity, or over their maximum
    WaitsForAccountOwner,
};

/// Somebody who was passed over.
struct Skip
{
    int person = -1;
    int pool = -1; ///< -1: as the account's owner, or as the overflow owner
    SkipReason reason = SkipReason::None;

    bool operator==(const Skip &) const = default;
};

/// A member of the deciding pool, by index.
struct Claim
{
    int member = -1;
    int person = -1;
    int weight = 1;

    bool operator==(const Claim &) const = default;
};

/// What was decided for one lead. Indices are those of the Router that made it. Filling it again keeps its memory.
struct Decision
{
    int rule = -1;   ///< the first that holds
    int person = -1; ///< -1: nobody, and none says why
    int pool = -1;   ///< whose distribution chose
    int member = -1;
    AssignmentWay way = AssignmentWay::Turn;
    NoOwner none = NoOwner::None;
    int itemWeight = 1;
    std::vector<Skip> skipped;
    std::vector<Claim> eligible; ///< in the deciding pool, in its order
    std::vector<Claim> absent;   ///< who may catch up on this lead
    OptionalInstant nextOpening; ///< without an owner: when somebody who fits and has room works again, at the earliest
    int opener = -1;             ///< who that is
    std::vector<qint8> openCalendars; ///< the router's notes while it decides: 1 open, 0 closed, -1 not asked yet

    [[nodiscard]] bool isHeld() const { return none > NoOwner::NobodyFits; }
    void clear(size_t calendars);
};

[[nodiscard]] QString toString(SkipReason reason);
[[nodiscard]] QString toString(NoOwner reason);

} // namespace relaydesk
