// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <functional>

class QPalette;

namespace relaydesk {

/// The one table of colours.
[[nodiscard]] QColor themeColor(ColorRole role, bool dark);
/// For high-contrast desktops: the system's own colours alone. Shapes and words stay, tints go.
[[nodiscard]] QColor contrastColor(ColorRole role, const QPalette &system);
/// The colours as Qt's palette, for the controls that Qt paints.
[[nodiscard]] QPalette themePalette(const std::function<QColor(ColorRole)> &is);
/// WCAG 2.x contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace relaydesk
