// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/row_button.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace relaydesk {

namespace {

constexpr int rowHeight = 28;

} // namespace

RowButton::RowButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("noFocusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RowButton::setLabel(const QString &label)
{
    if (label == m_label)
        return;
    m_label = label;
    setAccessibleName(label);
    updateGeometry();
    update();
}

QSize RowButton::sizeHint() const
{
    return {QFontMetrics(m_theme.font(TextStep::Body)).horizontalAdvance(m_label) + 2, m_theme.scaled(rowHeight)};
}

QSize RowButton::minimumSizeHint() const
{
    return {m_theme.scaled(60), m_theme.scaled(rowHeight)};
}

bool RowButton::event(QEvent *event)
{
    const auto *help = event->type() == QEvent::ToolTip ? dynamic_cast<QHelpEvent *>(event) : nullptr;
    if (!help)
        return QAbstractButton::event(event);
    QStringList lines;
    if (sizeHint().width() > width())
        lines << m_label;
    if (!toolTip().isEmpty())
        lines << toolTip();
    QToolTip::showText(help->globalPos(), plainToolTip(lines.join(u'\n')), this);
    return true;
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isEnabled() && (underMouse() || isDown()))
        paintBox(painter, rect(), 4, m_theme.color(isDown() ? ColorRole::Pressed : ColorRole::Hover), {});
    painter.setFont(m_theme.font(TextStep::Body));
    painter.setPen(m_theme.color(isEnabled() ? ColorRole::Text1 : ColorRole::Text2));
    painter.drawText(rect(), int(Qt::AlignVCenter) | int(Qt::AlignLeading) | int(Qt::TextSingleLine),
                     painter.fontMetrics().elidedText(m_label, Qt::ElideRight, width()));
    paintFocusInside(painter, *this, m_theme);
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (clickedByEnter(*this, *event))
        return;
    if (event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted();
    else if (arrow && event->modifiers().testFlag(Qt::AltModifier))
        Q_EMIT moveWanted(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace relaydesk
