// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/routing/slow_routing.h"

#include <algorithm>

namespace relaydesk::test {

namespace {

constexpr long long whole = 720720;
using Names = std::vector<QString>;

const SlowPerson &personOf(const SlowPool &pool, const QString &id)
{
    return *std::ranges::find(pool.members, id, &SlowPerson::id);
}

bool isPresent(const std::vector<RoutingEvent> &events, const QString &id)
{
    bool present = true;
    for (const RoutingEvent &event : events) {
        if (event.kind == RoutingEvent::Kind::PresenceChanged && event.rep.value() == id)
            present = event.present;
    }
    return present;
}

int openWeight(const std::vector<RoutingEvent> &events, const QString &id)
{
    std::map<QString, std::pair<QString, int>> open;
    for (const RoutingEvent &event : events) {
        if (event.kind == RoutingEvent::Kind::Assigned)
            open[event.lead.value()] = {event.rep.value(), event.itemWeight};
        else if (event.kind == RoutingEvent::Kind::Closed)
            open.erase(event.lead.value());
    }
    int sum = 0;
    for (const auto &[lead, item] : open)
        sum += item.first == id ? item.second : 0;
    return sum;
}

bool isAbsent(const SlowPerson &person, Instant now)
{
    return person.absentFrom && *person.absentFrom <= now && now < *person.absentTo;
}

bool isEligible(const SlowPool &pool, const SlowPerson &person, const std::vector<RoutingEvent> &events, Instant now)
{
    int recent = 0;
    for (const RoutingEvent &event : events)
        recent += event.kind == RoutingEvent::Kind::Assigned && event.rep.value() == person.id
            && event.at > now - std::chrono::days(30);
    return person.active && !isAbsent(person, now) && isPresent(events, person.id)
        && (person.capacity < 0 || person.capacity - openWeight(events, person.id) >= pool.itemWeight)
        && (person.maxIn30Days < 0 || recent < person.maxIn30Days);
}

Names names(const std::vector<Share> &shares)
{
    Names all;
    for (const Share &share : shares)
        all.push_back(share.rep.value());
    return all;
}

long long weightOf(const SlowPool &pool, const QString &id)
{
    const SlowPerson &person = personOf(pool, id);
    return pool.distribution == u"countWithCredit" && person.maxIn30Days > 0 ? person.maxIn30Days : person.weight;
}

long long sumOf(const SlowPool &pool, const Names &ids)
{
    long long sum = 0;
    for (const QString &id : ids)
        sum += weightOf(pool, id);
    return sum;
}

/// What each member has in hand after all turns: weights, or parts of a lead.
std::map<QString, long long> credits(const SlowPool &pool, const std::vector<RoutingEvent> &events)
{
    std::map<QString, long long> credit;
    for (const RoutingEvent &event : events) {
        if (event.kind != RoutingEvent::Kind::Assigned || event.way != AssignmentWay::Turn)
            continue;
        const Names ids = names(event.eligible);
        const long long sum = sumOf(pool, ids);
        const long long cost = pool.distribution == u"weighted" ? sum : whole;
        for (const QString &id : ids)
            credit[id] += weightOf(pool, id) * cost / sum;
        credit[event.rep.value()] -= cost;
    }
    return credit;
}

std::map<QString, long long> owed(const SlowPool &pool, const std::vector<RoutingEvent> &events)
{
    std::map<QString, long long> debt;
    for (const RoutingEvent &event : events) {
        if (event.kind != RoutingEvent::Kind::Assigned)
            continue;
        const long long sum = sumOf(pool, names(event.eligible));
        for (const QString &id : names(event.absent))
            debt[id] = std::min(debt[id] + weightOf(pool, id) * whole / (sum + weightOf(pool, id)),
                                pool.catchUpAtMost * whole);
        if (event.way == AssignmentWay::CatchUp)
            debt[event.rep.value()] -= whole;
    }
    return debt;
}

template<typename Value> QString best(const Names &ids, Value value)
{
    QString found = ids.front();
    for (const QString &id : ids) {
        if (value(id) > value(found))
            found = id;
    }
    return found;
}

/// How many turns ago the member had one; more than all for never.
long long wait(const std::vector<RoutingEvent> &events, const QString &id)
{
    long long turns = 0;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind != RoutingEvent::Kind::Assigned || event->way != AssignmentWay::Turn)
            continue;
        if (event->rep.value() == id)
            return turns;
        ++turns;
    }
    return 1'000'000;
}

bool cameBackThisWeek(const SlowPerson &person, const std::vector<RoutingEvent> &events, Instant now)
{
    const Instant since = now - std::chrono::days(7);
    bool back = person.absentTo && *person.absentTo > since && *person.absentTo <= now;
    bool present = true;
    OptionalInstant last;
    for (const RoutingEvent &event : events) {
        if (event.kind != RoutingEvent::Kind::PresenceChanged || event.rep.value() != person.id)
            continue;
        if (event.present && !present)
            last = event.at;
        present = event.present;
    }
    return back || (last && *last > since && *last <= now);
}

QString leastLoaded(const SlowPool &pool, const Names &eligible, const std::vector<RoutingEvent> &events, Instant now)
{
    const QString longest = best(eligible, [&](const QString &id) { return wait(events, id); });
    QString last;
    for (const RoutingEvent &event : events)
        last = event.kind == RoutingEvent::Kind::Assigned ? event.rep.value() : last;
    Names others;
    for (const QString &id : eligible) {
        const bool back = cameBackThisWeek(personOf(pool, id), events, now);
        if (!back || (pool.catchesUp ? id != last : id == longest))
            others.push_back(id);
    }
    return best(others.empty() ? eligible : others,
                [&](const QString &id) { return personOf(pool, id).capacity - openWeight(events, id); });
}

} // namespace

QString slowOwner(const SlowPool &pool, const std::vector<RoutingEvent> &events, Instant now)
{
    Names eligible;
    for (const SlowPerson &person : pool.members) {
        if (isEligible(pool, person, events, now))
            eligible.push_back(person.id);
    }
    if (eligible.empty())
        return {};
    if (pool.distribution == u"leastLoaded")
        return leastLoaded(pool, eligible, events, now);
    bool lastWasCatchUp = false;
    for (const RoutingEvent &event : events)
        lastWasCatchUp
            = event.kind == RoutingEvent::Kind::Assigned ? event.way == AssignmentWay::CatchUp : lastWasCatchUp;
    if (pool.catchesUp && !lastWasCatchUp) {
        auto debt = owed(pool, events);
        const QString creditor = best(eligible, [&](const QString &id) { return debt[id]; });
        if (debt[creditor] >= whole)
            return creditor;
    }
    if (pool.distribution == u"longestWait")
        return best(eligible, [&](const QString &id) { return wait(events, id); });
    auto credit = credits(pool, events);
    const long long sum = sumOf(pool, eligible);
    const long long cost = pool.distribution == u"weighted" ? sum : whole;
    return best(eligible, [&](const QString &id) { return credit[id] + weightOf(pool, id) * cost / sum; });
}

} // namespace relaydesk::test
