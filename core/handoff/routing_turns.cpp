// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/routing_turns.h"

#include "core/journal/event_payload.h"

#include <QJsonArray>

#include <array>

namespace relaydesk {

namespace {

constexpr std::array ways{AssignmentWay::Turn, AssignmentWay::CatchUp, AssignmentWay::AccountOwner,
                          AssignmentWay::OverflowOwner, AssignmentWay::ByHand};

QJsonArray membersOf(const std::vector<Share> &shares)
{
    QJsonArray array;
    for (const Share &share : shares)
        array.append(QJsonObject{{QStringLiteral("rep"), share.rep.value()}, {QStringLiteral("weight"), share.weight}});
    return array;
}

std::vector<Share> sharesIn(const JsonNode &payload, QStringView key)
{
    std::vector<Share> shares;
    const JsonNode *list = payload.find(key);
    for (size_t i = 0; list && i < list->items.size(); ++i) {
        const JsonNode &share = list->items[i];
        shares.push_back({RepId(textIn(share, u"rep")), static_cast<int>(wholeIn(share, u"weight", 1))});
    }
    return shares;
}

/// Who works on the lead.
RepId holderOf(const HandoffState &state)
{
    return isInQueue(state.status) ? state.owner : RepId();
}

} // namespace

RemoteId routingName(LeadId lead)
{
    return RemoteId(QString::number(lead.value()));
}

QJsonObject turnMembers(const RoutingEvent &event)
{
    QJsonObject members{{QStringLiteral("owner"), event.rep.value()},
                        {QStringLiteral("rule"), event.rule},
                        {QStringLiteral("way"), toString(event.way)},
                        {QStringLiteral("itemWeight"), event.itemWeight}};
    if (!event.pool.isEmpty()) {
        members[u"pool"] = event.pool;
        members[u"eligible"] = membersOf(event.eligible);
    }
    if (!event.absent.empty())
        members[u"absent"] = membersOf(event.absent);
    return members;
}

std::optional<RoutingEvent> routingEventOf(const HandoffEvent &event, const JsonNode &payload,
                                           const HandoffState &before, const HandoffState &after)
{
    RoutingEvent turn;
    turn.seq = event.seq;
    turn.at = event.occurredAt;
    if (event.kind == HandoffKind::AvailabilityChanged) {
        turn.kind = RoutingEvent::Kind::PresenceChanged;
        turn.rep = RepId(textIn(payload, u"rep"));
        turn.present = flagIn(payload, u"present", true);
        return turn;
    }
    turn.lead = routingName(event.lead);
    turn.rep = holderOf(after);
    if (!turn.rep.isValid()) {
        turn.kind = RoutingEvent::Kind::Closed;
        return holderOf(before).isValid() ? std::optional(turn) : std::nullopt;
    }
    const QString way = textIn(payload, u"way");
    const auto named = std::ranges::find(ways, way, [](AssignmentWay one) { return toString(one); });
    if (named == ways.end()) {
        turn.way = AssignmentWay::ByHand;
        return turn.rep != holderOf(before) ? std::optional(turn) : std::nullopt;
    }
    turn.way = *named;
    turn.rule = textIn(payload, u"rule");
    turn.pool = textIn(payload, u"pool");
    turn.itemWeight = static_cast<int>(wholeIn(payload, u"itemWeight", 1));
    turn.eligible = sharesIn(payload, u"eligible");
    turn.absent = sharesIn(payload, u"absent");
    return turn;
}

} // namespace relaydesk
