// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/status_board.h"

#include "ui/present/display_text.h"

namespace relaydesk {

namespace {
DeskStatus::Sync phaseOf(const SyncStatus &sync)
{
    switch (sync.phase) {
    case SyncStatus::Phase::NotStarted: return DeskStatus::Sync::NotConnected;
    case SyncStatus::Phase::FirstSync: return DeskStatus::Sync::FirstSync;
    case SyncStatus::Phase::Syncing: return DeskStatus::Sync::Syncing;
    case SyncStatus::Phase::Synced: return DeskStatus::Sync::Synced;
    case SyncStatus::Phase::Offline: return DeskStatus::Sync::Offline;
    case SyncStatus::Phase::SignInNeeded: return DeskStatus::Sync::SignInNeeded;
    case SyncStatus::Phase::Failed: break;
    }
    return DeskStatus::Sync::Failed;
}
} // namespace

StatusBoard::StatusBoard(const LeadBook &book, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_clock(clock)
{
    connect(&m_book, &LeadBook::changed, this, &StatusBoard::countLater);
}

void StatusBoard::setMe(const RepId &me)
{
    m_me = me;
    countLater();
}

void StatusBoard::setSync(const SyncStatus &sync)
{
    const DeskStatus before = m_status;
    m_status.sync = phaseOf(sync);
    m_status.syncedAt = sync.syncedAt;
    m_status.since = sync.since;
    m_status.nextTry = sync.nextTry;
    m_status.cause = sync.cause;
    m_status.read = sync.read;
    m_status.total = sync.total;
    m_status.waitingToSend = sync.waiting;
    m_status.parked = sync.parked;
    if (m_status.sync == DeskStatus::Sync::Synced && before.sync != DeskStatus::Sync::Synced)
        countLater(); // a round may have brought leads that were never in the queue here
    if (!(m_status == before))
        Q_EMIT changed();
}

void StatusBoard::setCriteria(const QString &version)
{
    m_isCriteriaKnown = !version.isEmpty();
    if (version.isEmpty() || version == m_status.criteria)
        return;
    m_status.criteria = version;
    Q_EMIT changed();
}

void StatusBoard::setAlertsOn(bool on)
{
    if (m_status.alertsOn == on)
        return;
    m_status.alertsOn = on;
    Q_EMIT changed();
}

void StatusBoard::setSecretMissing(bool missing)
{
    if (m_status.secretMissing == missing)
        return;
    m_status.secretMissing = missing;
    Q_EMIT changed();
}

void StatusBoard::setWarning(const QString &name, const QString &text)
{
    if (text.isEmpty())
        m_warnings.remove(name);
    else
        m_warnings.insert(name, text);
    const QString first = m_warnings.isEmpty() ? QString() : m_warnings.first();
    if (m_status.warning == first)
        return;
    m_status.warning = first;
    Q_EMIT changed();
}

void StatusBoard::setToday(const Today &today)
{
    const DeskStatus before = m_status;
    m_status.contactedToday = static_cast<int>(today.contacted);
    m_status.inTimeToday = static_cast<int>(today.inTime);
    if (!m_isCriteriaKnown)
        m_status.criteria = displayText(today.criteria, 20);
    if (!(m_status == before))
        Q_EMIT changed();
}

void StatusBoard::countLater()
{
    // At most once a second, however fast changes come.
    if (m_counting)
        return;
    m_counting = true;
    m_clock.after(std::chrono::seconds(1), this, [this] {
        m_counting = false;
        countToday();
    });
}

void StatusBoard::countAgainAt(Instant midnight)
{
    // A desk left open over night begins the day at nought.
    if (m_midnight)
        m_clock.cancel(*m_midnight);
    m_midnight = m_clock.at(midnight, this, [this] {
        m_midnight.reset();
        countToday();
    });
}

void StatusBoard::countToday()
{
    const QDate today = toDateTime(m_clock.now()).toLocalTime().date();
    countAgainAt(fromDateTime(today.addDays(1).startOfDay()));
    if (m_me.isValid())
        Q_EMIT todayWanted(m_me, fromDateTime(today.startOfDay()));
}

} // namespace relaydesk
