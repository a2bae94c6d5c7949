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
    bool inLine = false;
    int never = -1;  ///< Disqualified, Nurture: the index in Criteria::never that decided
    int missing = 0; ///< required fields that are not known

    /// Grade, fit and engagement, as LeadFacts::scored takes them.
    [[nodiscard]] std::array<Fact, 3> scored() const;
    [[nodiscard]] QString grade() const; ///< "A2"
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
    /// The required fields that are not known, in the order of the document: indices in Criteria::required.
    [[nodiscard]] std::vector<int> missing(const LeadFacts &facts) const;
    /// When stage or grade change next by the passing of time alone, to the millisecond; nothing in that many \a days after
    /// facts.now. Costs a judgement a day. Where points below 0 fade, a change that lasts less than a day may be passed over.
    [[nodiscard]] OptionalInstant nextChange(const LeadFacts &facts, int days = 400) const;

    [[nodiscard]] const ConditionProgram &mql() const { return m_mql; }
    [[nodiscard]] const ConditionProgram &sql() const { return m_sql; }
    [[nodiscard]] const ConditionProgram &intent() const { return m_intent; }
    /// \a rule is an index in Criteria::fit.
    [[nodiscard]] bool fitHolds(int rule, const LeadFacts &facts) const
    {
        return m_fit.at(static_cast<size_t>(rule)).when.holds(facts);
    }
    /// \a rule is an index in Criteria::never.
    [[nodiscard]] const ConditionProgram &never(int rule) const { return m_never.at(static_cast<size_t>(rule)).when; }

    /// The slots that judging looks at, sorted.
    [[nodiscard]] std::vector<int> slots() const;
    /// The same for facts that hold only slots(), in that order: a million leads are bound by memory.
    [[nodiscard]] CriteriaProgram narrowed() const;

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
    struct Refused
    {
        ConditionProgram when;
        bool nurtures = false;
    };

    template<typename Told> Points fitOf(const LeadFacts &facts, const Told &told) const;
    template<typename Told> Points engagementOf(const LeadFacts &facts, const Told &told) const;
    template<typename Self, typename Each> static void eachProgram(Self &self, const Each &each)
    {
        for (auto &rule : self.m_fit)
            each(rule.when);
        for (auto &rule : self.m_never)
            each(rule.when);
        each(self.m_mql);
        each(self.m_sql);
        each(self.m_intent);
    }
    [[nodiscard]] static bool isUnknown(const LeadFacts &facts, int slot);

    std::vector<Scored> m_fit;
    std::vector<Counted> m_engagement;
    std::vector<Refused> m_never;
    ConditionProgram m_mql;
    ConditionProgram m_sql;
    ConditionProgram m_intent;
    bool m_hasMql = false;
    bool m_hasSql = false;
    GradeGrid m_grades;
    std::vector<int> m_required;
};

[[nodiscard]] QString toString(Judgement::Stage stage);
[[nodiscard]] QString toString(ScorePart::Kind kind);

} // namespace relaydesk
