// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/route_input.h"

#include <QCoreApplication>
#include <QFile>

namespace relaydesk::ctl {

namespace {

struct RouteText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::RouteText)
};

RouteInput<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return RouteRefusal{ExitCode::Usage, RouteText::tr("%1 cannot be read: %2").arg(name, file.errorString())};
    return file.readAll();
}

/// Each mistake with the document it stands in.
RouteRefusal problemIn(const QString &file, const Error &error)
{
    QStringList lines;
    for (const QString &mistake : error.context.split(u'\n'))
        lines << QStringLiteral("%1%2%3").arg(file, file.isEmpty() ? QString() : QStringLiteral(": "), mistake);
    return {ExitCode::Problem, lines.join(u'\n')};
}

template<typename T, typename Parse>
RouteInput<T> parsed(const CommandLine &line, const char *option, const Parse &parse)
{
    const RouteInput<QByteArray> contents = contentsOf(line, option);
    if (const RouteRefusal *refusal = refusalOf(contents))
        return *refusal;
    Result<T> result = parse(std::get<QByteArray>(contents));
    if (!result)
        return problemIn(line.value(QString::fromLatin1(option)), result.error());
    return *std::move(result);
}

} // namespace

void addRouteOptions(CommandLine &line, bool withLeads)
{
    line.addValue(QStringLiteral("rules"), RouteText::tr("The routing document, JSON."), RouteText::tr("file"));
    line.addValue(QStringLiteral("roster"), RouteText::tr("The roster, JSON."), RouteText::tr("file"));
    if (!withLeads)
        return;
    line.addValue(QStringLiteral("leads"), RouteText::tr("The leads, a JSON array; - is standard input."),
                  RouteText::tr("file"));
    line.addValue(QStringLiteral("policy"),
                  RouteText::tr("An SLA policy; may be given several times, the first that applies counts."),
                  RouteText::tr("file"));
}

RouteInput<QByteArray> contentsOf(const CommandLine &line, const char *option)
{
    const QString name = QString::fromLatin1(option);
    if (!line.isSet(name))
        return RouteRefusal{ExitCode::Usage, RouteText::tr("--%1 is missing.").arg(name)};
    return readFile(line.value(name));
}

RouteInput<RoutingDocument> routingFrom(const CommandLine &line, const char *option)
{
    return parsed<RoutingDocument>(line, option,
                                   [](const QByteArray &json) { return parseRouting(json, routingVocabulary()); });
}

RouteInput<Roster> rosterFrom(const CommandLine &line, const char *option)
{
    return parsed<Roster>(line, option, parseRoster);
}

RouteInput<Router> routerFrom(RouteInput<RoutingDocument> document, RouteInput<Roster> roster)
{
    if (const RouteRefusal *refusal = refusalOf(document))
        return *refusal;
    if (const RouteRefusal *refusal = refusalOf(roster))
        return *refusal;
    Result<Router> router
        = Router::of(std::get<RoutingDocument>(std::move(document)), std::get<Roster>(std::move(roster)));
    if (!router)
        return problemIn({}, router.error());
    return *std::move(router);
}

RouteInput<std::vector<Arrival>> leadsFrom(const CommandLine &line)
{
    return parsed<std::vector<Arrival>>(
        line, "leads", [](const QByteArray &json) { return parseArrivals(json, routingVocabulary()); });
}

RouteInput<std::vector<SlaPolicy>> policiesFrom(const CommandLine &line)
{
    std::vector<SlaPolicy> policies;
    for (const QString &name : line.values(QStringLiteral("policy"))) {
        const RouteInput<QByteArray> contents = readFile(name);
        if (const RouteRefusal *refusal = refusalOf(contents))
            return *refusal;
        Result<SlaPolicy> policy = parseSlaPolicy(std::get<QByteArray>(contents), routingVocabulary());
        if (!policy)
            return problemIn(name, policy.error());
        policies.push_back(*std::move(policy));
    }
    return policies;
}

ExitCode refuse(const CommandLine &line, const RouteRefusal &refusal)
{
    if (refusal.code == ExitCode::Usage)
        return line.usageError(harmless(refusal.why));
    for (const QString &mistake : refusal.why.split(u'\n'))
        printError(harmless(mistake));
    return refusal.code;
}

} // namespace relaydesk::ctl
