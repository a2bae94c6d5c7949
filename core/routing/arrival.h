// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/fact_sheet.h"

#include <variant>

namespace relaydesk {

/// A value of a lead, for one slot of a vocabulary.
struct ArrivalValue
{
    int slot = -1;
    std::variant<QString, std::vector<QString>, double, Instant, bool, Grade> value;

    bool operator==(const ArrivalValue &) const = default;
};

/// A lead as it came in: what rules are asked about.
struct Arrival
{
    RemoteId id;
    Instant at{};
    std::vector<ArrivalValue> values;
    std::vector<BehaviourEvent> events;
    OptionalInstant submittedAt; ///< where the prospect's clock starts; nothing: at
    OptionalInstant closedAt;    ///< when nobody had to work on it any more, for forecasts

    bool operator==(const Arrival &) const = default;
};

/// A JSON array of {"id","at","fields":{name: value},"events":[{"event","topic","at"}],"closedAt"}; names are the
/// vocabulary's. Sorted by time, then id, so that the order of the file does not matter. Invalid, with every mistake
/// and its place, a line each.
[[nodiscard]] Result<std::vector<Arrival>> parseArrivals(const QByteArray &json, const Vocabulary &vocabulary);

/// Every fact of \a arrival, as known at \a now.
void fill(FactSheet &sheet, const Arrival &arrival, Instant now);

} // namespace relaydesk
