// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/behaviour_event.h"

#include <span>

namespace relaydesk {

/// Why an event counts for a topic.
struct TopicEvidence
{
    RemoteId event;
    QString word; ///< the words that were found; empty where the event's kind says it
    int weight = 0;

    bool operator==(const TopicEvidence &) const = default;
};

/// What a lead is interested in, read from what it did.
struct InterestTopic
{
    QString id;     ///< "pricing"
    QString name;   ///< "Pricing"
    int weight = 0; ///< sum of the evidence
    Instant last{};
    std::vector<TopicEvidence> evidence; ///< oldest first

    bool operator==(const InterestTopic &) const = default;
};

/// By the rule table resources/standards/topics.json; what the team itself did is no interest. Heaviest first, then the
/// later one, then the table's order. The order of \a events does not matter. Pure; any thread.
[[nodiscard]] std::vector<InterestTopic> interestsOf(std::span<const BehaviourEvent> events);

/// The order in which a story is read: by time, then by id; ids that are numbers by their value, 9 before 10.
[[nodiscard]] bool isEarlier(const BehaviourEvent &a, const BehaviourEvent &b);

/// The table's version, for the record.
[[nodiscard]] QString topicsVersion();

} // namespace relaydesk
