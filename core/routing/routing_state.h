// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"

#include <QHash>

#include <vector>

namespace relaydesk {

/// One lead, in the unit of credits and debts: fractions of a lead are whole numbers, so that they add up exactly.
/// Divisible by every number to 20, so that most parts are exact.
inline constexpr qint64 wholeLead = 232'792'560LL * 5'040;

/// Where one member stands in one pool.
struct MemberPlace
{
    qint64 turn = 0;   ///< the number of the member's last turn; 0: never had one
    Instant lastAt{};  ///< when that was
    qint64 credit = 0; ///< weighted: in weights; count with credit: in wholeLead
    qint64 owed = 0;   ///< missed while absent, in wholeLead

    bool operator==(const MemberPlace &) const = default;
};

struct PoolPlace
{
    qint64 turns = 0;
    std::vector<MemberPlace> members; ///< beside the pool's members
    int lastMember = -1;              ///< who had the pool's last lead
    bool lastWasCatchUp = false;

    bool operator==(const PoolPlace &) const = default;
};

struct PersonLoad
{
    qint64 openWeight = 0; ///< of items not closed yet
    std::vector<qint64>
        recent;               ///< times of assignments in the last 30 days, epoch milliseconds; kept only where limited
    OptionalInstant cameBack; ///< when they last set themselves present again
    bool present = true;

    bool operator==(const PersonLoad &) const = default;
};

/// An item somebody works on.
struct OpenItem
{
    int person = -1;
    int weight = 1;

    bool operator==(const OpenItem &) const = default;
};

/// Whose turn it is and who has room: a fold of RoutingEvents, never stored by itself. Made and moved on by one Router,
/// in whose order pools and people stand.
struct RoutingState
{
    std::vector<PoolPlace> pools;
    std::vector<PersonLoad> people;
    QHash<RemoteId, OpenItem> open;

    bool operator==(const RoutingState &) const = default;
};

} // namespace relaydesk
