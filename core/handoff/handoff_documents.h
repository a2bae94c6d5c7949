// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/handoff_terms.h"
#include "core/routing/router.h"
#include "core/sla/sla_policy.h"

#include <functional>

namespace relaydesk {

/// What the criteria say of a lead.
struct Qualification
{
    enum class Verdict {
        Qualified,
        Nurture,      ///< not now: a rule says so, or it is no MQL yet
        Disqualified, ///< closed, with a reason
    };
    Verdict verdict = Verdict::Qualified;
    QString rule;          ///< that decided
    QString criteria;      ///< the document and its version; empty for none
    ReasonId reason;       ///< of the rule that refuses it
    Grade grade;           ///< unknown: the criteria score nothing
    QString stage;         ///< toString(Judgement::Stage); empty with an unknown grade
    QStringList missing;   ///< required fields that are not known
    OptionalInstant until; ///< when to ask again: time alone will have changed it, or may have

    bool operator==(const Qualification &) const = default;
};

/// Asked for each lead that is standardised, with facts in the slots of the routing document's vocabulary. Pure: the same
/// arguments give the same answer.
using Qualify = std::function<Qualification(const Lead &lead, const LeadFacts &facts)>;

/// Lets every lead through, by the rule "Every lead", until a team has criteria of its own.
[[nodiscard]] Qualification qualifyEveryLead(const Lead &lead, const LeadFacts &facts);

/// Everything that decides about handoffs. Immutable; may be shared between threads.
struct HandoffDocuments
{
    HandoffTerms terms;
    std::vector<SlaPolicy> policies; ///< in their owners' order, read with routingVocabulary()
    Router router;
    Qualify qualify = qualifyEveryLead;

    /// None: no policy of that name.
    [[nodiscard]] const SlaPolicy *policyNamed(const QString &name) const;
};

} // namespace relaydesk
