// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/backtest.h"

#include "core/criteria/lead_replay.h"

#include <algorithm>

namespace relaydesk {

namespace {

std::vector<int> everySlot(const Vocabulary &vocabulary)
{
    std::vector<int> slots;
    for (const FieldDefinition &field : vocabulary.fields())
        slots.push_back(vocabulary.slotOf(field.name));
    return slots;
}

/// Leads between two looks at the stop token.
constexpr qsizetype stride = 256;

void count(BacktestSide &side, const HistoryLead &lead)
{
    ++side.mqls;
    side.sqls += lead.becameSql ? 1 : 0;
    side.won += lead.won ? 1 : 0;
}

void add(BacktestSide &side, const BacktestSide &part)
{
    side.mqls += part.mqls;
    side.sqls += part.sqls;
    side.won += part.won;
}

class Comparison
{
public:
    Comparison(const LeadHistory &history, const CriteriaProgram *before, const CriteriaProgram &after,
               const BacktestPeriod &period)
        : m_history(history)
        , m_after(history, after)
        , m_period(period)
    {
        if (before)
            m_before.emplace(history, *before);
        const auto length = std::chrono::duration_cast<std::chrono::weeks>(period.until - period.from);
        m_found.weeks = std::max(1, static_cast<int>(length.count()));
        m_found.reps = std::max(1, period.reps);
    }

    void look(qsizetype index)
    {
        const HistoryLead &lead = m_history.lead(index);
        if (lead.cameIn < m_period.from || lead.cameIn >= m_period.until)
            return;
        ++m_found.leads;
        m_found.sqls += lead.becameSql ? 1 : 0;
        const Replayed before = m_before ? m_before->replay(index, m_period.until) : recorded(lead);
        const Replayed after = m_after.replay(index, m_period.until);
        if (before.isMql)
            count(m_found.before, lead);
        if (after.isMql)
            count(m_found.after, lead);
        if (before.isMql || after.isMql) {
            auto &[mqlsBefore, mqlsAfter] = m_found.mqlsBySource[lead.source];
            mqlsBefore += before.isMql ? 1 : 0;
            mqlsAfter += after.isMql ? 1 : 0;
        }
        if (before.isMql && !after.isMql)
            m_found.dropOut.push_back({index, before.at, before.judgement, at(m_after, index, before.at)});
        if (after.isMql && !before.isMql)
            m_found.comeIn.push_back(
                {index, after.at, m_before ? at(*m_before, index, after.at) : before.judgement, after.judgement});
    }

    Backtest take() { return std::move(m_found); }

private:
    /// What really happened has no scores.
    [[nodiscard]] Replayed recorded(const HistoryLead &lead) const
    {
        Replayed really;
        really.isMql = lead.qualifiedAt && *lead.qualifiedAt < m_period.until;
        really.at = lead.qualifiedAt.value_or(lead.cameIn);
        really.judgement.stage = really.isMql ? Judgement::Stage::Mql : Judgement::Stage::Inquiry;
        return really;
    }
    static Judgement at(LeadReplay &replay, qsizetype index, Instant moment)
    {
        return replay.program().judge(replay.factsAt(index, moment));
    }

    const LeadHistory &m_history;
    std::optional<LeadReplay> m_before;
    LeadReplay m_after;
    BacktestPeriod m_period;
    Backtest m_found;
};

} // namespace

std::optional<double> BacktestSide::precision() const
{
    return mqls > 0 ? std::optional(static_cast<double>(sqls) / mqls) : std::nullopt;
}

std::optional<double> Backtest::recall(const BacktestSide &side) const
{
    return sqls > 0 ? std::optional(static_cast<double>(side.sqls) / sqls) : std::nullopt;
}

double Backtest::load(const BacktestSide &side) const
{
    return static_cast<double>(side.mqls) / weeks / reps;
}

int Backtest::lostSqls(const LeadHistory &history) const
{
    return static_cast<int>(std::ranges::count_if(
        dropOut, [&history](const MovedLead &moved) { return history.lead(moved.lead).becameSql; }));
}

void Backtest::add(const Backtest &part)
{
    leads += part.leads;
    sqls += part.sqls;
    relaydesk::add(before, part.before);
    relaydesk::add(after, part.after);
    dropOut.insert(dropOut.end(), part.dropOut.begin(), part.dropOut.end());
    comeIn.insert(comeIn.end(), part.comeIn.begin(), part.comeIn.end());
    for (const auto &[source, mqls] : part.mqlsBySource) {
        mqlsBySource[source].first += mqls.first;
        mqlsBySource[source].second += mqls.second;
    }
}

void Backtest::sort(const LeadHistory &history)
{
    const auto isBefore = [&history](const MovedLead &a, const MovedLead &b) {
        const bool aSql = history.lead(a.lead).becameSql;
        const bool bSql = history.lead(b.lead).becameSql;
        return aSql != bSql ? aSql : std::pair(b.at, a.lead) < std::pair(a.at, b.lead);
    };
    std::ranges::sort(dropOut, isBefore);
    std::ranges::sort(comeIn, isBefore);
}

std::optional<Backtest> backtest(const LeadHistory &history, const CriteriaProgram *before,
                                 const CriteriaProgram &after, const BacktestPeriod &period, LeadRange range,
                                 const std::stop_token &stop)
{
    Comparison comparison(history, before, after, period);
    for (qsizetype index = range.first; index < range.end; ++index) {
        if (index % stride == 0 && stop.stop_requested())
            return std::nullopt;
        comparison.look(index);
    }
    return comparison.take();
}

CriteriaExplanation explainAt(const LeadHistory &history, qsizetype lead, Instant at, const Criteria &criteria,
                              const CriteriaProgram &program, const Vocabulary &vocabulary)
{
    const std::vector<int> slots = everySlot(vocabulary);
    std::vector<Fact> known(slots.size());
    history.read(lead, slots, at, known);
    std::vector<Fact> row(known.size());
    for (size_t i = 0; i < slots.size(); ++i)
        row.at(static_cast<size_t>(slots[i])) = known[i];
    return explain(criteria, program, vocabulary, {row, history.events(lead), at, history.kinds(lead)});
}

} // namespace relaydesk
