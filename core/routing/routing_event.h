// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/ids.h"

#include <span>
#include <vector>

namespace relaydesk {

/// By which way a lead came to its owner.
enum class AssignmentWay {
    Turn,          ///< the pool's distribution
    CatchUp,       ///< owed after an absence; does not move the pool's turn
    AccountOwner,  ///< does not move any pool's turn
    OverflowOwner, ///< does not move any pool's turn
    ByHand,        ///< a person decided; does not move any pool's turn
};

/// A member of a pool, and the weight that counted.
struct Share
{
    RepId rep;
    int weight = 1;

    bool operator==(const Share &) const = default;
};

/// What routing remembers: nothing else decides whose turn it is, or who has room.
struct RoutingEvent
{
    enum class Kind { Assigned, Closed, PresenceChanged };

    Kind kind = Kind::Assigned;
    qint64 seq = 0; ///< the order among events of the same time: the journal's
    Instant at{};
    RemoteId lead; ///< Assigned, Closed
    RepId rep;     ///< Assigned, PresenceChanged
    QString pool;  ///< Assigned by Turn or CatchUp
    QString rule;  ///< Assigned; empty by hand
    AssignmentWay way = AssignmentWay::Turn;
    int itemWeight = 1;
    std::vector<Share> eligible; ///< who could have had it, in the pool's order; each has a claim to a part of it
    std::vector<Share> absent;   ///< who missed it, where the pool lets them catch up
    bool present = true;         ///< PresenceChanged

    bool operator==(const RoutingEvent &) const = default;
};

/// {"kind":"assigned","seq","at","lead","rep",...}: what parseRoutingEvents() reads.
[[nodiscard]] QByteArray toJson(const RoutingEvent &event);
/// An array of events, in any order. Invalid, with every mistake and its place, a line each.
[[nodiscard]] Result<std::vector<RoutingEvent>> parseRoutingEvents(const QByteArray &json);

/// In the order of their times; at one time of their seq, then of kind (as Kind has them), lead and rep, then of everything
/// else they say: the order in which somebody wrote them down never counts.
[[nodiscard]] std::vector<const RoutingEvent *> inOrder(std::span<const RoutingEvent> events);

[[nodiscard]] QString toString(AssignmentWay way);

} // namespace relaydesk
