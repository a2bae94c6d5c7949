// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/desk_status.h"

#include "ui/present/clock_text.h"
#include "ui/present/error_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;

struct StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

QString timeText(OptionalInstant at)
{
    return at ? timeOfDay(toDateTime(*at).toLocalTime().time(), QLocale()) : QStringLiteral("–");
}

QString nextTryText(const DeskStatus &status, Instant now)
{
    if (!status.nextTry || *status.nextTry <= now)
        return StatusWords::tr("Offline, trying now");
    return StatusWords::tr("Offline, next try in %1")
        .arg(durationText(std::chrono::ceil<std::chrono::seconds>(*status.nextTry - now)));
}

QString firstSyncText(const DeskStatus &status)
{
    if (status.total <= 0)
        return StatusWords::tr("First sync, %Ln lead(s)", nullptr, static_cast<int>(status.read));
    const qint64 done = std::min<qint64>(100, status.read * 100 / status.total);
    return StatusWords::tr("First sync, %1 %", "per cent").arg(done);
}

} // namespace

QString syncText(const DeskStatus &status, Instant now)
{
    switch (status.sync) {
    case DeskStatus::Sync::NotConnected: return StatusWords::tr("Not connected");
    case DeskStatus::Sync::FirstSync: return firstSyncText(status);
    case DeskStatus::Sync::Syncing: return StatusWords::tr("Syncing");
    case DeskStatus::Sync::Offline: return nextTryText(status, now);
    case DeskStatus::Sync::SignInNeeded:
    case DeskStatus::Sync::Failed: return StatusWords::tr("Not syncing since %1").arg(timeText(status.since));
    case DeskStatus::Sync::Synced: break;
    }
    if (!status.syncedAt)
        return StatusWords::tr("Connected");
    const Duration age = now - *status.syncedAt;
    if (age < 2s)
        return StatusWords::tr("Synced now");
    return StatusWords::tr("Synced %1 ago").arg(durationText(age));
}

BannerText bannerText(const DeskStatus &status, Instant now)
{
    Q_UNUSED(now)
    switch (status.sync) {
    case DeskStatus::Sync::Offline:
        return {StatusWords::tr("Offline since %1").arg(timeText(status.since)),
                StatusWords::tr("You can keep working. Clocks keep running."),
                {},
                false};
    case DeskStatus::Sync::SignInNeeded:
        return {StatusWords::tr("Your CRM no longer accepts the key"),
                StatusWords::tr("Showing leads received until %1.")
                    .arg(timeText(status.syncedAt ? status.syncedAt : status.since)),
                StatusWords::tr("Sign in again"), true};
    case DeskStatus::Sync::Failed: {
        const ErrorText text = errorText(status.cause);
        return {text.sentence, text.meaning, text.actionLabel, true};
    }
    default: break;
    }
    if (status.secretMissing) {
        return {StatusWords::tr("Sign in to go on syncing"),
                StatusWords::tr(
                    "No keychain keeps the key here, so Relaydesk asks at each start and never writes it to disk."),
                StatusWords::tr("Sign in"), false};
    }
    if (status.parked > 0) {
        return {StatusWords::tr("The CRM refused %Ln change(s)", nullptr, status.parked),
                StatusWords::tr("Your entries are kept here."), StatusWords::tr("Look"), true};
    }
    if (!status.warning.isEmpty())
        return {status.warning, {}, {}, false};
    return {};
}

} // namespace relaydesk
