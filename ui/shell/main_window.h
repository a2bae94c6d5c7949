// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/desk_status.h"
#include "ui/shell/key_map.h"
#include "ui/shell/nav_rail.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace relaydesk {

class Banner;
class DeskStatusBar;
class KeysSheet;
class LeadSplit;

/// The screens of the desk, made by the composition root; the window takes them over.
struct DeskScreens
{
    QWidget *queue = nullptr;
    QWidget *panel = nullptr;
    QWidget *criteria = nullptr;
    QWidget *settings = nullptr;
};

/// The window: rail, pages, banner, status bar; widths and keys. Knows no lead.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const Theme &theme, const DeskScreens &screens, QWidget *parent = nullptr);

    [[nodiscard]] KeyMap &keys() { return m_keys; }
    [[nodiscard]] NavRail &rail() { return *m_rail; }
    [[nodiscard]] DeskStatusBar &statusLine() { return *m_status; }

    void showStatus(const DeskStatus &status, Instant now);
    void showPlace(NavRail::Place place);
    [[nodiscard]] NavRail::Place place() const { return m_place; }
    /// Shows \a page in place of everything (first run, a database that does not open); takes it over.
    void showWhole(QWidget *page);
    /// The desk itself again.
    void showDesk();
    /// A lead was opened: where the window is narrow the panel replaces the list.
    void openPanel();
    /// The list again. True if the panel was in its place.
    bool backToList();
    /// To the front, from wherever it is.
    void raiseToFront();
    /// From now on closing closes.
    void letGo() { m_letGo = true; }

Q_SIGNALS:
    /// The person closes the window: whoever owns it decides between tray and end.
    void closeRequested();
    void bannerAction();
    void placeShown(relaydesk::NavRail::Place place);
    void zoomRequested(int steps); ///< +1 larger, -1 smaller, 0 back to 100 %
    void visibleChanged(bool visible);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildDesk(const DeskScreens &screens);
    void onKey(KeyAction action);
    void fitWidth();
    void toggleKeys();

    const Theme &m_theme;
    KeyMap m_keys;
    NavRail *m_rail = nullptr;
    Banner *m_banner = nullptr;
    LeadSplit *m_split = nullptr;
    QStackedWidget *m_pages = nullptr;
    QStackedWidget *m_whole = nullptr;
    QWidget *m_desk = nullptr;
    QPointer<QWidget> m_other;
    DeskStatusBar *m_status = nullptr;
    QPointer<KeysSheet> m_sheet;
    NavRail::Place m_place = NavRail::Place::Queue;
    bool m_letGo = false;
};

} // namespace relaydesk
