// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/holiday_import.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

namespace {

const QDate first(2026, 1, 1);
const QDate last(2027, 12, 31);

QByteArray calendarOf(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray oneEvent(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:1@test\r\nDTSTAMP:20260101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}

QStringList daysOf(const QByteArray &ics)
{
    QStringList days;
    const auto holidays = holidaysFromICalendar(ics, first, last);
    for (const QDate &day : holidays ? *holidays : std::vector<QDate>())
        days << day.toString(Qt::ISODate);
    return days;
}

} // namespace

class HolidayImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheDaysOfAllDayEvents_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("days");
        QTest::newRow("one day") << QByteArray("DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261226\r\n")
                                 << "2026-12-25";
        QTest::newRow("no end") << QByteArray("DTSTART;VALUE=DATE:20261225\r\n") << "2026-12-25";
        QTest::newRow("several days") << QByteArray("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n")
                                      << "2026-12-30 2026-12-31 2027-01-01";
        QTest::newRow("every year") << QByteArray("DTSTART;VALUE=DATE:19901003\r\nRRULE:FREQ=YEARLY\r\n")
                                    << "2026-10-03 2027-10-03";
        QTest::newRow("with an exception")
            << QByteArray("DTSTART;VALUE=DATE:20201003\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20261003\r\n")
            << "2027-10-03";
        QTest::newRow("with a time") << QByteArray("DTSTART:20261225T090000Z\r\nDTEND:20261225T100000Z\r\n") << "";
        QTest::newRow("cancelled") << QByteArray("DTSTART;VALUE=DATE:20261225\r\nSTATUS:CANCELLED\r\n") << "";
        QTest::newRow("outside") << QByteArray("DTSTART;VALUE=DATE:20251225\r\n") << "";
    }
    void takesTheDaysOfAllDayEvents()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, days);
        QCOMPARE(daysOf(calendarOf(oneEvent(lines))).join(u' '), days);
    }

    void whatIsNoCalendarIsRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("hello"), QByteArray("{\"holidays\":[]}"), oneEvent("")})
            QCOMPARE(holidaysFromICalendar(bytes, first, last).error().kind, ErrorKind::Parse);
        QCOMPARE(holidaysFromICalendar(QByteArray(5 * 1024 * 1024, 'x'), first, last).error().kind, ErrorKind::Invalid);
    }

    void aCalendarOfEveryDayIsBounded()
    {
        const QByteArray daily = calendarOf(oneEvent("DTSTART;VALUE=DATE:20000101\r\nRRULE:FREQ=DAILY\r\n"));
        QCOMPARE(daysOf(daily).size(), 730);
        QCOMPARE(holidaysFromICalendar(daily, QDate(2000, 1, 1), QDate(2100, 1, 1)).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(HolidayImportTest)
#include "holiday_import_test.moc"
