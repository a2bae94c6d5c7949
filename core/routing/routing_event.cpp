// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_event.h"

#include "core/routing/document_reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace relaydesk {

namespace {

constexpr std::array wayNames{QLatin1StringView("turn"), QLatin1StringView("catchUp"),
                              QLatin1StringView("accountOwner"), QLatin1StringView("overflowOwner"),
                              QLatin1StringView("byHand")};
constexpr std::array kindNames{QLatin1StringView("assigned"), QLatin1StringView("closed"),
                               QLatin1StringView("presenceChanged")};
constexpr std::array eventKeys{
    QLatin1StringView("kind"),     QLatin1StringView("seq"),    QLatin1StringView("at"),
    QLatin1StringView("lead"),     QLatin1StringView("rep"),    QLatin1StringView("pool"),
    QLatin1StringView("rule"),     QLatin1StringView("way"),    QLatin1StringView("itemWeight"),
    QLatin1StringView("eligible"), QLatin1StringView("absent"), QLatin1StringView("present")};
constexpr qint64 mostSeq = 1LL << 52;
constexpr qsizetype largest = 256LL * 1024 * 1024;

QJsonArray sharesJson(const std::vector<Share> &shares)
{
    QJsonArray array;
    for (const Share &share : shares)
        array.append(QJsonObject{{QStringLiteral("rep"), share.rep.value()}, {QStringLiteral("weight"), share.weight}});
    return array;
}

std::vector<Share> readShares(const JsonFields &fields, const JsonPlace &place, QLatin1StringView key,
                              Mistakes &mistakes)
{
    constexpr std::array shareKeys{QLatin1StringView("rep"), QLatin1StringView("weight")};
    std::vector<Share> shares;
    const JsonNode *node = fields.node(key, JsonNode::Kind::Array, false);
    const QString member(key);
    const JsonPlace in(place, member);
    for (size_t i = 0; node && i < node->items.size(); ++i) {
        const JsonPlace at(in, i);
        const JsonFields share(node->items[i], at, mistakes);
        if (share.allow(shareKeys))
            shares.push_back({RepId(share.text(shareKeys[0], true).value_or(QString())),
                              static_cast<int>(share.integer(shareKeys[1], 1, 1'000'000, true).value_or(1))});
    }
    return shares;
}

/// What the kind means of it: the rest says nothing, and is not kept.
RoutingEvent meantOf(const RoutingEvent &event)
{
    RoutingEvent meant;
    meant.kind = event.kind;
    meant.seq = event.seq;
    meant.at = event.at;
    switch (event.kind) {
    case RoutingEvent::Kind::Closed: meant.lead = event.lead; return meant;
    case RoutingEvent::Kind::PresenceChanged:
        meant.rep = event.rep;
        meant.present = event.present;
        return meant;
    case RoutingEvent::Kind::Assigned: break;
    }
    meant = event;
    meant.present = true;
    return meant;
}

RoutingEvent readEvent(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes)
{
    RoutingEvent event;
    const JsonFields fields(node, place, mistakes);
    if (!fields.allow(eventKeys))
        return event;
    event.kind = readChoice<RoutingEvent::Kind>(fields, place, eventKeys[0], kindNames, mistakes);
    event.seq = fields.integer(eventKeys[1], 0, mostSeq, false).value_or(0);
    const OptionalInstant at = fromIso8601(fields.text(eventKeys[2], true).value_or(QString()));
    if (!at)
        mistakes.add(JsonPlace(place, u"at"), RoutingText::tr("must be a time with its offset"));
    event.at = at.value_or(Instant{});
    event.lead
        = RemoteId(fields.text(eventKeys[3], event.kind != RoutingEvent::Kind::PresenceChanged).value_or(QString()));
    event.rep = RepId(fields.text(eventKeys[4], event.kind != RoutingEvent::Kind::Closed).value_or(QString()));
    event.pool = fields.text(eventKeys[5], false).value_or(QString());
    event.rule = fields.text(eventKeys[6], false).value_or(QString());
    event.way = readChoice<AssignmentWay>(fields, place, eventKeys[7], wayNames, mistakes);
    event.itemWeight = static_cast<int>(fields.integer(eventKeys[8], 0, 1000, false).value_or(1));
    event.eligible = readShares(fields, place, eventKeys[9], mistakes);
    event.absent = readShares(fields, place, eventKeys[10], mistakes);
    if (const JsonNode *present = fields.node(eventKeys[11], JsonNode::Kind::Boolean, false))
        event.present = present->boolean;
    return meantOf(event);
}

} // namespace

QByteArray toJson(const RoutingEvent &event)
{
    QJsonObject json{{QStringLiteral("kind"), kindNames[static_cast<size_t>(event.kind)]},
                     {QStringLiteral("seq"), event.seq},
                     {QStringLiteral("at"), toIso8601(event.at)}};
    if (event.kind != RoutingEvent::Kind::PresenceChanged)
        json[u"lead"] = event.lead.value();
    if (event.kind != RoutingEvent::Kind::Closed)
        json[u"rep"] = event.rep.value();
    if (event.kind == RoutingEvent::Kind::PresenceChanged)
        json[u"present"] = event.present;
    if (event.kind == RoutingEvent::Kind::Assigned) {
        json[u"pool"] = event.pool;
        json[u"rule"] = event.rule;
        json[u"way"] = toString(event.way);
        json[u"itemWeight"] = event.itemWeight;
        json[u"eligible"] = sharesJson(event.eligible);
        json[u"absent"] = sharesJson(event.absent);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<std::vector<RoutingEvent>> parseRoutingEvents(const QByteArray &json)
{
    Mistakes mistakes;
    JsonLimits limits;
    limits.bytes = largest;
    const JsonNode node = readJson(json, mistakes, limits);
    std::vector<RoutingEvent> events;
    const JsonPlace whole;
    if (mistakes.isEmpty() && !node.isArray())
        mistakes.add(whole, RoutingText::tr("must be a list of events"));
    for (size_t i = 0; i < node.items.size() && mistakes.isEmpty(); ++i)
        events.push_back(readEvent(node.items[i], JsonPlace(whole, i), mistakes));
    if (!mistakes.isEmpty())
        return mistakes.error();
    return events;
}

std::vector<const RoutingEvent *> inOrder(std::span<const RoutingEvent> events)
{
    std::vector<const RoutingEvent *> ordered;
    ordered.reserve(events.size());
    for (const RoutingEvent &event : events)
        ordered.push_back(&event);
    const auto key = [](const RoutingEvent &event) {
        return std::tuple(event.at, event.seq, event.kind, event.lead.value(), event.rep.value());
    };
    std::ranges::sort(ordered, [&key](const RoutingEvent *a, const RoutingEvent *b) {
        const auto first = key(*a);
        const auto second = key(*b);
        return first != second ? first < second : toJson(*a) < toJson(*b);
    });
    return ordered;
}

QString toString(AssignmentWay way)
{
    return wayNames[static_cast<size_t>(way)];
}

} // namespace relaydesk
