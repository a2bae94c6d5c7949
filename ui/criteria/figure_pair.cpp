// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/figure_pair.h"

#include "ui/kit/icon.h"

#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int arrowWidth = 16;
constexpr int gap = 8;

QString dashed(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

FigurePair::FigurePair(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigurePair::say(const BacktestFigure &figure, bool stale)
{
    m_figure = figure;
    m_stale = stale;
    setAccessibleName(tr("%1: %2 before, %3 after").arg(m_name, dashed(figure.before), dashed(figure.after)));
    update();
}

QSize FigurePair::sizeHint() const
{
    return {m_theme.scaled(150), m_theme.lineHeight(TextStep::Body) + m_theme.lineHeight(TextStep::Number)};
}

void FigurePair::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto inDirection = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int labelHeight = m_theme.lineHeight(TextStep::Body);
    painter.setFont(m_theme.font(TextStep::BodyLabel));
    painter.setPen(m_theme.color(ColorRole::Text2));
    painter.drawText(QRect(0, 0, width(), labelHeight), int(Qt::AlignLeading) | int(Qt::AlignVCenter), m_name);
    QFont number = m_theme.font(TextStep::Number);
    const QString whole = dashed(m_figure.before) % dashed(m_figure.after);
    if (QFontMetrics(number).horizontalAdvance(whole) + arrowWidth + 4 * gap > width())
        number = m_theme.font(TextStep::Heading);
    const QRect row(0, labelHeight, width(), height() - labelHeight);
    const auto draw = [&](int x, const QString &text, QFont::Weight weight, ColorRole role) {
        number.setWeight(weight);
        painter.setFont(number);
        painter.setPen(m_theme.color(m_stale ? ColorRole::Text3 : role));
        const int wide = painter.fontMetrics().horizontalAdvance(text) + 1;
        painter.drawText(inDirection(QRect(x, row.top(), wide, row.height())), Qt::AlignCenter, text);
        return x + wide;
    };
    int x = draw(0, dashed(m_figure.before), QFont::Normal, ColorRole::Text3);
    const QRect arrow = inDirection(QRect(x + gap, row.top(), arrowWidth, row.height()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(m_theme.font(TextStep::Heading));
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.drawText(arrow, Qt::AlignCenter, mirrored ? QStringLiteral("←") : QStringLiteral("→"));
    x += arrowWidth + 2 * gap;
    draw(x, dashed(m_figure.after), QFont::DemiBold, m_figure.better ? ColorRole::OkText : ColorRole::Text1);
}

} // namespace relaydesk
