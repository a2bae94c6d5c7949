// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/rule_button.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/plain_label.h"

#include <QKeyEvent>
#include <QPainter>

namespace relaydesk {

namespace {

constexpr int inset = 4;
constexpr int leastHeight = 24;

} // namespace

RuleButton::RuleButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("noFocusRing", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RuleButton::setRule(const QString &rule)
{
    m_rule = rule;
    setAccessibleName(rule);
    setToolTip(plainToolTip(tr("%1. Shows the clause of the criteria.").arg(rule)));
    setVisible(!rule.isEmpty());
    updateGeometry();
    update();
}

QSize RuleButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStep::Small));
    return {metrics.horizontalAdvance(m_rule) + 2 * inset + 1, m_theme.scaled(leastHeight)};
}

QSize RuleButton::minimumSizeHint() const
{
    return {m_theme.scaled(60), m_theme.scaled(leastHeight)};
}

void RuleButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = m_theme.font(TextStep::Small);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::AccentText));
    const QRect room = rect().adjusted(inset, 0, -inset, 0);
    painter.drawText(room, int(Qt::AlignTrailing) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     painter.fontMetrics().elidedText(m_rule, Qt::ElideRight, room.width()));
    paintFocusInside(painter, *this, m_theme);
}

void RuleButton::keyPressEvent(QKeyEvent *event)
{
    if (!clickedByEnter(*this, *event))
        QAbstractButton::keyPressEvent(event);
}

} // namespace relaydesk
