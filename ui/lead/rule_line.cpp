// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/rule_line.h"

#include <QPainter>

namespace relaydesk {

RuleLine::RuleLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RuleLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Line));
}

} // namespace relaydesk
