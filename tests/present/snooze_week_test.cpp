// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/snooze.h"

#include <QTest>

using namespace relaydesk;

/// "Next Monday" where weeks begin on other days, and times as the locale writes them.
class SnoozeWeekTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextWeekBeginsWhereItDoes_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<int>("today"); // of November 2026; the 16th is a Monday
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("day");
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        const QLocale israeli(QLocale::English, QLocale::Israel);
        QTest::newRow("Germany, Wednesday") << german << 18 << u"Next Monday"_qs << u"Mo. 09:00"_qs << 23;
        QTest::newRow("Germany, Monday") << german << 16 << u"Next Monday"_qs << u"Mo. 09:00"_qs << 23;
        QTest::newRow("Germany, Sunday") << german << 22 << u"Next Monday"_qs << u"Mo. 09:00"_qs << 23;
        QTest::newRow("USA: the week begins on Sunday, work on Monday")
            << american << 18 << u"Next Monday"_qs << u"Mon 9:00 AM"_qs << 23;
        QTest::newRow("Israel: so does work") << israeli << 18 << u"Next Sunday"_qs << u"Sun 9:00"_qs << 22;
    }
    void theNextWeekBeginsWhereItDoes()
    {
        QFETCH(QLocale, locale);
        QFETCH(int, today);
        QFETCH(int, day);
        const QTimeZone zone = QTimeZone::utc();
        const QDateTime now(QDate(2026, 11, today), QTime(9, 46), zone);

        const auto options = snoozeOptions(fromDateTime(now), zone, locale);

        const SnoozeOption &week = options.at(options.size() - 2);
        QTEST(week.label, "label");
        QTEST(week.when, "when");
        QCOMPARE(toDateTime(*week.until), QDateTime(QDate(2026, 11, day), QTime(9, 0), zone));
    }
};

QTEST_GUILESS_MAIN(SnoozeWeekTest)
#include "snooze_week_test.moc"
