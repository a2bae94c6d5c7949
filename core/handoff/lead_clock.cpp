// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/lead_clock.h"

#include "core/sla/policy_choice.h"

#include <QJsonArray>

namespace relaydesk {

namespace {

/// The clauses that settled each policy's condition, those that did not apply first.
QJsonArray whyText(const PolicyChoice &choice)
{
    QJsonArray why;
    for (const PolicyTrial &trial : choice.trials) {
        why.append(QJsonObject{{QStringLiteral("policy"), trial.policy},
                               {QStringLiteral("applies"), trial.why.holds},
                               {QStringLiteral("decided"), QJsonArray::fromStringList(trial.why.decisive())}});
    }
    return why;
}

} // namespace

void addClock(QJsonObject &payload, const Course &course, const SlaPolicy &policy)
{
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

void addClock(QJsonObject &payload, const Course &course, const LeadFacts &facts, const HandoffDocuments &documents)
{
    const PolicyChoice choice = choosePolicy(documents.policies, documents.router.document().vocabulary, facts);
    if (!choice.policy)
        return;
    addClock(payload, course, *choice.policy);
    if (payload.contains(u"sla"))
        payload[u"policies"] = whyText(choice);
}

} // namespace relaydesk
