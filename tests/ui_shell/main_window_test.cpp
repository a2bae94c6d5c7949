// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "ui/kit/banner.h"
#include "ui/shell/desk_status_bar.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void init()
    {
        m_list = new QWidget;
        m_list->setFocusPolicy(Qt::StrongFocus);
        m_panel = new QWidget;
        m_criteria = new QWidget;
        m_settings = new QWidget;
        m_window = std::make_unique<MainWindow>(m_theme, DeskScreens{m_list, m_panel, m_criteria, m_settings});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void shouldShowListAndPanelSideBySideAtTheDesignsSize()
    {
        QCOMPARE(m_window->rail().width(), 184);
        QVERIFY(m_list->isVisible() && m_panel->isVisible());
        QVERIFY2(std::abs(m_list->width() - 708) <= 2, qPrintable(QString::number(m_list->width())));
        QVERIFY2(std::abs(m_panel->width() - 548) <= 2, qPrintable(QString::number(m_panel->width())));
        QCOMPARE(m_window->statusLine().height(), 28);
    }

    void shouldGoToThePlaceThatWasChosen()
    {
        QSignalSpy shown(m_window.get(), &MainWindow::placeShown);
        m_window->showPlace(NavRail::Place::Criteria);
        QVERIFY(m_criteria->isVisible() && !m_list->isVisible());
        m_window->showPlace(NavRail::Place::Settings);
        QVERIFY(m_settings->isVisible() && !m_criteria->isVisible());
        m_window->showPlace(NavRail::Place::Queue);
        QVERIFY(m_list->isVisible() && !m_settings->isVisible());
        QCOMPARE(shown.size(), 3);
    }

    void shouldNarrowTheRailBelow1280()
    {
        m_window->resize(1279, 800);
        QTRY_COMPARE(m_window->rail().width(), 52);
        m_window->resize(1280, 800);
        QTRY_COMPARE(m_window->rail().width(), 184);
    }

    void shouldKeepTheRailNarrowWhereThePersonWantsIt()
    {
        m_window->rail().setCollapsed(true);
        QTRY_COMPARE(m_window->rail().width(), 52);
        m_window->resize(1200, 800);
        m_window->resize(1440, 900);
        QTRY_COMPARE(m_window->rail().width(), 52);
    }

    void shouldShowThePanelInPlaceOfTheListBelow1100()
    {
        m_window->resize(1099, 800);
        QTRY_VERIFY(!m_panel->isVisible());
        QVERIFY(m_list->isVisible());
        m_window->openPanel();
        QVERIFY(m_panel->isVisible() && !m_list->isVisible());
        QVERIFY(m_window->backToList());
        QVERIFY(m_list->isVisible() && !m_panel->isVisible());
        QVERIFY(!m_window->backToList());
    }

    void shouldNeverBeSmallerThan800By560() { QCOMPARE(m_window->minimumSize(), QSize(800, 560)); }

    void shouldSayOfflineCalmlyAndGoOn()
    {
        FakeClock clock;
        DeskStatus status;
        status.sync = DeskStatus::Sync::Offline;
        status.since = clock.now() - 5min;
        status.nextTry = clock.now() + 18s;
        status.waitingToSend = 3;
        m_window->showStatus(status, clock.now());
        auto *banner = m_window->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(!banner->isAlarming());
        QVERIFY(m_list->isVisible());
        QVERIFY(m_window->statusLine().syncWords().contains(QStringLiteral("18 s")));
        QVERIFY(m_window->statusLine().outboxWords().contains(QLatin1Char('3')));
        status.sync = DeskStatus::Sync::Synced;
        status.syncedAt = clock.now();
        m_window->showStatus(status, clock.now());
        QVERIFY(!banner->isVisible());
    }

    void shouldOfferToSignInAgain()
    {
        FakeClock clock;
        DeskStatus status;
        status.sync = DeskStatus::Sync::SignInNeeded;
        status.since = clock.now();
        m_window->showStatus(status, clock.now());
        auto *banner = m_window->findChild<Banner *>();
        QVERIFY(banner->isVisible() && banner->isAlarming());
        QSignalSpy asked(m_window.get(), &MainWindow::bannerAction);
        Q_EMIT banner->actionTriggered();
        QCOMPARE(asked.size(), 1);
    }

    void shouldCountTodayAgainstTheGoal()
    {
        FakeClock clock;
        DeskStatus status;
        status.contactedToday = 23;
        status.inTimeToday = 21;
        m_window->showStatus(status, clock.now());
        QVERIFY(m_window->statusLine().todayWords().contains(QStringLiteral("21 of 23")));
    }

    void shouldAskBeforeItCloses()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::closeRequested);
        m_window->close();
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_window->isVisible());
        m_window->letGo();
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void shouldShowAllKeysOnTheQuestionMark()
    {
        m_list->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_list, Qt::Key_Question);
        QTRY_VERIFY(m_window->findChild<KeysSheet *>());
        QVERIFY(m_window->findChild<KeysSheet *>()->isVisible());
    }

    void shouldShowAWholePageAndComeBackToTheDesk()
    {
        auto *page = new QWidget;
        m_window->showWhole(page);
        QVERIFY(page->isVisible() && !m_list->isVisible());
        m_window->showDesk();
        QVERIFY(m_list->isVisible());
    }

private:
    Theme m_theme{Theme::Choice::Light};
    std::unique_ptr<MainWindow> m_window;
    QWidget *m_list = nullptr;
    QWidget *m_panel = nullptr;
    QWidget *m_criteria = nullptr;
    QWidget *m_settings = nullptr;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
