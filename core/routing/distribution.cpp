// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/distribution.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr std::chrono::days settlingIn{7};
constexpr qint64 rounding = wholeLead / 1'000'000; // parts are rounded down

qint64 sumOf(std::span<const Claim> claims)
{
    qint64 sum = 0;
    for (const Claim &claim : claims)
        sum += claim.weight;
    return sum;
}

qint64 shareOf(const Claim &claim, qint64 sum)
{
    return wholeLead / sum * claim.weight; // the same for equal weights, so that ties stay ties
}

const MemberPlace &placeOf(const PoolTurn &turn, const Claim &claim)
{
    return turn.place.members[static_cast<size_t>(claim.member)];
}

/// The first of the eligible with the greatest value.
template<typename Value> size_t greatest(std::span<const Claim> eligible, Value value)
{
    size_t best = 0;
    qint64 most = value(eligible[0]);
    for (size_t i = 1; i < eligible.size(); ++i) {
        const qint64 each = value(eligible[i]);
        if (each > most) {
            most = each;
            best = i;
        }
    }
    return best;
}

size_t longestWaiting(const PoolTurn &turn, std::span<const Claim> eligible)
{
    return greatest(eligible, [&](const Claim &claim) { return -placeOf(turn, claim).turn; });
}

bool hasJustComeBack(const PoolTurn &turn, const Claim &claim)
{
    const Instant since = turn.now - settlingIn;
    const Person &person = turn.roster.people[static_cast<size_t>(claim.person)];
    const OptionalInstant &cameBack = turn.people[static_cast<size_t>(claim.person)].cameBack;
    return (cameBack && *cameBack > since && *cameBack <= turn.now)
        || std::ranges::any_of(person.absences, [&](const Pause &absence) {
               return absence.end && *absence.end > since && *absence.end <= turn.now;
           });
}

/// Free capacity alone would give every lead to whoever has just come back with an empty desk. For a week such a member
/// has no more than a turn each round, or, where the pool catches up, every second lead.
bool mustLetOthersGo(const PoolTurn &turn, std::span<const Claim> eligible, const Claim &claim)
{
    if (!hasJustComeBack(turn, claim))
        return false;
    if (turn.pool.afterAbsence == AfterAbsence::CatchUp)
        return turn.place.lastMember == claim.member;
    return eligible[longestWaiting(turn, eligible)].member != claim.member;
}

size_t mostFree(const PoolTurn &turn, std::span<const Claim> eligible, std::vector<Skip> &skipped)
{
    const auto free = [&](const Claim &claim) {
        const auto person = static_cast<size_t>(claim.person);
        return turn.roster.people[person].capacity - turn.people[person].openWeight;
    };
    std::vector<Claim> patient; // only where somebody has just come back
    for (const Claim &claim : eligible) {
        if (eligible.size() > 1 && mustLetOthersGo(turn, eligible, claim))
            patient.push_back(claim);
    }
    if (patient.empty() || patient.size() == eligible.size())
        return greatest(eligible, free);
    std::vector<Claim> others;
    for (const Claim &claim : eligible) {
        if (std::ranges::find(patient, claim) == patient.end())
            others.push_back(claim);
    }
    const Claim chosen = others[greatest(others, free)];
    for (const Claim &claim : patient) {
        if (free(claim) > free(chosen))
            skipped.push_back({claim.person, turn.poolIndex, SkipReason::JustCameBack});
    }
    return static_cast<size_t>(std::ranges::find(eligible, chosen) - eligible.begin());
}

} // namespace

size_t choose(const PoolTurn &turn, std::span<const Claim> eligible, AssignmentWay &way, std::vector<Skip> &skipped)
{
    const auto credit = [&](const Claim &claim) { return placeOf(turn, claim).credit; };
    if (turn.pool.afterAbsence == AfterAbsence::CatchUp && !turn.place.lastWasCatchUp) {
        const auto owed = [&](const Claim &claim) { return placeOf(turn, claim).owed; };
        const size_t most = greatest(eligible, owed);
        if (owed(eligible[most]) >= wholeLead - rounding) {
            way = AssignmentWay::CatchUp;
            return most;
        }
    }
    way = AssignmentWay::Turn;
    switch (turn.pool.distribution) {
    case Distribution::LongestWait: return longestWaiting(turn, eligible);
    case Distribution::Weighted:
        return greatest(eligible, [&](const Claim &claim) { return credit(claim) + claim.weight; });
    case Distribution::CountWithCredit: {
        const qint64 sum = sumOf(eligible);
        return greatest(eligible, [&](const Claim &claim) { return credit(claim) + shareOf(claim, sum); });
    }
    case Distribution::LeastLoaded: break;
    }
    return mostFree(turn, eligible, skipped);
}

void settle(const Pool &pool, const PoolOutcome &outcome, PoolPlace &place)
{
    MemberPlace &chosen = place.members[static_cast<size_t>(outcome.member)];
    const qint64 sum = sumOf(outcome.eligible);
    if (pool.afterAbsence == AfterAbsence::CatchUp && pool.distribution != Distribution::LeastLoaded) {
        for (const Claim &claim : outcome.absent) {
            qint64 &owed = place.members[static_cast<size_t>(claim.member)].owed;
            owed = std::min(owed + shareOf(claim, sum + claim.weight), pool.catchUpAtMost * wholeLead);
        }
    }
    place.lastMember = outcome.member;
    place.lastWasCatchUp = outcome.way == AssignmentWay::CatchUp;
    if (place.lastWasCatchUp) {
        chosen.owed -= wholeLead;
        return;
    }
    chosen.turn = ++place.turns;
    chosen.lastAt = outcome.at;
    const bool isWeighted = pool.distribution == Distribution::Weighted;
    if ((!isWeighted && pool.distribution != Distribution::CountWithCredit) || sum == 0)
        return;
    for (const Claim &claim : outcome.eligible) {
        const qint64 part = isWeighted ? claim.weight : shareOf(claim, sum);
        place.members[static_cast<size_t>(claim.member)].credit += part;
        chosen.credit -= part;
    }
}

} // namespace relaydesk
