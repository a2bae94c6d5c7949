// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/routing_event.h"

#include <map>

namespace relaydesk::test {

/// One pool and one rule, as plainly as can be: everything is worked out anew from the list of events, by name, for each
/// lead. Nobody has hours; weights at most 4 and at most 4 members, so that fractions of a lead are whole parts of 720720.
struct SlowPerson
{
    QString id;
    int weight = 1;
    int capacity = -1;
    int maxIn30Days = -1;
    bool active = true;
    OptionalInstant absentFrom;
    OptionalInstant absentTo;
};

struct SlowPool
{
    std::vector<SlowPerson> members;
    QString distribution;
    bool catchesUp = false;
    int catchUpAtMost = 2;
    int itemWeight = 1;
};

/// Who has a lead at \a now after \a events, which are in their order; empty: nobody.
[[nodiscard]] QString slowOwner(const SlowPool &pool, const std::vector<RoutingEvent> &events, Instant now);

} // namespace relaydesk::test
