// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/route_input.h"
#include "app/ctl/sub_command.h"
#include "core/routing/replay.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace relaydesk::ctl {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::ReplayText)
};

QJsonObject waitJson(const WaitFigures &wait)
{
    constexpr double minute = 60'000;
    return {{QStringLiteral("medianMinutes"), static_cast<double>(wait.median.count()) / minute},
            {QStringLiteral("p90Minutes"), static_cast<double>(wait.p90.count()) / minute},
            {QStringLiteral("longestMinutes"), static_cast<double>(wait.longest.count()) / minute}};
}

QJsonObject outcomeJson(const ReplayOutcome &outcome)
{
    QJsonArray reps;
    for (const RepOutcome &rep : outcome.reps)
        reps.append(QJsonObject{{QStringLiteral("rep"), rep.rep.value()},
                                {QStringLiteral("leads"), rep.leads},
                                {QStringLiteral("byTurn"), rep.byTurn},
                                {QStringLiteral("expected"), rep.expected},
                                {QStringLiteral("deviation"), rep.deviation},
                                {QStringLiteral("mostOpen"), rep.mostOpen},
                                {QStringLiteral("met"), rep.met},
                                {QStringLiteral("breached"), rep.breached}});
    QJsonArray rules;
    for (const RuleOutcome &rule : outcome.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), rule.rule}, {QStringLiteral("leads"), rule.leads}});
    const bool isPromised = outcome.met + outcome.breached > 0;
    return {{QStringLiteral("leads"), outcome.leads},
            {QStringLiteral("heldFirst"), outcome.heldFirst},
            {QStringLiteral("noRule"), outcome.noRule},
            {QStringLiteral("neverAssigned"), outcome.neverAssigned},
            {QStringLiteral("met"), outcome.met},
            {QStringLiteral("breached"), outcome.breached},
            {QStringLiteral("attainment"), isPromised ? QJsonValue(outcome.attainment) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("jain"), outcome.jain},
            {QStringLiteral("waitForOwner"), waitJson(outcome.forOwner)},
            {QStringLiteral("waitForAttempt"), waitJson(outcome.forAttempt)},
            {QStringLiteral("reps"), reps},
            {QStringLiteral("rules"), rules}};
}

void addReplayOptions(CommandLine &line)
{
    addRouteOptions(line, true);
    line.addValue(QStringLiteral("changed-rules"), ReplayText::tr("The routing document to try."),
                  ReplayText::tr("file"));
    line.addValue(QStringLiteral("changed-roster"), ReplayText::tr("The roster to try."), ReplayText::tr("file"));
    line.addValue(QStringLiteral("away"),
                  ReplayText::tr("Somebody who is away, days included; may be given several times."),
                  ReplayText::tr("rep/from/to"));
    line.addValue(QStringLiteral("weight"), ReplayText::tr("Another weight; may be given several times."),
                  ReplayText::tr("rep=weight"));
    line.addValue(QStringLiteral("months"), ReplayText::tr("Only the leads of the last months before the latest one."),
                  ReplayText::tr("number"));
    line.addValue(QStringLiteral("open-hours"), ReplayText::tr("How long a lead without closedAt counts as open."),
                  ReplayText::tr("hours"), QStringLiteral("72"));
}

Refusal wrong(const QString &why)
{
    return {ExitCode::Usage, why};
}

/// "ann/2026-12-01/2026-12-14": days of the person's own zone, both included.
std::optional<Refusal> sendAway(Roster &roster, const QString &typed)
{
    const QStringList parts = typed.split(u'/');
    const int index = parts.size() == 3 ? roster.indexOf(RepId(parts[0])) : -1;
    const QDate from = dateFromIso8601(parts.value(1));
    const QDate to = dateFromIso8601(parts.value(2));
    if (index < 0 || !from.isValid() || !to.isValid() || to < from)
        return wrong(ReplayText::tr("--away %1 is none of the roster and two dates in their order.").arg(typed));
    Person &person = roster.people[static_cast<size_t>(index)];
    const BusinessCalendar *calendar = roster.calendarOf(person);
    const QTimeZone zone = calendar ? QTimeZone(calendar->zone().id().toUtf8()) : QTimeZone::utc();
    person.absences.push_back({fromDateTime(from.startOfDay(zone)), fromDateTime(to.addDays(1).startOfDay(zone))});
    std::ranges::stable_sort(person.absences, {}, &Pause::begin);
    return std::nullopt;
}

