// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/kit_style.h"
#include "ui/kit/painters.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace relaydesk {

namespace {

constexpr int chipPadding = 7;
constexpr int chipLongest = 160;

// \a strength 1 (strongest) to 4; 0 unknown.
ColorRole gradeTint(int strength)
{
    switch (strength) {
    case 1: return ColorRole::Grade1;
    case 2: return ColorRole::Grade2;
    case 3: return ColorRole::Grade3;
    default: return ColorRole::Grade4;
    }
}

ColorRole gradeInk(int strength)
{
    return strength == 1 || strength == 2 ? ColorRole::GradeStrongInk : ColorRole::GradeWeakInk;
}

struct Tone
{
    ColorRole text;
    ColorRole tint;
};

Tone toneOf(ChipTone tone)
{
    switch (tone) {
    case ChipTone::Intent: return {ColorRole::AccentText, ColorRole::Selected};
    case ChipTone::Neutral: return {ColorRole::Text2, ColorRole::Hover};
    case ChipTone::Marketing: return {ColorRole::MarketingText, ColorRole::MarketingTint};
    case ChipTone::Sales: return {ColorRole::SalesText, ColorRole::SalesTint};
    case ChipTone::Ok: return {ColorRole::OkText, ColorRole::OkTint};
    case ChipTone::Soon: return {ColorRole::SoonText, ColorRole::SoonTint};
    case ChipTone::Breach: return {ColorRole::BreachText, ColorRole::BreachTint};
    }
    return {ColorRole::Text2, ColorRole::Hover};
}

QFont semiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

void paintGradeBadge(QPainter &painter, const QRectF &box, const Theme &theme, QChar fit, int engagement)
{
    const int fitStrength = fit.isNull() ? 0 : fit.unicode() - u'A' + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    // Grades are left-to-right in every language: fit first.
    const QRectF left(box.left(), box.top(), box.width() / 2, box.height());
    const QRectF right = left.translated(box.width() / 2, 0);
    painter.setClipPath(outline);
    painter.fillRect(left, theme.color(gradeTint(fitStrength)));
    painter.fillRect(right, theme.color(gradeTint(engagement)));
    painter.setClipping(false);
    painter.setPen(QPen(theme.color(ColorRole::LineStrong), 1));
    painter.drawPath(outline);
    const qreal middle = std::floor(box.center().x()) + 0.5;
    painter.drawLine(QPointF(middle, box.top() + 1), QPointF(middle, box.bottom() - 1));
    painter.setFont(semiBold(theme.font(TextStep::Small)));
    const QString dash = QStringLiteral("–");
    painter.setPen(theme.color(gradeInk(fitStrength)));
    painter.drawText(left, Qt::AlignCenter, fit.isNull() ? dash : QString(fit));
    painter.setPen(theme.color(gradeInk(engagement)));
    painter.drawText(right, Qt::AlignCenter, engagement == 0 ? dash : QString::number(engagement));
    painter.restore();
}

QSize gradeBadgeSize(const Theme &theme)
{
    return {theme.scaled(36), theme.scaled(20)};
}

int chipWidth(const Theme &theme, const QString &label)
{
    const QFontMetricsF metrics(theme.font(TextStep::SmallStrong));
    const int natural = qCeil(metrics.horizontalAdvance(label)) + 2 * chipPadding;
    return std::min(natural, theme.scaled(chipLongest));
}

int chipHeight(const Theme &theme)
{
    return theme.scaled(20);
}

void paintChip(QPainter &painter, const QRectF &box, const Theme &theme, const QString &label, ChipTone tone,
               bool onSurface)
{
    const Tone is = toneOf(tone);
    const bool plain = tone == ChipTone::Intent || tone == ChipTone::Neutral;
    paintBox(painter, box, 5, theme.color(onSurface && plain ? ColorRole::Surface : is.tint), {});
    painter.setFont(theme.font(TextStep::SmallStrong));
    painter.setPen(theme.color(is.text));
    const QRectF text = box.adjusted(chipPadding, 0, -chipPadding, 0);
    // Half a pixel of slack: the width was rounded up from the same measure.
    const QString shown = QFontMetricsF(painter.font()).elidedText(label, Qt::ElideRight, text.width() + 0.5);
    painter.drawText(text.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
}

QSize keycapSize(const Theme &theme, const QString &key)
{
    const QFontMetricsF metrics(theme.font(TextStep::Micro));
    const int height = theme.scaled(18);
    return {std::max(height, qCeil(metrics.horizontalAdvance(key)) + 10), height};
}

void paintKeycap(QPainter &painter, const QRectF &box, const Theme &theme, const QString &key, KeycapOn on)
{
    QColor ink = theme.color(on == KeycapOn::Accent ? ColorRole::OnAccent : ColorRole::Text3);
    QColor edge = theme.color(ColorRole::LineStrong);
    if (on == KeycapOn::Accent) {
        edge = ink;
        edge.setAlphaF(0.55F);
    }
    paintBox(painter, box, 4, on == KeycapOn::Accent ? QColor() : theme.color(ColorRole::Surface), edge);
    QFont font = theme.font(TextStep::Micro);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, key);
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal cell = widestDigit(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

void paintTabular(QPainter &painter, const QRectF &box, const QString &text, Qt::Alignment align)
{
    const QFontMetricsF metrics(painter.font());
    const qreal cell = widestDigit(metrics);
    qreal x = align.testFlag(Qt::AlignRight) ? box.right() - tabularWidth(painter.font(), text) : box.left();
    const qreal baseline = std::round(box.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    for (const QChar c : text) {
        const qreal own = metrics.horizontalAdvance(c);
        const qreal step = c.isDigit() ? cell : own;
        painter.drawText(QPointF(x + (step - own) / 2, baseline), QString(c));
        x += step;
    }
}

void paintBar(QPainter &painter, const QRectF &box, const Theme &theme, double share, ColorRole fill,
              Qt::LayoutDirection direction)
{
    const qreal radius = std::min<qreal>(3, box.height() / 2);
    paintBox(painter, box, radius, theme.color(ColorRole::LineStrong), {});
    QRectF part = box;
    part.setWidth(box.width() * std::clamp(share, 0.0, 1.0));
    if (direction == Qt::RightToLeft)
        part.moveRight(box.right());
    if (part.width() >= 1)
        paintBox(painter, part, radius, theme.color(fill), {});
}

} // namespace relaydesk
