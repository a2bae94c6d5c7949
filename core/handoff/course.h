// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/handoff_event.h"
#include "core/journal/handoff_state.h"
#include "core/sla/sla_history.h"

#include <optional>
#include <set>

namespace relaydesk {

struct JsonNode;

/// One lead's way through its handoff as far as its journal tells: which steps it has behind it. A fold of its events and
/// nothing else, so that it is the same after a restart.
struct Course
{
    LeadId lead;
    std::vector<HandoffEvent> events; ///< all of the lead's, in order
    HandoffState state;               ///< what they add up to
    bool captured = false;            ///< it came in through the engine; other leads are left to people
    bool standardised = false;
    OptionalInstant asked; ///< when an answer on the company was asked for
    bool enriched = false; ///< the answer is written
    // --- of the current cycle ---
    int cycle = 0; ///< how often it came back
    bool qualified = false;
    bool routed = false;        ///< had an owner by routing
    bool held = false;          ///< could not be routed yet
    OptionalInstant ownedSince; ///< by its present owner
    std::vector<RepId> earlier; ///< owners who let it wait
    bool acceptanceEscalated = false;
    std::set<qint64> rungs;        ///< numbers of those reached, from 1
    QString lostPolicy;            ///< its policy, which is gone with none in its place: that was told
    OptionalInstant untoldContact; ///< a two-way contact that no Contacted event tells of yet
    QString contactOperation;      ///< what made it
    OptionalInstant closedAt;      ///< out of the queue since

    [[nodiscard]] bool isOpen() const { return isInQueue(state.status); }
    /// Of the lead's clocks; nothing where none runs.
    [[nodiscard]] std::optional<SlaHistory> historyFor(std::span<const QString> pauseOn) const;
    bool operator==(const Course &) const = default;
};

/// \a course one event later; \a payload is the event's. Events that are not after the last one change nothing.
void add(Course &course, const HandoffEvent &event, const JsonNode &payload);

} // namespace relaydesk
