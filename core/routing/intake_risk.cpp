// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_proof.h"

#include <algorithm>
#include <array>

namespace relaydesk {

SlaRisk riskAtIntake(std::span<const SlaPolicy> policies, const Router &router, const LeadFacts &facts, Instant start,
                     const Decision &decision)
{
    SlaRisk risk;
    const auto found
        = std::ranges::find_if(policies, [&](const SlaPolicy &policy) { return policy.applies.holds(facts); });
    if (found == policies.end())
        return risk;
    risk.policy = found->name;
    risk.due = deadline(clockOf(*found), start, found->target);
    risk.answerableFrom = decision.nextOpening;
    if (decision.person >= 0)
        risk.answerableFrom
            = router.roster().nextOpening(router.roster().people[static_cast<size_t>(decision.person)], facts.now);
    const Duration least = found->warnBefore.value_or(found->target / 3);
    if (!risk.answerableFrom || !risk.due)
        risk.level = SlaRisk::Level::Unknown;
    else if (*risk.answerableFrom > *risk.due)
        risk.level = SlaRisk::Level::Breach;
    else if (countedTime(clockOf(*found), *risk.answerableFrom, *risk.due) < least)
        risk.level = SlaRisk::Level::Tight;
    else
        risk.level = SlaRisk::Level::Calm;
    return risk;
}

QString toString(SlaRisk::Level level)
{
    static const std::array names{QStringLiteral("noPolicy"), QStringLiteral("calm"), QStringLiteral("tight"),
                                  QStringLiteral("breach"), QStringLiteral("unknown")};
    return names[static_cast<size_t>(level)];
}

} // namespace relaydesk
