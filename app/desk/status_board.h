// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/sync/sync_status.h"
#include "ui/present/desk_status.h"
#include "ui/present/lead_book.h"

#include <QMap>
#include <QObject>

namespace relaydesk {

/// Gathers from everywhere what the status bar, the banner and the tray say, as one value. The day's figures
/// come from the store, because most leads that were contacted today have left the book: asked for at most
/// once a second while leads change, and again at midnight.
class StatusBoard final : public QObject
{
    Q_OBJECT
public:
    StatusBoard(const LeadBook &book, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] DeskStatus status() const { return m_status; }
    void setMe(const RepId &me);
    void setSync(const SyncStatus &sync);
    /// The answer to todayWanted().
    void setToday(const Today &today);
    /// The version in force, where it is known better than by the leads; empty: it is not.
    void setCriteria(const QString &version);
    void setAlertsOn(bool on);
    /// No keychain keeps the key, so a person has to give it.
    void setSecretMissing(bool missing);
    /// A calm line under a name, such as "clock"; an empty \a text takes it away. The first one is shown.
    void setWarning(const QString &name, const QString &text);

Q_SIGNALS:
    void changed();
    /// Somebody should ask the store what \a me has done since then, and tell setToday().
    void todayWanted(const relaydesk::RepId &me, relaydesk::Instant since);

private:
    void countToday();
    void countLater();
    void countAgainAt(Instant midnight);

    const LeadBook &m_book;
    Clock &m_clock;
    RepId m_me;
    DeskStatus m_status;
    QMap<QString, QString> m_warnings;
    bool m_isCriteriaKnown = false;
    bool m_counting = false;
    std::optional<AlarmId> m_midnight;
};

} // namespace relaydesk
