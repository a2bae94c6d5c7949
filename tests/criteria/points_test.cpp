// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/points.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class PointsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void halfOfTheWholeIsLostInEachInterval()
    {
        const Decay linear{Decay::Kind::Linear, 0.5, 720h};
        QCOMPARE(faded(Points::whole(10), linear, 15 * 24h).thousandths, 7500);
        QCOMPARE(faded(Points::whole(10), linear, 720h).thousandths, 5000);
        QCOMPARE(faded(Points::whole(10), linear, 1440h).thousandths, 0);
        QCOMPARE(faded(Points::whole(10), linear, 9000h).thousandths, 0);
    }

    void halfOfTheRestIsLostInEachHalfLife()
    {
        const Decay halving{Decay::Kind::HalfLife, 0, 720h};
        QCOMPARE(faded(Points::whole(10), halving, 15 * 24h).thousandths, 7071);
        QCOMPARE(faded(Points::whole(10), halving, 720h).thousandths, 5000);
        QCOMPARE(faded(Points::whole(10), halving, 1440h).thousandths, 2500);
        QCOMPARE(faded(Points::whole(-10), halving, 720h).thousandths, -5000);
    }

    void whatDoesNotFadeStays()
    {
        QCOMPARE(faded(Points::whole(10), {}, 9000h), Points::whole(10));
        QCOMPARE(faded(Points::whole(10), {Decay::Kind::HalfLife, 0, 720h}, -5h), Points::whole(10));
    }

    void peopleSeeWholePointsHalvesUp()
    {
        QCOMPARE(Points::of(7.0714).thousandths, 7071);
        QCOMPARE(Points::of(7.5).rounded(), 8);
        QCOMPARE(Points::of(7.499).rounded(), 7);
        QCOMPARE(Points::of(-7.5).rounded(), -7);
    }
};

QTEST_GUILESS_MAIN(PointsTest)
#include "points_test.moc"
