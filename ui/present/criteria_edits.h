// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria.h"

namespace relaydesk {

/// The grid with the line running to the cell of \a fit (1 to 4) and \a engagement (1 to 4), or only to the one before it.
/// It stays a staircase: no fit reaches further than a better one. Pure, as everything here.
[[nodiscard]] GradeGrid withCell(GradeGrid grid, int fit, int engagement, bool inLine);
/// The line of \a fit ends at \a engagement, 0 to 4, and the others follow.
[[nodiscard]] GradeGrid withLineAt(GradeGrid grid, int fit, int engagement);
/// \a starts with the one at \a index begun at \a points, 1 to 100; the others give way so that they stay falling.
[[nodiscard]] std::array<int, 3> withStart(std::array<int, 3> starts, size_t index, int points);

/// "New rule", "New rule 2": a name that no rule of the document has.
[[nodiscard]] QString freeName(const Criteria &criteria, const QString &wanted);
/// Whether a rule may be called so: not empty, and no other one is.
[[nodiscard]] bool isNameFree(const Criteria &criteria, const QString &name);
/// The rule called \a from is called \a to, also by the reasons that dispute it. Nothing where that name is not free.
void renameRule(Criteria &criteria, const QString &from, const QString &to);
/// Takes the rule of that name away, and the disputes about it.
void removeRule(Criteria &criteria, const QString &name);
/// Points and their limit have one sign.
void setPoints(EngagementRule &rule, Points points);
/// Only who is nurtured is looked at again.
void setThen(Disqualification &rule, Disqualification::Then then);
/// What a new rule asks for until somebody says what it means.
[[nodiscard]] Condition firstCondition(const Vocabulary &vocabulary);

template<typename Rule> void moveRule(std::vector<Rule> &rules, size_t from, size_t to)
{
    if (from >= rules.size() || to >= rules.size())
        return;
    Rule moved = std::move(rules[from]);
    rules.erase(rules.begin() + static_cast<ptrdiff_t>(from));
    rules.insert(rules.begin() + static_cast<ptrdiff_t>(to), std::move(moved));
}

/// A copy right behind \a index, with a name of its own.
template<typename Rule> void duplicateRule(const Criteria &criteria, std::vector<Rule> &rules, size_t index)
{
    if (index >= rules.size())
        return;
    Rule copy = rules[index];
    copy.name = freeName(criteria, copy.name);
    rules.insert(rules.begin() + static_cast<ptrdiff_t>(index) + 1, std::move(copy));
}

/// The points of all fit rules that give some.
[[nodiscard]] Points fitInAll(const Criteria &criteria);
/// The most points one rule gives, for either score: the whole of a bar. At least one point.
[[nodiscard]] Points mostPoints(const Criteria &criteria);
/// "halves in 14 days" where all engagement rules fade alike; else that they do not. Empty without rules.
[[nodiscard]] QString fadingWords(const Criteria &criteria);
/// "100 points".
[[nodiscard]] QString pointsWords(Points points);

} // namespace relaydesk
