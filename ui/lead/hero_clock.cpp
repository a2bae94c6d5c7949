// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/hero_clock.h"

#include "ui/kit/painters.h"
#include "ui/present/clock_text.h"

#include <QPainter>

namespace relaydesk {
namespace {

constexpr int ring = 46;
constexpr int gap = 12;

RingShape shapeOf(RingState state)
{
    switch (state) {
    case RingState::None: return RingShape::None;
    case RingState::Calm: return RingShape::Calm;
    case RingState::Soon: return RingShape::Soon;
    case RingState::Urgent: return RingShape::Urgent;
    case RingState::Breached: return RingShape::Breached;
    case RingState::Paused: return RingShape::Paused;
    case RingState::Answered: return RingShape::Answered;
    }
    return RingShape::None;
}

} // namespace

HeroClock::HeroClock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HeroClock::setClock(const SlaClock &clock, const QString &below)
{
    m_clock = clock;
    m_below = below;
    setVisible(clock.dueAt.has_value() || clock.answeredAt.has_value() || clock.pause != PauseReason::None);
    m_text.clear();
    tick(m_now);
}

void HeroClock::tick(Instant now)
{
    m_now = now;
    const QString text = countdownText(m_clock, now, locale());
    if (text == m_text)
        return;
    const bool sameLength = text.size() == m_text.size();
    m_text = text;
    // Read when asked: a changed name would be announced every second.
    const bool quiet = signalsBlocked();
    blockSignals(true);
    setAccessibleName(tr("Countdown"));
    setAccessibleDescription(spokenCountdown(m_clock, now));
    blockSignals(quiet);
    if (!sameLength)
        updateGeometry();
    update();
}

QSize HeroClock::sizeHint() const
{
    const qreal digits = tabularWidth(m_theme.font(TextStep::Display), m_text);
    const int below = QFontMetrics(m_theme.font(TextStep::Small)).horizontalAdvance(m_below);
    return {qMax(qRound(digits + 0.5), below) + gap + m_theme.scaled(ring) + 2,
            m_theme.lineHeight(TextStep::Display) + m_theme.lineHeight(TextStep::Small)};
}

double HeroClock::shareLeft() const
{
    if (!m_clock.dueAt || m_clock.target.count() <= 0)
        return 0;
    return qBound(0.0, double((*m_clock.dueAt - m_now).count()) / double(m_clock.target.count()), 1.0);
}

void HeroClock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const RingShape shape = shapeOf(ringAt(m_clock, m_now));
    const int side = m_theme.scaled(ring);
    const QRect ringBox(width() - side, (height() - side) / 2, side, side);
    paintRing(painter, QStyle::visualRect(layoutDirection(), rect(), ringBox), m_theme, shape, shareLeft());

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int top = m_theme.lineHeight(TextStep::Display);
    const QRect digits = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, width() - side - gap, top));
    painter.setFont(m_theme.font(TextStep::Display));
    painter.setPen(m_theme.color(ringTextRole(shape)));
    paintTabular(painter, digits, m_text, mirrored ? Qt::AlignLeft : Qt::AlignRight);
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text2));
    const QRect below
        = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top - 2, width() - side - gap, height() - top + 2));
    painter.drawText(below, int(Qt::AlignVCenter) | int(mirrored ? Qt::AlignLeft : Qt::AlignRight), m_below);
}

} // namespace relaydesk
