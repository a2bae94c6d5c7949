// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/explanation.h"
#include "core/sla/sla_policy.h"

namespace relaydesk {

/// One policy that was asked whether it applies.
struct PolicyTrial
{
    QString policy;
    Explanation why;

    bool operator==(const PolicyTrial &) const = default;
};

/// Which policy a lead has, and why: those before it did not apply. First that
/// applies wins.
struct PolicyChoice
{
    const SlaPolicy *policy = nullptr; ///< none applies
    std::vector<PolicyTrial> trials;   ///< in order; the last one applied, if any did
};

/// \a policies in their owners' order; the choice points into them.
[[nodiscard]] PolicyChoice choosePolicy(std::span<const SlaPolicy> policies, const Vocabulary &vocabulary,
                                        const LeadFacts &facts);

} // namespace relaydesk
