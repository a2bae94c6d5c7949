// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/option_row.h"

#include "ui/kit/kit_style.h"
#include "ui/kit/painters.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int padding = 8;
constexpr int textAt = 34;

} // namespace

OptionRow::OptionRow(const Theme &theme, int number, const QString &label, const QString &detail, QWidget *parent)
    : QRadioButton(parent)
    , m_theme(theme)
    , m_number(QString::number(number))
    , m_label(label)
    , m_detail(detail)
{
    setAccessibleName(label);
    setAccessibleDescription(detail);
    setProperty("noFocusRing", true); // the chosen row carries the mark
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize OptionRow::sizeHint() const
{
    int width = textAt + QFontMetrics(m_theme.font(TextStep::Body)).horizontalAdvance(m_label) + padding + 2;
    if (!m_detail.isEmpty())
        width += 16 + QFontMetrics(m_theme.font(TextStep::Small)).horizontalAdvance(m_detail);
    return {width, m_theme.scaled(30)};
}

bool OptionRow::hitButton(const QPoint &at) const
{
    return rect().contains(at);
}

void OptionRow::mouseReleaseEvent(QMouseEvent *event)
{
    QRadioButton::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT picked();
}

void OptionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isChecked())
        paintBox(painter, rect(), 6, m_theme.color(ColorRole::Selected), {});
    else if (underMouse())
        paintBox(painter, rect(), 6, m_theme.color(ColorRole::Hover), {});
    if (isChecked() && hasFocus())
        paintBox(painter, rect(), 6, {}, m_theme.color(ColorRole::Focus));
    const QSize key = keycapSize(m_theme, m_number);
    const QRect cap(QPoint(padding, (height() - key.height()) / 2), key);
    paintKeycap(painter, QStyle::visualRect(layoutDirection(), rect(), cap), m_theme, m_number);

    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    QRect text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(textAt, 0, -padding, 0));
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.drawText(text, flags | Qt::AlignTrailing, m_detail);
    const int detail = m_detail.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_detail) + 12;
    text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(textAt, 0, -padding - detail, 0));
    painter.setFont(m_theme.font(TextStep::Body));
    painter.setPen(m_theme.color(ColorRole::Text1));
    painter.drawText(text, flags | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_label, Qt::ElideRight, text.width()));
}

} // namespace relaydesk
