// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_button.h"

#include "ui/kit/kit_style.h"

#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {
constexpr int s_icon = 16;
constexpr int s_iconLeft = 10;
constexpr int s_textLeft = 36;
} // namespace

RailButton::RailButton(const Theme &theme, Icon icon, const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setText(label);
    setAccessibleName(label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RailButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%Ln lead(s)", nullptr, count) : QString());
    update();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(narrow ? text() : QString());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    return {m_narrow ? 36 : 168, m_theme.scaled(34)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || isDown() || underMouse()) {
        const ColorRole fill = isChecked() ? ColorRole::Selected : isDown() ? ColorRole::Pressed : ColorRole::Hover;
        paintBox(painter, rect(), 6, m_theme.color(fill), {});
    }
    const auto place = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int top = (height() - s_icon) / 2;
    paintIcon(painter, place(QRect(s_iconLeft, top, s_icon, s_icon)), m_theme, m_icon, s_icon,
              isChecked() ? ColorRole::AccentText : ColorRole::Text2);
    if (m_narrow)
        return;
    painter.setFont(m_theme.font(isChecked() ? TextStep::BodyStrong : TextStep::BodyLabel));
    painter.setPen(m_theme.color(isChecked() ? ColorRole::Text1 : ColorRole::Text2));
    const QString count = m_count > 0 ? locale().toString(m_count) : QString();
    const QFont counting = m_theme.font(TextStep::Small);
    const int countWidth = QFontMetrics(counting).horizontalAdvance(count);
    const QRect words = place(QRect(s_textLeft, 0, width() - s_textLeft - countWidth - 18, height()));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(counting);
    painter.setPen(m_theme.color(ColorRole::Text2));
    painter.drawText(place(QRect(width() - countWidth - 10, 0, countWidth, height())), Qt::AlignVCenter, count);
}

} // namespace relaydesk
