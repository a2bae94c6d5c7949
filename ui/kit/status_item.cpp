// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/status_item.h"

#include "ui/kit/kit_style.h"

#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int padding = 8;
constexpr int dotSize = 8;
constexpr int markSize = 14;
constexpr int gap = 6;

} // namespace

StatusItem::StatusItem(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatusItem::say(const QString &words, const Look &look)
{
    if (words == m_words && look == m_look)
        return;
    m_words = words;
    m_look = look;
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const QFont font = m_theme.font(m_look.strong ? TextStep::SmallStrong : TextStep::Small);
    int width = QFontMetrics(font).horizontalAdvance(m_words) + 2 * padding;
    if (m_look.dot)
        width += dotSize + gap;
    else if (m_look.icon)
        width += markSize + gap;
    return {width + 1, m_theme.scaled(28)};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || hasFocus())
        paintBox(painter, rect().adjusted(1, 3, -1, -3), 5, m_theme.color(ColorRole::Pressed), {});
    int x = padding;
    const auto place = [this](int at, int size) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(at, (height() - size) / 2, size, size));
    };
    if (m_look.dot) {
        paintBox(painter, place(x, dotSize), dotSize, m_theme.color(*m_look.dot), {});
        x += dotSize + gap;
    } else if (m_look.icon) {
        paintIcon(painter, place(x, markSize), m_theme, *m_look.icon, markSize, m_look.text);
        x += markSize + gap;
    }
    painter.setFont(m_theme.font(m_look.strong ? TextStep::SmallStrong : TextStep::Small));
    painter.setPen(m_theme.color(m_look.text));
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(x, 0, -padding, 0));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_words, Qt::ElideRight, text.width() + 1));
}

} // namespace relaydesk
