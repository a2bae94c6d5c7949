// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_view.h"

#include "ui/present/queue_model.h"
#include "ui/queue/queue_delegate.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace relaydesk {

QueueView::QueueView(const Theme &theme, Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_delegate(new QueueDelegate(theme, clock, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false); // scrollTo() is called where the person moves, and nowhere else
    verticalScrollBar()->setAttribute(Qt::WA_OpaquePaintEvent, false);
    setMouseTracking(true);
    setAccessibleName(tr("Leads"));
    viewport()->setAutoFillBackground(true);
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT leadActivated(currentLead()); });
    connect(&m_settle, &RowSettle::moved, this, [this] { viewport()->update(); });
    connect(&theme, &Theme::changed, this, [this] {
        keepPlace();
        changeLayout();
    });
}

QueueView::~QueueView()
{
    stopHeartbeat();
}

void QueueView::setModel(QAbstractItemModel *model)
{
    for (const auto &connection : m_followed)
        disconnect(connection);
    m_followed.clear();
    m_anchor.reset();
    m_stale = true;
    QListView::setModel(model);
    followModel();
    changeLayout();
}

// The virtual functions of a view tell of insertions after and removals before; the place of the
// selected row must be known before each change and set right after it.
void QueueView::followModel()
{
    if (!model())
        return;
    const auto keep = [this] { keepPlace(); };
    const auto change = [this] { changeLayout(); };
    m_followed = {
        connect(model(), &QAbstractItemModel::rowsAboutToBeInserted, this, keep),
        connect(model(), &QAbstractItemModel::rowsAboutToBeMoved, this, keep),
        connect(model(), &QAbstractItemModel::layoutAboutToBeChanged, this, keep),
        connect(model(), &QAbstractItemModel::rowsRemoved, this, change),
        connect(model(), &QAbstractItemModel::rowsMoved, this, change),
        connect(model(), &QAbstractItemModel::layoutChanged, this, change),
        connect(model(), &QAbstractItemModel::modelReset, this, change),
    };
}

const QueueGeometry &QueueView::geometryNow() const
{
    if (m_stale) {
        m_geometry.read(model(), {queueRowHeight(m_theme), queueHeadHeight(m_theme)});
        m_stale = false;
    }
    return m_geometry;
}

// Remembers where on the screen the selected row stands, or else the first lead in view.
void QueueView::keepPlace()
{
    if (m_anchor || m_stale || !model())
        return;
    const QRect current = visualRect(currentIndex());
    if (currentIndex().isValid() && viewport()->rect().intersects(current)) {
        m_anchor = Anchor{currentIndex(), current.top()};
        return;
    }
    if (verticalOffset() == 0)
        return; // at the top, what is new shows itself
    const int row = geometryNow().nextLead(rowsInView().first, 1);
    if (row >= 0)
        m_anchor = Anchor{model()->index(row, 0), geometryNow().top(row) - verticalOffset()};
}

void QueueView::changeLayout()
{
    m_stale = true;
    scheduleDelayedItemsLayout();
}

void QueueView::doItemsLayout()
{
    m_stale = true;
    // QListView would lay out every item; the geometry knows already.
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::doItemsLayout();
    if (m_anchor) {
        const QModelIndex index = m_anchor->index;
        if (index.isValid())
            verticalScrollBar()->setValue(geometryNow().top(index.row()) - m_anchor->top);
        m_anchor.reset();
    }
    m_follow.reset();
    tellCurrent();
    if (m_settleFrom)
        m_settle.start(*std::exchange(m_settleFrom, std::nullopt));
    viewport()->update();
}

void QueueView::settleNextChange()
{
    if (m_theme.reducedMotion() || !isVisible() || !model())
        return;
    QHash<qint64, int> from;
    const auto [first, last] = rowsInView();
    for (int row = first; row >= 0 && row <= last; ++row) {
        const qint64 lead = model()->index(row, 0).data(QueueModel::LeadIdRole).toLongLong();
        from.insert(lead, geometryNow().top(row) - verticalOffset());
    }
    m_settleFrom = std::move(from);
}

void QueueView::setSlack(int pixels)
{
    m_slack = pixels;
    updateGeometries();
}

int QueueView::horizontalOffset() const
{
    return 0;
}

int QueueView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void QueueView::updateGeometries()
{
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(queueRowHeight(m_theme));
    verticalScrollBar()->setRange(0, std::max(geometryNow().height() - page, m_slack));
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::updateGeometries();
    layBarOverRows();
}

// The scroll bar lies over the rows' end padding, so that rows have one width whether it shows or not.
void QueueView::layBarOverRows()
{
    QScrollBar *bar = verticalScrollBar();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int overlap = bar->maximum() > 0 ? bar->sizeHint().width() : 0;
    const int wanted = mirrored ? -overlap : overlap;
    if (wanted == m_barOverlap)
        return;
    m_barOverlap = wanted;
    setViewportMargins(mirrored ? -overlap : 0, 0, mirrored ? 0 : -overlap, 0);
    bar->parentWidget()->raise();
}

std::pair<int, int> QueueView::rowsInView() const
{
    const QueueGeometry &geometry = geometryNow();
    if (geometry.rowCount() == 0)
        return {-1, -1};
    const int first = geometry.rowAt(verticalOffset());
    const int last = geometry.rowAt(verticalOffset() + viewport()->height() - 1);
    return {first, last < 0 ? geometry.rowCount() - 1 : last};
}

