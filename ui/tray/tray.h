// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/kit/painters.h"
#include "ui/tray/tray_icon.h"
#include "ui/tray/tray_probe.h"

#include <QMenu>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QSystemTrayIcon;

namespace relaydesk {

/// The tray icon and its native menu. The icon exists only while the desktop has a tray; whoever
/// hides a window asks isAvailable() first, so that closing never strands the program.
class Tray final : public QObject
{
    Q_OBJECT
public:
    /// One lead of the menu, as it stands when the menu opens. Plain text.
    struct Entry
    {
        LeadId lead;
        QString text;  ///< "Tobias Renk, Lumenfeld Optik"
        QString clock; ///< "+17:14"
        RingShape ring = RingShape::None;
        double left = 0; ///< part of the time that remains, for the ring
    };
    struct Content
    {
        std::vector<Entry> leads; ///< most urgent first; three are shown
        int more = 0;             ///< leads waiting besides
        bool alertsPaused = false;
        QString pausedUntil; ///< "10:30"; empty unless paused
        QString synced;      ///< "Synced 12 s ago"
    };
    /// Asked each time the menu opens.
    using ContentSource = std::function<Content()>;

    Tray(const Theme &theme, ContentSource content, QObject *parent = nullptr);
    ~Tray() override;

    /// Begins to look for a tray; never blocks.
    void start();
    [[nodiscard]] bool isAvailable() const;
    void setState(TrayState state, int count, const QString &toolTip);
    /// The menu as a person would open it now; for tests and for shells that show it elsewhere.
    [[nodiscard]] QMenu *menu();

Q_SIGNALS:
    void availableChanged(bool available);
    void openQueue();
    void openLead(relaydesk::LeadId lead);
    void pauseAlerts(std::chrono::minutes length);
    void resumeAlerts();
    void syncNow();
    void quit();

private:
    void onAvailable(bool available);
    void fillMenu();
    void addLead(const Entry &entry);
    void addAlerts(const Content &content);
    void refreshIcon();

    const Theme &m_theme;
    ContentSource m_content;
    TrayProbe m_probe;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    TrayState m_state = TrayState::Calm;
    int m_count = 0;
    QString m_toolTip;
};

} // namespace relaydesk
