// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/figures.h"

#include "app/hub/demo/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace relaydesk::demo {

namespace {

double density(double x)
{
    return std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
}

/// The density where a share of the fastest ends; nothing at both ends.
double edge(double share)
{
    return share <= 0.0 || share >= 1.0 - 1e-12 ? 0.0 : density(normalQuantile(1.0 - share));
}

} // namespace

double meanScore(const Tier &tier)
{
    double faster = 0;
    for (const Tier &other : tiers)
        faster += other.fromMinutes < tier.fromMinutes ? other.share : 0.0;
    // Mean of a normal between two quantiles, carried over to the score by the correlation.
    return scoreFirst * (edge(faster + tier.share) - edge(faster)) / tier.share;
}

double rateAt(double published, const Tier &tier, double score)
{
    return std::clamp(published * (1.0 + scoreWorth * (score - meanScore(tier))), 0.0, 1.0);
}

const Tier &tierAt(double rank)
{
    for (const Tier &tier : tiers) {
        if (rank < tier.share)
            return tier;
        rank -= tier.share;
    }
    return tiers.back();
}

} // namespace relaydesk::demo
