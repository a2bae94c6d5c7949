// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/state_icon.h"

#include <QPainter>

namespace relaydesk {

StateIcon::StateIcon(const Theme &theme, StateMark mark, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(mark)
{
    const auto fit = [this, &theme] { setFixedSize(theme.scaled(16), theme.scaled(16)); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void StateIcon::setMark(StateMark mark)
{
    m_mark = mark;
    update();
}

void StateIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStateMark(painter, rect(), m_theme, m_mark);
}

} // namespace relaydesk
