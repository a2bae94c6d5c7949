// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk_window.h"

#include "app/desk/panel_words.h"

#include "core/base/logging.h"
#include "ui/lead/outside_address.h"
#include "ui/present/error_text.h"
#include "ui/queue/queue_view.h"
#include "ui/shell/desk_status_bar.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

namespace relaydesk {

namespace {
/// The panel's strict parser made it; checked once more, because openUrl() itself would take anything.
void openOutside(const QUrl &url)
{
    if (mayOpen(url))
        QDesktopServices::openUrl(url);
}
} // namespace

DeskWindow::DeskWindow(const DeskParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_page = new QueuePage(parts.theme, parts.queue, parts.clock);
    m_panel = new LeadPanelView(parts.theme, parts.clock);
    m_settings = new SettingsPage(parts.theme);
    m_window
        = std::make_unique<MainWindow>(parts.theme, DeskScreens{m_page, m_panel, parts.criteria.screen(), m_settings});
    connectPage();
    connectPanel();
    connectDecisions();
    connectActions();
    connectCriteria();
    connect(&m_window->keys(), &KeyMap::triggered, this, &DeskWindow::onKey);
    connect(&m_window->statusLine(), &DeskStatusBar::syncClicked, this, &DeskWindow::syncRequested);
    connect(&m_window->statusLine(), &DeskStatusBar::outboxClicked, this, &DeskWindow::syncRequested);
    m_page->focusList();
    m_page->view()->viewport()->installEventFilter(this);
}

bool DeskWindow::eventFilter(QObject *watched, QEvent *event)
{
    // What tests/bench waits for: the first time that rows reach the screen.
    if (event->type() == QEvent::Paint && m_parts.queue.leadCount() > 0) {
        watched->removeEventFilter(this);
        const auto painted
            = [this] { qCDebug(logDesk) << "first queue painted," << m_parts.queue.leadCount() << "rows"; };
        QMetaObject::invokeMethod(this, painted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::connectPage()
{
    connect(m_page, &QueuePage::leadSelected, this, &DeskWindow::select);
    connect(m_page, &QueuePage::leadActivated, this, [this](LeadId lead) {
        select(lead);
        m_window->openPanel();
        m_panel->focusPanel();
    });
    connect(m_page, &QueuePage::searchRequested, this, &DeskWindow::search);
    connect(m_page, &QueuePage::scopeChosen, this, &DeskWindow::scopeChosen);
    connect(&m_parts.queue, &QueueModel::countsChanged, this,
            [this] { m_window->rail().setQueueCount(m_parts.queue.countIn(QueueScope::Whose::Mine)); });
}

void DeskWindow::connectPanel()
{
    connect(m_panel, &LeadPanelView::acceptRequested, this, [this] {
        if (m_detail)
            m_parts.actions.accept(m_detail->lead);
    });
    connect(m_panel, &LeadPanelView::convertRequested, this, [this] {
        if (m_detail)
            m_parts.actions.convert(m_detail->lead);
    });
    connect(m_panel, &LeadPanelView::rejectRequested, this, [this](const ReasonId &reason, const QString &note) {
        if (m_detail)
            m_parts.actions.reject(m_detail->lead, reason, note);
    });
    connect(m_panel, &LeadPanelView::attemptRequested, this,
            [this](AttemptChannel channel, AttemptOutcome outcome, const QString &note) {
                if (m_detail)
                    m_parts.actions.logAttempt(m_detail->lead, channel, outcome, note);
            });
    connect(m_panel, &LeadPanelView::snoozeRequested, this, [this](OptionalInstant until) {
        if (m_detail)
            m_parts.actions.snooze(m_detail->lead, until);
    });
    connect(m_panel, &LeadPanelView::noteRequested, this, [this](const QString &text) {
        if (m_detail)
            m_parts.actions.addNote(m_detail->lead, text);
    });
    connect(m_panel, &LeadPanelView::undoRequested, &m_parts.actions, &LeadActions::undo);
    connect(m_panel, &LeadPanelView::callRequested, this, openOutside);
    connect(m_panel, &LeadPanelView::emailRequested, this, openOutside);
    connect(m_panel, &LeadPanelView::popoverOpenChanged, m_page, &QueuePage::setPopoverOpen);
    connect(m_panel, &LeadPanelView::left, this, &DeskWindow::back);
    connect(m_panel, &LeadPanelView::wordsAged, this, &DeskWindow::showContent);
}

void DeskWindow::connectDecisions()
{
    connect(m_panel, &LeadPanelView::retryRequested, this, &DeskWindow::retryRequested);
    connect(m_panel, &LeadPanelView::discardRequested, this, &DeskWindow::discardRequested);
    connect(m_panel, &LeadPanelView::keepTheirsRequested, this, [this] {
        m_conflict.reset();
        m_panel->showConflict(std::nullopt);
    });
    connect(m_panel, &LeadPanelView::useMineRequested, this, [this] {
        if (m_conflict)
            Q_EMIT useMineRequested(m_conflict->mine);
        m_conflict.reset();
        m_panel->showConflict(std::nullopt);
    });
}

void DeskWindow::connectCriteria()
{
    CriteriaDesk *criteria = &m_parts.criteria;
    connect(m_window.get(), &MainWindow::placeShown, criteria,
            [criteria](NavRail::Place place) { criteria->setShown(place == NavRail::Place::Criteria); });
    connect(criteria, &CriteriaDesk::leadWanted, this, &DeskWindow::openLead);
    connect(criteria, &CriteriaDesk::standingChanged, this,
            [this](const QString &, int waiting) { m_window->rail().setCriteriaCount(waiting); });
    connect(m_panel, &LeadPanelView::ruleRequested, this, [this] {
        if (!m_detail)
            return;
        m_window->showPlace(NavRail::Place::Criteria);
        m_parts.criteria.showWhy(*m_detail);
    });
}

void DeskWindow::connectActions()
{
    connect(&m_parts.actions, &LeadActions::done, this, [this](const LeadActions::Done &done) {
        m_panel->toast(done.sentence, done.undoable);
        m_page->advanceFrom(done.lead);
    });
    connect(&m_parts.actions, &LeadActions::undone, this, [this](const QString &sentence, LeadId lead) {
        m_panel->toast(sentence, false);
        m_page->selectLead(lead);
    });
    connect(&m_parts.actions, &LeadActions::refused, this,
            [this](const Error &error) { m_panel->toast(errorText(error).sentence, false); });
}

void DeskWindow::onKey(KeyAction action)
{
    const bool isOfTheList = action == KeyAction::NextLead || action == KeyAction::PreviousLead
        || action == KeyAction::OpenPanel || action == KeyAction::UpdateOrder;
    if (isOfTheList && m_window->place() != NavRail::Place::Queue)
        return;
    switch (action) {
    case KeyAction::NextLead: m_page->view()->step(1); break;
    case KeyAction::PreviousLead: m_page->view()->step(-1); break;
    case KeyAction::OpenPanel:
        m_window->openPanel();
        m_panel->focusPanel();
        break;
    case KeyAction::Back: back(); break;
    case KeyAction::Search:
        m_window->showPlace(NavRail::Place::Queue);
        m_page->focusSearch();
        break;
    case KeyAction::UpdateOrder: m_page->updateOrder(); break;
    case KeyAction::SyncNow: Q_EMIT syncRequested(); break;
    case KeyAction::Alert: Q_EMIT alertRequested(); break;
    case KeyAction::Undo:
        if (m_window->place() == NavRail::Place::Criteria)
            m_parts.criteria.undo();
        else
            m_parts.actions.undo();
        break;
    default: onLeadKey(action);
    }
}

void DeskWindow::onLeadKey(KeyAction action)
{
    using Deed = ActionGrid::Action;
    static const QHash<KeyAction, Deed> deeds{{KeyAction::Accept, Deed::Accept}, {KeyAction::Convert, Deed::Convert},
                                              {KeyAction::Reject, Deed::Reject}, {KeyAction::Log, Deed::Log},
                                              {KeyAction::Call, Deed::Call},     {KeyAction::Email, Deed::Email},
                                              {KeyAction::Snooze, Deed::Snooze}};
    if (m_window->place() != NavRail::Place::Queue || !m_detail)
        return;
    if (action == KeyAction::Note) {
        m_window->openPanel();
        m_panel->focusNote();
    } else if (const auto deed = deeds.constFind(action); deed != deeds.cend()) {
        m_window->openPanel(); // its popover opens beside the panel's button
        m_panel->act(*deed);
    }
}

void DeskWindow::back()
{
    if (m_window->place() != NavRail::Place::Queue)
        m_window->showPlace(NavRail::Place::Queue);
    else if (!m_window->backToList())
        m_page->leaveSearch();
    m_page->focusList();
}

void DeskWindow::setPeople(const Directory &people)
{
    m_people = people;
    if (m_detail)
        showLead(m_detail);
}

void DeskWindow::showStatus(const DeskStatus &status)
{
    m_window->showStatus(status, m_parts.clock.now());
    m_page->setToday(status.contactedToday, status.inTimeToday);
    if (status.sync == DeskStatus::Sync::FirstSync)
        m_page->setReading(std::pair(status.read, status.total));
    else
        m_page->setReading(std::nullopt);
}

void DeskWindow::openLead(LeadId lead)
{
    m_window->showPlace(NavRail::Place::Queue);
    m_page->selectLead(lead);
    select(lead);
    m_window->openPanel();
}

void DeskWindow::selectSomething()
{
    if (m_selected.isValid() && !m_detail)
        readLead(); // asked for before the store was open
    if (m_page->currentLead().isValid() || m_parts.queue.leadCount() == 0)
        return;
    m_page->view()->selectRow(0);
    const QWidget *focused = m_window->focusWidget();
    if (!focused || !m_panel->isAncestorOf(focused))
        m_page->focusList();
}

void DeskWindow::select(LeadId lead)
{
    if (lead == m_selected)
        return;
    m_selected = lead;
    readLead();
}

void DeskWindow::readLead()
{
    if (!m_selected.isValid()) {
        showLead(std::nullopt);
        return;
    }
    m_parts.store.lead(m_selected, this, [this, asked = m_selected](Result<std::optional<LeadDetail>> detail) {
        if (asked != m_selected)
            return; // another one was selected meanwhile
        if (detail)
            showLead(*detail);
        else
            qCWarning(logDesk) << "a lead could not be read:" << toString(detail.error().kind);
    });
}

void DeskWindow::showLead(const std::optional<LeadDetail> &detail)
{
    m_detail = detail;
    showContent();
    const bool conflicting = detail && m_conflict && m_conflict->mine.lead == detail->lead.id;
    m_panel->showConflict(conflicting ? std::optional(conflictWords(*m_conflict, m_people, m_window->locale()))
                                      : std::nullopt);
    showParkedOfLead();
}

void DeskWindow::showContent()
{
    m_panel->setContent(m_detail ? panelContent(*m_detail, m_people, m_parts.clock.now(), m_window->locale())
                                 : PanelContent());
}

void DeskWindow::showParkedOfLead()
{
    std::vector<OutboxEntry> ofLead;
    std::copy_if(m_parked.begin(), m_parked.end(), std::back_inserter(ofLead),
                 [this](const OutboxEntry &entry) { return m_selected.isValid() && entry.command.lead == m_selected; });
    m_panel->showParked(ofLead);
}

void DeskWindow::leadsChanged(const std::vector<LeadId> &upserted, const std::vector<LeadId> &removed)
{
    const auto isSelected = [this](LeadId id) { return id == m_selected; };
    if (std::any_of(upserted.begin(), upserted.end(), isSelected)
        || std::any_of(removed.begin(), removed.end(), isSelected))
        readLead();
}

void DeskWindow::showConflict(const Conflict &conflict)
{
    m_conflict = conflict;
    if (m_detail && m_detail->lead.id == conflict.mine.lead)
        readLead();
    else
        m_panel->toast(conflictWords(conflict, m_people, m_window->locale()).title, false);
}

void DeskWindow::showParked(const std::vector<OutboxEntry> &parked)
{
    const bool wasOrphaned = !m_detail && isParked(m_selected);
    m_parked = parked;
    if (wasOrphaned && !isParked(m_selected))
        select(m_page->currentLead()); // decided: nothing is left to see of that lead
    else
        showParkedOfLead();
}

bool DeskWindow::isParked(LeadId lead) const
{
    return std::any_of(m_parked.begin(), m_parked.end(),
                       [lead](const OutboxEntry &entry) { return entry.command.lead == lead; });
}

void DeskWindow::lookAtParked()
{
    if (!m_parked.empty())
        openLead(m_parked.front().command.lead);
}

void DeskWindow::toast(const QString &sentence, bool undoable)
{
    m_panel->toast(sentence, undoable);
}

void DeskWindow::setLettersOn(bool on)
{
    m_window->keys().setLettersOn(on);
    m_panel->setLettersOn(on);
}

void DeskWindow::withLead(LeadId lead, std::function<void(const Lead &)> deed)
{
    m_parts.store.lead(lead, this, [deed = std::move(deed)](Result<std::optional<LeadDetail>> detail) {
        if (detail && *detail)
            deed((*detail)->lead);
    });
}

void DeskWindow::search(const QString &text)
{
    m_parts.store.search(text, this, [this, text](Result<SearchResult> found) {
        QueuePage::SearchAnswer answer;
        answer.query = text;
        if (found) {
            for (SearchHit &hit : found->hits)
                answer.rows.push_back(std::move(hit.row));
            answer.closest = found->closest;
            answer.searched = found->searched;
        }
        m_page->setSearchResult(answer);
    });
}

} // namespace relaydesk
