// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/criteria_desk.h"
#include "app/desk/desk_store.h"
#include "core/base/clock.h"
#include "ui/lead/lead_panel_view.h"
#include "ui/present/lead_actions.h"
#include "ui/present/queue_model.h"
#include "ui/queue/queue_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings_page.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace relaydesk {

/// What the window of one account stands on; everything outlives it.
struct DeskParts
{
    const Theme &theme;
    Clock &clock;
    DeskStore &store;
    QueueModel &queue;
    LeadActions &actions;
    CriteriaDesk &criteria;
};

/// The main window with its screens, and what runs between them: selection to panel, keys to
/// actions, actions to toast. One account.
class DeskWindow final : public QObject
{
    Q_OBJECT
public:
    explicit DeskWindow(const DeskParts &parts, QObject *parent = nullptr);
    ~DeskWindow() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] SettingsPage &settings() { return *m_settings; }
    [[nodiscard]] QueuePage &page() { return *m_page; }

    void setPeople(const Directory &people);
    void showStatus(const DeskStatus &status);
    /// Shows one lead, whether it is in the list or not.
    void openLead(LeadId lead);
    /// The most urgent lead, where none is selected yet; the list gets the keyboard.
    void selectSomething();
    /// Leads that changed: the panel follows if its own is among them.
    void leadsChanged(const std::vector<LeadId> &upserted, const std::vector<LeadId> &removed);
    void showConflict(const Conflict &conflict);
    /// Changes that were refused for good, of all leads.
    void showParked(const std::vector<OutboxEntry> &parked);
    /// The lead of the oldest of them, with what was refused; where the lead is gone, what was refused alone.
    void lookAtParked();
    void toast(const QString &sentence, bool undoable);
    void setLettersOn(bool on);
    /// Does \a deed with the lead, whose whole record is read first; for alerts.
    void withLead(LeadId lead, std::function<void(const Lead &)> deed);

Q_SIGNALS:
    void syncRequested();
    void alertRequested();
    void scopeChosen(const relaydesk::QueueScope &scope);
    void retryRequested(const relaydesk::OperationId &operation);
    void discardRequested(const relaydesk::OperationId &operation);
    /// The person wants their own version after all: as a new command on top of what is there.
    void useMineRequested(const relaydesk::Command &mine);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectPage();
    void connectPanel();
    void connectDecisions();
    void connectCriteria();
    void connectActions();
    void onKey(KeyAction action);
    void onLeadKey(KeyAction action);
    void back();
    void select(LeadId lead);
    void readLead();
    void showLead(const std::optional<LeadDetail> &detail);
    void showParkedOfLead();
    [[nodiscard]] bool isParked(LeadId lead) const;
    void showContent();
    void search(const QString &text);

    DeskParts m_parts;
    std::unique_ptr<MainWindow> m_window;
    QueuePage *m_page = nullptr;
    LeadPanelView *m_panel = nullptr;
    SettingsPage *m_settings = nullptr;
    Directory m_people;
    LeadId m_selected;
    std::optional<LeadDetail> m_detail;
    std::optional<Conflict> m_conflict;
    std::vector<OutboxEntry> m_parked;
};

} // namespace relaydesk
