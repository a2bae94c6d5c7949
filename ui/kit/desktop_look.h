// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QVariantMap>

class QDBusMessage;

namespace relaydesk {

/// What a person asked of the whole desktop, and Qt 6.4 does not tell.
struct DesktopLook
{
    bool reducedMotion = false;
    bool highContrast = false;

    bool operator==(const DesktopLook &) const = default;
};

/// Settings of the desktop portal by namespace, as org.freedesktop.portal.Settings gives them.
using PortalSettings = QMap<QString, QVariantMap>;

/// org.freedesktop.appearance where the desktop fills it, else GNOME's and KDE's own settings. \a gtk is the
/// group "Settings" of GTK's settings.ini, for desktops without a portal. Pure.
[[nodiscard]] DesktopLook desktopLook(const PortalSettings &portal, const QVariantMap &gtk);

/// Watches the desktop's look. Asks without waiting: changed() follows when somebody answers, and whenever
/// the person changes it. GUI thread.
class DesktopLookWatch final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopLookWatch(QObject *parent = nullptr);

    /// Reads GTK's file at once and asks the portal.
    void start();
    [[nodiscard]] DesktopLook look() const { return m_look; }

Q_SIGNALS:
    void changed(relaydesk::DesktopLook look);

private Q_SLOTS:
    void onSettingChanged(const QDBusMessage &news);

private:
    void askPortal();
    void weigh();

    PortalSettings m_portal;
    QVariantMap m_gtk;
    DesktopLook m_look;
};

} // namespace relaydesk
