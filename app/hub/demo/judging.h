// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/scenery.h"
#include "app/hub/demo/story_writer.h"

namespace relaydesk::demo {

/// Grade, rule and version by the team's criteria as of when the form came; false: they would not let it through. \a now: the
/// demo begins.
bool judge(const Scenery &scenery, Tale &tale, Instant now);

} // namespace relaydesk::demo
