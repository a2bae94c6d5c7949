// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"

#include "app/desk/panel_words.h"
#include "app/desk/tray_content.h"
#include "app/desk/trouble_page.h"

#include "core/base/logging.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/error_text.h"

#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace relaydesk {

namespace {
QString wordOf(QueueScope::Whose whose)
{
    return whose == QueueScope::Whose::Team      ? QStringLiteral("team")
        : whose == QueueScope::Whose::Unassigned ? QStringLiteral("unassigned")
                                                 : QStringLiteral("mine");
}

QueueScope::Whose whoseFrom(const QString &word)
{
    return word == QLatin1StringView("team")      ? QueueScope::Whose::Team
        : word == QLatin1StringView("unassigned") ? QueueScope::Whose::Unassigned
                                                  : QueueScope::Whose::Mine;
}
} // namespace

Desk::Desk(const DeskServices &services, const Account &account, const QString &database, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_store(database)
    , m_queue(m_book, services.clock)
    , m_link(account, m_store.writer(), services.clock)
    , m_actions(CommandSink{[this](const Command &command) { m_link.submit(command); },
                            [this](const OperationId &operation, std::function<void(bool)> done) {
                                m_link.withdraw(operation, std::move(done));
                            }},
                services.clock)
    , m_status(m_book, services.clock)
    , m_alerts(m_book, services.notifier, services.clock)
    , m_criteria(services.theme, services.clock, database)
{
    m_store.open(); // on its strand, while the window is made here
    m_window = std::make_unique<DeskWindow>(
        DeskParts{services.theme, services.clock, m_store, m_queue, m_actions, m_criteria});
    m_window->showStatus(m_status.status());
    m_link.setPollInterval(std::chrono::seconds(services.settings.number(SettingKey::PollSeconds)));
    connectStore();
    connectLink();
    connectAlerts();
    connectWindow();
}

Desk::~Desk() = default;

void Desk::connectStore()
{
    connect(&m_store, &DeskStore::opened, &m_store, &DeskStore::load);
    connect(&m_store, &DeskStore::failed, this, &Desk::onStoreFailed);
    connect(&m_store, &DeskStore::directoryRead, this, &Desk::onDirectory);
    connect(&m_store, &DeskStore::rowsRead, this, [this](std::vector<LeadRow> rows) { m_book.load(std::move(rows)); });
    connect(&m_store, &DeskStore::rescued, this, &Desk::onRescued);
    connect(&m_store, &DeskStore::loaded, this, [this] {
        m_loaded = true;
        qCDebug(logDesk) << "whole queue loaded," << m_book.size() << "rows";
        m_window->window().showDesk();
        m_window->selectSomething();
        readParked();
        if (m_secret)
            m_link.connectWith(*std::exchange(m_secret, std::nullopt));
        else
            m_link.pullNow(); // a database made anew has everything to read
    });
}

void Desk::connectLink()
{
    connect(&m_link, &AccountLink::changed, this, [this](const ChangeSet &changes) {
        // What the first reading brings is not news: nobody wants an alert for each lead of last year.
        m_book.apply(changes, m_status.status().sync == DeskStatus::Sync::FirstSync);
        std::vector<LeadId> upserted;
        for (const LeadRow &row : changes.upserted)
            upserted.push_back(row.id);
        m_window->leadsChanged(upserted, changes.removed);
        m_criteria.leadsChanged();
    });
    connect(&m_link, &AccountLink::statusChanged, this, &Desk::onStatus);
    connect(&m_link, &AccountLink::directoryChanged, this, &Desk::onDirectory);
    connect(&m_link, &AccountLink::documentsFollowed, &m_criteria, [this](DocumentGateway *documents) {
        m_criteria.follow(documents, m_link.account().kind != Account::Kind::Odoo);
    });
    connect(&m_criteria, &CriteriaDesk::standingChanged, this,
            [this](const QString &inForce, int) { m_status.setCriteria(inForce); });
    connect(&m_link, &AccountLink::conflict, m_window.get(), &DeskWindow::showConflict);
    connect(&m_link, &AccountLink::problem, this, &Desk::readParked);
    connect(&m_link, &AccountLink::parkedChanged, this, &Desk::readParked);
    connect(&m_link, &AccountLink::clockOff, this, &Desk::onClock);
    connect(&m_link, &AccountLink::probed, this, [this](const Probe &probe) {
        m_matched = int(std::count_if(probe.fields.begin(), probe.fields.end(),
                                      [](const FieldUse &use) { return !use.local.isEmpty(); }));
        Q_EMIT productKnown(displayText(probe.capabilities.product, 60));
    });
    connect(&m_link, &AccountLink::refused, this,
            [this](const Command &, const Error &why) { m_window->toast(errorText(why).sentence, false); });
    connect(&m_link, &AccountLink::notRetried, this, [this](const Error &why) {
        m_window->toast(why.kind == ErrorKind::NotFound
                            ? tr("The lead is no longer in the CRM, so this cannot be sent any more.")
                            : errorText(why).sentence,
                        false);
    });
    connect(&m_link, &AccountLink::failed, this, [this](const Error &error) {
        SyncStatus failed;
        failed.phase = SyncStatus::Phase::Failed;
        failed.since = m_services.clock.now();
        failed.cause = error;
        onStatus(failed);
    });
}

void Desk::connectAlerts()
{
    connect(&m_alerts, &AlertStation::quietChanged, this, [this] { m_status.setAlertsOn(!m_alerts.isQuiet()); });
    const auto front = [this] { m_window->window().raiseToFront(); };
    connect(&m_alerts, &AlertStation::openQueue, this, front);
    connect(&m_alerts, &AlertStation::openLead, this, [this, front](LeadId lead) {
        front();
        m_window->openLead(lead);
    });
    connect(&m_alerts, &AlertStation::acceptLead, this,
            [this](LeadId lead) { m_window->withLead(lead, [this](const Lead &whole) { m_actions.accept(whole); }); });
    connect(&m_alerts, &AlertStation::snoozeLead, this, [this](LeadId lead) {
        const Instant until = m_services.clock.now() + std::chrono::hours(1);
        m_window->withLead(lead, [this, until](const Lead &whole) { m_actions.snooze(whole, until); });
    });
    m_alerts.setOn(m_services.settings.flag(SettingKey::AlertsOn));
}

void Desk::connectWindow()
{
    connect(m_window.get(), &DeskWindow::syncRequested, this, &Desk::syncNow);
    connect(m_window.get(), &DeskWindow::retryRequested, &m_link, &AccountLink::retryParked);
    connect(m_window.get(), &DeskWindow::discardRequested, &m_link, &AccountLink::discardParked);
    connect(m_window.get(), &DeskWindow::useMineRequested, this, &Desk::useMine);
    connect(m_window.get(), &DeskWindow::scopeChosen, this, [this](const QueueScope &scope) {
        m_services.settings.setText(SettingKey::QueueScope, wordOf(scope.whose));
    });
    connect(&m_window->settings(), &SettingsPage::opened, this, &Desk::readCoverage);
    connect(&m_window->window(), &MainWindow::bannerAction, this, &Desk::onBanner);
    connect(&m_window->window(), &MainWindow::visibleChanged, this, &Desk::beat);
    connect(&m_status, &StatusBoard::todayWanted, this, [this](const RepId &me, Instant since) {
        m_store.today(me, since, this, [this](const Result<Today> &today) {
            if (today)
                m_status.setToday(*today);
        });
    });
    connect(&m_status, &StatusBoard::changed, this, [this] {
        m_window->showStatus(m_status.status());
        Q_EMIT statusChanged();
    });
    connect(&m_queue, &QueueModel::countsChanged, this, [this] {
        showMe();
        Q_EMIT statusChanged();
    });
}

void Desk::connectWith(const QString &secret)
{
    if (m_loaded)
        m_link.connectWith(secret);
    else
        m_secret = secret;
}

void Desk::stop(std::function<void()> stopped)
{
    m_link.stop(std::move(stopped));
}

void Desk::syncNow()
{
    m_link.pullNow();
    m_link.wakeOutbox();
}

void Desk::onDirectory(const Directory &people)
{
    m_people = people;
    QueueScope scope = m_queue.scope();
    scope.me = people.me;
    const auto me
        = std::find_if(people.reps.begin(), people.reps.end(), [&](const Rep &r) { return r.id == people.me; });
    const TeamId team = me == people.reps.end() ? TeamId() : me->team;
    scope.team = team;
    scope.whose = whoseFrom(m_services.settings.text(SettingKey::QueueScope));
    const bool hasLeads = me == people.reps.end() || me->role == Role::Rep;
    if (!hasLeads && scope.whose == QueueScope::Whose::Mine)
        scope.whose = QueueScope::Whose::Team; // whoever leads or markets has none of their own
    m_queue.setPeople(people);
    m_queue.setScope(scope);
    m_actions.setMe(people.me);
    m_alerts.setMe(people.me, team, me == people.reps.end() || me->role != Role::MarketingManager);
    m_status.setMe(people.me);
    m_window->setPeople(people);
    m_criteria.setPeople(people);
    showMe();
    Q_EMIT peopleKnown();
}

Role Desk::myRole() const
{
    const auto me = std::find_if(m_people.reps.begin(), m_people.reps.end(),
                                 [this](const Rep &rep) { return rep.id == m_people.me; });
    return me == m_people.reps.end() ? Role::Rep : me->role;
}

void Desk::showMe()
{
    const auto me = std::find_if(m_people.reps.begin(), m_people.reps.end(),
                                 [this](const Rep &rep) { return rep.id == m_people.me; });
    if (me == m_people.reps.end())
        return;
    m_window->window().rail().setMe(
        {displayText(me->name, 60), me->available, m_queue.countIn(QueueScope::Whose::Mine), me->capacity});
}

void Desk::onStatus(const SyncStatus &sync)
{
    const bool parkedChanged = sync.parked != m_status.status().parked;
    m_status.setSync(sync);
    m_alerts.setReading(sync.phase == SyncStatus::Phase::NotStarted || sync.phase == SyncStatus::Phase::FirstSync);
    if (sync.phase == SyncStatus::Phase::Synced)
        m_window->selectSomething();
    if (parkedChanged)
        readParked();
    if (sync.phase == SyncStatus::Phase::Synced && !m_rescued.empty())
        submitRescued();
}

void Desk::onClock(Duration offset)
{
    // A minute or two nobody notices; more, and the person wonders why our times differ from theirs.
    constexpr Duration notable = std::chrono::minutes(2);
    const Duration off = std::chrono::abs(offset);
    m_status.setWarning(
        QStringLiteral("clock"),
        off < notable
            ? QString()
            : tr("This computer's clock is wrong by %1. Relaydesk goes by the server's time.").arg(durationText(off)));
}

void Desk::onStoreFailed(const Error &error)
{
    qCWarning(logDesk) << "the store does not open:" << toString(error.kind);
    auto *page = new TroublePage(m_services.theme, error);
    connect(page, &TroublePage::retryRequested, this, [this] { m_store.open(); });
    connect(page, &TroublePage::rebuildRequested, this, [this] { m_store.rebuild(m_services.clock.now()); });
    connect(page, &TroublePage::quitRequested, this, &Desk::quitRequested);
    m_window->window().showWhole(page);
}

void Desk::onBanner()
{
    const DeskStatus status = m_status.status();
    if (status.sync == DeskStatus::Sync::SignInNeeded || status.secretMissing)
        Q_EMIT signInRequested();
    else if (status.sync == DeskStatus::Sync::Failed && status.cause.kind == ErrorKind::StorageCorrupt)
        onStoreFailed(status.cause); // trying again would not mend it
    else if (status.sync != DeskStatus::Sync::Failed && status.parked > 0)
        m_window->lookAtParked();
    else
        syncNow();
}

void Desk::readParked()
{
    m_store.outbox(this, [this](Result<std::vector<OutboxEntry>> entries) {
        if (!entries)
            return;
        std::erase_if(*entries, [](const OutboxEntry &entry) { return entry.state != OutboxState::Parked; });
        m_window->showParked(*entries);
    });
}

void Desk::readCoverage()
{
    m_store.coverage(this, [this](const Result<std::vector<MappingCoverage>> &kept) {
        if (kept)
            m_window->settings().setMapping(mappingText(m_matched, *kept));
    });
}

void Desk::onRescued(const std::vector<OutboxEntry> &entries, const QString &folder)
{
    m_book.clear(); // the new database gives the old ids to other leads
    m_rescued = entries;
    m_damaged = folder;
    if (entries.empty())
        m_store.takenOver(folder);
    m_status.setWarning(
        QStringLiteral("damaged"),
        tr("The database was damaged and is read again from the CRM. The damaged one is kept in %1.").arg(folder));
}

void Desk::submitRescued()
{
    // The leads have been read again and have other ids; the server's own id finds them.
    for (const OutboxEntry &entry : std::exchange(m_rescued, {})) {
        const RemoteId remote = entry.command.remoteLead;
        m_store.writer().run<std::optional<LeadId>>(
            [remote](Store &store) { return store.leadByRemoteId(remote); }, this,
            [this, entry](const Result<std::optional<LeadId>> &lead) {
                if (lead && *lead)
                    submitOne(entry, **lead);
                else
                    qCWarning(logDesk) << "a rescued change has no lead any more:" << toString(entry.command.kind);
            });
    }
    // Answers come in order: after the first every change is on its way to the store, after the second in it.
    const StoreStrand::StoreJob<bool> nothing = [](Store &) -> Result<bool> { return true; };
    m_store.writer().run<bool>(nothing, this, [this, nothing](const Result<bool> &) {
        m_store.writer().run<bool>(nothing, this, [this](const Result<bool> &) { m_store.takenOver(m_damaged); });
    });
}

void Desk::submitOne(const OutboxEntry &entry, LeadId lead)
{
    Command command = entry.command;
    command.lead = lead;
    const bool mayHaveLanded = entry.state == OutboxState::InFlight || entry.attempts > 0;
    if (mayHaveLanded && entry.state != OutboxState::Parked)
        m_link.submitAgain(command);
    else
        m_link.submit(command);
}

void Desk::useMine(Command mine)
{
    m_window->withLead(mine.lead, [this, mine](const Lead &now) mutable {
        mine.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        mine.basedOn = now.version;
        mine.previousOwner = now.owner;
        mine.occurredAt = m_services.clock.now();
        mine.notBefore.reset();
        m_link.submit(mine);
    });
}

void Desk::beat()
{
    // "Synced 12 s ago" moves on once a second, and only while somebody can see it.
    if (m_beating || !m_window->window().isVisible())
        return;
    m_beating = true;
    const Instant now = m_services.clock.now();
    const Instant next = std::chrono::floor<std::chrono::seconds>(now) + std::chrono::seconds(1);
    m_services.clock.after(next - now, this, [this] {
        m_beating = false;
        m_window->window().showStatus(m_status.status(), m_services.clock.now());
        beat();
    });
}

Tray::Content Desk::trayContent() const
{
    const Instant now = m_services.clock.now();
    Tray::Content content;
    content.leads = trayLeads(m_book, m_people.me, now);
    content.more = std::max(0, m_queue.countIn(QueueScope::Whose::Mine) - int(content.leads.size()));
    content.alertsPaused = m_alerts.pausedUntil().has_value();
    if (content.alertsPaused)
        content.pausedUntil = momentText(*m_alerts.pausedUntil(), now, QLocale());
    content.synced = syncText(m_status.status(), now);
    return content;
}

TraySummary Desk::traySummary() const
{
    return relaydesk::traySummary(m_book, m_people.me, m_status.status(), m_services.clock.now());
}

} // namespace relaydesk
