// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/lead_clock.h"

#include "core/sla/policy_choice.h"

namespace relaydesk {

void addClock(QJsonObject &payload, const Course &course, const LeadFacts &facts, const HandoffDocuments &documents)
{
    const PolicyChoice choice = choosePolicy(documents.policies, documents.router.document().vocabulary, facts);
    if (!choice.policy)
        return;
    const SlaPolicy &policy = *choice.policy;
    const std::optional<SlaHistory> history = course.historyFor(policy.pauseOn);
    if (!history)
        return;
    const SlaTimes times = slaTimes(policy, history->start, history->pauses);
    QJsonObject clock{{QStringLiteral("policy"), policy.name},
                      {QStringLiteral("started"), toIso8601(history->start)},
                      {QStringLiteral("targetMs"), qint64(policy.target.count())}};
    if (times.due)
        clock[u"due"] = toIso8601(*times.due);
    payload[u"sla"] = clock;
}

} // namespace relaydesk
