// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/painters.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace relaydesk {

namespace {

constexpr qreal rowRing = 28.0;

struct Arc
{
    qreal width;
    ColorRole color;
};

Arc arcOf(RingShape shape)
{
    switch (shape) {
    case RingShape::Urgent: return {3.5, ColorRole::UrgentArc};
    case RingShape::Soon: return {2.5, ColorRole::SoonArc};
    default: return {2.0, ColorRole::Calm};
    }
}

// Strokes grow more slowly than the ring: 48 px still looks drawn with the same pen.
qreal strokeScale(const QRectF &box)
{
    return 1.0 + (box.width() / rowRing - 1.0) * 0.45;
}

QRectF circleOf(const QRectF &box, qreal radiusAtRow)
{
    const qreal radius = radiusAtRow * box.width() / rowRing;
    return {box.center().x() - radius, box.center().y() - radius, 2 * radius, 2 * radius};
}

void paintArc(QPainter &painter, const QRectF &box, const Theme &theme, RingShape shape, double left)
{
    const Arc arc = arcOf(shape);
    const QRectF circle = circleOf(box, 12.0);
    if (shape == RingShape::Urgent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::UrgentTint));
        painter.drawEllipse(circle);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(ColorRole::LineStrong), 2.0 * strokeScale(box)));
    painter.drawEllipse(circle);
    const int span = qRound(-5760.0 * std::clamp(left, 0.0, 1.0));
    painter.setPen(QPen(theme.color(arc.color), arc.width * strokeScale(box), Qt::SolidLine, Qt::RoundCap));
    if (span != 0)
        painter.drawArc(circle, 90 * 16, span);
}

void paintBreach(QPainter &painter, const QRectF &box, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::BreachFill));
    painter.drawEllipse(circleOf(box, 13.0));
    const qreal unit = box.width() / rowRing;
    const QPointF middle = box.center();
    painter.setPen(QPen(theme.color(ColorRole::OnBreach), 2.2 * unit, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle + QPointF(0, -5.0 * unit), middle + QPointF(0, 0.8 * unit));
    painter.drawLine(middle + QPointF(0, 4.9 * unit), middle + QPointF(0, 4.95 * unit));
}

void paintPaused(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const qreal unit = box.width() / rowRing;
    const QPointF middle = box.center();
    const QRectF circle = circleOf(box, 12.25);
    QPen dashes(theme.color(ColorRole::PausedText), 1.5 * strokeScale(box));
    // Eighteen dashes fill the circle exactly; the pattern counts in pen widths.
    const qreal step = M_PI * circle.width() / 18.0 / dashes.widthF();
    dashes.setDashPattern({step * 0.5, step * 0.5});
    dashes.setCapStyle(Qt::FlatCap);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashes);
    painter.drawEllipse(circle);
    painter.setPen(QPen(theme.color(ColorRole::PausedText), 2.0 * unit, Qt::SolidLine, Qt::RoundCap));
    for (const qreal x : {-2.4, 2.4})
        painter.drawLine(middle + QPointF(x, -3.2) * unit, middle + QPointF(x, 3.2) * unit);
}

void paintAnswered(QPainter &painter, const QRectF &box, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::OkTint));
    painter.drawEllipse(circleOf(box, 13.0));
    const qreal unit = box.width() / rowRing;
    const QPointF middle = box.center();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(ColorRole::OkText), 2.0 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[]
        = {middle + QPointF(-4.5, 0.3) * unit, middle + QPointF(-1.3, 3.5) * unit, middle + QPointF(4.8, -3.4) * unit};
    painter.drawPolyline(tick, 3);
}

} // namespace

ColorRole ringTextRole(RingShape shape)
{
    switch (shape) {
    case RingShape::None: return ColorRole::Text3;
    case RingShape::Calm: return ColorRole::Text1;
    case RingShape::Soon: return ColorRole::SoonText;
    case RingShape::Urgent: return ColorRole::UrgentText;
    case RingShape::Breached: return ColorRole::BreachText;
    case RingShape::Paused: return ColorRole::PausedText;
    case RingShape::Answered: return ColorRole::OkText;
    }
    return ColorRole::Text1;
}

void paintRing(QPainter &painter, const QRectF &box, const Theme &theme, RingShape shape, double left)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (shape) {
    case RingShape::None: break;
    case RingShape::Calm:
    case RingShape::Soon:
    case RingShape::Urgent: paintArc(painter, box, theme, shape, left); break;
    case RingShape::Breached: paintBreach(painter, box, theme); break;
    case RingShape::Paused: paintPaused(painter, box, theme); break;
    case RingShape::Answered: paintAnswered(painter, box, theme); break;
    }
    painter.restore();
}

} // namespace relaydesk
