// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that time brings: rungs, a clock that is set anew, a contact that is told of, a lead that comes back.
#include "core/handoff/handoff_steps.h"

#include "core/conditions/fact_sheet.h"
#include "core/handoff/lead_clock.h"

namespace relaydesk {

void escalateStep(Draft &draft, const Course &course, const StepContext &context, qint64 rung)
{
    const QString name = course.state.sla.policy;
    const SlaPolicy *policy = context.documents.policyNamed(name);
    if (!policy || rung < 1 || static_cast<size_t>(rung) > policy->escalation.size())
        return;
    const QString &role = policy->escalation[static_cast<size_t>(rung) - 1].to;
    const RepId rep = context.documents.terms.onRung(role, draft.lead().team);
    QJsonObject payload{{QStringLiteral("rung"), rung}, {QStringLiteral("to"), role}, {QStringLiteral("policy"), name}};
    if (rep.isValid())
        payload[u"told"] = rep.value();
    else
        payload[u"alarm"] = true; // reached all the same: somebody must find out that nobody stands there
    const qint64 escalated = draft.tell(HandoffKind::Escalated, payload);
    if (rep.isValid())
        draft.notify(rep, QStringLiteral("escalated"), escalated);
}

void setClockStep(Draft &draft, const Course &course, const StepContext &context)
{
    const QString &name = course.state.sla.policy;
    QJsonObject payload{{QStringLiteral("about"), QStringLiteral("clock")}};
    if (const SlaPolicy *policy = context.documents.policyNamed(name)) {
        addClock(payload, course, *policy);
    } else {
        payload[u"was"] = name;
        FactSheet sheet(context.documents.router.document().vocabulary);
        sheet.fill(draft.lead(), context.story, draft.now());
        addClock(payload, course, sheet.facts(), context.documents);
        if (!payload.contains(u"sla"))
            payload[u"alarm"] = true; // its rungs end here: somebody must find out
    }
    draft.tell(HandoffKind::Noted, payload);
}

void tellContactStep(Draft &draft, const Course &course)
{
    if (!course.untoldContact)
        return;
    QJsonObject payload;
    // Under the attempt's own number: whoever takes the attempt back takes the contact back with it.
    if (!course.contactOperation.isEmpty())
        payload[u"operation"] = course.contactOperation;
    draft.tell(HandoffKind::Contacted, payload, course.untoldContact);
}

void recycleStep(Draft &draft, const Course &course, const StepContext &context)
{
    QJsonObject payload{{QStringLiteral("was"), toString(course.state.status)},
                        {QStringLiteral("because"), course.state.lostReason.value()}};
    if (!context.documents.terms.recycledStage.isEmpty())
        payload[u"stage"] = context.documents.terms.recycledStage;
    draft.tell(HandoffKind::Recycled, payload);
}

} // namespace relaydesk
