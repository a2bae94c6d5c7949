// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/explanation.h"
#include "core/criteria/criteria_program.h"

namespace relaydesk {

/// A clause that would have to turn out the other way.
struct ClauseTurn
{
    QString place; ///< in the document: "/mql/all/0"
    QString words; ///< the clause in plain words
    bool mustHold = true;
    Points lacks; ///< a grade, fit or engagement clause that must hold: the points that are missing at least; else 0
    int happened = 0; ///< an event clause that must hold and asks for more: how often it did so far
    int needed = 0;   ///< and how often it has to, at least; else 0

    bool operator==(const ClauseTurn &) const = default;
};

/// One way to another stage: all of these turns together, and none of them to spare.
struct WayTo
{
    Judgement::Stage stage = Judgement::Stage::Mql;
    std::vector<ClauseTurn> turns;

    bool operator==(const WayTo &) const = default;
};

/// Why a lead is what it is by the agreement, and what would change that.
struct CriteriaExplanation
{
    Judgement judgement;
    std::vector<ScorePart> parts; ///< of both scores, which they add up to
    QString rule;    ///< what decided, for people: a name in Criteria::never, or the deciding clause in words;
                     ///< empty for an inquiry
    Explanation mql; ///< clause by clause; the places begin below the condition
    Explanation sql;
    Explanation intent;
    std::vector<int> missing;   ///< indices in Criteria::required
    std::vector<WayTo> ways;    ///< to the next stage up, the shortest first, at most eight
    OptionalInstant nextChange; ///< CriteriaProgram::nextChange()

    bool operator==(const CriteriaExplanation &) const = default;
};

/// \a program must be \a criteria, compiled with \a vocabulary.
[[nodiscard]] CriteriaExplanation explain(const Criteria &criteria, const CriteriaProgram &program,
                                          const Vocabulary &vocabulary, const LeadFacts &facts);

/// What decided \a judgement in few words, as CriteriaExplanation::rule; cheaper than the whole explanation.
[[nodiscard]] QString decidingRule(const Criteria &criteria, const CriteriaProgram &program,
                                   const Vocabulary &vocabulary, const LeadFacts &facts, const Judgement &judgement);

} // namespace relaydesk
