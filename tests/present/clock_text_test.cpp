// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/clock_text.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z")); // a Wednesday
const QLocale c = QLocale::c();

SlaClock due(Duration in, Duration target = 5min)
{
    SlaClock clock;
    clock.dueAt = now + in;
    clock.target = target;
    return clock;
}

} // namespace

class ClockTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsDownAsInThePicture()
    {
        QCOMPARE(countdownText(due(3min + 42s), now, c), QStringLiteral("03:42"));
        QCOMPARE(countdownText(due(42min + 10s), now, c), QStringLiteral("42:10"));
        QCOMPARE(countdownText(due(72min), now, c), QStringLiteral("1 h 12 m"));
        QCOMPARE(countdownText(due(125min), now, c), QStringLiteral("2 h 05 m"));
        QCOMPARE(countdownText(due(50h), now, c), QStringLiteral("2 d"));
        QCOMPARE(countdownText(due(-(18min + 24s)), now, c), QStringLiteral("+18:24"));
        QCOMPARE(countdownText({}, now, c), QString());
    }

    void neverSaysZeroWhileThereIsTime()
    {
        QCOMPARE(countdownText(due(1ms), now, c), QStringLiteral("00:01"));
        QCOMPARE(countdownText(due(0ms), now, c), QStringLiteral("00:00"));
        QCOMPARE(countdownText(due(-1ms), now, c), QStringLiteral("+00:00"));
    }

    void saysWhenASleeperWakesAndWhatAnAnswerWas()
    {
        SlaClock clock = due(1h);
        clock.pause = PauseReason::Snoozed;
        clock.pausedUntil = now + 4h + 14min;
        QCOMPARE(countdownText(clock, now, c), QStringLiteral("14:00"));
        QCOMPARE(targetText(clock, now, c), QStringLiteral("snoozed to"));
        clock.pause = PauseReason::WaitingOnProspect;
        clock.pausedUntil.reset();
        QCOMPARE(countdownText(clock, now, c), QStringLiteral("Reply"));
        clock.answeredAt = now;
        QCOMPARE(countdownText(clock, now, c), QStringLiteral("Reply"));
        clock.pause = PauseReason::None;
        QCOMPARE(countdownText(clock, now, c), QStringLiteral("Done"));
    }

    void namesThePromise()
    {
        QCOMPARE(targetText(due(1min), now, c), QStringLiteral("of 5 min"));
        QCOMPARE(targetText(due(-1min, 30min), now, c), QStringLiteral("past 30 min"));
    }

    void momentsAreTimesToday_WeekdaysThisWeek_DatesBeyond()
    {
        QCOMPARE(momentText(now - 1min, now, c), QStringLiteral("09:45"));
        QCOMPARE(momentText(now - 42h + 34min, now, c), QStringLiteral("Mon 16:20"));
        QCOMPARE(momentText(now + 24h, now, c), QStringLiteral("Thu 09:46"));
        QCOMPARE(momentText(now - 30 * 24h, now, c), QStringLiteral("19 Oct"));
        QCOMPARE(momentText(now - 400 * 24h, now, c), QStringLiteral("14 Oct 2025"));
    }

    void timesFollowTheLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("minute");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("date");
        const auto add = [](const char *name, const char *minute, const char *second, const char *date) {
            QTest::newRow(name) << QLocale(QLatin1StringView(name)) << QString::fromUtf8(minute)
                                << QString::fromUtf8(second) << QString::fromUtf8(date);
        };
        add("C", "16:05", "16:05:09", "19 Oct");
        add("en_US", "4:05 PM", "4:05:09 PM", "Oct 19");
        add("en_GB", "16:05", "16:05:09", "19 Oct");
        add("de_DE", "16:05", "16:05:09", "19 Okt.");
        add("sv_SE", "16:05", "16:05:09", "19 okt.");
        add("fi_FI", "16.05", "16.05.09", "19 lokak.");
        add("fr_CA", "16 h 05", "16 h 05 09", "19 oct.");
    }
    void timesFollowTheLocale()
    {
        QFETCH(QLocale, locale);
        QTEST(timeOfDay(QTime(16, 5, 9), locale), "minute");
        QTEST(timeOfDayToTheSecond(QTime(16, 5, 9), locale), "second");
        QTEST(momentText(now - 30 * 24h, now, locale), "date");
    }

    void twelveHoursStandWhereverATimeStands()
    {
        const QLocale us(QLocale::English, QLocale::UnitedStates);
        SlaClock paused = due(1h);
        paused.pause = PauseReason::Snoozed;
        paused.pausedUntil = now + 4h + 14min;
        QCOMPARE(countdownText(paused, now, us), QStringLiteral("2:00 PM"));
        QCOMPARE(momentText(now - 42h + 34min, now, us), QStringLiteral("Mon 4:20 PM"));
    }

    void agesAndDurationsUseTheLargestFittingUnit()
    {
        QCOMPARE(ageText(now, now), QStringLiteral("now"));
        QCOMPARE(ageText(now - 4min, now), QStringLiteral("4 min"));
        QCOMPARE(ageText(now - 2h, now), QStringLiteral("2 h"));
        QCOMPARE(ageText(now - 72h, now), QStringLiteral("3 d"));
        QCOMPARE(ageText(now + 1h, now), QStringLiteral("now"));
        QCOMPARE(durationText(18s), QStringLiteral("18 s"));
        QCOMPARE(durationText(5min), QStringLiteral("5 min"));
        QCOMPARE(durationText(2h), QStringLiteral("2 h"));
        QCOMPARE(durationText(90min), QStringLiteral("1 h 30 m"));
    }
};

QTEST_GUILESS_MAIN(ClockTextTest)
#include "clock_text_test.moc"
