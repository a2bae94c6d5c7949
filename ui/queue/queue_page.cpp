// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_page.h"

#include "ui/kit/search_field.h"
#include "ui/kit/skeleton_rows.h"
#include "ui/present/order_hold.h"
#include "ui/queue/held_bar.h"
#include "ui/queue/queue_filter.h"
#include "ui/queue/queue_header.h"
#include "ui/queue/queue_view.h"
#include "ui/queue/reading_strip.h"
#include "ui/queue/search_result_model.h"

#include <QEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace relaydesk {

namespace {

constexpr int sourceSample = 500; // rows looked at for the sources that the filter offers
constexpr int skeletonRows = 4;

QStringList sourcesOf(const QueueModel &model)
{
    QStringList sources;
    const int rows = qMin(model.rowCount(), sourceSample);
    for (int i = 0; i < rows; ++i) {
        const auto *row = model.index(i, 0).data(QueueModel::LeadRowRole).value<const LeadRow *>();
        if (row && !sources.contains(row->source))
            sources << row->source;
    }
    return sources;
}

} // namespace

QueuePage::QueuePage(const Theme &theme, QueueModel &model, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_header(new QueueHeader(theme, this))
    , m_heldBar(new HeldBar(theme, this))
    , m_reading(new ReadingStrip(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new QueueView(theme, clock, this))
    , m_skeleton(new SkeletonRows(theme, skeletonRows, this))
    , m_empty(new EmptyState(theme, this))
    , m_filterMenu(new QueueFilterMenu(this))
    , m_results(new SearchResultModel(clock, this))
    , m_hold(new OrderHold(clock, this))
{
    setAccessibleName(tr("Queue"));
    buildColumn();
    connectParts();
    m_view->setModel(&model);
    m_header->setWhose(model.scope().whose);
    m_heldBar->hide();
    m_reading->hide();
    refresh();
}

QueuePage::~QueuePage() = default;

void QueuePage::buildColumn()
{
    auto *skeletonPage = new QWidget(this);
    auto *skeletonColumn = new QVBoxLayout(skeletonPage);
    skeletonColumn->setContentsMargins(0, 0, 0, 0);
    skeletonColumn->addWidget(m_skeleton);
    skeletonColumn->addStretch();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(skeletonPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_heldBar, m_reading})
        column->addWidget(part);
    column->addWidget(m_stack, 1);
}

void QueuePage::connectParts()
{
    connect(m_header, &QueueHeader::whoseChosen, this, &QueuePage::onWhose);
    connect(m_header, &QueueHeader::filterRequested, this, [this] {
        m_filterMenu->offerSources(sourcesOf(m_model));
        m_header->popUp(*m_filterMenu);
    });
    connect(m_filterMenu, &QueueFilterMenu::filterChanged, this, &QueuePage::onFilter);
    connect(m_header->search(), &QLineEdit::textChanged, this, &QueuePage::onQuery);
    connect(m_header->search(), &SearchField::escaped, this, &QueuePage::focusList);
    connect(m_header->search(), &QLineEdit::returnPressed, this, &QueuePage::focusList);
    connect(m_heldBar, &HeldBar::updateRequested, this, &QueuePage::updateOrder);
    connect(m_view, &QueueView::currentLeadChanged, this, &QueuePage::leadSelected);
    connect(m_view, &QueueView::leadActivated, this, &QueuePage::leadActivated);
    connect(m_view, &QueueView::worked, m_hold, &OrderHold::keyPressed);
    connect(m_hold, &OrderHold::heldChanged, this, &QueuePage::onHold);
    connect(m_empty, &EmptyState::firstActivated, this, [this] { m_header->search()->setText(m_answer.closest); });
    connect(m_empty, &EmptyState::secondActivated, this, [this] {
        if (!leaveSearch())
            m_filterMenu->clearFilter();
    });
    connect(&m_model, &QueueModel::heldChanged, this, &QueuePage::onHeld);
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueuePage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QueuePage::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QueuePage::refresh);
    // The pointer over the list and keys in it hold the order.
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
}

// After "Update order" the pointer may rest where it is; its next move counts again.
bool QueuePage::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::MouseMove:
    case QEvent::HoverMove:
    case QEvent::Wheel: m_hold->setPointerOver(true); break;
    case QEvent::Leave:
    case QEvent::Hide: m_hold->setPointerOver(false); break;
    case QEvent::FocusIn: m_hold->setFocused(true); break;
    case QEvent::FocusOut: m_hold->setFocused(false); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void QueuePage::onHold(bool held)
{
    if (held) {
        // With nothing in the list there is no order to hold, and the first rows must come in.
        if (m_model.leadCount() > 0)
            m_model.hold();
        return;
    }
    m_view->settleNextChange();
    m_model.release();
}

LeadId QueuePage::currentLead() const
{
    return m_view->currentLead();
}

