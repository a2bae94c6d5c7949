// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/form_popover.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

namespace relaydesk {

namespace {

constexpr int radius = 8;

} // namespace

FormPopover::FormPopover(const Theme &theme, const QString &title, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_theme(theme)
    , m_grid(new QGridLayout)
    , m_actions(new QHBoxLayout)
{
    setWindowTitle(title);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, title, this));
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    m_actions->setContentsMargins(-8, 0, 0, 0);
    m_actions->setSpacing(4);
    m_actions->addStretch(1);
    column->addLayout(m_actions);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

PlainLabel *FormPopover::addField(const QString &name, QWidget *field)
{
    const int row = m_grid->rowCount();
    auto *label = new PlainLabel(m_theme, TextStep::Body, ColorRole::Text2, name, this);
    label->setElide(Qt::ElideNone);
    field->setAccessibleName(name);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    if (!m_first)
        m_first = field;
    return label;
}

PlainLabel *FormPopover::addWords()
{
    auto *words = new PlainLabel(m_theme, TextStep::Small, ColorRole::Text3, this);
    words->setWordWrap(true);
    m_grid->addWidget(words, m_grid->rowCount(), 0, 1, 2);
    return words;
}

KeyedButton *FormPopover::addAction(const QString &label)
{
    auto *button = new KeyedButton(m_theme, KeyedButton::Kind::Text, label, this);
    button->setControlHeight(28);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void FormPopover::openAt(const QWidget *anchor)
{
    setMinimumWidth(m_theme.scaled(320));
    adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    const bool mirrored = anchor->layoutDirection() == Qt::RightToLeft;
    QPoint at = anchor->mapToGlobal(QPoint(mirrored ? anchor->width() - width() : 0, anchor->height() + 6));
    if (at.y() + height() > room.bottom())
        at.setY(qMax(room.top(), anchor->mapToGlobal(QPoint(0, -6)).y() - height()));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    move(at);
    show();
    if (m_first)
        m_first->setFocus(Qt::PopupFocusReason);
}

void FormPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), radius, m_theme.color(ColorRole::Raised), m_theme.color(ColorRole::FieldLine));
}

// Round without a compositor, too.
void FormPopover::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    QPainterPath path;
    path.addRoundedRect(rect(), radius, radius);
    setMask(QRegion(path.toFillPolygon().toPolygon()));
}

void FormPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}

void FormPopover::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace relaydesk
