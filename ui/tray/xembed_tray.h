// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relaydesk {

/// True where the X server has a tray of the older kind (XEmbed). False on Wayland. One round trip.
[[nodiscard]] bool hasXEmbedTray();

} // namespace relaydesk
