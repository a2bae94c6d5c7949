// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_queue/list_fixture.h"
#include "ui/queue/queue_geometry.h"

#include <QTest>

using namespace relaydesk;
using test::ListFixture;

class QueueGeometryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandBelowOneAnotherAndHeadsAreLower()
    {
        const ListFixture list({2, 3});
        QueueGeometry geometry;
        geometry.read(&list, {56, 28});
        QCOMPARE(geometry.height(), 2 * 28 + 5 * 56);
        QCOMPARE(geometry.top(0), 0);
        QCOMPARE(geometry.top(1), 28);
        QCOMPARE(geometry.top(3), 28 + 2 * 56);
        QCOMPARE(geometry.top(4), 2 * 28 + 2 * 56);
        QVERIFY(geometry.isHead(3));
        QVERIFY(!geometry.isHead(4));
    }

    void theRowAtEveryHeightIsTheOneThatStandsThere()
    {
        const ListFixture list({2, 1, 4});
        QueueGeometry geometry;
        geometry.read(&list, {56, 28});
        for (int y = 0; y < geometry.height(); ++y) {
            const int row = geometry.rowAt(y);
            QVERIFY(geometry.top(row) <= y && y < geometry.top(row) + geometry.heightOf(row));
        }
        QCOMPARE(geometry.rowAt(-1), -1);
        QCOMPARE(geometry.rowAt(geometry.height()), -1);
    }

    void theNearestLeadSkipsHeads()
    {
        const ListFixture list({1, 2});
        QueueGeometry geometry;
        geometry.read(&list, {56, 28});
        QCOMPARE(geometry.nextLead(0, 1), 1);
        QCOMPARE(geometry.nextLead(2, 1), 3);
        QCOMPARE(geometry.nextLead(2, -1), 1);
        QCOMPARE(geometry.nextLead(0, -1), -1);
        QCOMPARE(geometry.nextLead(5, 1), -1);
    }

    void aHeadThatCountsWrongIsFoundByLooking()
    {
        ListFixture list({2, 3});
        list.lieAboutCounts = true;
        QueueGeometry geometry;
        geometry.read(&list, {56, 28});
        QCOMPARE(geometry.height(), 2 * 28 + 5 * 56);
        QVERIFY(geometry.isHead(3));
    }

    void anEmptyListAndAListWithoutHeadsAreFine()
    {
        QueueGeometry geometry;
        geometry.read(nullptr, {56, 28});
        QCOMPARE(geometry.height(), 0);
        QCOMPARE(geometry.rowAt(0), -1);
        const ListFixture flat({3}, false);
        geometry.read(&flat, {56, 28});
        QCOMPARE(geometry.height(), 3 * 56);
        QCOMPARE(geometry.rowAt(60), 1);
    }

    void aHundredThousandRowsAreReadInStepsOfAGroup()
    {
        ListFixture list({20000, 40000, 40000});
        QueueGeometry geometry;
        geometry.read(&list, {56, 28});
        QCOMPARE(geometry.rowCount(), 100003);
        QVERIFY(list.asked < 100);
    }
};

QTEST_GUILESS_MAIN(QueueGeometryTest)
#include "queue_geometry_test.moc"
