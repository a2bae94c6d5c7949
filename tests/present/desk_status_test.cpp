// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/desk_status.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

using Sync = DeskStatus::Sync;
const Instant now = *fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z"));
const std::vector<Sync> allPhases{Sync::NotConnected, Sync::FirstSync,    Sync::Synced, Sync::Syncing,
                                  Sync::Offline,      Sync::SignInNeeded, Sync::Failed};

DeskStatus statusOf(Sync sync)
{
    DeskStatus status;
    status.sync = sync;
    return status;
}

} // namespace

class DeskStatusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowOldWhatIsShownIs()
    {
        DeskStatus status = statusOf(Sync::Synced);
        QCOMPARE(syncText(status, now), QStringLiteral("Connected"));
        status.syncedAt = now - 1s;
        QCOMPARE(syncText(status, now), QStringLiteral("Synced now"));
        status.syncedAt = now - 12s;
        QCOMPARE(syncText(status, now), QStringLiteral("Synced 12 s ago"));
        status.syncedAt = now + 24h; // the clock was set back
        QCOMPARE(syncText(status, now), QStringLiteral("Synced now"));
    }

    void saysWhenTheNextTryIs()
    {
        DeskStatus status = statusOf(Sync::Offline);
        QCOMPARE(syncText(status, now), QStringLiteral("Offline, trying now"));
        status.nextTry = now + 17'200ms;
        QCOMPARE(syncText(status, now), QStringLiteral("Offline, next try in 18 s"));
        status.nextTry = now - 1s;
        QCOMPARE(syncText(status, now), QStringLiteral("Offline, trying now"));
    }

    void theFirstSyncCountsUpToAHundred()
    {
        DeskStatus status = statusOf(Sync::FirstSync);
        status.read = 12;
        QCOMPARE(syncText(status, now), QStringLiteral("First sync, 12 lead(s)"));
        status.total = 30;
        QCOMPARE(syncText(status, now), QStringLiteral("First sync, 40 %"));
        status.read = 31; // one came meanwhile
        QCOMPARE(syncText(status, now), QStringLiteral("First sync, 100 %"));
        status.total = 0;
        QCOMPARE(syncText(status, now), QStringLiteral("First sync, 31 lead(s)"));
    }

    void everyPhaseSaysSomething()
    {
        for (const Sync phase : allPhases)
            QVERIFY(!syncText(statusOf(phase), now).isEmpty());
    }

    void allWellHasNoBanner()
    {
        for (const Sync phase : {Sync::NotConnected, Sync::FirstSync, Sync::Synced, Sync::Syncing})
            QVERIFY(bannerText(statusOf(phase), now).title.isEmpty());
    }

    void aRefusedKeyLeadsToTheSignIn()
    {
        DeskStatus status = statusOf(Sync::SignInNeeded);
        status.syncedAt = now;
        const BannerText banner = bannerText(status, now);
        QCOMPARE(banner.actionLabel, QStringLiteral("Sign in again"));
        QVERIFY(banner.detail.contains(QStringLiteral("09:46")));
        QVERIFY(banner.alarming);
    }

    void offlineIsCalmAndNeedsNobody()
    {
        DeskStatus status = statusOf(Sync::Offline);
        status.since = now;
        const BannerText banner = bannerText(status, now);
        QCOMPARE(banner.title, QStringLiteral("Offline since 09:46"));
        QVERIFY(banner.actionLabel.isEmpty());
        QVERIFY(!banner.alarming);
    }

    void everyFailureIsNamedWithAMeaning()
    {
        QSet<QString> titles;
        for (const ErrorKind kind : {ErrorKind::StorageFull, ErrorKind::StorageReadOnly, ErrorKind::StorageCorrupt,
                                     ErrorKind::Parse, ErrorKind::Forbidden}) {
            DeskStatus status = statusOf(Sync::Failed);
            status.cause = makeError(kind, QStringLiteral("<b>context</b>"));
            const BannerText banner = bannerText(status, now);
            QVERIFY(!banner.detail.isEmpty());
            QVERIFY(!banner.title.contains(u'<') && !banner.detail.contains(u'<'));
            titles.insert(banner.title);
        }
        QCOMPARE(titles.size(), 5);
    }

    void theMostPressingComesFirst()
    {
        DeskStatus status = statusOf(Sync::Synced);
        status.warning = QStringLiteral("The clock is wrong");
        QCOMPARE(bannerText(status, now).title, status.warning);
        status.parked = 2;
        QCOMPARE(bannerText(status, now).title, QStringLiteral("The CRM refused 2 change(s)"));
        status.secretMissing = true;
        QCOMPARE(bannerText(status, now).actionLabel, QStringLiteral("Sign in"));
        status.sync = Sync::Offline;
        QVERIFY(bannerText(status, now).title.startsWith(QStringLiteral("Offline")));
    }
};

QTEST_GUILESS_MAIN(DeskStatusTest)
#include "desk_status_test.moc"
