// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_icon.h"

#include <QPainter>
#include <QPainterPath>

namespace relaydesk {

namespace {
// Drawn on a grid of 24; the badge covers the lower right corner.
constexpr QPointF s_badge{17.5, 17.5};
constexpr qreal s_badgeRadius = 6;

void paintMark(QPainter &painter, const Theme &theme)
{
    // Filled, so that it can be read on a light panel and on a dark one.
    painter.setPen(QPen(theme.color(ColorRole::Text1), 2));
    painter.setBrush(theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(3, 3, 18, 18), 5, 5);
    painter.setPen(QPen(theme.color(ColorRole::Text1), 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 15), QPointF(11.5, 9));
    painter.drawLine(QPointF(12.5, 15), QPointF(16, 9));
}

void paintDisc(QPainter &painter, const Theme &theme, ColorRole fill, ColorRole ink, const QString &text)
{
    painter.setPen(QPen(theme.color(ColorRole::Surface), 1.5));
    painter.setBrush(theme.color(fill));
    painter.drawEllipse(s_badge, s_badgeRadius, s_badgeRadius);
    QFont font = theme.font(TextStep::SmallStrong);
    font.setPixelSize(text.size() > 1 ? 8 : 10);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(theme.color(ink));
    painter.drawText(
        QRectF(s_badge.x() - s_badgeRadius, s_badge.y() - s_badgeRadius, 2 * s_badgeRadius, 2 * s_badgeRadius),
        Qt::AlignCenter, text);
}

// The corner of the mark is wiped, so that bars and lines stand free.
void wipeCorner(QPainter &painter)
{
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::SolidPattern);
    painter.drawRect(QRectF(13, 13, 11, 11));
    painter.restore();
}

void paintBadge(QPainter &painter, const Theme &theme, TrayState state, int count)
{
    const QPen ink(theme.color(ColorRole::Text1), 2.4, Qt::SolidLine, Qt::RoundCap);
    switch (state) {
    case TrayState::Calm: break;
    case TrayState::Waiting:
        paintDisc(painter, theme, ColorRole::Accent, ColorRole::OnAccent,
                  count > 9 ? QStringLiteral("9+") : QString::number(count));
        break;
    case TrayState::Urgent:
        paintDisc(painter, theme, ColorRole::UrgentTint, ColorRole::UrgentText, QString());
        painter.setPen(QPen(theme.color(ColorRole::UrgentArc), 2.6));
        painter.drawArc(QRectF(13.5, 13.5, 8, 8), 90 * 16, -130 * 16);
        break;
    case TrayState::Breached:
        paintDisc(painter, theme, ColorRole::BreachFill, ColorRole::OnBreach, QStringLiteral("!"));
        break;
    case TrayState::Paused:
        wipeCorner(painter);
        painter.setPen(ink);
        painter.drawLine(QPointF(16, 15), QPointF(16, 21));
        painter.drawLine(QPointF(20, 15), QPointF(20, 21));
        break;
    case TrayState::Offline:
        wipeCorner(painter);
        painter.setPen(ink);
        painter.drawLine(QPointF(15, 18), QPointF(21, 18));
        break;
    }
}
} // namespace

void paintTrayIcon(QPainter &painter, const QRectF &box, const Theme &theme, TrayState state, int count)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    paintMark(painter, theme);
    paintBadge(painter, theme, state, count);
    painter.restore();
}

QIcon trayIcon(const Theme &theme, TrayState state, int count)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintTrayIcon(painter, QRectF(0, 0, size, size), theme, state, count);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace relaydesk