QRect QueueView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model() || index.row() >= geometryNow().rowCount())
        return {};
    const int top = geometryNow().top(index.row()) - verticalOffset();
    return {0, top, viewport()->width(), geometryNow().heightOf(index.row())};
}

QModelIndex QueueView::indexAt(const QPoint &point) const
{
    const int row = geometryNow().rowAt(point.y() + verticalOffset());
    return row < 0 || !model() ? QModelIndex() : model()->index(row, 0);
}

void QueueView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    int top = geometryNow().top(index.row());
    const int bottom = top + geometryNow().heightOf(index.row());
    // The head above the first lead of a group comes into view with it.
    if (index.row() > 0 && geometryNow().isHead(index.row() - 1))
        top = geometryNow().top(index.row() - 1);
    const int page = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > bar->value() + page))
        bar->setValue(bottom - page);
    else if (hint == PositionAtCenter)
        bar->setValue((top + bottom - page) / 2);
}

void QueueView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
}

void QueueView::keyboardSearch(const QString &)
{
    // Letters are keys of the program, not the start of a name.
}

QModelIndex QueueView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QueueGeometry &geometry = geometryNow();
    const int rows = geometry.rowCount();
    if (rows == 0)
        return {};
    const int at = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / queueRowHeight(m_theme) - 1);
    int row = -1;
    switch (action) {
    case MoveUp:
    case MovePrevious: row = geometry.nextLead(at < 0 ? 0 : at - 1, at < 0 ? 1 : -1); break;
    case MoveDown:
    case MoveNext: row = geometry.nextLead(at + 1, 1); break;
    case MoveHome: row = geometry.nextLead(0, 1); break;
    case MoveEnd: row = geometry.nextLead(rows - 1, -1); break;
    case MovePageUp: row = geometry.nextLead(std::max(0, at - page), 1); break;
    case MovePageDown: row = geometry.nextLead(std::min(rows - 1, at + page), -1); break;
    case MoveLeft:
    case MoveRight: break;
    }
    return row < 0 ? currentIndex() : model()->index(row, 0);
}

void QueueView::selectRow(int row)
{
    const QueueGeometry &geometry = geometryNow();
    int lead = geometry.nextLead(std::clamp(row, 0, std::max(0, geometry.rowCount() - 1)), 1);
    if (lead < 0)
        lead = geometry.nextLead(geometry.rowCount() - 1, -1);
    if (lead < 0)
        return;
    const QModelIndex index = model()->index(lead, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

void QueueView::step(int by)
{
    const QModelIndex index = moveCursor(by > 0 ? MoveDown : MoveUp, Qt::NoModifier);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    Q_EMIT worked();
    switch (event->key()) {
    case Qt::Key_J: step(1); return;
    case Qt::Key_K: step(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentLead().isValid())
            Q_EMIT leadActivated(currentLead());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QListView::keyPressEvent(event);
        scrollTo(currentIndex());
        return;
    default: event->ignore(); // the window's business
    }
}

void QueueView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.center());
    if (!index.isValid() || geometryNow().isHead(index.row()))
        return;
    selectionModel()->select(index, flags);
}

QRegion QueueView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const auto [first, last] = rowsInView();
    for (const auto &range : selection) {
        for (int row = std::max(first, range.top()); row >= 0 && row <= std::min(last, range.bottom()); ++row)
            region += visualRect(model()->index(row, 0));
    }
    return region;
}

LeadId QueueView::currentLead() const
{
    return LeadId(currentIndex().data(QueueModel::LeadIdRole).toLongLong());
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update(visualRect(previous));
    viewport()->update(visualRect(current));
    if (!m_follow)
        tellCurrent();
}

void QueueView::tellCurrent()
{
    const LeadId lead = currentLead();
    if (lead == m_told)
        return;
    m_told = lead;
    Q_EMIT currentLeadChanged(lead);
}

void QueueView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // QListView would lay out anew; a row's cells change where they stand.
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::dataChanged(first, last, roles);
    if (roles.isEmpty() || roles.contains(QueueModel::GroupCountRole))
        m_stale = true;
    if (first == last)
        viewport()->update(visualRect(first));
    else
        viewport()->update();
}

void QueueView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::rowsInserted(parent, first, last);
    changeLayout();
    for (int row = first; m_follow && row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(QueueModel::LeadIdRole).toLongLong() != m_follow->lead)
            continue;
        setCurrentIndex(index);
        if (m_follow->top)
            m_anchor = Anchor{index, *m_follow->top};
        m_follow.reset();
    }
}

// The selection moves to the row that takes the place of the removed one, never further.
void QueueView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    keepPlace();
    const int current = currentIndex().row();
    if (currentIndex().isValid() && current >= first && current <= last) {
        const QRect place = visualRect(currentIndex());
        // In the middle of several changes the first one's anchor knows better.
        const int top = m_anchor && m_anchor->index == currentIndex() ? m_anchor->top : place.top();
        const bool inView = viewport()->rect().intersects(place.translated(0, top - place.top()));
        m_follow = Followed{currentLead().value(), inView ? std::optional(top) : std::nullopt};
        const QueueGeometry &geometry = geometryNow();
        int heir = geometry.nextLead(last + 1, 1);
        if (heir < 0)
            heir = geometry.nextLead(first - 1, -1);
        setCurrentIndex(heir < 0 ? QModelIndex() : model()->index(heir, 0));
        if (m_anchor && heir > last)
            m_anchor = Anchor{model()->index(heir, 0), top};
        else
            m_anchor.reset();
    }
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace relaydesk
