// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/account_link.h"
#include "app/desk/alert_station.h"
#include "app/desk/criteria_desk.h"
#include "app/desk/desk_store.h"
#include "app/desk/desk_window.h"
#include "app/desk/status_board.h"
#include "core/config/settings.h"
#include "ui/tray/tray.h"

#include <QObject>

#include <memory>

namespace relaydesk {

struct TraySummary;

/// What the whole program has once, and every account's desk stands on; outlives them.
struct DeskServices
{
    const Theme &theme;
    SystemClock &clock;
    Settings &settings;
    Notifier &notifier;
};

/// One account at work: its store, its link, its leads and its window, put together.
class Desk final : public QObject
{
    Q_OBJECT
public:
    /// Opens the store and fills the window as it reads; needs no network.
    Desk(const DeskServices &services, const Account &account, const QString &database, QObject *parent = nullptr);
    ~Desk() override;

    /// Signs in once the rows are there; again for another secret.
    void connectWith(const QString &secret);
    /// The demo's address, once its hub runs.
    void setUrl(const QUrl &url) { m_link.setUrl(url); }
    /// Ends the link, then \a stopped.
    void stop(std::function<void()> stopped);

    [[nodiscard]] const Account &account() const { return m_link.account(); }
    [[nodiscard]] MainWindow &window() { return m_window->window(); }
    [[nodiscard]] DeskWindow &screens() { return *m_window; }
    [[nodiscard]] AlertStation &alerts() { return m_alerts; }
    [[nodiscard]] StatusBoard &status() { return m_status; }
    [[nodiscard]] CriteriaDesk &criteria() { return m_criteria; }
    [[nodiscard]] const Directory &people() const { return m_people; }
    /// Rep, until it is known better.
    [[nodiscard]] Role myRole() const;
    [[nodiscard]] Tray::Content trayContent() const;
    [[nodiscard]] TraySummary traySummary() const;
    void syncNow();

Q_SIGNALS:
    /// Something the tray shows may be another.
    void statusChanged();
    void signInRequested();
    void peopleKnown();
    void quitRequested();
    /// The server said who and what it is.
    void productKnown(const QString &product);

private:
    void connectStore();
    void connectLink();
    void connectAlerts();
    void connectWindow();
    void onDirectory(const Directory &people);
    void onStatus(const SyncStatus &sync);
    void onClock(Duration offset);
    void onStoreFailed(const Error &error);
    void onBanner();
    void showMe();
    void readParked();
    void readCoverage();
    void onRescued(const std::vector<OutboxEntry> &entries, const QString &folder);
    void submitRescued();
    void submitOne(const OutboxEntry &entry, LeadId lead);
    void useMine(Command mine);
    void beat();

    DeskServices m_services;
    DeskStore m_store;
    LeadBook m_book;
    QueueModel m_queue;
    AccountLink m_link;
    LeadActions m_actions;
    StatusBoard m_status;
    AlertStation m_alerts;
    CriteriaDesk m_criteria;
    std::unique_ptr<DeskWindow> m_window;
    Directory m_people;
    std::vector<OutboxEntry> m_rescued;
    QString m_damaged;               ///< the folder of the database they come from
    std::optional<QString> m_secret; ///< waits until the rows are there
    int m_matched = 0;               ///< fields of the CRM with a place of their own here; 0 before it said so
    bool m_loaded = false;
    bool m_beating = false;
};

} // namespace relaydesk
