// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/circuit.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class CircuitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAfterSoManyFailuresInARow()
    {
        Circuit circuit({3, 1s, 60s});
        circuit.failed(0ms, 0);
        circuit.failed(0ms, 0);
        QVERIFY(circuit.admits(0ms));
        circuit.succeeded();
        circuit.failed(0ms, 0);
        circuit.failed(0ms, 0);
        QVERIFY(!circuit.isOpen());
        circuit.failed(0ms, 0);
        QVERIFY(circuit.isOpen());
        QVERIFY(circuit.refuses(0ms));
    }

    void letsOneProbeThroughAtATime()
    {
        Circuit circuit({1, 1s, 60s});
        circuit.failed(0ms, 0);
        QCOMPARE(circuit.nextTry(), Duration(2s)); // half of firstPause << 2, and no random part

        QVERIFY(!circuit.admits(1999ms));
        QVERIFY(circuit.admits(2s));
        circuit.started();
        QVERIFY(!circuit.admits(2s));
        QVERIFY(!circuit.refuses(2s)); // the probe's answer is awaited

        circuit.succeeded();
        QVERIFY(circuit.admits(2s));
        QVERIFY(!circuit.isOpen());
    }

    void triesEverMoreSeldomButNeverGivesUp()
    {
        Circuit circuit({1, 1s, 60s});
        Duration now = 0ms;
        Duration last = 0ms;
        for (int probe = 0; probe < 12; ++probe) {
            circuit.failed(now, 0.5);
            const Duration pause = circuit.nextTry() - now;
            QVERIFY(pause >= last && pause <= 60s);
            last = pause;
            now = circuit.nextTry();
            circuit.started();
        }
        QCOMPARE(last, Duration(45s));
    }

    void anAbortedProbeSaysNothing()
    {
        Circuit circuit({1, 1s, 60s});
        circuit.failed(0ms, 0);
        circuit.started();
        circuit.abandoned();
        QVERIFY(circuit.isOpen());
        QVERIFY(circuit.admits(10s));
    }
};

QTEST_GUILESS_MAIN(CircuitTest)
#include "circuit_test.moc"
