// SPDX-License-Identifier: GPL-3.0-or-later
// How many leads stand behind each line of a document.
#include "core/criteria/backtest.h"
#include "core/criteria/lead_replay.h"

namespace relaydesk {

namespace {

constexpr qsizetype stride = 256;

/// The nodes of one condition in the order of the document, each with its count.
class Funnel
{
public:
    Funnel(const Condition &condition, const ConditionProgram &program, const QString &place)
        : m_condition(condition)
        , m_program(program)
        , m_place(place)
    {
    }

    bool pass(const LeadFacts &facts)
    {
        if (m_condition.kind == Condition::Kind::Always)
            return false;
        m_node = 0;
        m_clause = 0;
        return pass(m_condition, facts, true);
    }

    void write(std::map<QString, int> &places)
    {
        m_node = 0;
        if (m_condition.kind != Condition::Kind::Always)
            write(m_condition, m_place, places);
    }

private:
    /// \a arrives: the lead passed the lines before.
    bool pass(const Condition &condition, const LeadFacts &facts, bool arrives)
    {
        const size_t node = m_node++;
        if (m_counts.size() <= node)
            m_counts.push_back(0);
        bool holds = false;
        if (!condition.isGroup()) {
            holds = m_program.clauseHolds(m_clause++, facts);
        } else {
            const bool all = condition.kind == Condition::Kind::All;
            holds = all;
            bool arrivesThere = arrives;
            for (const Condition &part : condition.parts) {
                const bool one = pass(part, facts, arrivesThere);
                if (all)
                    arrivesThere = arrivesThere && one;
                holds = all ? holds && one : holds || one;
            }
            holds = holds != (condition.kind == Condition::Kind::None);
        }
        m_counts[node] += arrives && holds ? 1 : 0;
        return holds;
    }

    void write(const Condition &condition, const QString &place, std::map<QString, int> &places)
    {
        const size_t node = m_node++;
        places[place] += node < m_counts.size() ? m_counts[node] : 0;
        const QString key = condition.kind == Condition::Kind::All ? QStringLiteral("all")
            : condition.kind == Condition::Kind::Any               ? QStringLiteral("any")
                                                                   : QStringLiteral("none");
        for (size_t i = 0; i < condition.parts.size(); ++i)
            write(condition.parts[i], QStringLiteral("%1/%2/%3").arg(place, key).arg(i), places);
    }

    const Condition &m_condition;
    const ConditionProgram &m_program;
    QString m_place;
    std::vector<int> m_counts;
    size_t m_node = 0;
    size_t m_clause = 0;
};

class Count
{
public:
    Count(const LeadHistory &history, const Criteria &criteria, const CriteriaProgram &program)
        : m_history(history)
        , m_replay(history, program)
        , m_mql(criteria.mql, m_replay.program().mql(), QStringLiteral("/mql"))
        , m_sql(criteria.sql, m_replay.program().sql(), QStringLiteral("/sql/when"))
        , m_intent(criteria.intent, m_replay.program().intent(), QStringLiteral("/sql/intent"))
        , m_fit(criteria.fit.size())
    {
        for (size_t i = 0; i < criteria.never.size(); ++i)
            m_never.emplace_back(criteria.never[i].when, m_replay.program().never(int(i)),
                                 QStringLiteral("/never/%1/when").arg(i));
        m_counts.filled.resize(criteria.required.size());
    }

    void look(qsizetype index, const BacktestPeriod &period)
    {
        const Instant cameIn = m_history.lead(index).cameIn;
        if (cameIn < period.from || cameIn >= period.until)
            return;
        const Replayed replayed = m_replay.replay(index, period.until);
        const Judgement &judgement = replayed.judgement;
        const std::array<Fact, 3> scored = judgement.scored();
        LeadFacts facts = m_replay.factsAt(index, replayed.at);
        facts.scored = scored;
        ++m_counts.leads;
        ++m_counts.grid.at(size_t(judgement.fitStep) - 1).at(size_t(judgement.engageStep) - 1);
        for (Funnel &never : m_never)
            static_cast<void>(never.pass(facts));
        if (judgement.never < 0)
            static_cast<void>(m_mql.pass(facts));
        if (replayed.isMql && m_sql.pass(facts))
            static_cast<void>(m_intent.pass(facts));
        for (size_t i = 0; i < m_fit.size(); ++i)
            m_fit[i] += m_replay.program().fitHolds(int(i), facts) ? 1 : 0;
        std::vector<int> &filled = m_counts.filled;
        for (int &count : filled)
            ++count;
        for (const int unknown : m_replay.program().missing(facts))
            --filled.at(size_t(unknown));
    }

    CriteriaCounts take()
    {
        for (Funnel &never : m_never)
            never.write(m_counts.places);
        m_mql.write(m_counts.places);
        m_sql.write(m_counts.places);
        m_intent.write(m_counts.places);
        for (size_t i = 0; i < m_fit.size(); ++i)
            m_counts.places[QStringLiteral("/fit/%1").arg(i)] = m_fit[i];
        return std::move(m_counts);
    }

private:
    const LeadHistory &m_history;
    LeadReplay m_replay;
    Funnel m_mql;
    Funnel m_sql;
    Funnel m_intent;
    std::vector<Funnel> m_never;
    std::vector<int> m_fit;
    CriteriaCounts m_counts;
};

} // namespace

void CriteriaCounts::add(const CriteriaCounts &part)
{
    leads += part.leads;
    for (const auto &[place, count] : part.places)
        places[place] += count;
    for (size_t fit = 0; fit < grid.size(); ++fit) {
        for (size_t step = 0; step < grid.at(fit).size(); ++step)
            grid.at(fit).at(step) += part.grid.at(fit).at(step);
    }
    filled.resize(std::max(filled.size(), part.filled.size()));
    for (size_t i = 0; i < part.filled.size(); ++i)
        filled[i] += part.filled[i];
}

std::optional<CriteriaCounts> countLeads(const LeadHistory &history, const Criteria &criteria,
                                         const CriteriaProgram &program, const BacktestPeriod &period, LeadRange range,
                                         const std::stop_token &stop)
{
    Count count(history, criteria, program);
    for (qsizetype index = range.first; index < range.end; ++index) {
        if (index % stride == 0 && stop.stop_requested())
            return std::nullopt;
        count.look(index, period);
    }
    return count.take();
}

} // namespace relaydesk
