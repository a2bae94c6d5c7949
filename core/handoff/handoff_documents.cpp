// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff_documents.h"

#include <algorithm>

namespace relaydesk {

Qualification qualifyEveryLead(const Lead &, const LeadFacts &)
{
    Qualification every;
    every.rule = QStringLiteral("Every lead");
    return every;
}

const SlaPolicy *HandoffDocuments::policyNamed(const QString &name) const
{
    const auto found = std::ranges::find(policies, name, &SlaPolicy::name);
    return found == policies.end() ? nullptr : &*found;
}

} // namespace relaydesk
