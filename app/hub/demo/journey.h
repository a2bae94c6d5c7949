// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/casting.h"
#include "app/hub/demo/story_writer.h"

namespace relaydesk::demo {

/// A finished journey of the past year: from the form to won, lost or nurture, drawn from the figures.
/// Every one of them has left the queue.
[[nodiscard]] Tale pastJourney(Casting &casting, Random &random, const Scenery &scenery, qint64 number, Instant now);

/// The minutes until the first attempt: log-normal, cut to the tier.
[[nodiscard]] double responseMinutes(Random &random, double fromMinutes, double toMinutes);

} // namespace relaydesk::demo
