// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/skeleton_rows.h"

#include "ui/kit/kit_style.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace relaydesk {

namespace {

constexpr int rowHeight = 56;
constexpr std::array widths{QSize(170, 119), QSize(140, 98), QSize(156, 132), QSize(126, 104)};

} // namespace

SkeletonRows::SkeletonRows(const Theme &theme, int rows, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(rows)
{
    setAccessibleName(tr("Leads are being read"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SkeletonRows::sizeHint() const
{
    return {m_theme.scaled(420), m_rows * m_theme.scaled(rowHeight)};
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int row = m_theme.scaled(rowHeight);
    const QColor shape = m_theme.color(ColorRole::Hover);
    const auto box = [&](int x, int y, int wide, int high, qreal radius) {
        paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, wide, high)), radius, shape, {});
    };
    for (int i = 0; i < m_rows; ++i) {
        const int top = i * row;
        const QSize lines = widths.at(static_cast<std::size_t>(i) % widths.size());
        box(16, top + (row - 28) / 2, 28, 28, 14);
        box(54, top + (row - 12) / 2, 48, 12, 3);
        box(124, top + row / 2 - 15, lines.width(), 12, 3);
        box(124, top + row / 2 + 5, lines.height(), 10, 3);
        painter.fillRect(QRect(0, top + row - 1, width(), 1), m_theme.color(ColorRole::Line));
    }
}

} // namespace relaydesk