void QueuePage::selectLead(LeadId lead)
{
    leaveSearch();
    const QModelIndex index = m_model.indexOf(lead);
    if (index.isValid())
        m_view->selectRow(index.row());
}

void QueuePage::advanceFrom(LeadId lead)
{
    if (!searching() && m_view->currentLead() == lead)
        m_view->step(1);
}

void QueuePage::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->selectRow(0);
}

void QueuePage::focusSearch()
{
    m_header->search()->setFocus(Qt::ShortcutFocusReason);
    m_header->search()->selectAll();
}

bool QueuePage::leaveSearch()
{
    if (!searching())
        return false;
    m_header->search()->clear();
    return true;
}

void QueuePage::updateOrder()
{
    m_hold->releaseNow();
}

void QueuePage::setPopoverOpen(bool open)
{
    m_hold->setPopoverOpen(open);
}

void QueuePage::setToday(int contacted, int inTime)
{
    m_contacted = contacted;
    m_inTime = inTime;
    refresh();
}

void QueuePage::setReading(std::optional<std::pair<qint64, qint64>> readOfTotal)
{
    m_isReading = readOfTotal.has_value();
    if (m_isReading)
        m_reading->say(readOfTotal->first, readOfTotal->second);
    m_reading->setVisible(m_isReading);
    refresh();
}

// The list shows the results in its own place and comes back to the lead it left.
void QueuePage::onQuery(const QString &text)
{
    const QString query = text.trimmed();
    if (query == m_query)
        return;
    if (!searching())
        m_beforeSearch = m_view->currentLead();
    m_query = query;
    if (searching()) {
        Q_EMIT searchRequested(query);
        return;
    }
    m_answer = {};
    m_view->setModel(&m_model);
    const QModelIndex index = m_model.indexOf(m_beforeSearch);
    if (index.isValid())
        m_view->selectRow(index.row());
    onHeld(m_model.held());
    refresh();
}

void QueuePage::setSearchResult(const SearchAnswer &answer)
{
    if (!searching() || answer.query != m_query)
        return;
    m_answer = answer;
    m_results->setRows(answer.rows);
    if (m_view->model() != m_results)
        m_view->setModel(m_results);
    onHeld(m_model.held());
    refresh();
    if (!answer.rows.empty())
        m_view->selectRow(0);
}

void QueuePage::onWhose(QueueScope::Whose whose)
{
    QueueScope scope = m_model.scope();
    scope.whose = whose;
    m_model.setScope(scope);
    refresh();
    Q_EMIT scopeChosen(scope);
}

void QueuePage::onFilter()
{
    const QueueFilter filter = m_filterMenu->filter();
    m_header->setConditions(filter.conditions());
    if (filter.isEmpty())
        m_model.setFilter({});
    else
        m_model.setFilter([filter](const LeadRow &row) { return filter.accepts(row); });
    refresh();
}

// The bar comes and goes above the list; the list scrolls by its height, so that no row moves under the hand.
void QueuePage::onHeld(const QueueModel::Held &held)
{
    const bool due = HeldBar::isDue(held) && !searching();
    if (due)
        m_heldBar->say(held);
    if (due == !m_heldBar->isHidden())
        return;
    const int bar = m_heldBar->height();
    const int at = m_view->verticalScrollBar()->value();
    m_view->setSlack(due ? bar : 0);
    m_heldBar->setVisible(due);
    layout()->activate();
    m_view->verticalScrollBar()->setValue(due ? at + bar : qMax(0, at - bar));
}

QueueEmptiness QueuePage::emptiness() const
{
    QueueEmptiness is;
    is.contacted = m_contacted;
    is.inTime = m_inTime;
    if (searching()) {
        is.why = QueueEmptiness::Why::NothingFound;
        is.query = m_answer.query;
        is.closest = m_answer.closest;
        is.searched = m_answer.searched;
    } else if (!m_filterMenu->filter().isEmpty()) {
        is.why = QueueEmptiness::Why::Filtered;
        is.hidden = m_model.countIn(m_model.scope().whose);
    }
    return is;
}

void QueuePage::refresh()
{
    m_header->setWhose(m_model.scope().whose); // known only once the people are
    for (const auto whose : {QueueScope::Whose::Mine, QueueScope::Whose::Team, QueueScope::Whose::Unassigned})
        m_header->setCount(whose, m_model.countIn(whose));
    const QAbstractItemModel *shown = m_view->model();
    const bool empty = !shown || shown->rowCount() == 0;
    if (!empty) {
        m_stack->setCurrentIndex(0);
    } else if (m_isReading && !searching()) {
        m_stack->setCurrentIndex(2);
    } else {
        sayEmptiness(*m_empty, emptiness());
        m_stack->setCurrentIndex(1);
    }
}

} // namespace relaydesk
