// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_directory.h"

#include "core/crm/odoo/odoo_value.h"

namespace relaydesk {

namespace {

QCoro::Task<Result<QJsonArray>> rows(OdooSession *session, QString model, QString fields)
{
    const QJsonArray everything;
    OdooCall ask = odooSearchRead(model, everything, QJsonArray::fromStringList(fields.split(u' ')), 0);
    const auto answer = co_await session->call(std::move(ask));
    if (!answer)
        co_return answer.error();
    co_return answer->toArray();
}

QCoro::Task<Result<QJsonArray>> staff(OdooSession *session)
{
    OdooCall ask = odooStaff(QStringLiteral("name login email active sale_team_id"));
    auto answer = co_await session->call(std::move(ask));
    if (!answer && answer.error().kind == ErrorKind::Invalid) {
        OdooCall without = odooStaff(QStringLiteral("name login email active")); // no sale_team_id there
        answer = co_await session->call(std::move(without));
    }
    if (!answer)
        co_return answer.error();
    co_return answer->toArray();
}

Rep repOf(const QJsonValue &row)
{
    Rep rep;
    rep.id = RepId(odooIdText(odooId(row[u"id"])));
    rep.name = odooText(row[u"name"]);
    rep.email = odooText(row[u"email"]);
    if (rep.email.isEmpty())
        rep.email = odooText(row[u"login"]);
    rep.team = TeamId(odooIdText(odooId(row[u"sale_team_id"])));
    rep.active = row[u"active"].toBool(true);
    return rep;
}

void takeTeams(Directory &directory, const QJsonArray &teams)
{
    QSet<RepId> leaders;
    for (const auto &row : teams) {
        directory.teams.push_back({TeamId(odooIdText(odooId(row[u"id"]))), odooText(row[u"name"])});
        leaders.insert(RepId(odooIdText(odooId(row[u"user_id"]))));
    }
    for (Rep &rep : directory.reps) {
        if (leaders.contains(rep.id))
            rep.role = Role::TeamLead;
    }
}

} // namespace

QCoro::Task<Result<Directory>> readOdooDirectory(OdooSession *session)
{
    Directory directory;
    const auto users = co_await staff(session);
    if (!users)
        co_return users.error();
    for (const auto &row : *users)
        directory.reps.push_back(repOf(row));
    const auto teams = co_await rows(session, QStringLiteral("crm.team"), QStringLiteral("name user_id"));
    if (!teams)
        co_return teams.error();
    takeTeams(directory, *teams);
    const auto reasons = co_await rows(session, QStringLiteral("crm.lost.reason"), QStringLiteral("name active"));
    if (!reasons)
        co_return reasons.error();
    for (const auto &row : *reasons) {
        if (row[u"active"].toBool(true))
            directory.reasons.push_back({ReasonId(odooIdText(odooId(row[u"id"]))), odooText(row[u"name"]), false});
    }
    const auto stages = co_await rows(session, QStringLiteral("crm.stage"), QStringLiteral("name"));
    if (!stages)
        co_return stages.error();
    for (const auto &row : *stages)
        directory.stages.push_back(odooText(row[u"name"]));
    co_return directory;
}

} // namespace relaydesk
