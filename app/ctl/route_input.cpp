// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/route_input.h"

#include <QCoreApplication>

namespace relaydesk::ctl {

namespace {

struct RouteText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::RouteText)
};

} // namespace

void addRouteOptions(CommandLine &line, bool withLeads)
{
    line.addValue(QStringLiteral("rules"), RouteText::tr("The routing document, JSON."), RouteText::tr("file"));
    line.addValue(QStringLiteral("roster"), RouteText::tr("The roster, JSON."), RouteText::tr("file"));
    if (!withLeads)
        return;
    addLeadsOption(line);
    line.addValue(QStringLiteral("policy"),
                  RouteText::tr("An SLA policy; may be given several times, the first that applies counts."),
                  RouteText::tr("file"));
}

DocumentInput<RoutingDocument> routingFrom(const CommandLine &line, const char *option)
{
    return parsed<RoutingDocument>(line, option,
                                   [](const QByteArray &json) { return parseRouting(json, routingVocabulary()); });
}

DocumentInput<Roster> rosterFrom(const CommandLine &line, const char *option)
{
    return parsed<Roster>(line, option, parseRoster);
}

DocumentInput<Router> routerFrom(DocumentInput<RoutingDocument> document, DocumentInput<Roster> roster)
{
    if (const Refusal *refusal = refusalOf(document))
        return *refusal;
    if (const Refusal *refusal = refusalOf(roster))
        return *refusal;
    Result<Router> router
        = Router::of(std::get<RoutingDocument>(std::move(document)), std::get<Roster>(std::move(roster)));
    if (!router)
        return problemIn({}, router.error());
    return *std::move(router);
}

} // namespace relaydesk::ctl
