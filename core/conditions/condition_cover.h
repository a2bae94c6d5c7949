// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"

// Which condition holds wherever another does, as far as it can be told from the clauses.
namespace relaydesk {

/// A clause, or its opposite.
struct Literal
{
    const Condition *clause = nullptr;
    bool negated = false;
};
/// All of them hold.
using LiteralTerm = std::vector<Literal>;

/// \a condition as "any of these terms"; nothing where that would be more than 256 terms. Points into the condition.
/// Terms that contradict themselves are left out: none at all means that the condition never holds.
[[nodiscard]] std::optional<std::vector<LiteralTerm>> termsOf(const Condition &condition, const Vocabulary &vocabulary);
/// True: wherever \a a holds, \a b holds.
[[nodiscard]] bool literalImplies(const Literal &a, const Literal &b, const Vocabulary &vocabulary);
/// True: wherever \a term holds, \a wider holds.
[[nodiscard]] bool implies(const LiteralTerm &term, const LiteralTerm &wider, const Vocabulary &vocabulary);

} // namespace relaydesk
