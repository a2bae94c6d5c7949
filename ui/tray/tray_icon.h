// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>

namespace relaydesk {

/// What the tray icon says; each state has a shape of its own, never colour alone.
enum class TrayState {
    Calm,     ///< nothing waits
    Waiting,  ///< a number of leads in a disc
    Urgent,   ///< an arc that runs out
    Breached, ///< a disc with "!"
    Paused,   ///< two bars: alerts are paused
    Offline,  ///< a short line: not connected
};

/// The icon of \a state in the sizes trays ask for. \a count is shown while Waiting, "9+" above nine.
[[nodiscard]] QIcon trayIcon(const Theme &theme, TrayState state, int count);

/// Paints it into the square \a box; for the icon and for tests.
void paintTrayIcon(QPainter &painter, const QRectF &box, const Theme &theme, TrayState state, int count);

} // namespace relaydesk
