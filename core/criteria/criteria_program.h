// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition_program.h"
#include "core/criteria/criteria.h"

namespace relaydesk {

/// What a lead is by the agreement, at one time.
struct Judgement
{
    enum class Stage {
        Inquiry,      ///< not qualified
        Mql,          ///< marketing's side of the agreement
        Sql,          ///< and sales' side, buying intent included
        Disqualified, ///< never handed over
        Nurture,      ///< not now
    };

    Stage stage = Stage::Inquiry;
    Points fit;         ///< 0 to 100
    Points engagement;  ///< 0 to 100
    int fitStep = 4;    ///< 1 (A) to 4 (D)
    int engageStep = 4; ///< 1 to 4
    /// What decided: the index in Criteria::mql of an Mql or Sql, in Criteria::never of the last two; -1: the line
    /// through the grid, or nothing.
    int rule = -1;
    int missing = 0; ///< required fields that are not known

    bool operator==(const Judgement &) const = default;
};

/// One part of a score. The parts of a score add up to it exactly.
struct ScorePart
{
    enum class Kind {
        Fit,       ///< a fit rule that holds
        Event,     ///< one event, as much as is left of it
        RuleLimit, ///< what the limit of an engagement rule takes away
        Limit,     ///< what stays outside 0 to 100
    };

    Kind kind = Kind::Fit;
    bool isFit = true;  ///< of which score
    int rule = -1;      ///< index in Criteria::fit or Criteria::engagement; -1 for Limit
    OptionalInstant at; ///< of the event
    Points points;

    bool operator==(const ScorePart &) const = default;
};

/// A criteria document compiled once. Judging allocates nothing. A value; safe to ask from several threads at once.
class CriteriaProgram
{
public:
    /// Invalid where a condition does not compile; one that parseCriteria() took does.
    [[nodiscard]] static Result<CriteriaProgram> compile(const Criteria &criteria, const Vocabulary &vocabulary);

    [[nodiscard]] Judgement judge(const LeadFacts &facts) const;
    /// Both scores of judge() in parts, fit first.
    [[nodiscard]] std::vector<ScorePart> parts(const LeadFacts &facts) const;
    /// Slots of the required fields that are not known, in the order of the document: indices in Criteria::required.
    [[nodiscard]] std::vector<int> missing(const LeadFacts &facts) const;

private:
    struct Scored
    {
        ConditionProgram when;
        Points points;
    };
    struct Counted
    {
        quint32 kinds = 0;
        FoldedText topic;
        qint64 windowMs = 0; ///< 0: ever
        Points points;
        Decay decay;
        std::optional<Points> atMost;
    };
    struct Ruled
    {
        ConditionProgram when;
        bool nurtures = false;
    };

    template<typename Told> Points fitOf(const LeadFacts &facts, const Told &told) const;
    template<typename Told> Points engagementOf(const LeadFacts &facts, const Told &told) const;
    [[nodiscard]] bool isMql(const LeadFacts &facts, Judgement &judgement) const;
    [[nodiscard]] static bool isUnknown(const LeadFacts &facts, int slot);

    std::vector<Scored> m_fit;
    std::vector<Counted> m_engagement;
    std::vector<Ruled> m_mql;
    std::vector<Ruled> m_never;
    ConditionProgram m_sql;
    ConditionProgram m_intent;
    bool m_hasSql = false;
    GradeGrid m_grades;
    std::vector<int> m_required;
};

[[nodiscard]] QString toString(Judgement::Stage stage);
[[nodiscard]] QString toString(ScorePart::Kind kind);

} // namespace relaydesk
