// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QChar>
#include <QRectF>
#include <QString>

class QPainter;

namespace relaydesk {

/// The shapes of a clock's ring; each differs by shape, not by colour alone.
enum class RingShape { None, Calm, Soon, Urgent, Breached, Paused, Answered };

/// Colour of the clock's digits beside a ring.
[[nodiscard]] ColorRole ringTextRole(RingShape shape);
/// Paints a ring into the square \a box (28 px in rows, 48 in the panel). \a left is the part of the
/// time that remains, 0 to 1: the arc runs clockwise from 12 and shrinks, in every language.
void paintRing(QPainter &painter, const QRectF &box, const Theme &theme, RingShape shape, double left);

/// "A" and "1" in two cells; tint falls with strength. A null letter or step 0 (unknown) shows a dash.
void paintGradeBadge(QPainter &painter, const QRectF &box, const Theme &theme, QChar fit, int engagement);
/// 36 x 20 at 100 %.
[[nodiscard]] QSize gradeBadgeSize(const Theme &theme);

enum class ChipTone { Intent, Neutral, Marketing, Sales, Ok, Soon, Breach };

/// Width of a chip with this label, at most 160 px at 100 %.
[[nodiscard]] int chipWidth(const Theme &theme, const QString &label);
[[nodiscard]] int chipHeight(const Theme &theme);
/// Paints a chip; the label elides. \a onSurface: the chip lies on a hovered or selected row.
void paintChip(QPainter &painter, const QRectF &box, const Theme &theme, const QString &label, ChipTone tone,
               bool onSurface = false);

/// What a key cap lies on: the page, or a filled (primary) button.
enum class KeycapOn { Page, Accent };
[[nodiscard]] QSize keycapSize(const Theme &theme, const QString &key);
void paintKeycap(QPainter &painter, const QRectF &box, const Theme &theme, const QString &key,
                 KeycapOn on = KeycapOn::Page);

/// Width of \a text when every digit takes the width of the widest: clocks and columns do not jitter.
[[nodiscard]] qreal tabularWidth(const QFont &font, const QString &text);
/// Paints \a text so, left to right in every language, with pen and font of the painter. Alignment
/// is Qt::AlignLeft or Qt::AlignRight; vertically centred.
void paintTabular(QPainter &painter, const QRectF &box, const QString &text, Qt::Alignment align = Qt::AlignLeft);

/// A bar of \a share (0 to 1) from the leading edge.
void paintBar(QPainter &painter, const QRectF &box, const Theme &theme, double share,
              ColorRole fill = ColorRole::AccentText, Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace relaydesk
