// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_tray_watcher.h"
#include "private_bus.h"

#include "ui/tray/tray_probe.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

class TrayProbeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_watcher = std::make_unique<FakeTrayWatcher>(); }
    void cleanup() { m_watcher.reset(); }

    void shouldFindATrayThatIsThere()
    {
        m_watcher->appear();
        TrayProbe probe;
        probe.start();
        QTRY_VERIFY(probe.isAvailable());
    }

    void shouldNotTakeAWatcherWithoutAHostForATray()
    {
        m_watcher->setHost(false);
        m_watcher->appear();
        TrayProbe probe;
        probe.start();
        QTRY_VERIFY(m_watcher->asked() > 0);
        QVERIFY(!probe.isAvailable());
    }

    void shouldPickUpATrayThatStartsLater()
    {
        TrayProbe probe;
        QSignalSpy changed(&probe, &TrayProbe::availableChanged);
        probe.start();
        m_watcher->appear();
        QTRY_VERIFY(probe.isAvailable());
        QCOMPARE(changed.size(), 1);
    }

    void shouldNoticeThatTheTrayWentAway()
    {
        m_watcher->appear();
        TrayProbe probe;
        probe.start();
        QTRY_VERIFY(probe.isAvailable());
        m_watcher->vanish();
        QTRY_VERIFY(!probe.isAvailable());
    }

    void shouldNeverWaitForAHungWatcher()
    {
        m_watcher->setHung(true);
        m_watcher->appear();
        QElapsedTimer timer;
        timer.start();
        TrayProbe probe;
        probe.start();
        QVERIFY2(timer.elapsed() < 10'000,
                 "asking never blocks"); // who waits does so until the bus gives up, after 25 seconds
        QTRY_VERIFY(m_watcher->asked() > 0);
        QVERIFY(!probe.isAvailable());
        m_watcher->setHung(false);
        m_watcher->vanish(); // somebody ended and started it again
        m_watcher->appear();
        QTRY_VERIFY_WITH_TIMEOUT(probe.isAvailable(), 15000);
    }

private:
    std::unique_ptr<FakeTrayWatcher> m_watcher;
};

int main(int argc, char *argv[])
{
    enterPrivateBus(argv);
    QGuiApplication app(argc, argv);
    TrayProbeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tray_probe_test.moc"
