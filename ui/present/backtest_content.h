// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/backtest.h"
#include "core/criteria/criteria_explanation.h"

#include <QLocale>

#include <functional>

namespace relaydesk {

/// A lead that drops out or comes in, as the panel shows it.
struct BacktestRow
{
    enum class Next { BecameSql, Rejected, NoAnswer };

    LeadId lead;
    QString name;
    QString detail; ///< "Pressmar Tools, B2"
    QString why;    ///< "1 pricing view, needs 2"
    Next next = Next::NoAnswer;
    QString nextWords; ///< "Became SQL", "Rejected: no budget", "No answer"

    bool operator==(const BacktestRow &) const = default;
};

/// One figure before and after.
struct BacktestFigure
{
    QString before; ///< empty: not known
    QString after;
    bool better = false; ///< the change is good beyond doubt: said in green

    bool operator==(const BacktestFigure &) const = default;
};

/// MQLs of one source.
struct BacktestSource
{
    QString source;
    int before = 0;
    int after = 0;

    bool operator==(const BacktestSource &) const = default;
};

/// The answer of a back-test, in words and fit to be shown.
struct BacktestContent
{
    enum class State {
        Unasked,  ///< none was computed yet
        TooShort, ///< the history says too little
        Ready,
    };

    State state = State::Unasked;
    int days = 90;
    bool isRunning = false; ///< what is shown is the answer to an earlier question
    QString compared;       ///< "v13 → v15": not of the draft against what is in force; empty: of these
    QString remark;         ///< TooShort: what is missing, and what would help
    BacktestFigure mqls;
    BacktestFigure sqlRate;
    QString sentence; ///< "SQLs 74 to 88. Leads per rep and week 6.3 to 5.6."
    QString details;  ///< precision and recall
    int lostSqls = 0; ///< of the leads that drop out, those that became SQLs: the first of dropOut
    int dropOutCount = 0;
    int comeInCount = 0;
    std::vector<BacktestRow> dropOut; ///< as many as are shown
    std::vector<BacktestRow> comeIn;
    std::vector<BacktestSource> sources; ///< those with most MQLs first

    bool operator==(const BacktestContent &) const = default;
};

/// What the words of a back-test stand on, besides its numbers.
struct BacktestWording
{
    std::function<const HistoryLead &(qsizetype lead)> leadOf;
    std::function<QString(const MovedLead &)> whyOf;      ///< why it moved
    std::function<QString(const ReasonId &)> reasonWords; ///< "no budget"
    int leastLeads = 30;                                  ///< fewer say nothing about a rate
    size_t mostRows = 500;                                ///< of each list
};

/// \a test in words. Pure.
[[nodiscard]] BacktestContent backtestContent(const Backtest &test, int days, const BacktestWording &wording,
                                              const QLocale &locale);
/// What a lead lacks to be an MQL: "needs: pricing was viewed at least 2 times". By the shortest way there that \a changed, places of
/// the document, have to do with, or else the shortest. Empty: nothing.
[[nodiscard]] QString lackWords(const CriteriaExplanation &explanation, const QStringList &changed = {});
/// "9 of the 85 that drop out became SQLs."; empty where none did.
[[nodiscard]] QString costWords(const BacktestContent &content);

} // namespace relaydesk
