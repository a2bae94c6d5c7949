// SPDX-License-Identifier: GPL-3.0-or-later
// The worked answers of the field, and the places where calendars break.
#include "tests/sla/calendars.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

class BusinessTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mondayEveningRunsIntoTuesdayMorning()
    {
        const auto calendar = calendarOf(everyDay("Europe/Berlin", {hours(8, 18)}, 5));
        const Instant monday = at("2026-11-23T17:00:00+01:00");
        QCOMPARE(shown(deadline(&calendar, monday, 4h)), shown(at("2026-11-24T11:00:00+01:00")));
        QCOMPARE(shown(deadline(&calendar, monday, 3h)), shown(at("2026-11-24T10:00:00+01:00"))); // 1 h before
    }

    void fridayAfternoonRunsIntoMonday()
    {
        const auto calendar = calendarOf(everyDay("Europe/Berlin", {hours(9, 17)}, 5));
        QCOMPARE(shown(deadline(&calendar, at("2026-11-20T16:00:00+01:00"), 4h)),
                 shown(at("2026-11-23T12:00:00+01:00")));
    }

    void aClosedDayKeepsNoTimeOfDay()
    {
        const auto calendar = calendarOf(everyDay("Europe/Berlin", {hours(9, 17)}, 5));
        QCOMPARE(shown(deadline(&calendar, at("2026-11-21T16:00:00+01:00"), 1h)),
                 shown(at("2026-11-23T10:00:00+01:00")));
    }

    void aroundTheClockInNewYorkASkippedHourCountsNothing()
    {
        const auto calendar = calendarOf(everyDay("America/New_York", {hours(0, 24)}));
        QCOMPARE(shown(deadline(&calendar, at("2026-03-07T23:00:00-05:00"), 4h)),
                 shown(at("2026-03-08T04:00:00-04:00")));
    }

    void aCalendarThatNeverOpensIsAnErrorThatIsNamed()
    {
        CalendarRules rules = everyDay("Europe/Berlin", {});
        QCOMPARE(BusinessCalendar::of(rules).error().context, QStringLiteral("the calendar never opens"));
        rules.exceptions[QDate(2026, 12, 24)] = {};
        QCOMPARE(BusinessCalendar::of(rules).error().kind, ErrorKind::Invalid);
    }

    void aCalendarOfExceptionsAloneEndsWithTheLast()
    {
        CalendarRules rules = everyDay("Asia/Kolkata", {});
        rules.exceptions[QDate(2026, 12, 24)] = {hours(9, 12)};
        const auto calendar = calendarOf(rules);
        QCOMPARE(shown(deadline(&calendar, at("2020-01-01T00:00:00Z"), 3h)), shown(at("2026-12-24T12:00:00+05:30")));
        QVERIFY(!deadline(&calendar, at("2020-01-01T00:00:00Z"), 3h + 1ms));
        QVERIFY(!deadline(&calendar, at("2027-01-01T00:00:00Z"), 1ms));
    }

    void zonesAreNamesAndNoOffsets()
    {
        for (const char *zone : {"Mars/Olympus", "UTC+01:00", "+01:00", ""})
            QVERIFY2(!BusinessCalendar::of(everyDay(zone, {hours(9, 17)})), zone);
        QVERIFY(BusinessCalendar::of(everyDay("UTC", {hours(9, 17)})));
    }

    void aSpanThatEndsBeforeItStartsIsRefused()
    {
        for (const DaySpan span : {hours(17, 9), hours(9, 9), hours(-1, 9), hours(9, 25)})
            QCOMPARE(BusinessCalendar::of(everyDay("UTC", {span})).error().kind, ErrorKind::Invalid);
    }

    void theStartOfASpanIsOpenAndItsEndIsNot()
    {
        const auto calendar = calendarOf(everyDay("UTC", {hours(9, 12), hours(13, 17)}));
        QVERIFY(calendar.isOpen(at("2026-11-23T09:00:00Z")));
        QVERIFY(calendar.isOpen(at("2026-11-23T11:59:59.999Z")));
        QVERIFY(!calendar.isOpen(at("2026-11-23T12:00:00Z")));
        QVERIFY(!calendar.isOpen(at("2026-11-23T08:59:59.999Z")));
        // The smallest t: at the end of a span, not at the beginning of the next one.
        QCOMPARE(shown(deadline(&calendar, at("2026-11-23T11:00:00Z"), 1h)), shown(at("2026-11-23T12:00:00Z")));
        QCOMPARE(shown(deadline(&calendar, at("2026-11-23T11:00:00Z"), 1h + 1ms)),
                 shown(at("2026-11-23T13:00:00.001Z")));
        QCOMPARE(shown(deadline(&calendar, at("2026-11-23T22:00:00Z"), 0ms)), shown(at("2026-11-23T22:00:00Z")));
    }

    void anExceptionReplacesTheWeekAndAHoliday()
    {
        CalendarRules rules = everyDay("Europe/Berlin", {hours(9, 17)}, 5);
        rules.holidays = {QDate(2026, 12, 24), QDate(2026, 12, 25)};
        rules.exceptions[QDate(2026, 12, 24)] = {hours(9, 12)};
        rules.exceptions[QDate(2026, 12, 26)] = {hours(10, 11)}; // a Saturday
        const auto calendar = calendarOf(rules);
        const Instant eve = at("2026-12-24T08:00:00+01:00");
        QCOMPARE(shown(deadline(&calendar, eve, 3h)), shown(at("2026-12-24T12:00:00+01:00")));
        QCOMPARE(shown(deadline(&calendar, eve, 4h)), shown(at("2026-12-26T11:00:00+01:00")));
        QCOMPARE(shown(deadline(&calendar, eve, 5h)), shown(at("2026-12-28T10:00:00+01:00")));
    }

    void aNightShiftIsTwoSpans()
    {
        const auto calendar = calendarOf(everyDay("Europe/Berlin", {hours(0, 6), hours(22, 24)}));
        QCOMPARE(shown(deadline(&calendar, at("2026-11-23T23:00:00+01:00"), 2h)),
                 shown(at("2026-11-24T01:00:00+01:00")));
        // The clock is put back that night: 22 to 6 has nine hours.
        QCOMPARE(countedTime(&calendar, at("2026-10-24T18:00:00+02:00"), at("2026-10-25T12:00:00+01:00")),
                 Duration(9h));
        // And put forward: seven.
        QCOMPARE(countedTime(&calendar, at("2026-03-28T18:00:00+01:00"), at("2026-03-29T12:00:00+02:00")),
                 Duration(7h));
    }

    void aRepeatedHalfHourOfLordHoweCountsTwice()
    {
        // 2026-04-05 02:00 +11:00 becomes 01:30 +10:30; 2026-10-04 02:00 +10:30 becomes 02:30 +11:00.
        const auto calendar = calendarOf(everyDay("Australia/Lord_Howe", {hours(1, 3)}));
        QCOMPARE(countedTime(&calendar, at("2026-04-04T12:00:00Z"), at("2026-04-05T12:00:00Z")), Duration(150min));
        QCOMPARE(countedTime(&calendar, at("2026-10-03T12:00:00Z"), at("2026-10-04T12:00:00Z")), Duration(90min));
    }

    void apiasSkippedDayCountsNothing()
    {
        const auto calendar = calendarOf(everyDay("Pacific/Apia", {hours(9, 17)}));
        // There was no 30 December 2011: Thursday the 29th is followed by Saturday the 31st.
        QCOMPARE(shown(deadline(&calendar, at("2011-12-29T16:00:00-10:00"), 2h)),
                 shown(at("2011-12-31T10:00:00+14:00")));
    }

    void casablancaPutsItsClockBackForRamadan()
    {
        // 2026-02-15 03:00 +01 becomes 02:00 +00; 2026-03-22 02:00 +00 becomes 03:00 +01.
        const auto calendar = calendarOf(everyDay("Africa/Casablanca", {hours(2, 4)}));
        QCOMPARE(countedTime(&calendar, at("2026-02-14T12:00:00Z"), at("2026-02-15T12:00:00Z")), Duration(3h));
        QCOMPARE(countedTime(&calendar, at("2026-03-21T12:00:00Z"), at("2026-03-22T12:00:00Z")), Duration(1h));
    }

    void pausesNeverCountTwiceWithClosedTimeOrWithEachOther()
    {
        const auto calendar = calendarOf(everyDay("UTC", {hours(9, 17)}));
        const Instant start = at("2026-11-23T16:00:00Z");
        const std::vector<Pause> overnight{{at("2026-11-23T16:30:00Z"), at("2026-11-24T09:30:00Z")},
                                           {at("2026-11-23T16:45:00Z"), at("2026-11-24T09:15:00Z")}};
        QCOMPARE(shown(deadline(&calendar, start, 1h, overnight)), shown(at("2026-11-24T10:00:00Z")));
        QCOMPARE(countedTime(&calendar, start, at("2026-11-24T12:00:00Z"), overnight), Duration(3h));
        const std::vector<Pause> closed{{at("2026-11-23T18:00:00Z"), at("2026-11-24T08:00:00Z")}};
        QCOMPARE(shown(deadline(&calendar, start, 4h, closed)), shown(deadline(&calendar, start, 4h)));
        const std::vector<Pause> open{{at("2026-11-23T16:30:00Z"), {}}};
        QVERIFY(!deadline(&calendar, start, 1h, open));
        QCOMPARE(shown(deadline(&calendar, start, 30min, open)), shown(at("2026-11-23T16:30:00Z")));
    }

    void theWallClockKnowsNoCalendarButPauses()
    {
        const Instant start = at("2026-11-21T23:00:00Z");
        const std::vector<Pause> pause{{start + 1h, start + 3h}};
        QCOMPARE(shown(deadline(nullptr, start, 4h)), shown(start + 4h));
        QCOMPARE(shown(deadline(nullptr, start, 4h, pause)), shown(start + 6h));
        QCOMPARE(countedTime(nullptr, start, start + 5h, pause), Duration(3h));
    }

    void yearsFarAwayNeitherLoopNorOverflow()
    {
        const auto calendar = calendarOf(everyDay("America/New_York", {hours(9, 17)}, 5));
        QVERIFY(deadline(&calendar, at("2300-01-01T00:00:00Z"), 24h * 300));
        QVERIFY(deadline(&calendar, at("1800-01-01T00:00:00Z"), 1h));
        QVERIFY(!deadline(&calendar, at("9999-12-31T00:00:00Z"), 24h * 300));
        QVERIFY(!deadline(&calendar, Instant::max(), 1h));
        QVERIFY(deadline(&calendar, Instant::min(), 1h));
        QVERIFY(!deadline(nullptr, Instant::max(), 1h));
    }

    void whatWouldEndInTheYear10000HasNoEnd()
    {
        const Instant late = *fromIso8601(QStringLiteral("9999-12-31T23:00:00Z"));
        QCOMPARE(deadline(nullptr, late, 59min), OptionalInstant(late + 59min));
        QVERIFY(!deadline(nullptr, late, 60min));
        // A zone west of Greenwich has a piece of its last day in the year 10000.
        const BusinessCalendar always = calendarOf(everyDay("America/New_York", {hours(0, 24)}));
        QVERIFY(deadline(&always, late, 59min));
        QVERIFY(!deadline(&always, late, 61min));
        QVERIFY(!deadline(&always, fromEpochMs(253'402'300'800'000), 0min));
    }
};

QTEST_GUILESS_MAIN(BusinessTimeTest)
#include "business_time_test.moc"
