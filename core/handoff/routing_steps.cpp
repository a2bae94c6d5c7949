// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that give a lead to somebody.
#include "core/handoff/handoff_steps.h"

#include "core/conditions/fact_sheet.h"
#include "core/handoff/lead_clock.h"
#include "core/handoff/regrading.h"
#include "core/handoff/routing_turns.h"
#include "core/routing/routing_proof.h"

#include <QJsonArray>

#include <algorithm>

namespace relaydesk {

namespace {

/// The facts of the lead as it is in the draft.
class DraftFacts
{
public:
    DraftFacts(const Draft &draft, const StepContext &context)
        : m_sheet(context.documents.router.document().vocabulary)
    {
        m_sheet.fill(draft.lead(), context.story, draft.now());
    }
    [[nodiscard]] LeadFacts facts() const { return m_sheet.facts(); }

private:
    FactSheet m_sheet;
};

/// True where the lead goes on to routing.
bool qualify(Draft &draft, const Course &course, const StepContext &context)
{
    const DraftFacts facts(draft, context);
    const Qualification answer = context.documents.qualify(draft.lead(), facts.facts());
    tellScore(draft, answer);
    QJsonObject payload{{QStringLiteral("qualifyingRule"), answer.rule}};
    if (!answer.criteria.isEmpty())
        payload[u"criteria"] = answer.criteria;
    if (answer.verdict == Qualification::Verdict::Qualified) {
        addClock(payload, course, facts.facts(), context.documents);
        draft.tell(HandoffKind::Qualified, payload);
        return true;
    }
    if (answer.reason.isValid())
        payload[u"reason"] = answer.reason.value();
    draft.tell(answer.verdict == Qualification::Verdict::Nurture ? HandoffKind::Nurtured : HandoffKind::Disqualified,
               payload);
    return false;
}

QJsonArray skippedText(const RoutingProof &proof)
{
    QJsonArray skipped;
    for (const PassedOver &over : proof.skipped)
        skipped.append(QJsonObject{{QStringLiteral("rep"), over.rep.value()},
                                   {QStringLiteral("pool"), over.pool},
                                   {QStringLiteral("reason"), toString(over.reason)}});
    return skipped;
}

QJsonArray rulesText(const RoutingProof &proof)
{
    QJsonArray rules;
    for (const RuleTrial &trial : proof.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), trial.rule},
                                 {QStringLiteral("holds"), trial.why.holds},
                                 {QStringLiteral("decided"), QJsonArray::fromStringList(trial.why.decisive())}});
    return rules;
}

/// The proof, as far as it is not in the members of the turn.
void addProof(QJsonObject &payload, const RoutingProof &proof)
{
    payload[u"summary"] = proof.summary;
    payload[u"rules"] = rulesText(proof);
    if (!proof.skipped.empty())
        payload[u"skipped"] = skippedText(proof);
}

/// What can be known now of the promise to the prospect.
void addRisk(QJsonObject &payload, const Draft &draft, const StepContext &context, const LeadFacts &facts,
             const Decision &decision)
{
    const HandoffDocuments &documents = context.documents;
    if (!draft.lead().sla.startedAt)
        return;
    const SlaRisk risk
        = riskAtIntake(documents.policies, documents.router, facts, *draft.lead().sla.startedAt, decision);
    QJsonObject text{{QStringLiteral("level"), toString(risk.level)}};
    if (risk.answerableFrom)
        text[u"answerableFrom"] = toIso8601(*risk.answerableFrom);
    payload[u"risk"] = text;
}

TeamId teamOf(const Directory &directory, const RepId &rep)
{
    const auto found = std::ranges::find(directory.reps, rep, &Rep::id);
    return found == directory.reps.end() ? TeamId() : found->team;
}

