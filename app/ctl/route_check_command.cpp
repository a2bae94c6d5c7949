// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/route_input.h"
#include "app/ctl/sub_command.h"
#include "core/base/clock.h"
#include "core/routing/routing_check.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct RouteCheckText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::RouteCheckText)
};

} // namespace

ExitCode runRouteCheck(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("route check"),
                     RouteCheckText::tr("Finds dead rules, rules that contradict each other and rules that nobody can "
                                        "serve. Ends with 1 where it found a mistake; warnings alone end with 0."),
                     {QStringLiteral("relayctl route check --rules routing.json --roster roster.json"),
                      QStringLiteral("relayctl route check --rules routing.json --roster roster.json "
                                     "--at 2026-12-01T00:00:00Z")});
    addRouteOptions(line, false);
    line.addValue(QStringLiteral("at"), RouteCheckText::tr("From when on somebody must be at work; now unless said."),
                  RouteCheckText::tr("time"));
    if (const auto end = line.parse(arguments))
        return *end;
    const QString typed = line.value(QStringLiteral("at"));
    const SystemClock clock;
    const OptionalInstant at = line.isSet(QStringLiteral("at")) ? fromIso8601(typed) : clock.now();
    if (!at)
        return line.usageError(RouteCheckText::tr("%1 is no time with its offset.").arg(harmless(typed)));
    const DocumentInput<Router> router = routerFrom(routingFrom(line, "rules"), rosterFrom(line, "roster"));
    if (const Refusal *refusal = refusalOf(router))
        return refuse(line, *refusal);
    QJsonArray findings;
    bool isWell = true;
    for (const RoutingFinding &finding : check(std::get<Router>(router), *at)) {
        isWell = isWell && finding.isWarning();
        findings.append(QJsonObject{
            {QStringLiteral("kind"), toString(finding.kind)},
            {QStringLiteral("severity"), finding.isWarning() ? QStringLiteral("warning") : QStringLiteral("mistake")},
            {QStringLiteral("place"), finding.place},
            {QStringLiteral("words"), finding.words},
            {QStringLiteral("rules"),
             QJsonArray::fromStringList(QStringList(finding.rules.begin(), finding.rules.end()))}});
    }
    print(QString::fromUtf8(QJsonDocument(findings).toJson()).trimmed());
    return isWell ? ExitCode::Ok : ExitCode::Problem;
}

} // namespace relaydesk::ctl
