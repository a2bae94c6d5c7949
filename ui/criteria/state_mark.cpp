// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/state_mark.h"

#include "ui/kit/icon.h"

#include <QPainter>
#include <QPainterPath>

namespace relaydesk {

namespace {

void paintRingOf(QPainter &painter, const QRectF &box, const QColor &color, bool dashed)
{
    QPen pen(color, 1.5);
    pen.setCapStyle(dashed ? Qt::FlatCap : Qt::RoundCap);
    if (dashed)
        pen.setDashPattern({1.9, 1.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.center(), 6.0, 6.0);
}

} // namespace

void paintStateMark(QPainter &painter, const QRectF &box, const Theme &theme, StateMark mark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case StateMark::Tick: paintIcon(painter, box, theme, Icon::Check, theme.scaled(16), ColorRole::OkText); break;
    case StateMark::CircleTick: {
        paintRingOf(painter, box, theme.color(ColorRole::OkText), false);
        QPainterPath tick(box.center() + QPointF(-2.6, 0.2));
        tick.lineTo(box.center() + QPointF(-0.7, 2.1));
        tick.lineTo(box.center() + QPointF(2.7, -1.9));
        painter.drawPath(tick);
        break;
    }
    case StateMark::Dashed: paintRingOf(painter, box, theme.color(ColorRole::Text2), true); break;
    case StateMark::Lacking: paintRingOf(painter, box, theme.color(ColorRole::SoonText), true); break;
    }
    painter.restore();
}

} // namespace relaydesk
