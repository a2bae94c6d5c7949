// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"
#include "core/criteria/points.h"
#include "core/domain/ids.h"

#include <array>

namespace relaydesk {

/// Points for a lead that is so.
struct FitRule
{
    QString name;
    Points points;
    Condition when;

    bool operator==(const FitRule &) const = default;
};

/// Points for each event of a kind, fading with its age, at most so many in all.
struct EngagementRule
{
    QString name;
    Points points;     ///< for each event
    EventClause event; ///< kinds, topic and days; its counts say nothing here
    Decay decay;
    std::optional<Points> atMost; ///< of this rule, after decay; for negative points: at least

    bool operator==(const EngagementRule &) const = default;
};

/// The grid of fit and engagement: where its lines run, and the line of the MQL through it. Whether a grade inside the
/// line qualifies by itself is for Criteria::mql to say.
struct GradeGrid
{
    /// Whole points from which on a lead is an A, B, C; anything else is a D. Falling.
    std::array<int, 3> fitFrom{75, 50, 25};
    /// 1, 2, 3; anything else is a 4.
    std::array<int, 3> engagementFrom{75, 50, 25};
    /// For the fits A to D: the weakest engagement (1 to 4) that still qualifies; 0: none does.
    std::array<int, 4> line{0, 0, 0, 0};

    /// \a fit 1 (A) to 4 (D), \a engagement 1 to 4.
    [[nodiscard]] bool isInLine(int fit, int engagement) const
    {
        return engagement <= line.at(static_cast<size_t>(fit) - 1);
    }

    bool operator==(const GradeGrid &) const = default;
};

/// Who is never handed over.
struct Disqualification
{
    enum class Then { Disqualify, Nurture };

    QString name; ///< "Student"
    Condition when;
    Then then = Then::Disqualify;
    ReasonId reason;
    int revisitDays = 0; ///< Nurture: looked at again after so many days; 0: not by itself

    bool operator==(const Disqualification &) const = default;
};

/// A reason sales may give, and what of the agreement it disputes.
struct DisputeReason
{
    ReasonId reason;
    QString label;
    QString disputes; ///< the name of a rule of this document, "mql", "sql" or "required"; empty: nothing of it

    bool operator==(const DisputeReason &) const = default;
};

/// What marketing and sales mean by qualified. Read by parseCriteria(), described by
/// resources/schema-documents/criteria.schema.json and docs/criteria.md.
struct Criteria
{
    QString name;
    std::vector<FitRule> fit;
    std::vector<EngagementRule> engagement;
    GradeGrid grades;
    Condition mql;                       ///< may ask for the scores and the line; Always: no lead is an MQL
    Condition sql;                       ///< what an MQL needs besides; Always: no lead is an SQL by rule
    Condition intent;                    ///< buying intent, a clause of its own of the SQL
    std::vector<QString> required;       ///< fields that must be known before handoff
    std::vector<Disqualification> never; ///< the first that holds counts, before everything else
    std::vector<DisputeReason> reasons;

    bool operator==(const Criteria &) const = default;
};

/// \a base with the operators that only these documents have: "isInsideLine" and "isOutsideLine" of the grade.
[[nodiscard]] Vocabulary criteriaVocabulary(Vocabulary base);
/// The grade and the two scores it is made of: what a fit rule cannot ask for, because it is part of them.
[[nodiscard]] bool isScoreField(const QString &field);

/// Canonical JSON: what parseCriteriaDraft() reads as equal criteria; equal criteria give equal bytes.
[[nodiscard]] QByteArray toJson(const Criteria &criteria);

} // namespace relaydesk
