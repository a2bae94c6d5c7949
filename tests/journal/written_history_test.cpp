// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/written_history.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

class WrittenHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventsAreNumberedInTheirOrder()
    {
        const auto events = readWrittenHistory(
            R"([{"kind": "captured", "at": "2026-11-24T10:00:00+01:00"},
                {"kind": "accepted", "at": "2026-11-24T09:04:00Z", "actor": "ann", "payload": {"operation": "op-1"}}])");
        RELAYDESK_VERIFY(events);
        QCOMPARE(events->size(), size_t(2));
        QCOMPARE(events->front().occurredAt, *fromIso8601(QStringLiteral("2026-11-24T09:00:00Z")));
        QCOMPARE(events->back().seq, 2);
        QCOMPARE(events->back().actor, RepId(QStringLiteral("ann")));
        QCOMPARE(events->back().payload, QByteArray(R"({"operation":"op-1"})"));
    }

    void theFirstMistakeIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no array") << QByteArray("{}") << QStringLiteral("no JSON array");
        QTest::newRow("unknown kind") << QByteArray(
            R"([{"kind": "captured", "at": "2026-11-24T09:00:00Z"}, {"kind": "sold"}])")
                                      << QStringLiteral("/1: there is no event “sold”");
        QTest::newRow("a time without an offset")
            << QByteArray(R"([{"kind": "captured", "at": "2026-11-24T09:00:00"}])")
            << QStringLiteral("/0: “at” is no time");
    }
    void theFirstMistakeIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto events = readWrittenHistory(json);
        QVERIFY(!events);
        QCOMPARE(events.error().kind, ErrorKind::Invalid);
        QVERIFY2(events.error().context.contains(says), qPrintable(events.error().context));
    }
};

QTEST_GUILESS_MAIN(WrittenHistoryTest)
#include "written_history_test.moc"
