// SPDX-License-Identifier: GPL-3.0-or-later
// What a QueueView paints, and the second's tick that repaints the clocks in view.
#include "ui/present/clock_text.h"
#include "ui/present/queue_model.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_view.h"

#include <QHoverEvent>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <utility>

namespace relaydesk {

namespace {

constexpr int clockTextsKept = 256;

} // namespace

void QueueView::initOption(QStyleOptionViewItem &option) const
{
    initViewItemOption(&option);
    option.direction = layoutDirection();
    option.locale = locale();
}

void QueueView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(ColorRole::Surface));
    const auto [first, last] = rowsInView();
    if (first < 0 && last < 0)
        return;
    QStyleOptionViewItem option;
    initOption(option);
    for (int row = std::max(0, first); row <= last; ++row)
        paintRow(painter, option, row, event->region());
}

void QueueView::paintRow(QPainter &painter, QStyleOptionViewItem &option, int row, const QRegion &dirty)
{
    const QModelIndex index = model()->index(row, 0);
    option.rect = visualRect(index);
    option.rect.translate(0, m_settle.offset(index.data(QueueModel::LeadIdRole).toLongLong(), option.rect.top()));
    const QRegion own = dirty.intersected(option.rect);
    if (own.isEmpty())
        return;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    option.state.setFlag(QStyle::State_MouseOver, index == m_hover);
    const QRect cell = queueClockCell(m_theme, option.rect.width(), option.direction).translated(option.rect.topLeft());
    if (!m_settle.isRunning() && cell.contains(own.boundingRect()))
        m_delegate->paintClock(painter, option, index);
    else
        m_delegate->paint(&painter, option, index);
}

bool QueueView::viewportEvent(QEvent *event)
{
    if (const auto *hover = dynamic_cast<QHoverEvent *>(event)) {
        const QModelIndex now
            = event->type() == QEvent::HoverLeave ? QModelIndex() : indexAt(hover->position().toPoint());
        if (now != m_hover) {
            viewport()->update(visualRect(m_hover));
            viewport()->update(visualRect(now));
            m_hover = now;
        }
    }
    return QListView::viewportEvent(event);
}

void QueueView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    armHeartbeat();
}

void QueueView::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    stopHeartbeat();
    m_settle.stop();
}

void QueueView::armHeartbeat()
{
    using std::chrono::seconds;
    if (m_alarm)
        return;
    // A delay, not a time: the digits go on when somebody sets the clock back.
    const Instant now = m_clock.now();
    m_alarm = m_clock.after(std::chrono::floor<seconds>(now) + seconds(1) - now, this, [this] {
        m_alarm.reset();
        beat();
        armHeartbeat();
    });
}

void QueueView::stopHeartbeat()
{
    if (m_alarm)
        m_clock.cancel(*std::exchange(m_alarm, std::nullopt));
}

// Only cells whose digits changed: a clock over one hour once a minute, a paused one never.
void QueueView::beat()
{
    if (m_clockTexts.size() > clockTextsKept)
        m_clockTexts.clear();
    const Instant now = m_clock.now();
    const auto [first, last] = rowsInView();
    for (int row = std::max(0, first); row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        const auto *lead = index.data(QueueModel::LeadRowRole).value<const LeadRow *>();
        if (!lead)
            continue;
        const QString text = countdownText(lead->sla, now, QLocale());
        QString &shown = m_clockTexts[lead->id.value()];
        if (shown == text)
            continue;
        shown = text;
        const QRect box = visualRect(index);
        viewport()->update(queueClockCell(m_theme, box.width(), layoutDirection()).translated(box.topLeft()));
    }
}

} // namespace relaydesk