/// What an event with an owner says of the decision.
QJsonObject assignmentText(const Draft &draft, const StepContext &context, const LeadFacts &facts,
                           const Decision &decision)
{
    const Router &router = context.documents.router;
    const RoutingEvent turn = router.eventOf(decision, routingName(draft.lead().id), draft.now(), 0);
    QJsonObject payload = turnMembers(turn);
    addProof(payload, proofOf(router, facts, context.routing, decision));
    addRisk(payload, draft, context, facts, decision);
    if (const TeamId team = teamOf(context.directory, turn.rep); team.isValid())
        payload[u"team"] = team.value();
    return payload;
}

QJsonObject holdText(const Draft &draft, const StepContext &context, const LeadFacts &facts, const Decision &decision)
{
    QJsonObject payload{{QStringLiteral("about"), QStringLiteral("held")},
                        {QStringLiteral("reason"), toString(decision.none)}};
    addProof(payload, proofOf(context.documents.router, facts, context.routing, decision));
    addRisk(payload, draft, context, facts, decision);
    if (decision.nextOpening)
        payload[u"opening"] = toIso8601(*decision.nextOpening);
    return payload;
}

/// True where the rule leaves the lead to whoever of a team takes it.
bool leftToTeam(Draft &draft, const StepContext &context, const Decision &decision)
{
    if (decision.rule < 0)
        return false;
    const RoutingRule &rule = context.documents.router.document().rules[static_cast<size_t>(decision.rule)];
    const TeamId team = context.documents.terms.openTo(rule.name);
    if (!team.isValid())
        return false;
    draft.tell(HandoffKind::Routed, {{QStringLiteral("rule"), rule.name}, {QStringLiteral("team"), team.value()}});
    return true;
}

void tellNotAccepted(Draft &draft, const StepContext &context)
{
    const HandoffTerms &terms = context.documents.terms;
    const RepId rep = terms.onRung(terms.unacceptedTo, draft.lead().team);
    QJsonObject payload{{QStringLiteral("why"), QStringLiteral("notAccepted")},
                        {QStringLiteral("to"), terms.unacceptedTo}};
    if (rep.isValid())
        payload[u"told"] = rep.value();
    else
        payload[u"alarm"] = true;
    const qint64 escalated = draft.tell(HandoffKind::Escalated, payload);
    if (rep.isValid())
        draft.notify(rep, QStringLiteral("escalated"), escalated);
}

} // namespace

void routeStep(Draft &draft, const Course &course, const StepContext &context, OptionalInstant &opening)
{
    if (!course.qualified && !qualify(draft, course, context))
        return;
    if (draft.lead().owner.isValid())
        return; // somebody was quicker
    const DraftFacts facts(draft, context);
    Decision decision;
    context.documents.router.decide(facts.facts(), context.routing, decision);
    if (leftToTeam(draft, context, decision))
        return;
    if (decision.person < 0) {
        opening = decision.nextOpening;
        if (!course.held)
            draft.tell(HandoffKind::Noted, holdText(draft, context, facts.facts(), decision));
        return;
    }
    const QJsonObject payload = assignmentText(draft, context, facts.facts(), decision);
    const qint64 routed = draft.tell(HandoffKind::Routed, payload);
    draft.notify(draft.lead().owner, QStringLiteral("routed"), routed);
}

void takeBackStep(Draft &draft, const Course &course, const StepContext &context)
{
    const DraftFacts facts(draft, context);
    Decision decision;
    if (static_cast<int>(course.earlier.size()) < context.documents.terms.reassignAtMost) {
        std::vector<RepId> earlier = course.earlier;
        earlier.push_back(draft.lead().owner);
        context.documents.router.decideAgain(facts.facts(), context.routing, earlier, decision);
    }
    if (decision.person < 0)
        return tellNotAccepted(draft, context);
    QJsonObject payload = assignmentText(draft, context, facts.facts(), decision);
    payload[u"why"] = QStringLiteral("notAccepted");
    payload[u"from"] = draft.lead().owner.value();
    const qint64 reassigned = draft.tell(HandoffKind::Reassigned, payload);
    draft.notify(draft.lead().owner, QStringLiteral("reassigned"), reassigned);
}

} // namespace relaydesk
