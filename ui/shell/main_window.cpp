// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/kit/banner.h"
#include "ui/shell/desk_status_bar.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/lead_split.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindow>

namespace relaydesk {

namespace {
constexpr int s_railNarrowBelow = 1280;
constexpr int s_panelReplacesBelow = 1100;
} // namespace

MainWindow::MainWindow(const Theme &theme, const DeskScreens &screens, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
{
    setWindowTitle(tr("Relaydesk"));
    setWindowIcon(QIcon(iconPixmap(theme, Icon::Logo, 64, ColorRole::Accent)));
    setMinimumSize(800, 560);
    // The design's size, or what the screen has beside its panels and the window's frame.
    const QSize room = screen()->availableSize() - QSize(16, 48);
    resize(QSize(1440, 900).boundedTo(room).expandedTo(minimumSize()));
    m_whole = new QStackedWidget(this);
    m_desk = buildDesk(screens);
    m_whole->addWidget(m_desk);
    setCentralWidget(m_whole);
    m_keys.install(this);
    connect(&m_keys, &KeyMap::triggered, this, &MainWindow::onKey);
    connect(m_rail, &NavRail::placeChosen, this, &MainWindow::showPlace);
    QAction *allKeys = m_rail->menu()->addAction(tr("All keys"));
    connect(allKeys, &QAction::triggered, this, &MainWindow::toggleKeys);
    fitWidth();
}

QWidget *MainWindow::buildDesk(const DeskScreens &screens)
{
    auto *desk = new QWidget(this);
    auto *rows = new QVBoxLayout(desk);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_rail = new NavRail(m_theme, desk);
    columns->addWidget(m_rail);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    m_banner = new Banner(m_theme, desk);
    connect(m_banner, &Banner::actionTriggered, this, &MainWindow::bannerAction);
    content->addWidget(m_banner);
    m_pages = new QStackedWidget(desk);
    m_split = new LeadSplit(m_theme, screens.queue, screens.panel, m_pages);
    m_pages->addWidget(m_split);
    m_pages->addWidget(screens.criteria);
    m_pages->addWidget(screens.settings);
    content->addWidget(m_pages, 1);
    columns->addLayout(content, 1);
    rows->addLayout(columns, 1);
    m_status = new DeskStatusBar(m_theme, desk);
    rows->addWidget(m_status);
    return desk;
}

void MainWindow::showStatus(const DeskStatus &status, Instant now)
{
    m_status->show(status, now);
    const BannerText text = bannerText(status, now);
    m_banner->setCalmMark(status.sync == DeskStatus::Sync::Offline ? Icon::Offline : Icon::Info);
    m_banner->say(text.title, text.detail, text.actionLabel, text.alarming);
}

void MainWindow::showPlace(NavRail::Place place)
{
    m_place = place;
    m_rail->setPlace(place);
    m_pages->setCurrentIndex(static_cast<int>(place)); // in the order of the rail
    Q_EMIT placeShown(place);
}

void MainWindow::showWhole(QWidget *page)
{
    if (m_other && m_other != page) {
        m_whole->removeWidget(m_other);
        m_other->deleteLater();
    }
    m_other = page;
    m_whole->addWidget(page);
    m_whole->setCurrentWidget(page);
}

void MainWindow::showDesk()
{
    m_whole->setCurrentWidget(m_desk);
    if (m_other) {
        m_whole->removeWidget(m_other);
        m_other->deleteLater();
    }
}

void MainWindow::openPanel()
{
    showPlace(NavRail::Place::Queue);
    m_split->openPanel();
}

bool MainWindow::backToList()
{
    return m_split->backToList();
}

void MainWindow::raiseToFront()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::onKey(KeyAction action)
{
    switch (action) {
    case KeyAction::GoQueue: showPlace(NavRail::Place::Queue); break;
    case KeyAction::GoCriteria: showPlace(NavRail::Place::Criteria); break;
    case KeyAction::GoSettings: showPlace(NavRail::Place::Settings); break;
    case KeyAction::MainMenu: m_rail->openMenu(); break;
    case KeyAction::AllKeys: toggleKeys(); break;
    case KeyAction::ZoomIn: Q_EMIT zoomRequested(1); break;
    case KeyAction::ZoomOut: Q_EMIT zoomRequested(-1); break;
    case KeyAction::ZoomReset: Q_EMIT zoomRequested(0); break;
    default: break; // about leads: the composition root listens to keys()
    }
}

void MainWindow::toggleKeys()
{
    if (m_sheet) {
        m_sheet->close();
        return;
    }
    m_sheet = new KeysSheet(m_theme, m_keys.lettersOn(), this);
    m_sheet->open();
}

void MainWindow::fitWidth()
{
    m_rail->setCramped(width() < s_railNarrowBelow);
    m_split->setNarrow(width() < s_panelReplacesBelow);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only what no field, list or button used comes up here.
    if (!m_keys.offer(*event))
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_letGo) {
        event->accept();
        return;
    }
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    Q_EMIT visibleChanged(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    Q_EMIT visibleChanged(false);
}

} // namespace relaydesk
