// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_explanation.h"

#include "core/criteria/ways.h"

#include <algorithm>

namespace relaydesk {

namespace {

/// The outcomes of one condition of the document, and where it stands there.
struct Asked
{
    const Condition &condition;
    const Explanation &explanation;
    QString place;
};

class WayFinder
{
public:
    WayFinder(const Criteria &criteria, const Judgement &judgement)
        : m_criteria(criteria)
        , m_judgement(judgement)
    {
    }

    void add(std::vector<WayTo> &ways, Judgement::Stage stage, const std::vector<Turns> &all,
             const std::vector<Asked> &asked) const
    {
        for (const Turns &turns : all) {
            WayTo way{stage, {}};
            for (size_t clause : turns)
                way.turns.push_back(turnOf(clause, asked));
            if (!way.turns.empty())
                ways.push_back(std::move(way));
        }
    }

private:
    /// Clauses are counted on from one condition to the next.
    [[nodiscard]] ClauseTurn turnOf(size_t clause, const std::vector<Asked> &asked) const
    {
        for (const Asked &one : asked) {
            if (clause >= one.explanation.clauses.size()) {
                clause -= one.explanation.clauses.size();
                continue;
            }
            const ClauseOutcome &outcome = one.explanation.clauses[clause];
            const Condition *asks = one.condition.clause(static_cast<int>(clause));
            ClauseTurn turn{one.place + outcome.place, outcome.words, !outcome.held, {}};
            if (outcome.held || !asks)
                return turn;
            turn.lacks = lacks(*asks);
            const int happened = outcome.seen.toInt();
            if (asks->kind == Condition::Kind::Event && happened < asks->event.atLeast) {
                turn.happened = happened;
                turn.needed = asks->event.atLeast;
            }
            return turn;
        }
        return {};
    }

    [[nodiscard]] Points lacks(const Condition &clause) const
    {
        if (clause.kind != Condition::Kind::Field)
            return {};
        const FieldClause &field = clause.field;
        const bool isLeast = field.operatorName == u"isAtLeast" && field.operand.kind == OperandKind::Number;
        if (field.field == u"fit" && isLeast)
            return Points::of(field.operand.numbers.front()) - m_judgement.fit;
        if (field.field == u"engagement" && isLeast)
            return Points::of(field.operand.numbers.front()) - m_judgement.engagement;
        return field.field == u"grade" && field.operatorName == u"isInsideLine" ? toTheLine() : Points();
    }

    /// The fewest points that bring the grade inside: more engagement, or a better fit.
    [[nodiscard]] Points toTheLine() const
    {
        std::optional<Points> fewest;
        for (int fit = 1; fit <= m_judgement.fitStep; ++fit) {
            const int weakest = m_criteria.grades.line.at(size_t(fit) - 1);
            if (weakest == 0)
                continue;
            Points needed;
            if (fit < m_judgement.fitStep)
                needed += Points::whole(m_criteria.grades.fitFrom.at(size_t(fit) - 1)) - m_judgement.fit;
            if (weakest < m_judgement.engageStep)
                needed
                    += Points::whole(m_criteria.grades.engagementFrom.at(size_t(weakest) - 1)) - m_judgement.engagement;
            fewest = fewest ? std::min(*fewest, needed) : needed;
        }
        return fewest.value_or(Points());
    }

    const Criteria &m_criteria;
    const Judgement &m_judgement;
};

/// What happened says more than what somebody is.
QString telling(const Explanation &explanation)
{
    const ClauseOutcome *best = nullptr;
    for (const ClauseOutcome &outcome : explanation.clauses) {
        if (!outcome.decided || !outcome.held)
            continue;
        if (!best || (outcome.isEvent && !best->isEvent))
            best = &outcome;
    }
    return best ? best->words : explanation.decisive().value(0);
}

LeadFacts seenWith(const LeadFacts &facts, const std::array<Fact, 3> &scored)
{
    LeadFacts seen = facts;
    seen.scored = scored;
    return seen;
}

bool isRefused(const Judgement &judgement)
{
    return judgement.never >= 0;
}

std::vector<WayTo> waysOf(const CriteriaExplanation &made, const Criteria &criteria, const CriteriaProgram &program,
                          const Vocabulary &vocabulary, const LeadFacts &seen)
{
    std::vector<WayTo> ways;
    const WayFinder finder(criteria, made.judgement);
    if (isRefused(made.judgement)) {
        const Condition &when = criteria.never.at(size_t(made.judgement.never)).when;
        const Explanation never = explain(when, program.never(made.judgement.never), vocabulary, seen);
        finder.add(ways, Judgement::Stage::Inquiry, turnsThatMake(when, false, never.clauses),
                   {{when, never, QStringLiteral("/never/%1/when").arg(made.judgement.never)}});
    } else if (made.judgement.stage == Judgement::Stage::Inquiry && criteria.mql.kind != Condition::Kind::Always) {
        finder.add(ways, Judgement::Stage::Mql, turnsThatMake(criteria.mql, true, made.mql.clauses),
                   {{criteria.mql, made.mql, QStringLiteral("/mql")}});
    } else if (made.judgement.stage == Judgement::Stage::Mql && criteria.sql.kind != Condition::Kind::Always) {
        std::vector<Turns> intent = turnsThatMake(criteria.intent, true, made.intent.clauses);
        for (Turns &turns : intent) {
            for (size_t &clause : turns)
                clause += made.sql.clauses.size();
        }
        finder.add(ways, Judgement::Stage::Sql,
                   eachWithEach(turnsThatMake(criteria.sql, true, made.sql.clauses), intent),
                   {{criteria.sql, made.sql, QStringLiteral("/sql/when")},
                    {criteria.intent, made.intent, QStringLiteral("/sql/intent")}});
    }
    return ways;
}

} // namespace

QString decidingRule(const Criteria &criteria, const CriteriaProgram &program, const Vocabulary &vocabulary,
                     const LeadFacts &facts, const Judgement &judgement)
{
    if (isRefused(judgement))
        return criteria.never.at(size_t(judgement.never)).name;
    if (judgement.stage == Judgement::Stage::Inquiry)
        return {};
    const std::array<Fact, 3> scored = judgement.scored();
    return telling(explain(criteria.mql, program.mql(), vocabulary, seenWith(facts, scored)));
}

CriteriaExplanation explain(const Criteria &criteria, const CriteriaProgram &program, const Vocabulary &vocabulary,
                            const LeadFacts &facts)
{
    CriteriaExplanation made;
    made.judgement = program.judge(facts);
    made.parts = program.parts(facts);
    made.missing = program.missing(facts);
    made.nextChange = program.nextChange(facts);
    const std::array<Fact, 3> scored = made.judgement.scored();
    const LeadFacts seen = seenWith(facts, scored);
    made.mql = explain(criteria.mql, program.mql(), vocabulary, seen);
    made.sql = explain(criteria.sql, program.sql(), vocabulary, seen);
    made.intent = explain(criteria.intent, program.intent(), vocabulary, seen);
    if (isRefused(made.judgement))
        made.rule = criteria.never.at(size_t(made.judgement.never)).name;
    else if (made.judgement.stage != Judgement::Stage::Inquiry)
        made.rule = telling(made.mql);
    made.ways = waysOf(made, criteria, program, vocabulary, seen);
    return made;
}

} // namespace relaydesk
