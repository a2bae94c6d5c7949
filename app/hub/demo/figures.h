// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace relaydesk::demo {

/// One speed tier: how often it happens and what it leads to, as published (vendor, 2025, 10,000 leads).
struct Tier
{
    double fromMinutes;
    double toMinutes;
    double share;       ///< of the attempted leads
    double contact;     ///< of the tier's leads
    double opportunity; ///< of the tier's leads
};

inline constexpr std::array tiers{
    Tier{0.2, 5, 0.20, 0.78, 0.35},  Tier{5, 30, 0.15, 0.64, 0.22},     Tier{30, 60, 0.12, 0.51, 0.14},
    Tier{60, 240, 0.23, 0.38, 0.09}, Tier{240, 1440, 0.20, 0.22, 0.04}, Tier{1440, 14 * 1440, 0.10, 0.09, 0.01},
};

/// Never attempted at all, a row of its own (audit of 2,241 firms, 2011).
inline constexpr double neverAttempted = 0.23;
/// Response times inside a tier follow a log-normal of these minutes (vendor, 2014: median about 3 h).
inline constexpr double responseMu = 5.24;
inline constexpr double responseSigma = 2.44;
/// How strongly reps call high scores first: the correlation of score and speed.
inline constexpr double scoreFirst = 0.5;
/// What a better score is worth by itself: each standard deviation changes the tier's rates by this
/// part. With scoreFirst, the plain table of tiers overstates what speed does; adjusted by score it
/// must come down to what plantedRate() says.
inline constexpr double scoreWorth = 0.25;

/// The mean score, in deviations, of a tier's leads.
[[nodiscard]] double meanScore(const Tier &tier);
/// A tier's rate for a lead of that score; its mean over the tier is the published one.
[[nodiscard]] double rateAt(double published, const Tier &tier, double score);
/// What speed does by itself: the rate for a lead of average score.
[[nodiscard]] inline double plantedRate(double published, const Tier &tier)
{
    return rateAt(published, tier, 0.0);
}
/// The tier of a lead whose speed stands at \a rank (0 the fastest) among all the attempted ones.
[[nodiscard]] const Tier &tierAt(double rank);

} // namespace relaydesk::demo
