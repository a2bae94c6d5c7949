// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/alert_station.h"

#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const RepId me(QStringLiteral("jonas"));

/// A screen that only keeps what is on it.
class Screen final : public Notifier
{
public:
    void show(const Notice &notice) override { shown.insert(notice.key, notice); }
    void withdraw(const QString &key) override { shown.remove(key); }
    void withdrawAll() override { shown.clear(); }

    QMap<QString, Notice> shown;
};

struct Fixture
{
    FakeClock clock;
    LeadBook book;
    Screen screen;
    AlertStation station{book, screen, clock};

    Fixture()
    {
        station.setMe(me, {});
        station.setReading(false);
    }
    LeadRow leadOf(qint64 id, Duration target = 30min) const
    {
        LeadRow row;
        row.id = LeadId(id);
        row.name = QStringLiteral("Mara <b>Ekdahl</b>\u202E");
        row.owner = me;
        row.sla.target = target;
        row.sla.dueAt = clock.now() + target;
        return row;
    }
    void put(std::vector<LeadRow> rows, bool loaded = false)
    {
        ChangeSet changes;
        changes.upserted = std::move(rows);
        book.apply(changes, loaded);
    }
    const Notice &only() const { return screen.shown.first(); }
};

} // namespace

class AlertStationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewLeadOfMineIsShownWithItsActions()
    {
        Fixture f;

        f.put({f.leadOf(1)});

        QCOMPARE(f.screen.shown.size(), 1);
        QCOMPARE(f.only().lead, LeadId(1));
        QCOMPARE(f.only().name, QStringLiteral("Mara <b>Ekdahl</b>"));
        QVERIFY(f.only().actions
                == (std::vector<NoticeAction>{NoticeAction::Accept, NoticeAction::Open, NoticeAction::Snooze}));
        QVERIFY(f.only().urgency == Notice::Urgency::Normal);
    }

    void whatIsReadAtFirstIsNoNews()
    {
        Fixture f;
        f.station.setReading(true);
        f.put({f.leadOf(1)});
        f.station.setReading(false);
        f.put({f.leadOf(2)}, true);

        QVERIFY(f.screen.shown.isEmpty());
    }

    void timeAloneBringsFiveMinutesLeftAndTheEnd()
    {
        Fixture f;
        f.put({f.leadOf(1)}, true);
        QVERIFY(f.screen.shown.isEmpty());

        f.clock.advance(25min);
        QCOMPARE(f.screen.shown.size(), 1);
        QCOMPARE(f.only().heading, QStringLiteral("Five minutes left"));
        f.clock.advance(5min + 1s);

        QCOMPARE(f.screen.shown.size(), 1);
        QVERIFY(f.only().urgency == Notice::Urgency::Critical);
        QVERIFY(f.clock.armed() == 0);
    }

    void whatSomebodyAnswersLeavesTheScreen()
    {
        Fixture f;
        f.put({f.leadOf(1)});
        LeadRow answered = f.leadOf(1);
        answered.sla.answeredAt = f.clock.now();

        f.put({answered});

        QVERIFY(f.screen.shown.isEmpty());
    }

    void aRemovedLeadLeavesTheScreen()
    {
        Fixture f;
        f.put({f.leadOf(1)});
        ChangeSet gone;
        gone.removed = {LeadId(1)};

        f.book.apply(gone);

        QVERIFY(f.screen.shown.isEmpty());
    }

    void offTakesEverythingAwayAndShowsNothing()
    {
        Fixture f;
        QSignalSpy quiet(&f.station, &AlertStation::quietChanged);
        f.put({f.leadOf(1)});

        f.station.setOn(false);
        f.put({f.leadOf(2)});

        QVERIFY(f.screen.shown.isEmpty());
        QVERIFY(f.station.isQuiet());
        QCOMPARE(quiet.size(), 1);
        f.station.setOn(true);
        f.clock.advance(2min); // or it would be the third of a burst
        f.put({f.leadOf(3)});
        QCOMPARE(f.screen.shown.size(), 1);
        QCOMPARE(f.only().lead, LeadId(3));
    }

    void aPauseEndsByItselfAndTellsWhatCameMeanwhile()
    {
        Fixture f;
        QSignalSpy quiet(&f.station, &AlertStation::quietChanged);
        f.station.pauseFor(60min);
        QVERIFY(f.station.isQuiet());
        f.put({f.leadOf(1, 3h)});
        QVERIFY(f.screen.shown.isEmpty());
        QVERIFY(f.station.pausedUntil() == f.clock.now() + 60min);

        f.clock.advance(60min);

        QVERIFY(!f.station.isQuiet());
        QCOMPARE(f.screen.shown.size(), 1);
        QCOMPARE(quiet.size(), 2);
    }

    void aPauseCanBeEndedByHand()
    {
        Fixture f;
        f.station.pauseFor(60min);
        f.put({f.leadOf(1, 3h)});

        f.station.resume();

        QVERIFY(!f.station.isQuiet());
        QCOMPARE(f.screen.shown.size(), 1);
    }

    void whatIsChosenOnAnAlertReachesTheDesk_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("accept") << int(NoticeAction::Accept) << QByteArray("accept");
        QTest::newRow("open") << int(NoticeAction::Open) << QByteArray("open");
        QTest::newRow("snooze") << int(NoticeAction::Snooze) << QByteArray("snooze");
    }
    void whatIsChosenOnAnAlertReachesTheDesk()
    {
        QFETCH(const int, action);
        QFETCH(const QByteArray, signal);
        Fixture f;
        QByteArrayList heard;
        connect(&f.station, &AlertStation::acceptLead, this,
                [&](LeadId id) { heard << "accept" << id.toString().toUtf8(); });
        connect(&f.station, &AlertStation::openLead, this,
                [&](LeadId id) { heard << "open" << id.toString().toUtf8(); });
        connect(&f.station, &AlertStation::snoozeLead, this,
                [&](LeadId id) { heard << "snooze" << id.toString().toUtf8(); });
        f.put({f.leadOf(1)});

        Q_EMIT f.screen.activated(f.only(), static_cast<NoticeAction>(action));

        QCOMPARE(heard, (QByteArrayList{signal, "1"}));
    }

    void anAlertAboutSeveralLeadsOpensTheQueue()
    {
        Fixture f;
        QSignalSpy queue(&f.station, &AlertStation::openQueue);
        f.put({f.leadOf(1), f.leadOf(2), f.leadOf(3), f.leadOf(4)});
        QCOMPARE(f.screen.shown.size(), 1);
        QVERIFY(!f.only().lead.isValid());
        QVERIFY(f.only().actions == std::vector<NoticeAction>{NoticeAction::Open});

        Q_EMIT f.screen.activated(f.only(), NoticeAction::Open);

        QCOMPARE(queue.size(), 1);
    }

    void aDismissedAlertIsNotTouchedAgain()
    {
        Fixture f;
        f.put({f.leadOf(1)});
        const Notice closed = f.only();
        Q_EMIT f.screen.dismissed(closed.key);
        LeadRow answered = f.leadOf(1);
        answered.sla.answeredAt = f.clock.now();

        f.put({answered}); // its notice would be withdrawn, were it ours still

        QCOMPARE(f.screen.shown.size(), 1);
    }

    void aClockThatJumpsADayAheadTellsWhatRanOut()
    {
        Fixture f;
        f.put({f.leadOf(1)}, true);

        f.clock.jump(24h);

        QCOMPARE(f.screen.shown.size(), 1);
        QVERIFY(f.only().urgency == Notice::Urgency::Critical);
    }
};

QTEST_GUILESS_MAIN(AlertStationTest)
#include "alert_station_test.moc"
