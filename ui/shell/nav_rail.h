// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/me_line.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace relaydesk {

class PlainLabel;
class RailButton;

/// The rail: the places of the program that exist, who I am, and the main menu. 184 wide, 52 narrow.
class NavRail final : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Queue, Criteria, Settings };

    explicit NavRail(const Theme &theme, QWidget *parent = nullptr);

    void setPlace(Place place);
    void setQueueCount(int count);
    /// Versions of the criteria that wait for me; 0: none.
    void setCriteriaCount(int count);
    void setMe(const MeLine::Me &me);
    /// Narrow because the window is; the person's own choice stays and returns with the room.
    void setCramped(bool cramped);
    /// The person's choice, through the menu.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isNarrow() const { return m_cramped || m_collapsed; }
    /// F10. The menu's actions are \a extra and the rail's own.
    void openMenu();
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void placeChosen(relaydesk::NavRail::Place place);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void restyle();
    RailButton *addPlace(Place place, int icon, const QString &label);

    const Theme &m_theme;
    QWidget *m_logo = nullptr;
    PlainLabel *m_name = nullptr;
    QToolButton *m_menuButton = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_narrowAction = nullptr;
    RailButton *m_queue = nullptr;
    RailButton *m_criteria = nullptr;
    RailButton *m_settings = nullptr;
    MeLine *m_me = nullptr;
    bool m_cramped = false;
    bool m_collapsed = false;
};

} // namespace relaydesk
