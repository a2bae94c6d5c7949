// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_explanation.h"
#include "core/criteria/lead_history.h"

#include <map>
#include <stop_token>

namespace relaydesk {

/// What a period asks of the history.
struct BacktestPeriod
{
    Instant from{};
    Instant until{}; ///< excluded
    int reps = 1;    ///< who share the leads: for the load of each

    bool operator==(const BacktestPeriod &) const = default;
};

/// One document's share of a back-test: what it would have handed over in the period.
struct BacktestSide
{
    int mqls = 0;
    int sqls = 0; ///< of them, that really became SQLs
    int won = 0;  ///< of them, that were really won

    /// SQLs of MQLs: how many of the leads handed over were worth it. Nothing without MQLs.
    [[nodiscard]] std::optional<double> precision() const;
    bool operator==(const BacktestSide &) const = default;
};

/// A lead whose fate two documents see differently.
struct MovedLead
{
    qsizetype lead = 0; ///< index in the LeadHistory
    OptionalInstant at; ///< when the document that hands it over does
    Judgement before;   ///< at that time, by the earlier document
    Judgement after;    ///< and by the later one

    bool operator==(const MovedLead &) const = default;
};

/// Two documents over the same history. Every lead that came in during the period is judged then and after each of its
/// events, as it was at the time; it is handed over the first time it is an MQL. What the mere passing of time would have
/// changed between two events is not seen.
struct Backtest
{
    int leads = 0; ///< that came in during the period
    int sqls = 0;  ///< of them, that really became SQLs: what recall counts against
    int weeks = 1;
    int reps = 1;
    BacktestSide before;
    BacktestSide after;
    std::vector<MovedLead>
        dropOut;                   ///< MQLs by the earlier document only, those that became SQLs first, then the latest
    std::vector<MovedLead> comeIn; ///< by the later one only, in the same order
    std::map<QString, std::pair<int, int>> mqlsBySource; ///< before and after; the empty name: unknown

    /// SQLs among a side's MQLs of all that became SQLs. Nothing without any.
    [[nodiscard]] std::optional<double> recall(const BacktestSide &side) const;
    /// MQLs for each rep in a week.
    [[nodiscard]] double load(const BacktestSide &side) const;
    /// Of the leads that drop out, how many really became SQLs: the price of the change.
    [[nodiscard]] int lostSqls(const LeadHistory &history) const;
    /// Takes in what another part of the same history gave.
    void add(const Backtest &part);
    /// Puts the moved leads in their order; after the last add().
    void sort(const LeadHistory &history);
    bool operator==(const Backtest &) const = default;
};

/// Why a lead of the history was what it was at \a at, by what was known then. \a program must be \a criteria, compiled with
/// \a vocabulary, which is the history's. Pure.
[[nodiscard]] CriteriaExplanation explainAt(const LeadHistory &history, qsizetype lead, Instant at,
                                            const Criteria &criteria, const CriteriaProgram &program,
                                            const Vocabulary &vocabulary);

/// A run of leads: for one thread of several.
struct LeadRange
{
    qsizetype first = 0;
    qsizetype end = 0; ///< excluded

    bool operator==(const LeadRange &) const = default;
};

/// Judges the leads of \a range by both programs; without \a before it is what really was handed over that the other is
/// held against. Nothing: \a stop was asked for before the end. Pure; any thread.
[[nodiscard]] std::optional<Backtest> backtest(const LeadHistory &history, const CriteriaProgram *before,
                                               const CriteriaProgram &after, const BacktestPeriod &period,
                                               LeadRange range, const std::stop_token &stop = {});

/// What stands behind each line of a document: the leads of the period, each at the moment it was handed over, or else at
/// its latest event.
struct CriteriaCounts
{
    int leads = 0;
    /// Leads that pass each line: "/mql", "/mql/all/0", "/never/2/when". Inside "all of" a line counts those that passed
    /// the lines before, as a funnel; the MQL begins with those who are not refused, the SQL with the MQLs. "/fit/1": every
    /// lead for which it holds.
    std::map<QString, int> places;
    std::array<std::array<int, 4>, 4> grid{}; ///< by fit A to D, engagement 1 to 4
    std::vector<int> filled;                  ///< for each of Criteria::required: leads for which it is known

    void add(const CriteriaCounts &part);
    bool operator==(const CriteriaCounts &) const = default;
};

/// Nothing: \a stop was asked for. \a program must be \a criteria, compiled. Pure; any thread.
[[nodiscard]] std::optional<CriteriaCounts> countLeads(const LeadHistory &history, const Criteria &criteria,
                                                       const CriteriaProgram &program, const BacktestPeriod &period,
                                                       LeadRange range, const std::stop_token &stop = {});

} // namespace relaydesk
