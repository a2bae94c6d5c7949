// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/desktop_look.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSettings>
#include <QStandardPaths>

#include <optional>

namespace relaydesk {

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView settingsInterface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView gnomeAccess("org.gnome.desktop.a11y.interface");
constexpr QLatin1StringView kde("org.kde.kdeglobals.KDE");

std::optional<QVariant> in(const PortalSettings &portal, QLatin1StringView group, const char *key)
{
    const QVariant value = portal.value(group).value(QString::fromLatin1(key));
    return value.isValid() ? std::optional(value) : std::nullopt;
}

bool isHighContrastTheme(const QVariantMap &gtk)
{
    return gtk.value(QStringLiteral("gtk-theme-name")).toString().startsWith(u"HighContrast", Qt::CaseInsensitive);
}

bool reducedMotion(const PortalSettings &portal, const QVariantMap &gtk)
{
    // 0 says "no preference", which leaves the word to the desktop's own switch.
    if (const auto wish = in(portal, appearance, "reduced-motion"); wish && wish->toUInt() == 1)
        return true;
    if (const auto animations = in(portal, gnome, "enable-animations"))
        return !animations->toBool();
    if (const auto factor = in(portal, kde, "AnimationDurationFactor"))
        return factor->toString().toDouble() <= 0;
    return !gtk.value(QStringLiteral("gtk-enable-animations"), true).toBool();
}

bool highContrast(const PortalSettings &portal, const QVariantMap &gtk)
{
    if (const auto wish = in(portal, appearance, "contrast"); wish && wish->toUInt() == 1)
        return true;
    if (const auto wish = in(portal, gnomeAccess, "high-contrast"))
        return wish->toBool();
    if (const auto theme = in(portal, gnome, "gtk-theme"))
        return theme->toString().startsWith(u"HighContrast", Qt::CaseInsensitive);
    return isHighContrastTheme(gtk);
}

/// The older version first, so that the newer one has the last word.
QVariantMap gtkSettings()
{
    QVariantMap settings;
    for (const auto *folder : {"gtk-3.0", "gtk-4.0"}) {
        const QString file = QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                                    QLatin1StringView(folder) + QStringLiteral("/settings.ini"));
        if (file.isEmpty())
            continue;
        QSettings ini(file, QSettings::IniFormat);
        ini.beginGroup(QStringLiteral("Settings"));
        const QStringList keys = ini.childKeys();
        for (const QString &key : keys)
            settings.insert(key, ini.value(key));
    }
    return settings;
}

} // namespace

DesktopLook desktopLook(const PortalSettings &portal, const QVariantMap &gtk)
{
    return {reducedMotion(portal, gtk), highContrast(portal, gtk)};
}

DesktopLookWatch::DesktopLookWatch(QObject *parent)
    : QObject(parent)
{
}

void DesktopLookWatch::start()
{
    m_gtk = gtkSettings();
    weigh();
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settingsInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QDBusMessage)));
    askPortal();
}

void DesktopLookWatch::askPortal()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, settingsInterface, QStringLiteral("ReadAll"));
    ask << QStringList{QString(appearance), QString(gnome), QString(gnomeAccess), QString(kde)};
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != u"a{sa{sv}}")
            return; // no portal, or none that knows settings
        const auto groups = qdbus_cast<PortalSettings>(answer.arguments().at(0).value<QDBusArgument>());
        for (auto group = groups.begin(); group != groups.end(); ++group)
            m_portal.insert(group.key(), group.value());
        weigh();
    });
}

void DesktopLookWatch::onSettingChanged(const QDBusMessage &news)
{
    if (news.signature() != u"ssv")
        return;
    const QVariantList said = news.arguments(); // group, key, value
    m_portal[said.at(0).toString()].insert(said.at(1).toString(), said.at(2).value<QDBusVariant>().variant());
    weigh();
}

void DesktopLookWatch::weigh()
{
    const DesktopLook look = desktopLook(m_portal, m_gtk);
    if (look == m_look)
        return;
    m_look = look;
    Q_EMIT changed(look);
}

} // namespace relaydesk
