// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/handoff_steps.h"

#include "ui/kit/icon.h"
#include "ui/kit/painters.h"

#include <QPainter>

namespace relaydesk {

namespace {

constexpr qreal nodeSize = 18;

} // namespace

HandoffSteps::HandoffSteps(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HandoffSteps::setSteps(std::vector<Step> steps)
{
    if (steps == m_steps)
        return;
    m_steps = std::move(steps);
    QStringList spoken;
    for (const Step &step : m_steps)
        spoken << tr("%1 %2", "station and time").arg(step.label, step.time);
    setAccessibleName(tr("Handoff"));
    setAccessibleDescription(spoken.join(u", "));
    update();
}

QSize HandoffSteps::sizeHint() const
{
    return {m_theme.scaled(490), m_theme.scaled(64)};
}

QSize HandoffSteps::minimumSizeHint() const
{
    return {m_theme.scaled(320), m_theme.scaled(64)};
}

void HandoffSteps::paintNode(QPainter &painter, const QPointF &at, Step::State state) const
{
    const QRectF box(at.x() - nodeSize / 2, at.y() - nodeSize / 2, nodeSize, nodeSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (state == Step::State::Done) {
        painter.setBrush(m_theme.color(ColorRole::OkTint));
        painter.drawEllipse(box);
        paintIcon(painter, box, m_theme, Icon::Check, 12, ColorRole::OkText);
        return;
    }
    const bool open = state == Step::State::Open;
    QPen pen(m_theme.color(open ? ColorRole::SoonArc : ColorRole::FieldLine), open ? 2.0 : 1.5);
    if (open)
        pen.setDashPattern({1.8, 1.5});
    painter.setPen(pen);
    painter.drawEllipse(box.adjusted(1, 1, -1, -1));
}

void HandoffSteps::paintLink(QPainter &painter, const QPointF &from, const QPointF &to, const Step &next) const
{
    const bool open = next.state == Step::State::Open;
    QPen pen(m_theme.color(open ? ColorRole::SoonArc : ColorRole::FieldLine), open ? 1.5 : 1.0);
    if (open)
        pen.setDashPattern({2, 2});
    painter.setPen(pen);
    const QPointF reach(nodeSize / 2 + 4, 0);
    painter.drawLine(from + reach, to - reach);
    painter.setFont(m_theme.font(open ? TextStep::SmallStrong : TextStep::Micro));
    painter.setPen(m_theme.color(open ? ColorRole::Text2 : ColorRole::Text3));
    const QRectF above(from.x(), from.y() - m_theme.scaled(22), to.x() - from.x(), m_theme.scaled(16));
    painter.drawText(above, Qt::AlignCenter | Qt::TextSingleLine, next.gap);
}

void HandoffSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_steps.empty())
        return;
    const qreal column = width() / qreal(m_steps.size());
    const qreal y = m_theme.scaled(22) + 0.5; // lines of one pixel stay sharp
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const QPointF at(column * (qreal(i) + 0.5), y);
        if (i > 0)
            paintLink(painter, QPointF(at.x() - column, y), at, step);
        paintNode(painter, at, step.state);
        const QRectF name(at.x() - column / 2, y + m_theme.scaled(13), column, m_theme.scaled(16));
        painter.setFont(m_theme.font(TextStep::SmallStrong));
        painter.setPen(m_theme.color(ColorRole::Text1));
        painter.drawText(name, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(step.label, Qt::ElideRight, qRound(column)));
        painter.setFont(m_theme.font(TextStep::Micro));
        painter.setPen(m_theme.color(ColorRole::Text3));
        painter.drawText(name.translated(0, m_theme.scaled(15)), Qt::AlignCenter, step.time);
    }
}

} // namespace relaydesk
