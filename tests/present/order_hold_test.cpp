// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "ui/present/order_hold.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class OrderHoldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsWhileThePointerIsOverTheListAndAMomentLonger()
    {
        test::FakeClock clock;
        OrderHold hold(clock);
        hold.setPointerOver(true);
        clock.advance(1h);
        QVERIFY(hold.isHeld());
        hold.setPointerOver(false);
        clock.advance(799ms);
        QVERIFY(hold.isHeld());
        clock.advance(1ms);
        QVERIFY(!hold.isHeld());
    }

    void aPointerThatComesBackInTimeKeepsHolding()
    {
        test::FakeClock clock;
        OrderHold hold(clock);
        hold.setPointerOver(true);
        hold.setPointerOver(false);
        clock.advance(500ms);
        hold.setPointerOver(true);
        clock.advance(1min);
        QVERIFY(hold.isHeld());
    }

    void aKeyCountsForTwentySecondsAndOnlyWithTheFocus()
    {
        test::FakeClock clock;
        OrderHold hold(clock);
        hold.keyPressed();
        QVERIFY(!hold.isHeld());
        hold.setFocused(true);
        QVERIFY(hold.isHeld());
        clock.advance(20s);
        QVERIFY(hold.isHeld());
        clock.advance(800ms);
        QVERIFY(!hold.isHeld());
    }

    void focusAloneDoesNotHold()
    {
        test::FakeClock clock;
        OrderHold hold(clock);
        hold.setFocused(true);
        QVERIFY(!hold.isHeld());
    }

    void aPopoverHoldsWhateverThePointerDoes()
    {
        test::FakeClock clock;
        OrderHold hold(clock);
        hold.setPopoverOpen(true);
        hold.setPointerOver(true);
        hold.setPointerOver(false);
        clock.advance(1min);
        QVERIFY(hold.isHeld());
    }

    void updateOrderLetsGoAtOnceAndTheNextKeyHoldsAgain()
    {
        test::FakeClock clock;
        OrderHold hold(clock);
        hold.setFocused(true);
        hold.setPointerOver(true);
        hold.releaseNow();
        QVERIFY(!hold.isHeld());
        hold.keyPressed();
        QVERIFY(hold.isHeld());
    }
};

QTEST_GUILESS_MAIN(OrderHoldTest)
#include "order_hold_test.moc"
