// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/scenery.h"

#include "app/hub/demo/agreement_story.h"
#include "app/hub/demo/team_documents.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::demo {

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(u":/hub/demo/" % name % u".json");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toString();
}

std::vector<QString> texts(const QJsonObject &object, const char *name)
{
    std::vector<QString> out;
    const QJsonArray array = object.value(QLatin1StringView(name)).toArray();
    for (const auto &value : array)
        out.push_back(value.toString());
    return out;
}

template<typename Take> void each(const QJsonObject &object, const char *name, Take take)
{
    const QJsonArray array = object.value(QLatin1StringView(name)).toArray();
    for (const auto &value : array)
        take(value.toObject());
}

Directory directoryOf(const QJsonObject &team)
{
    Directory directory;
    directory.me = RepId(text(team, "me"));
    directory.stages = texts(team, "stages");
    each(team, "teams", [&](const QJsonObject &o) {
        directory.teams.push_back({TeamId(text(o, "id")), text(o, "name")});
    });
    each(team, "reasons", [&](const QJsonObject &o) {
        directory.reasons.push_back(
            {ReasonId(text(o, "id")), text(o, "label"), o.value(QLatin1StringView("nurture")).toBool()});
    });
    each(team, "people", [&](const QJsonObject &o) {
        Rep rep;
        rep.id = RepId(text(o, "id"));
        rep.name = text(o, "name");
        rep.email = rep.id.value() % u"@relaydesk.example";
        rep.team = TeamId(text(o, "team"));
        rep.role = roleFrom(text(o, "role"));
        rep.capacity = o.value(QLatin1StringView("capacity")).toInt(-1);
        directory.reps.push_back(rep);
    });
    return directory;
}

bool isWhole(const Scenery &scenery)
{
    return scenery.reps().size() >= 2 && !scenery.firstNames.empty() && !scenery.lastStarts.empty()
        && !scenery.lastEnds.empty() && !scenery.roles.empty() && !scenery.companyStarts.empty()
        && !scenery.companyMiddles.empty() && !scenery.trades.empty() && !scenery.places.empty()
        && !scenery.campaigns.empty() && !scenery.opening.isEmpty();
}

} // namespace

std::vector<Rep> Scenery::reps() const
{
    std::vector<Rep> out;
    for (const Rep &rep : directory.reps) {
        if (rep.role == Role::Rep)
            out.push_back(rep);
    }
    return out;
}

const Agreement &Scenery::agreementAt(Duration before) const
{
    const std::span<const AgreedVersion> versions = agreedVersions();
    size_t found = 0;
    for (size_t i = 0; i < versions.size(); ++i) {
        if (versions[i].before >= before)
            found = i;
    }
    return *agreements.at(found);
}

RepId Scenery::deskRep() const
{
    const std::vector<Rep> all = reps();
    const bool isRep = std::ranges::find(all, directory.me, &Rep::id) != all.end();
    return isRep ? directory.me : all.front().id;
}

Result<Scenery> loadScenery()
{
    Scenery scenery;
    scenery.directory = directoryOf(resource(QStringLiteral("team")));
    const QJsonObject people = resource(QStringLiteral("people"));
    scenery.firstNames = texts(people, "first");
    scenery.lastStarts = texts(people, "lastStart");
    scenery.lastEnds = texts(people, "lastEnd");
    scenery.roles = texts(people, "roles");
    const QJsonObject companies = resource(QStringLiteral("companies"));
    scenery.companyStarts = texts(companies, "start");
    scenery.companyMiddles = texts(companies, "middle");
    each(companies, "fields", [&](const QJsonObject &o) {
        scenery.trades.push_back({text(o, "word"), text(o, "industry"), text(o, "technology")});
    });
    each(companies, "places", [&](const QJsonObject &o) {
        scenery.places.push_back(
            {text(o, "city"), text(o, "country"), text(o, "zone"), text(o, "language"), text(o, "phone")});
    });
    each(companies, "campaigns", [&](const QJsonObject &o) {
        scenery.campaigns.push_back({text(o, "source"), text(o, "medium"), text(o, "campaign")});
    });
    scenery.opening = resource(QStringLiteral("opening")).value(QLatin1StringView("leads")).toArray();
    for (const AgreedVersion &version : agreedVersions()) {
        auto agreement = Agreement::of(version.name(), criteriaText(version.number), routingVocabulary());
        if (!agreement)
            return makeError(ErrorKind::Bug, u"criteria: " % agreement.error().context);
        scenery.agreements.push_back(*std::move(agreement));
    }
    if (!isWhole(scenery))
        return makeError(ErrorKind::Bug, QStringLiteral("the demo's lists"));
    return scenery;
}

} // namespace relaydesk::demo
