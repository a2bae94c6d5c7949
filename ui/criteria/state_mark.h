// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QRectF>

class QPainter;

namespace relaydesk {

/// How something stands: differs by shape, not by colour alone.
enum class StateMark {
    Tick,       ///< there: a tick
    CircleTick, ///< approved: a tick in a ring
    Dashed,     ///< waited for: a dashed ring
    Lacking,    ///< too little: a dashed ring in the colour of running out
};

/// Into the middle of \a box, 16 px square at 100 %.
void paintStateMark(QPainter &painter, const QRectF &box, const Theme &theme, StateMark mark);

} // namespace relaydesk
