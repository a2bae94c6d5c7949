// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/random.h"
#include "core/domain/change_set.h"

namespace relaydesk::demo {

/// A lead with its events, oldest first.
struct Tale
{
    Lead lead;
    std::vector<BehaviourEvent> events;
};

/// Adds an event whose id follows from the lead's and its place.
void tell(Tale &tale, EventKind kind, Instant at, const QString &topic = {}, const QString &detail = {});

/// The signals of the last 30 days. The form itself is none: that it came is why there is a lead at all.
[[nodiscard]] std::vector<Signal> reasonsFor(const std::vector<BehaviourEvent> &events, Instant submitted);

/// What the prospect did: some visits and downloads in the days before, then the form at \a submitted.
/// Sets signals, rule, attribution of the clock: target and deadline as the policy says.
void approach(Tale &tale, Random &random, Instant submitted);

/// Starts the clock at \a submitted: 5 min after an intent event, then 30 min, 2 h, 4 h, 8 h by fit.
void startClock(Lead &lead, Instant submitted);

/// The hub's own stations: CRM, qualified, routed, alerted, within \a most after the submission.
void handOff(Lead &lead, Random &random, Duration most);

} // namespace relaydesk::demo