/// Also where a pool gives that person a weight of its own; where it gives none, it takes the roster's or their maximum.
std::optional<Refusal> reweigh(Roster &roster, RoutingDocument &document, const QString &typed)
{
    const int index = roster.indexOf(RepId(typed.section(u'=', 0, -2)));
    bool isNumber = false;
    const int weight = typed.section(u'=', -1).toInt(&isNumber);
    if (index < 0 || !isNumber || weight < 1 || weight > 1000)
        return wrong(ReplayText::tr("--weight %1 is none of the roster and a number from 1 to 1000.").arg(typed));
    Person &person = roster.people[static_cast<size_t>(index)];
    person.weight = weight;
    for (Pool &pool : document.pools) {
        for (PoolMember &member : pool.members) {
            if (member.rep == person.id && member.weight > 0)
                member.weight = weight;
        }
    }
    return std::nullopt;
}

/// The document and the roster to try.
DocumentInput<Router> changedFrom(const CommandLine &line)
{
    const bool otherRules = line.isSet(QStringLiteral("changed-rules"));
    const bool otherRoster = line.isSet(QStringLiteral("changed-roster"));
    DocumentInput<RoutingDocument> document = routingFrom(line, otherRules ? "changed-rules" : "rules");
    DocumentInput<Roster> roster = rosterFrom(line, otherRoster ? "changed-roster" : "roster");
    if (refusalOf(document) || refusalOf(roster))
        return routerFrom(std::move(document), std::move(roster));
    for (const QString &typed : line.values(QStringLiteral("away"))) {
        if (const auto refusal = sendAway(std::get<Roster>(roster), typed))
            return *refusal;
    }
    for (const QString &typed : line.values(QStringLiteral("weight"))) {
        if (const auto refusal = reweigh(std::get<Roster>(roster), std::get<RoutingDocument>(document), typed))
            return *refusal;
    }
    return routerFrom(std::move(document), std::move(roster));
}

DocumentInput<ReplayTerms> termsFrom(const CommandLine &line)
{
    ReplayTerms terms;
    auto policies = policiesFrom(line);
    if (const Refusal *refusal = refusalOf(policies))
        return *refusal;
    terms.policies = std::get<std::vector<SlaPolicy>>(std::move(policies));
    bool isNumber = false;
    const int hours = line.value(QStringLiteral("open-hours")).toInt(&isNumber);
    if (!isNumber || hours < 0 || hours > 24 * 3660)
        return wrong(ReplayText::tr("--open-hours is a whole number of hours."));
    terms.itemOpen = std::chrono::hours(hours);
    return terms;
}

DocumentInput<std::vector<Arrival>> recentLeads(const CommandLine &line)
{
    auto leads = leadsFrom(line);
    if (refusalOf(leads) || !line.isSet(QStringLiteral("months")))
        return leads;
    bool isNumber = false;
    const int months = line.value(QStringLiteral("months")).toInt(&isNumber);
    if (!isNumber || months < 1 || months > 1200)
        return wrong(ReplayText::tr("--months is a whole number from 1."));
    auto &all = std::get<std::vector<Arrival>>(leads);
    if (all.empty())
        return leads;
    const Instant since = fromDateTime(toDateTime(all.back().at).addMonths(-months));
    std::erase_if(all, [since](const Arrival &arrival) { return arrival.at < since; });
    return leads;
}

} // namespace

ExitCode runRouteReplay(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("route replay"),
        ReplayText::tr("Routes past leads again, as the rules and the roster are today and as they would be, "
                       "and prints both: load, waiting time, attainment, fairness."),
        {QStringLiteral("relayctl route replay --rules routing.json --roster roster.json --leads past.json "
                        "--months 3 --policy sla.json --away ann/2026-11-02/2026-11-13"),
         QStringLiteral("relayctl route replay --rules routing.json --roster roster.json --leads past.json "
                        "--weight ben=3"),
         QStringLiteral("relayctl route replay --rules routing.json --roster roster.json --leads past.json "
                        "--changed-rules new.json")});
    addReplayOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const DocumentInput<Router> today = routerFrom(routingFrom(line, "rules"), rosterFrom(line, "roster"));
    if (const Refusal *refusal = refusalOf(today))
        return refuse(line, *refusal);
    const DocumentInput<Router> changed = changedFrom(line);
    if (const Refusal *refusal = refusalOf(changed))
        return refuse(line, *refusal);
    const auto leads = recentLeads(line);
    if (const Refusal *refusal = refusalOf(leads))
        return refuse(line, *refusal);
    const auto terms = termsFrom(line);
    if (const Refusal *refusal = refusalOf(terms))
        return refuse(line, *refusal);
    const auto &arrivals = std::get<std::vector<Arrival>>(leads);
    const auto outcome = [&](const DocumentInput<Router> &router) {
        return outcomeJson(replay(std::get<Router>(router), arrivals, std::get<ReplayTerms>(terms)));
    };
    const QJsonObject answer{{QStringLiteral("today"), outcome(today)}, {QStringLiteral("changed"), outcome(changed)}};
    print(QString::fromUtf8(QJsonDocument(answer).toJson()).trimmed());
    return ExitCode::Ok;
}

} // namespace relaydesk::ctl
