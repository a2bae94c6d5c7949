// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/explanation.h"

// Private to this room.
namespace relaydesk {

/// Clauses, by their number in the order of the document, whose outcomes would have to turn.
using Turns = std::vector<size_t>;

/// The sets of turns that make \a condition come out as \a wanted, the smallest first, at most eight; one empty set where
/// it does already. \a clauses are its outcomes, as explain() gives them.
[[nodiscard]] std::vector<Turns> turnsThatMake(const Condition &condition, bool wanted,
                                               const std::vector<ClauseOutcome> &clauses);

/// Each of \a a with each of \a b, the smallest first, at most eight.
[[nodiscard]] std::vector<Turns> eachWithEach(const std::vector<Turns> &a, const std::vector<Turns> &b);

} // namespace relaydesk
