// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/casting.h"
#include "app/hub/demo/story_writer.h"

namespace relaydesk::demo {

/// The queue as the demo starts: the twelve leads of "me" as written in resources/demo/opening.json,
/// the open leads of the colleagues and three of nobody. Numbered from 1; \a count is how many.
[[nodiscard]] LeadPage openingPage(const Scenery &scenery, Random &random, Instant now);

/// How many leads openingPage() numbers.
[[nodiscard]] qint64 openingCount(const Scenery &scenery);

/// A page of open leads for measuring, of "me" and of nobody, numbered from \a first.
[[nodiscard]] LeadPage benchPage(const Scenery &scenery, Random &random, qint64 first, qint64 count, Instant now);

/// Somebody has just sent the form, and nothing has been done with it yet: what they typed, and how they came.
[[nodiscard]] Tale form(Casting &casting, Random &random, qint64 number, Instant now);
/// The same when all the stations of the handoff are passed, the last one now.
[[nodiscard]] Tale arrival(Casting &casting, Random &random, qint64 number, Instant now);

} // namespace relaydesk::demo
