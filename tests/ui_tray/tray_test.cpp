// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_tray_watcher.h"
#include "private_bus.h"

#include "ui/tray/tray.h"

#include <QApplication>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

class TrayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_content = {};
        for (int i = 1; i <= 5; ++i)
            m_content.leads.push_back({LeadId(i), QStringLiteral("Lead %1, Smith & Sons").arg(i),
                                       QStringLiteral("+17:14"), RingShape::Breached, 0});
        m_content.more = 9;
        m_tray = std::make_unique<Tray>(m_theme, [this] { return m_content; });
    }
    void cleanup() { m_tray.reset(); }

    void shouldListTheThreeMostUrgentLeadsFirst()
    {
        const auto actions = m_tray->menu()->actions();
        QCOMPARE(actions.at(0)->text(), QStringLiteral("Lead 1, Smith && Sons   +17:14"));
        QCOMPARE(actions.at(2)->text(), QStringLiteral("Lead 3, Smith && Sons   +17:14"));
        QVERIFY(actions.at(3)->isSeparator());
    }

    void shouldOpenTheLeadThatIsChosen()
    {
        QSignalSpy opened(m_tray.get(), &Tray::openLead);
        m_tray->menu()->actions().at(1)->trigger();
        QCOMPARE(opened.front().front().value<LeadId>(), LeadId(2));
    }

    void shouldShowClocksAsOfTheMomentItOpens()
    {
        QVERIFY(m_tray->menu()->actions().front()->text().contains(QStringLiteral("+17:14")));
        m_content.leads.front().clock = QStringLiteral("+17:15");
        Q_EMIT m_tray->menu()->aboutToShow();
        QVERIFY(m_tray->menu()->actions().front()->text().contains(QStringLiteral("+17:15")));
    }

    void shouldPauseForAChosenTimeAndOfferToResume()
    {
        QSignalSpy paused(m_tray.get(), &Tray::pauseAlerts);
        QMenu *pause = nullptr;
        for (QAction *action : m_tray->menu()->actions()) {
            if (action->menu())
                pause = action->menu();
        }
        QVERIFY(pause);
        pause->actions().at(2)->trigger();
        QCOMPARE(paused.front().front().value<std::chrono::minutes>(), std::chrono::minutes(2h));
        m_content.alertsPaused = true;
        m_content.pausedUntil = QStringLiteral("10:30");
        QSignalSpy resumed(m_tray.get(), &Tray::resumeAlerts);
        for (QAction *action : m_tray->menu()->actions()) {
            if (action->text().startsWith(QStringLiteral("Resume")))
                action->trigger();
        }
        QCOMPARE(resumed.size(), 1);
    }

    void shouldDrawEveryStateInAShapeOfItsOwn()
    {
        // Compared without colour: the shapes alone differ.
        QSet<QByteArray> shapes;
        for (const TrayState state : {TrayState::Calm, TrayState::Waiting, TrayState::Urgent, TrayState::Breached,
                                      TrayState::Paused, TrayState::Offline}) {
            QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintTrayIcon(painter, image.rect(), m_theme, state, 3);
            painter.end();
            const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
            shapes.insert(QByteArray(reinterpret_cast<const char *>(grey.constBits()), grey.sizeInBytes()));
        }
        QCOMPARE(shapes.size(), 6);
    }

    void shouldNotPretendToBeThereWithoutATray()
    {
        m_tray->start();
        QVERIFY(!m_tray->isAvailable());
    }

    void shouldComeAndGoWithTheDesktopsTray()
    {
        FakeTrayWatcher watcher;
        m_tray->start();
        watcher.appear();
        QTRY_VERIFY(m_tray->isAvailable());
        watcher.vanish();
        QTRY_VERIFY(!m_tray->isAvailable());
    }

private:
    Theme m_theme{Theme::Choice::Light};
    Tray::Content m_content;
    std::unique_ptr<Tray> m_tray;
};

int main(int argc, char *argv[])
{
    enterPrivateBus(argv);
    QApplication app(argc, argv);
    TrayTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tray_test.moc"
