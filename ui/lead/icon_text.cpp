// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/icon_text.h"

#include "ui/kit/plain_label.h"

#include <QPainter>

namespace relaydesk {
namespace {

constexpr int iconSize = 14;
constexpr int gap = 5;

} // namespace

IconText::IconText(Icon icon, const QString &meaning, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_theme(theme)
{
    setAccessibleDescription(meaning);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize IconText::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStep::Small));
    return {m_theme.scaled(iconSize) + gap + metrics.horizontalAdvance(m_text) + 1,
            m_theme.lineHeight(TextStep::Small)};
}

QSize IconText::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), m_theme.scaled(80)), sizeHint().height()};
}

void IconText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = m_theme.scaled(iconSize);
    const QRect icon(0, 0, side, height());
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_theme, m_icon, side, ColorRole::Text3);
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    const QRect text
        = QStyle::visualRect(layoutDirection(), rect(), QRect(side + gap, 0, width() - side - gap, height()));
    painter.drawText(text, int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, text.width()));
}

} // namespace relaydesk
