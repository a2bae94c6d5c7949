// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/status_board.h"

#include "tests/support/fake_clock.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const RepId me(QStringLiteral("jonas"));

struct Fixture
{
    FakeClock clock; // 09:46 UTC
    LeadBook book;
    StatusBoard board{book, clock};
    int told = 0;
    std::vector<Instant> asked; ///< since when the figures were wanted, for me

    Fixture()
    {
        QObject::connect(&board, &StatusBoard::todayWanted, &book, [this](const RepId &whose, Instant since) {
            if (whose == me)
                asked.push_back(since);
        });
        QObject::connect(&board, &StatusBoard::changed, &book, [this] { ++told; });
        board.setMe(me);
    }
    void put(qint64 id, const RepId &owner, OptionalInstant answeredAt, Duration left = 5min)
    {
        LeadRow row;
        row.id = LeadId(id);
        row.owner = owner;
        row.sla.dueAt = clock.now() + left;
        row.sla.answeredAt = answeredAt;
        ChangeSet changes;
        changes.upserted.push_back(row);
        book.apply(changes);
    }
};

} // namespace

class StatusBoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPhaseOfSyncIsShownWithItsNumbers()
    {
        using Phase = SyncStatus::Phase;
        using Shown = DeskStatus::Sync;
        const std::vector<std::pair<Phase, Shown>> phases{
            {Phase::NotStarted, Shown::NotConnected},  {Phase::FirstSync, Shown::FirstSync},
            {Phase::Syncing, Shown::Syncing},          {Phase::Synced, Shown::Synced},
            {Phase::Offline, Shown::Offline},          {Phase::Failed, Shown::Failed},
            {Phase::SignInNeeded, Shown::SignInNeeded}};
        for (const auto &[phase, shown] : phases) {
            Fixture f;
            SyncStatus sync;
            sync.phase = phase;
            sync.syncedAt = f.clock.now() - 1min;
            sync.since = f.clock.now() - 2min;
            sync.nextTry = f.clock.now() + 1min;
            sync.cause = makeError(ErrorKind::StorageFull, QStringLiteral("x"));
            sync.read = 3;
            sync.total = 7;
            sync.waiting = 2;
            sync.parked = 1;

            f.board.setSync(sync);

            const DeskStatus status = f.board.status();
            QVERIFY(status.sync == shown);
            QVERIFY(status.syncedAt == sync.syncedAt && status.since == sync.since && status.nextTry == sync.nextTry);
            QVERIFY(status.cause == sync.cause);
            QCOMPARE(status.read, 3);
            QCOMPARE(status.total, 7);
            QCOMPARE(status.waitingToSend, 2);
            QCOMPARE(status.parked, 1);
        }
    }

    void saysAChangeOnlyWhereThereIsOne()
    {
        Fixture f;
        SyncStatus sync;
        sync.phase = SyncStatus::Phase::Synced;

        f.board.setSync(sync);
        f.board.setSync(sync);
        QCOMPARE(f.told, 1);
        f.board.setAlertsOn(false);
        f.board.setAlertsOn(false);
        QCOMPARE(f.told, 2);
        f.board.setSecretMissing(true);
        f.board.setSecretMissing(true);
        QCOMPARE(f.told, 3);
        f.board.setWarning(QStringLiteral("clock"), QStringLiteral("wrong"));
        f.board.setWarning(QStringLiteral("clock"), QStringLiteral("wrong"));
        QCOMPARE(f.told, 4);
    }

    void warningsShowOneAtATimeAndNoneIsForgotten()
    {
        Fixture f;
        f.board.setWarning(QStringLiteral("keychain"), QStringLiteral("no keychain"));
        f.board.setWarning(QStringLiteral("clock"), QStringLiteral("wrong clock"));
        QCOMPARE(f.board.status().warning, QStringLiteral("wrong clock"));

        f.board.setWarning(QStringLiteral("clock"), {});
        QCOMPARE(f.board.status().warning, QStringLiteral("no keychain"));
        f.board.setWarning(QStringLiteral("keychain"), {});

        QCOMPARE(f.board.status().warning, QString());
    }

    void asksForTodayOnceForAThousandChanges()
    {
        Fixture f;
        const Instant midnight = f.clock.now() - 9h - 46min;
        const auto asked = f.asked.size();
        for (int i = 0; i < 1000; ++i)
            f.put(i, me, f.clock.now());
        QCOMPARE(f.asked.size(), asked); // not at every change

        f.clock.advance(1s);

        QCOMPARE(f.asked.size(), asked + 1);
        QVERIFY(f.asked.back() == midnight);
    }

    void showsWhatTheStoreCounted()
    {
        Fixture f;

        f.board.setToday(Today{3, 2, QStringLiteral("v14")});
        f.board.setToday(Today{3, 2, QStringLiteral("v14")});

        QCOMPARE(f.board.status().contactedToday, 3);
        QCOMPARE(f.board.status().inTimeToday, 2);
        QCOMPARE(f.board.status().criteria, QStringLiteral("v14"));
        QCOMPARE(f.told, 1);
    }

    void aNewDayIsAskedForAtMidnight()
    {
        Fixture f;
        f.put(1, me, f.clock.now());
        f.clock.advance(1s);
        const Instant today = f.asked.back();

        f.clock.advance(14h); // 23:46
        QVERIFY(f.asked.back() == today);
        f.clock.advance(15min);

        QVERIFY(f.asked.back() == today + 24h);
    }

    void aClockSetBackByADayDoesNotStopTheCount()
    {
        Fixture f;
        const auto asked = f.asked.size();
        f.put(1, me, f.clock.now());

        f.clock.jump(-24h);
        f.clock.advance(1s);

        QCOMPARE(f.asked.size(), asked + 1);
    }
};

QTEST_GUILESS_MAIN(StatusBoardTest)
#include "status_board_test.moc"
