// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/explanation_json.h"
#include "app/ctl/route_input.h"
#include "app/ctl/sub_command.h"
#include "core/routing/routing_proof.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct RouteCommandText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::RouteCommandText)
};

QJsonValue timeJson(const OptionalInstant &time)
{
    return time ? QJsonValue(toIso8601(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonArray rulesJson(const RoutingProof &proof)
{
    QJsonArray rules;
    for (const RuleTrial &trial : proof.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), trial.rule},
                                 {QStringLiteral("holds"), trial.why.holds},
                                 {QStringLiteral("clauses"), clausesJson(trial.why)}});
    return rules;
}

QJsonObject proofJson(const RoutingProof &proof)
{
    QJsonArray skipped;
    for (const PassedOver &over : proof.skipped)
        skipped.append(QJsonObject{{QStringLiteral("rep"), over.rep.value()},
                                   {QStringLiteral("pool"), over.pool},
                                   {QStringLiteral("reason"), toString(over.reason)},
                                   {QStringLiteral("words"), over.words},
                                   {QStringLiteral("until"), timeJson(over.until)}});
    QJsonArray eligible;
    for (const Standing &standing : proof.eligible)
        eligible.append(QJsonObject{{QStringLiteral("rep"), standing.rep.value()},
                                    {QStringLiteral("weight"), standing.weight},
                                    {QStringLiteral("standing"), standing.words}});
    return {{QStringLiteral("rules"), rulesJson(proof)},
            {QStringLiteral("skipped"), skipped},
            {QStringLiteral("eligible"), eligible}};
}

QJsonObject riskJson(const SlaRisk &risk)
{
    return {{QStringLiteral("risk"), toString(risk.level)},
            {QStringLiteral("policy"), risk.policy},
            {QStringLiteral("due"), timeJson(risk.due)},
            {QStringLiteral("answerableFrom"), timeJson(risk.answerableFrom)}};
}

/// Leads one after another; each moves the turn on for the next. Of the history counts what happened until then.
class Routing
{
public:
    Routing(const Router &router, const std::vector<SlaPolicy> &policies, std::span<const RoutingEvent> history)
        : m_router(router)
        , m_policies(policies)
        , m_history(inOrder(history))
        , m_sheet(router.document().vocabulary)
        , m_state(router.start())
    {
        for (const RoutingEvent &event : history)
            m_seq = std::max(m_seq, event.seq);
    }

    QJsonObject route(const Arrival &arrival)
    {
        for (; m_past < m_history.size() && m_history[m_past]->at <= arrival.at; ++m_past)
            m_router.apply(*m_history[m_past], m_state);
        fill(m_sheet, arrival, arrival.at);
        const LeadFacts facts = m_sheet.facts();
        m_router.decide(facts, m_state, m_decision);
        const RoutingProof proof = proofOf(m_router, facts, m_state, m_decision);
        const SlaRisk risk
            = riskAtIntake(m_policies, m_router, facts, arrival.submittedAt.value_or(arrival.at), m_decision);
        const bool isAssigned = m_decision.person >= 0;
        m_ownerless = m_ownerless || (!isAssigned && !m_decision.isHeld());
        const RoutingEvent event = m_router.eventOf(m_decision, arrival.id, arrival.at, m_seq + 1);
        m_router.apply(m_decision, arrival.id, arrival.at, m_state);
        m_seq += isAssigned ? 1 : 0;
        return {
            {QStringLiteral("lead"), arrival.id.value()},
            {QStringLiteral("owner"), isAssigned ? QJsonValue(event.rep.value()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("way"), isAssigned ? toString(m_decision.way) : QString()},
            {QStringLiteral("rule"), event.rule},
            {QStringLiteral("pool"), event.pool},
            {QStringLiteral("reason"), isAssigned ? QString() : toString(m_decision.none)},
            {QStringLiteral("held"), m_decision.isHeld()},
            {QStringLiteral("nextOpening"), timeJson(m_decision.nextOpening)},
            {QStringLiteral("summary"), proof.summary},
            {QStringLiteral("sla"), riskJson(risk)},
            {QStringLiteral("proof"), proofJson(proof)},
            {QStringLiteral("event"),
             isAssigned ? QJsonValue(QJsonDocument::fromJson(toJson(event)).object()) : QJsonValue(QJsonValue::Null)}};
    }

    [[nodiscard]] bool hasOwnerless() const { return m_ownerless; }

private:
    const Router &m_router;
    const std::vector<SlaPolicy> &m_policies;
    std::vector<const RoutingEvent *> m_history;
    size_t m_past = 0; ///< how many of them have happened
    FactSheet m_sheet;
    RoutingState m_state;
    Decision m_decision;
    qint64 m_seq = 0;
    bool m_ownerless = false;
};

DocumentInput<std::vector<RoutingEvent>> historyFrom(const CommandLine &line)
{
    if (!line.isSet(QStringLiteral("history")))
        return std::vector<RoutingEvent>();
    return parsed<std::vector<RoutingEvent>>(line, "history", parseRoutingEvents);
}

ExitCode routeLeads(const CommandLine &line)
{
    const DocumentInput<Router> router = routerFrom(routingFrom(line, "rules"), rosterFrom(line, "roster"));
    if (const Refusal *refusal = refusalOf(router))
        return refuse(line, *refusal);
    const auto leads = leadsFrom(line);
    if (const Refusal *refusal = refusalOf(leads))
        return refuse(line, *refusal);
    const auto policies = policiesFrom(line);
    if (const Refusal *refusal = refusalOf(policies))
        return refuse(line, *refusal);
    const auto history = historyFrom(line);
    if (const Refusal *refusal = refusalOf(history))
        return refuse(line, *refusal);
    Routing routing(std::get<Router>(router), std::get<std::vector<SlaPolicy>>(policies),
                    std::get<std::vector<RoutingEvent>>(history));
    QJsonArray answers;
    for (const Arrival &arrival : std::get<std::vector<Arrival>>(leads))
        answers.append(routing.route(arrival));
    print(QString::fromUtf8(QJsonDocument(answers).toJson()).trimmed());
    return routing.hasOwnerless() ? ExitCode::Problem : ExitCode::Ok;
}

ExitCode runRouteLeads(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("route"),
        RouteCommandText::tr(
            "Says who has each lead, or why nobody, with the proof. Changes nothing; ends with 1 where a "
            "lead has no owner and is not held.\n"
            "relayctl route check finds mistakes in the rules, relayctl route replay asks what if; each "
            "has its own --help."),
        {QStringLiteral("relayctl route --rules routing.json --roster roster.json --leads leads.json"),
         QStringLiteral("relayctl route check --rules routing.json --roster roster.json"),
         QStringLiteral("relayctl route replay --rules routing.json --roster roster.json --leads past.json "
                        "--away ann/2026-12-01/2026-12-14")});
    addRouteOptions(line, true);
    line.addValue(QStringLiteral("history"),
                  RouteCommandText::tr("Earlier assignments, a JSON array of events as the answers hold them."),
                  RouteCommandText::tr("file"));
    if (const auto end = line.parse(arguments))
        return *end;
    return routeLeads(line);
}

} // namespace

ExitCode runRoute(const QStringList &arguments)
{
    const QString question = arguments.value(0);
    if (question == u"check")
        return runRouteCheck(arguments.mid(1));
    if (question == u"replay")
        return runRouteReplay(arguments.mid(1));
    return runRouteLeads(arguments);
}

} // namespace relaydesk::ctl
