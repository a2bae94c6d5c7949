// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/team_documents.h"

#include "app/hub/demo/agreement_story.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk::demo {

namespace {

QByteArray resource(const char *name)
{
    QFile file(u":/hub/demo/" % QString::fromLatin1(name) % u".json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Error broken(const char *name, const Error &error)
{
    return makeError(ErrorKind::Bug, QString::fromLatin1(name) % u".json: " % error.context);
}

Result<std::vector<SlaPolicy>> loadPolicies()
{
    std::vector<SlaPolicy> policies;
    const QJsonArray written
        = QJsonDocument::fromJson(resource("sla")).object().value(QLatin1StringView("policies")).toArray();
    for (const auto &one : written) {
        Result<SlaPolicy> policy = parseSlaPolicy(QJsonDocument(one.toObject()).toJson(), routingVocabulary());
        if (!policy)
            return broken("sla", policy.error());
        policies.push_back(*std::move(policy));
    }
    if (policies.empty())
        return makeError(ErrorKind::Bug, QStringLiteral("sla.json"));
    return policies;
}

Result<Router> loadRouter()
{
    Result<RoutingDocument> routing = parseRouting(resource("routing"), routingVocabulary());
    if (!routing)
        return broken("routing", routing.error());
    Result<Roster> roster = parseRoster(resource("roster"));
    if (!roster)
        return broken("roster", roster.error());
    Result<Router> router = Router::of(*std::move(routing), *std::move(roster));
    if (!router)
        return broken("routing", router.error());
    return router;
}

} // namespace

QByteArray criteriaText(int version)
{
    return resource(qPrintable(QStringLiteral("criteria/v%1").arg(version)));
}

Result<std::shared_ptr<const HandoffDocuments>> loadTeamDocuments()
{
    Result<HandoffTerms> terms = parseHandoffTerms(resource("handoff"));
    if (!terms)
        return broken("handoff", terms.error());
    Result<std::vector<SlaPolicy>> policies = loadPolicies();
    if (!policies)
        return policies.error();
    Result<Router> router = loadRouter();
    if (!router)
        return router.error();
    const AgreedVersion &inForce = agreedVersions().back();
    auto agreement = Agreement::of(inForce.name(), criteriaText(inForce.number), router->document().vocabulary);
    if (!agreement)
        return broken("criteria", agreement.error());
    return std::make_shared<const HandoffDocuments>(HandoffDocuments{
        *std::move(terms), *std::move(policies), *std::move(router), qualifyBy(*std::move(agreement))});
}

Result<FieldMapping> loadEnrichmentMapping(quint16 port)
{
    QByteArray document = resource("enrichment");
    document.replace(":8765/", QByteArray(':' + QByteArray::number(port) + '/'));
    Result<FieldMapping> mapping = FieldMapping::read(document);
    if (!mapping)
        return broken("enrichment", mapping.error());
    return mapping;
}

} // namespace relaydesk::demo
