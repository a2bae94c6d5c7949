// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/empty_state.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_markPlace(new QWidget(this))
    , m_title(new PlainLabel(theme, TextStep::Heading, ColorRole::Text1, this))
    , m_text(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
    , m_first(new KeyedButton(theme, KeyedButton::Kind::Secondary, {}, this))
    , m_second(new KeyedButton(theme, KeyedButton::Kind::Text, {}, this))
{
    m_markPlace->setFixedSize(64, 64);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    fitText();
    m_first->setControlHeight(28);
    m_second->setControlHeight(28);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_markPlace, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_first, &KeyedButton::activated, this, &EmptyState::firstActivated);
    connect(m_second, &KeyedButton::activated, this, &EmptyState::secondActivated);
    connect(&theme, &Theme::changed, this, [this] {
        fitText();
        update();
    });
}

void EmptyState::setMark(Mark mark, Icon icon)
{
    m_mark = mark;
    m_icon = icon;
    update();
}

void EmptyState::say(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    fitText();
    setAccessibleName(title);
    setAccessibleDescription(text);
}

// An aligned item of a layout is not asked for its height at that width.
void EmptyState::fitText()
{
    const int width = m_theme.scaled(310);
    m_text->setFixedWidth(width);
    m_text->setMinimumHeight(qMax(0, m_text->heightForWidth(width))); // below 0: there is no text yet
}

void EmptyState::setActions(const QString &first, const QString &second)
{
    m_first->setLabel(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setLabel(second);
    m_second->setVisible(!second.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = m_markPlace->geometry();
    if (m_mark == Mark::Icon) {
        paintIcon(painter, box, m_theme, m_icon, 36, ColorRole::Text3);
        return;
    }
    const QRectF circle = box.adjusted(3, 3, -3, -3);
    painter.setPen(QPen(m_theme.color(ColorRole::LineStrong), 3));
    painter.drawEllipse(circle);
    painter.setPen(QPen(m_theme.color(ColorRole::OkFill), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, 90 * 16, -330 * 16);
    painter.setPen(QPen(m_theme.color(ColorRole::OkText), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = box.center();
    const QPointF tick[] = {middle + QPointF(-10, 1), middle + QPointF(-3, 8), middle + QPointF(11, -7)};
    painter.drawPolyline(tick, 3);
}

} // namespace relaydesk
