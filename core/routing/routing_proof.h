// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/explanation.h"
#include "core/routing/router.h"
#include "core/sla/policy_choice.h"

namespace relaydesk {

/// One rule that was tried.
struct RuleTrial
{
    QString rule;
    Explanation why;

    bool operator==(const RuleTrial &) const = default;
};

/// Somebody who was passed over, in words.
struct PassedOver
{
    RepId rep;
    QString pool; ///< empty: as the account's or the overflow owner
    SkipReason reason = SkipReason::None;
    QString words;
    OptionalInstant until; ///< when they work again, where that is why

    bool operator==(const PassedOver &) const = default;
};

/// Somebody who could have had the lead, and where they stood before it.
struct Standing
{
    RepId rep;
    int weight = 1;
    QString words; ///< what the pool's distribution compared: "last turn 2026-11-23T10:02:00.000Z"

    bool operator==(const Standing &) const = default;
};

/// Why a lead went where it went: what the journal keeps and "why" shows.
struct RoutingProof
{
    QString summary;              ///< one sentence
    std::vector<RuleTrial> rules; ///< in order; the last one held, if any did
    std::vector<PassedOver> skipped;
    std::vector<Standing> eligible;

    bool operator==(const RoutingProof &) const = default;
};

/// \a decision must be the router's answer to these facts and this state.
[[nodiscard]] RoutingProof proofOf(const Router &router, const LeadFacts &facts, const RoutingState &state,
                                   const Decision &decision);

/// What intake knows about the promise to the prospect.
struct SlaRisk
{
    enum class Level {
        NoPolicy, ///< none applies
        Calm,
        Tight,  ///< less time is left than the policy's warning, or a third of its target
        Breach, ///< nobody works again before it is due
        Unknown ///< nobody is known to work again
    };

    Level level = Level::NoPolicy;
    QString policy;
    OptionalInstant due;
    OptionalInstant answerableFrom; ///< when the owner, or who opens next, is at work

    bool operator==(const SlaRisk &) const = default;
};

/// \a start is where the prospect's clock began. First policy that applies counts.
[[nodiscard]] SlaRisk riskAtIntake(std::span<const SlaPolicy> policies, const Router &router, const LeadFacts &facts,
                                   Instant start, const Decision &decision);

[[nodiscard]] QString toString(SlaRisk::Level level);

} // namespace relaydesk
