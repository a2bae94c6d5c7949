// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toggle_switch.h"

#include "ui/kit/kit_style.h"

#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int trackWidth = 32;
constexpr int trackHeight = 18;
constexpr int gap = 8;

} // namespace

ToggleSwitch::ToggleSwitch(const Theme &theme, const QString &label, QWidget *parent)
    : QCheckBox(label, parent)
    , m_theme(theme)
{
    setAccessibleName(label);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize ToggleSwitch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : gap + QFontMetrics(m_theme.font(TextStep::Body)).horizontalAdvance(text());
    return {trackWidth + words + 1, m_theme.scaled(28)};
}

bool ToggleSwitch::hitButton(const QPoint &at) const
{
    return rect().contains(at);
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect track = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(0, (height() - trackHeight) / 2, trackWidth, trackHeight));
    const ColorRole fill = !isEnabled() ? ColorRole::LineStrong
        : isChecked()                   ? ColorRole::Accent
                                        : ColorRole::FieldLine;
    paintBox(painter, track, trackHeight / 2.0, m_theme.color(fill), {});
    const bool atRight = isChecked() != (layoutDirection() == Qt::RightToLeft);
    const QRectF knob(atRight ? track.right() - 15 : track.left() + 2, track.top() + 2, 14, 14);
    paintBox(painter, knob, 7, m_theme.color(ColorRole::OnAccent), {});
    painter.setFont(m_theme.font(TextStep::Body));
    painter.setPen(m_theme.color(isEnabled() ? ColorRole::Text1 : ColorRole::Text3));
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(trackWidth + gap, 0, 0, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text());
}

} // namespace relaydesk
