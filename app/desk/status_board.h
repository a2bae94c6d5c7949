// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/sync_status.h"
#include "ui/present/desk_status.h"
#include "ui/present/lead_book.h"

#include <QMap>
#include <QObject>

namespace relaydesk {

/// Gathers from everywhere what the status bar, the banner and the tray say, as one value.
class StatusBoard final : public QObject
{
    Q_OBJECT
public:
    StatusBoard(const LeadBook &book, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] DeskStatus status() const { return m_status; }
    void setMe(const RepId &me);
    void setSync(const SyncStatus &sync);
    void setAlertsOn(bool on);
    /// No keychain keeps the key, so a person has to give it.
    void setSecretMissing(bool missing);
    /// A calm line under a name, such as "clock"; an empty \a text takes it away. The first one is shown.
    void setWarning(const QString &name, const QString &text);

Q_SIGNALS:
    void changed();

private:
    void countToday();
    void countLater();

    const LeadBook &m_book;
    Clock &m_clock;
    RepId m_me;
    DeskStatus m_status;
    QMap<QString, QString> m_warnings;
    bool m_counting = false;
};

} // namespace relaydesk
