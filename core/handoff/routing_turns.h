// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/handoff_event.h"
#include "core/journal/handoff_state.h"
#include "core/routing/routing_event.h"

#include <QJsonObject>

namespace relaydesk {

struct JsonNode;

/// How a lead is called in routing: by its number here, so that the journal alone is enough.
[[nodiscard]] RemoteId routingName(LeadId lead);

/// The members of a Routed or Reassigned event that say how its owner came to it: "owner", "pool" (where a pool chose), "rule",
/// "way", "itemWeight", "eligible", "absent".
[[nodiscard]] QJsonObject turnMembers(const RoutingEvent &event);

/// What a journal event means to routing: the only place that says so. \a before and \a after are the lead around it.
/// An event with "way" is the turn it tells of; any other that gives the lead to somebody else is an assignment by hand; one
/// after which nobody has it, or after which it is out of the queue, closes it; AvailabilityChanged is presence.
/// Nothing for the rest.
[[nodiscard]] std::optional<RoutingEvent> routingEventOf(const HandoffEvent &event, const JsonNode &payload,
                                                         const HandoffState &before, const HandoffState &after);

} // namespace relaydesk
