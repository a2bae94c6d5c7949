// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/ways.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr size_t most = 8;

void keepSmallest(std::vector<Turns> &all)
{
    std::ranges::stable_sort(all, {}, &Turns::size);
    // It comes out so already: every other way has turns to spare.
    if (!all.empty() && all.front().empty())
        all.resize(1);
    if (all.size() > most)
        all.resize(most);
}

std::vector<Turns> turns(const Condition &condition, bool wanted, const std::vector<ClauseOutcome> &clauses,
                         size_t &next)
{
    if (condition.kind == Condition::Kind::Always)
        return wanted ? std::vector<Turns>{{}} : std::vector<Turns>{};
    if (!condition.isGroup()) {
        const size_t clause = next++;
        return {clauses.at(clause).held == wanted ? Turns{} : Turns{clause}};
    }
    const bool isNone = condition.kind == Condition::Kind::None;
    const bool ofEach = wanted != isNone;
    // All of them have to come out so, or one of them.
    const bool together = (condition.kind == Condition::Kind::All) == ofEach;
    std::vector<Turns> found;
    if (together)
        found.emplace_back();
    for (const Condition &part : condition.parts) {
        const std::vector<Turns> one = turns(part, ofEach, clauses, next);
        if (together)
            found = eachWithEach(found, one);
        else
            found.insert(found.end(), one.begin(), one.end());
    }
    keepSmallest(found);
    return found;
}

} // namespace

std::vector<Turns> eachWithEach(const std::vector<Turns> &a, const std::vector<Turns> &b)
{
    std::vector<Turns> all;
    for (const Turns &mine : a) {
        for (const Turns &theirs : b) {
            all.push_back(mine);
            all.back().insert(all.back().end(), theirs.begin(), theirs.end());
        }
    }
    keepSmallest(all);
    return all;
}

std::vector<Turns> turnsThatMake(const Condition &condition, bool wanted, const std::vector<ClauseOutcome> &clauses)
{
    size_t next = 0;
    return turns(condition, wanted, clauses, next);
}

} // namespace relaydesk
