// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/alert_station.h"

#include "ui/present/alert_words.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"

#include <algorithm>

namespace relaydesk {

Notice noticeOf(const Alert &alert, Instant now)
{
    const AlertText text = alertText(alert, now);
    Notice notice;
    notice.key = alert.key;
    notice.title = text.title;
    notice.body = text.body;
    notice.heading = text.heading;
    notice.facts = text.facts;
    notice.why = text.why;
    notice.urgency = alert.kind == AlertKind::Breached ? Notice::Urgency::Critical : Notice::Urgency::Normal;
    notice.actions = {NoticeAction::Open};
    if (alert.leads.size() != 1) {
        notice.more = text.more;
        for (size_t i = 0; i < std::min<size_t>(alert.leads.size(), linesOfDigest); ++i) {
            const LeadRow &row = alert.leads[i];
            notice.lines.push_back({leadTitle(row), displayText(row.company, 80), row.sla});
        }
        return notice;
    }
    const LeadRow &row = alert.leads.front();
    notice.lead = row.id;
    notice.name = leadTitle(row);
    notice.role = displayText(row.role, 80);
    notice.company = displayText(row.company, 80);
    notice.grade = row.grade;
    notice.sla = row.sla;
    notice.actions = {NoticeAction::Accept, NoticeAction::Open, NoticeAction::Snooze};
    return notice;
}

AlertStation::AlertStation(const LeadBook &book, Notifier &notifier, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_notifier(notifier)
    , m_clock(clock)
{
    connect(&m_book, &LeadBook::changed, this, &AlertStation::onBook);
    connect(&m_notifier, &Notifier::activated, this, &AlertStation::onActivated);
    connect(&m_notifier, &Notifier::dismissed, this, [this](const QString &key) { m_board.dismissed(key); });
}

void AlertStation::setMe(const RepId &me, const TeamId &team, bool takesLeads)
{
    m_board.setMe(me, team, takesLeads);
}

void AlertStation::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    if (!on)
        m_notifier.withdrawAll();
    Q_EMIT quietChanged();
}

void AlertStation::pauseFor(std::chrono::minutes length)
{
    carryOut(m_board.pause(m_clock.now() + length));
    arm();
    Q_EMIT quietChanged();
}

void AlertStation::resume()
{
    carryOut(m_board.resume(m_clock.now()));
    arm();
    Q_EMIT quietChanged();
}

void AlertStation::onBook(const std::vector<LeadId> &upserted, const std::vector<LeadId> &removed, bool loaded)
{
    std::vector<const LeadRow *> rows;
    rows.reserve(upserted.size());
    for (const LeadId id : upserted) {
        if (const LeadRow *row = m_book.find(id))
            rows.push_back(row);
    }
    carryOut(m_board.apply(rows, removed, loaded || m_reading, m_clock.now()));
    arm();
}

void AlertStation::carryOut(const std::vector<AlertAction> &actions)
{
    for (const AlertAction &action : actions) {
        if (action.kind == AlertAction::Kind::Withdraw)
            m_notifier.withdraw(action.alert.key);
        else if (m_on)
            m_notifier.show(noticeOf(action.alert, m_clock.now()));
    }
}

void AlertStation::onActivated(const Notice &notice, NoticeAction action)
{
    m_board.dismissed(notice.key);
    if (!notice.lead.isValid())
        Q_EMIT openQueue();
    else if (action == NoticeAction::Accept)
        Q_EMIT acceptLead(notice.lead);
    else if (action == NoticeAction::Snooze)
        Q_EMIT snoozeLead(notice.lead);
    else
        Q_EMIT openLead(notice.lead);
}

void AlertStation::arm()
{
    if (m_alarm)
        m_clock.cancel(*m_alarm);
    m_alarm.reset();
    const OptionalInstant next = m_board.nextTick();
    if (!next)
        return;
    m_alarm = m_clock.at(*next, this, [this] {
        m_alarm.reset();
        const bool wasQuiet = isQuiet();
        carryOut(m_board.tick(m_clock.now()));
        arm();
        if (wasQuiet != isQuiet())
            Q_EMIT quietChanged();
    });
}

} // namespace relaydesk
