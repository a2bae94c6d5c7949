// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/zone_timeline.h"

#include "tests/support/verify.h"

#include <QTest>
#include <QTimeZone>

using namespace relaydesk;

class ZoneTimelineTest : public QObject
{
    Q_OBJECT

    static qint64 offsetAt(const ZoneTimeline &zone, const QDateTime &time)
    {
        return zone.stretches()[zone.indexAt(time.toMSecsSinceEpoch())].offset;
    }

private Q_SLOTS:
    void daylightSavingGoesOnAfterTheLastLineOfTheZonesTable()
    {
        const auto berlin = ZoneTimeline::of(QStringLiteral("Europe/Berlin"));
        RELAYDESK_VERIFY(berlin);
        for (const int year : {2026, 2037, 2038, 2100, 2200}) {
            QCOMPARE(offsetAt(*berlin, QDateTime(QDate(year, 7, 1), QTime(), Qt::UTC)), 7'200'000);
            QCOMPARE(offsetAt(*berlin, QDateTime(QDate(year, 12, 1), QTime(), Qt::UTC)), 3'600'000);
        }
    }

    void everyZoneHasTheOffsetsThatTheSystemGivesIt()
    {
        const QList<QByteArray> names = QTimeZone::availableTimeZoneIds();
        int asked = 0;
        for (const QByteArray &name : names) {
            if (name.startsWith("UTC+") || name.startsWith("UTC-"))
                continue;
            const auto zone = ZoneTimeline::of(QString::fromLatin1(name));
            QVERIFY2(zone, name.constData());
            const QTimeZone system(name);
            for (int year = 1903; year <= 2200; year += 7) {
                for (const int month : {1, 4, 7, 10}) {
                    const QDateTime time(QDate(year, month, 15), QTime(1, 30), Qt::UTC);
                    QVERIFY2(offsetAt(*zone, time) == system.offsetFromUtc(time) * 1000LL,
                             qPrintable(QString::fromLatin1(name) + time.toString(Qt::ISODate)));
                    ++asked;
                }
            }
        }
        QVERIFY(asked > 40'000);
    }

    void aNameOfTheDatabaseIsAZone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"Asia/Calcutta", "America/Godthab", "Europe/Kiev", "US/Eastern", "Etc/UTC", "Etc/GMT+5", "GMT", "CET",
              "EST5EDT", "GMT0", "America/Argentina/Buenos_Aires", "UTC", "Japan"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aNameOfTheDatabaseIsAZone()
    {
        QFETCH(QString, name);
        RELAYDESK_VERIFY(ZoneTimeline::of(name));
    }

    void whatIsNoNameOfTheDatabaseIsNone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"",
                                 "Europe/Atlantis",
                                 "europe/berlin",
                                 "UTC+1",
                                 "UTC+01:00",
                                 "+01:00",
                                 "ABC5",
                                 "CET-1CEST",
                                 "CET-1CEST,M3.5.0,M10.5.0/3",
                                 "right/UTC",
                                 "posix/UTC",
                                 "localtime",
                                 "posixrules",
                                 "Factory",
                                 "../zoneinfo/Europe/Berlin",
                                 "Europe/../Europe/Berlin",
                                 "/Europe/Berlin",
                                 "Europe//Berlin",
                                 "zone.tab",
                                 "Europe"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsNoNameOfTheDatabaseIsNone()
    {
        QFETCH(QString, name);
        const auto zone = ZoneTimeline::of(name);
        QVERIFY(!zone);
        QCOMPARE(zone.error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(ZoneTimelineTest)
#include "zone_timeline_test.moc"
