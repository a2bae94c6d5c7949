// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/policy_choice.h"

namespace relaydesk {

PolicyChoice choosePolicy(std::span<const SlaPolicy> policies, const Vocabulary &vocabulary, const LeadFacts &facts)
{
    PolicyChoice choice;
    for (const SlaPolicy &policy : policies) {
        choice.trials.push_back({policy.name, explain(policy.appliesTo, policy.applies, vocabulary, facts)});
        if (choice.trials.back().why.holds) {
            choice.policy = &policy;
            break;
        }
    }
    return choice;
}

} // namespace relaydesk
