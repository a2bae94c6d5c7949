// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "ui/kit/icon.h"

#include <QPainter>
#include <QSystemTrayIcon>

namespace relaydesk {

namespace {
// A name from outside is text: "&" would underline the next letter.
QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QIcon ringIcon(const Theme &theme, const Tray::Entry &entry)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintRing(painter, QRectF(0, 0, 16, 16), theme, entry.ring, entry.left);
    painter.end();
    return QIcon(pixmap);
}
} // namespace

Tray::Tray(const Theme &theme, ContentSource content, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_content(std::move(content))
    , m_menu(std::make_unique<QMenu>())
{
    connect(&m_probe, &TrayProbe::availableChanged, this, &Tray::onAvailable);
    connect(&m_theme, &Theme::changed, this, &Tray::refreshIcon);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &Tray::fillMenu);
    fillMenu();
}

Tray::~Tray() = default;

void Tray::start()
{
    m_probe.start();
}

bool Tray::isAvailable() const
{
    return m_icon != nullptr;
}

QMenu *Tray::menu()
{
    fillMenu();
    return m_menu.get();
}

void Tray::setState(TrayState state, int count, const QString &toolTip)
{
    if (state == m_state && count == m_count && toolTip == m_toolTip)
        return;
    m_state = state;
    m_count = count;
    m_toolTip = toolTip;
    refreshIcon();
}

void Tray::onAvailable(bool available)
{
    if (available) {
        // Only now, with a tray known to answer: Qt asks it while we wait, and remembers the first answer.
        m_icon = std::make_unique<QSystemTrayIcon>();
        m_icon->setContextMenu(m_menu.get());
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT openQueue();
        });
        refreshIcon();
        m_icon->show();
    } else {
        m_icon.reset();
    }
    Q_EMIT availableChanged(available);
}

void Tray::refreshIcon()
{
    if (!m_icon)
        return;
    m_icon->setIcon(trayIcon(m_theme, m_state, m_count));
    m_icon->setToolTip(m_toolTip);
}

void Tray::fillMenu()
{
    const Content content = m_content();
    m_menu->clear();
    for (size_t i = 0; i < content.leads.size() && i < 3; ++i)
        addLead(content.leads[i]);
    m_menu->addSeparator();
    const QString queue = content.more > 0 ? tr("Open queue, %Ln more", nullptr, content.more) : tr("Open queue");
    connect(m_menu->addAction(themeIcon(m_theme, Icon::Queue), queue), &QAction::triggered, this, &Tray::openQueue);
    m_menu->addSeparator();
    addAlerts(content);
    QAction *sync = m_menu->addAction(themeIcon(m_theme, Icon::Sync), tr("Sync now"));
    sync->setToolTip(content.synced);
    connect(sync, &QAction::triggered, this, &Tray::syncNow);
    m_menu->addSeparator();
    connect(m_menu->addAction(themeIcon(m_theme, Icon::Quit), tr("Quit Relaydesk")), &QAction::triggered, this,
            &Tray::quit);
}

void Tray::addLead(const Entry &entry)
{
    QAction *action
        = m_menu->addAction(ringIcon(m_theme, entry),
                            tr("%1   %2", "tray menu: lead and its clock").arg(menuText(entry.text), entry.clock));
    connect(action, &QAction::triggered, this, [this, lead = entry.lead] { Q_EMIT openLead(lead); });
}

void Tray::addAlerts(const Content &content)
{
    if (content.alertsPaused) {
        const QString text = content.pausedUntil.isEmpty()
            ? tr("Resume alerts")
            : tr("Resume alerts, paused until %1").arg(content.pausedUntil);
        connect(m_menu->addAction(themeIcon(m_theme, Icon::Bell), text), &QAction::triggered, this,
                &Tray::resumeAlerts);
        return;
    }
    QMenu *pause = m_menu->addMenu(themeIcon(m_theme, Icon::BellOff), tr("Pause alerts"));
    const auto add = [this, pause](const QString &text, std::chrono::minutes length) {
        connect(pause->addAction(text), &QAction::triggered, this, [this, length] { Q_EMIT pauseAlerts(length); });
    };
    add(tr("For 30 minutes"), std::chrono::minutes(30));
    add(tr("For 1 hour"), std::chrono::hours(1));
    add(tr("For 2 hours"), std::chrono::hours(2));
}

} // namespace relaydesk
