// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

class QPalette;

namespace relaydesk {

/// The one table of colours.
[[nodiscard]] QColor themeColor(ColorRole role, bool dark);
/// The table as Qt's palette, for the controls that Qt paints.
[[nodiscard]] QPalette themePalette(bool dark);
/// WCAG 2.x contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace relaydesk
