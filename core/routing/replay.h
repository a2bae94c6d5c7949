// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/arrival.h"
#include "core/routing/router.h"
#include "core/sla/sla_policy.h"

namespace relaydesk {

/// What a replay assumes where the leads do not say it.
struct ReplayTerms
{
    std::vector<SlaPolicy> policies;            ///< first that applies counts; none: no forecast of attainment
    Duration itemOpen = std::chrono::hours(72); ///< from the assignment until an item weighs no more
    Duration patience = std::chrono::days(60);  ///< how long after the last arrival held leads are tried
};

/// What one person had in a replay.
struct RepOutcome
{
    RepId rep;
    int leads = 0;        ///< in every way
    int byTurn = 0;       ///< those that a pool's distribution gave
    double expected = 0;  ///< sum over leads where eligible of weight / sum of eligible weights
    double deviation = 0; ///< byTurn - expected
    qint64 mostOpen = 0;  ///< the greatest weight of open items at once
    int met = 0;
    int breached = 0;

    bool operator==(const RepOutcome &) const = default;
};

/// A time over all leads: half wait less than the median, one in ten longer than p90. Wall time from the arrival.
struct WaitFigures
{
    Duration median{0};
    Duration p90{0};
    Duration longest{0};

    bool operator==(const WaitFigures &) const = default;
};

struct RuleOutcome
{
    QString rule;
    int leads = 0; ///< for which the rule was the first that held, at their arrival

    bool operator==(const RuleOutcome &) const = default;
};

/// How a document and a roster would have done.
struct ReplayOutcome
{
    int leads = 0;
    int heldFirst = 0; ///< had no owner at arrival
    int noRule = 0;
    int neverAssigned = 0; ///< noRule and nobodyFits included
    int met = 0;
    int breached = 0;      ///< attempted late, or never
    double attainment = 1; ///< met / (met + breached); 1 while nothing was promised
    double jain = 1;       ///< of byTurn / expected over those with an expectation; 1 is perfectly fair
    WaitFigures forOwner;
    WaitFigures forAttempt;         ///< each owner takes one lead after the other, in their own open time
    std::vector<RepOutcome> reps;   ///< in the roster's order
    std::vector<RuleOutcome> rules; ///< in the document's order

    bool operator==(const ReplayOutcome &) const = default;
};

/// \a arrivals go through \a router from an empty start, in the order of their times; held leads are tried again when
/// somebody's hours begin, an item is closed, or a day has passed. The same arguments give the same outcome.
[[nodiscard]] ReplayOutcome replay(const Router &router, std::span<const Arrival> arrivals, const ReplayTerms &terms);

/// (sum x)^2 / (n sum x^2), from 1/n to 1; 1 for nobody and for all zeros.
[[nodiscard]] double jainIndex(std::span<const double> values);
/// By nearest rank: each is a wait that somebody really had. All zero for none.
[[nodiscard]] WaitFigures waitFiguresOf(std::vector<Duration> waits);

} // namespace relaydesk
