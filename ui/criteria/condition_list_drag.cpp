// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer: a click edits, the handle moves a line or a group.
#include "ui/criteria/condition_list.h"
#include "ui/kit/kit_style.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int scrollEdge = 24;
constexpr int scrollStep = 12;

} // namespace

bool ConditionList::isOnHandle(int row, const QPoint &at) const
{
    const ConditionLineLayout layout = layoutOfRow(row);
    return layout.handle.contains(at) || (m_model.line(row).indent > 0 && layout.chip.contains(at));
}

void ConditionList::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    closeField(true);
    executeDelayedItemsLayout();
    const int row = indexAt(at).row();
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setFocus(Qt::MouseFocusReason);
    select(row, layoutOfRow(row).partAt(at).value_or(m_part));
    m_drag = Drag{row, at, false, -1, {}};
    if (!isOnHandle(row, at) || m_model.isReadOnly() || !m_model.line(row).isInDocument())
        m_drag->row = -1; // a click, whatever comes
}

void ConditionList::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!m_drag || m_drag->row < 0) {
        if (event->buttons() != Qt::NoButton)
            return; // a press that went astray selects nothing else
        const int row = indexAt(at).row();
        const bool isGrip = row >= 0 && !m_model.isReadOnly() && layoutOfRow(row).handle.contains(at);
        viewport()->setCursor(isGrip ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_drag->isMoving && (at - m_drag->from).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->isMoving = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    dragTo(at);
}

void ConditionList::dragTo(const QPoint &at)
{
    if (at.y() < scrollEdge)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - scrollStep);
    else if (at.y() > viewport()->height() - scrollEdge)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + scrollStep);
    Q_EMIT draggedTo(QRect(at, QSize(1, 1)).adjusted(0, -scrollEdge, 0, scrollEdge));
    const int x = layoutDirection() == Qt::RightToLeft ? viewport()->width() - at.x() : at.x();
    const int step = m_theme.scaled(conditionIndent);
    m_drag->gap = gapAt(at.y());
    m_drag->drop = m_model.dropAt(m_drag->row, m_drag->gap, (x - conditionGutter + step / 2) / step);
    updateLook();
}

// The row before whose upper edge the pointer is nearest.
int ConditionList::gapAt(int y) const
{
    int row = 0;
    while (row < m_model.rowCount() && visualRect(m_model.index(row)).center().y() < y)
        ++row;
    return row;
}

void ConditionList::endDrag(bool drop)
{
    const auto drag = std::exchange(m_drag, std::nullopt);
    viewport()->setCursor(Qt::ArrowCursor);
    if (drop && drag && drag->drop)
        select(m_model.drop(drag->row, drag->drop->spot), m_part);
    updateLook();
}

void ConditionList::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag || event->button() != Qt::LeftButton)
        return;
    if (m_drag->isMoving) {
        endDrag(true);
        return;
    }
    const QPoint from = m_drag->from;
    endDrag(false);
    const int row = indexAt(from).row();
    if (row < 0)
        return;
    const ConditionLineLayout layout = layoutOfRow(row);
    if (const auto part = layout.partAt(from))
        editPart(row, *part);
    else if (layout.chip.contains(from))
        editPart(row, ClausePart::Field);
}

void ConditionList::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event); // each click is one
}

void ConditionList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_drag || !m_drag->drop)
        return;
    const int gap = m_drag->gap;
    const int y = gap < m_model.rowCount() ? visualRect(m_model.index(gap)).top()
                                           : visualRect(m_model.index(m_model.rowCount() - 1)).bottom() + 1;
    const int from = conditionGutter + m_theme.scaled(conditionIndent) * m_drag->drop->indent;
    QPainter painter(viewport());
    const QRect line(from, std::clamp(y - 1, 0, viewport()->height() - 2), viewport()->width() - from - 8, 2);
    const QRect dot(from - 3, line.top() - 2, 6, 6);
    const QColor ink = m_theme.color(ColorRole::Focus);
    painter.fillRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), line), ink);
    paintBox(painter, QStyle::visualRect(layoutDirection(), viewport()->rect(), dot), 3, ink, {});
}

} // namespace relaydesk
