// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/arrival.h"
#include "core/routing/router.h"

#include "tests/support/verify.h"

namespace relaydesk::test {

[[nodiscard]] inline Instant at(const char *iso)
{
    return *fromIso8601(QString::fromLatin1(iso));
}

/// Monday noon in November, UTC.
inline const Instant noon = at("2026-11-23T12:00:00Z");

/// A pool "team" of \a members (a JSON list), asked by one rule for every lead; \a more is further members of the pool
/// and \a rule of the rule, each beginning with a comma.
[[nodiscard]] inline RoutingDocument onePool(const char *members, const char *more = "", const char *rule = "")
{
    const QByteArray json = QByteArray(R"({"pools":[{"name":"team","members":)") + members + more
        + R"(}],"rules":[{"name":"all","pool":"team")" + rule + "}]}";
    const Result<RoutingDocument> document = parseRouting(json, routingVocabulary());
    if (!document)
        qFatal("%s", qPrintable(document.error().context));
    return *document;
}

/// \a people is a JSON list of people.
[[nodiscard]] inline Roster rosterOf(const QByteArray &people)
{
    const QByteArray calendars = R"("office":{"timeZone":"Europe/Berlin","weekly":{"mon":[["09:00","17:00"]],
        "tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}})";
    const Result<Roster> roster = parseRoster("{\"calendars\":{" + calendars + "},\"people\":" + people + "}");
    if (!roster)
        qFatal("%s", qPrintable(roster.error().context));
    return *roster;
}

[[nodiscard]] inline Router routerOf(RoutingDocument document, Roster roster)
{
    const Result<Router> router = Router::of(std::move(document), std::move(roster));
    if (!router)
        qFatal("%s", qPrintable(router.error().context));
    return *router;
}

/// Leads one after another through one router.
class Desk
{
public:
    explicit Desk(const Router &made)
        : router(made)
        , state(made.start())
    {
    }

    /// Who has the next lead, or why nobody.
    QString route(Instant now, const QByteArray &fields = "{}")
    {
        const QByteArray json = "[{\"id\":\"L" + QByteArray::number(++m_last) + "\",\"at\":\"" + toIso8601(now).toUtf8()
            + "\",\"fields\":" + fields + "}]";
        const auto arrivals = parseArrivals(json, router.document().vocabulary);
        if (!arrivals)
            return arrivals.error().context;
        return route(arrivals->front(), now);
    }

    QString route(const Arrival &arrival, Instant now)
    {
        fill(m_sheet, arrival, now);
        router.decide(m_sheet.facts(), state, decision);
        if (decision.person < 0)
            return toString(decision.none);
        events.push_back(router.eventOf(decision, arrival.id, now, static_cast<qint64>(events.size()) + 1));
        router.apply(decision, arrival.id, now, state);
        return events.back().rep.value();
    }

    /// \a count leads, a minute apart.
    QString routeMany(int count, Instant from = noon)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all << route(from + std::chrono::minutes(i));
        return all.join(u' ');
    }

    void tell(RoutingEvent event)
    {
        event.seq = static_cast<qint64>(events.size()) + 1;
        router.apply(event, state);
        events.push_back(std::move(event));
    }
    void close(const char *lead, Instant now)
    {
        RoutingEvent event;
        event.kind = RoutingEvent::Kind::Closed;
        event.at = now;
        event.lead = RemoteId(QString::fromLatin1(lead));
        tell(event);
    }
    void setPresent(const char *rep, bool present, Instant now)
    {
        RoutingEvent event;
        event.kind = RoutingEvent::Kind::PresenceChanged;
        event.at = now;
        event.rep = RepId(QString::fromLatin1(rep));
        event.present = present;
        tell(event);
    }
    /// A turn that \a rep had in the pool "team" before.
    void had(const char *rep, Instant when)
    {
        RoutingEvent event;
        event.at = when;
        event.lead = RemoteId(QStringLiteral("before %1").arg(events.size()));
        event.rep = RepId(QString::fromLatin1(rep));
        event.pool = QStringLiteral("team");
        tell(event);
    }

    const Router router;
    RoutingState state;
    Decision decision;
    std::vector<RoutingEvent> events;

private:
    FactSheet m_sheet{routingVocabulary()};
    int m_last = 0;
};

} // namespace relaydesk::test
