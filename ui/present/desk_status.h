// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time.h"

#include <QString>

namespace relaydesk {

/// Everything the status bar and the one banner say, as a value.
struct DeskStatus
{
    enum class Sync { NotConnected, FirstSync, Synced, Syncing, Offline, SignInNeeded, Failed };
    Sync sync = Sync::NotConnected;
    OptionalInstant syncedAt;
    OptionalInstant since; ///< offline or signed out since
    OptionalInstant nextTry;
    Error cause;
    qint64 read = 0; ///< first sync: leads read
    qint64 total = -1;
    int waitingToSend = 0;
    int parked = 0; ///< changes the CRM refused, kept for a decision
    bool alertsOn = true;
    int contactedToday = 0;
    int inTimeToday = 0;
    bool secretMissing = false; ///< the key has to be asked for before anything is sent or read
    QString criteria;           ///< version of the criteria in force, "v14"; empty while none is known
    QString warning;            ///< another calm line (no keychain, clock wrong); empty for none

    bool operator==(const DeskStatus &) const = default;
};

/// "Synced 12 s ago", "Offline, next try in 18 s", "First sync, 40 %".
[[nodiscard]] QString syncText(const DeskStatus &status, Instant now);
/// The banner's two lines; empty when no banner is due.
struct BannerText
{
    QString title;
    QString detail;
    QString actionLabel;
    bool alarming = false;
};
[[nodiscard]] BannerText bannerText(const DeskStatus &status, Instant now);

} // namespace relaydesk
