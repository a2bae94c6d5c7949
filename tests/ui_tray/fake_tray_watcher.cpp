// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_tray_watcher.h"

#include <QDBusVariant>

namespace relaydesk::test {

namespace {
QString serviceName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}
QString objectPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}
} // namespace

FakeTrayWatcher::FakeTrayWatcher()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake tray watcher")))
{
    m_bus.registerVirtualObject(objectPath(), this);
}

FakeTrayWatcher::~FakeTrayWatcher()
{
    vanish();
    m_bus.unregisterObject(objectPath());
    QDBusConnection::disconnectFromBus(QStringLiteral("fake tray watcher"));
}

void FakeTrayWatcher::appear()
{
    m_bus.registerService(serviceName());
}

void FakeTrayWatcher::vanish()
{
    m_bus.unregisterService(serviceName());
}

QString FakeTrayWatcher::introspect(const QString &) const
{
    return QStringLiteral("<interface name=\"org.kde.StatusNotifierWatcher\">"
                          "<property name=\"IsStatusNotifierHostRegistered\" type=\"b\" access=\"read\"/></interface>");
}

bool FakeTrayWatcher::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (message.member() != QLatin1StringView("Get"))
        return false;
    ++m_asked;
    if (!m_hung)
        connection.send(message.createReply(QVariant::fromValue(QDBusVariant(m_host))));
    return true;
}

} // namespace relaydesk::test
