// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <QTest>

using namespace relaydesk;

class TimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesUtcWithMilliseconds()
    {
        QCOMPARE(toIso8601(fromEpochMs(0)), QStringLiteral("1970-01-01T00:00:00.000Z"));
        QCOMPARE(toIso8601(fromEpochMs(1795340762120)), QStringLiteral("2026-11-22T09:46:02.120Z"));
    }

    void readsTimesWithAnOffsetOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms"); // -1: no time

        QTest::newRow("utc") << QStringLiteral("2026-11-22T09:46:02.120Z") << qint64(1795340762120);
        QTest::newRow("without milliseconds") << QStringLiteral("2026-11-22T09:46:02Z") << qint64(1795340762000);
        QTest::newRow("with an offset") << QStringLiteral("2026-11-22T10:46:02+01:00") << qint64(1795340762000);
        QTest::newRow("before 1970") << QStringLiteral("1969-12-31T23:59:59Z") << qint64(-1000);
        QTest::newRow("no offset is a guess") << QStringLiteral("2026-11-22T09:46:02") << qint64(-1);
        QTest::newRow("a date only") << QStringLiteral("2026-11-22") << qint64(-1);
        QTest::newRow("nonsense") << QStringLiteral("soon") << qint64(-1);
        QTest::newRow("nothing") << QString() << qint64(-1);
        QTest::newRow("other separators") << QStringLiteral("2026/11/22T09:46:02Z") << qint64(-1);
        QTest::newRow("no T") << QStringLiteral("2026-11-22 09:46:02Z") << qint64(-1);
        QTest::newRow("half an offset") << QStringLiteral("2026-11-22T09:46:02+1") << qint64(-1);
        QTest::newRow("an offset of hours") << QStringLiteral("2026-11-22T10:46:02+01") << qint64(1795340762000);
        QTest::newRow("without seconds") << QStringLiteral("2026-11-22T09:46Z") << qint64(1795340760000);
        QTest::newRow("before the year 1") << QStringLiteral("0001-01-01T00:00:00+14:00") << qint64(-1);
        QTest::newRow("after the year 9999") << QStringLiteral("9999-12-31T23:30:00-01:00") << qint64(-1);
        QTest::newRow("the 30th of February") << QStringLiteral("2026-02-30T09:46:02Z") << qint64(-1);
    }
    void readsTimesWithAnOffsetOnly()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);

        const OptionalInstant time = fromIso8601(text);

        QCOMPARE(time.has_value(), ms != -1);
        if (time)
            QCOMPARE(toEpochMs(*time), ms);
    }

    void readsDatesWithHyphensOnly()
    {
        QCOMPARE(dateFromIso8601(QStringLiteral("2026-11-22")), QDate(2026, 11, 22));
        for (const char *text : {"2026/11/22", "2026-11-2", "2026-02-30", "20261122", "2026-11-22T09:46Z", ""})
            QVERIFY2(!dateFromIso8601(QLatin1String(text)).isValid(), text);
    }

    void goesToQDateTimeAndBack()
    {
        const Instant time = fromEpochMs(1795340762120);

        QCOMPARE(fromDateTime(toDateTime(time)), time);
        QCOMPARE(toDateTime(time).timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TimeTest)
#include "time_test.moc"
