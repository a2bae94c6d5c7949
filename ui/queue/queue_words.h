// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_order.h"
#include "ui/kit/icon.h"

namespace relaydesk {

/// Icon and colour of a group's head.
struct GroupLook
{
    Icon icon = Icon::Clock;
    ColorRole color = ColorRole::Text2;
};
[[nodiscard]] GroupLook groupLook(QueueGroup group);
/// "First contact was due 18 Nov, 09:45."
[[nodiscard]] QString clockToolTip(const SlaClock &clock, Instant now);

} // namespace relaydesk
