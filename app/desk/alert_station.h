// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_board.h"
#include "core/base/clock.h"
#include "ui/present/lead_book.h"
#include "ui/tray/notifier.h"

#include <QObject>

namespace relaydesk {

/// Between the rules of alerts and the screen: feeds the board with changes and time, hands what it
/// says to the notifier, and what a person chose there to the desk.
class AlertStation final : public QObject
{
    Q_OBJECT
public:
    AlertStation(const LeadBook &book, Notifier &notifier, Clock &clock, QObject *parent = nullptr);

    void setMe(const RepId &me, const TeamId &team, bool takesLeads = true);
    /// Off: nothing is shown; what is on the screen goes.
    void setOn(bool on);
    /// While the first whole scan runs nothing is news; deadlines are watched all the same.
    void setReading(bool reading) { m_reading = reading; }
    void pauseFor(std::chrono::minutes length);
    void resume();
    [[nodiscard]] bool isQuiet() const { return !m_on || m_board.pausedUntil().has_value(); }
    [[nodiscard]] OptionalInstant pausedUntil() const { return m_board.pausedUntil(); }

Q_SIGNALS:
    void quietChanged();
    void openLead(relaydesk::LeadId lead);
    void openQueue();
    void acceptLead(relaydesk::LeadId lead);
    void snoozeLead(relaydesk::LeadId lead);

private:
    void onBook(const std::vector<LeadId> &upserted, const std::vector<LeadId> &removed, bool loaded);
    void carryOut(const std::vector<AlertAction> &actions);
    void onActivated(const Notice &notice, NoticeAction action);
    void arm();

    const LeadBook &m_book;
    Notifier &m_notifier;
    Clock &m_clock;
    AlertBoard m_board;
    std::optional<AlarmId> m_alarm;
    bool m_on = true;
    bool m_reading = true; ///< until the link says otherwise
};

/// An alert as the notifier takes it.
[[nodiscard]] Notice noticeOf(const Alert &alert, Instant now);

} // namespace relaydesk
