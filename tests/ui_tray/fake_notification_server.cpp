// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_notification_server.h"

#include <algorithm>

namespace relaydesk::test {

namespace {
QString serviceName()
{
    return QStringLiteral("org.freedesktop.Notifications");
}
} // namespace

FakeNotificationServer::FakeNotificationServer(QStringList capabilities)
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake notification server")))
    , m_capabilities(std::move(capabilities))
{
    m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
}

FakeNotificationServer::~FakeNotificationServer()
{
    vanish();
    m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    QDBusConnection::disconnectFromBus(QStringLiteral("fake notification server"));
}

void FakeNotificationServer::appear()
{
    m_next = 1;
    m_shown.clear();
    m_bus.registerService(serviceName());
}

void FakeNotificationServer::vanish()
{
    m_bus.unregisterService(serviceName());
    m_shown.clear();
}

QStringList FakeNotificationServer::GetCapabilities()
{
    if (m_hung)
        setDelayedReply(true); // and never send one
    return m_capabilities;
}

uint FakeNotificationServer::Notify(const QString &, uint replaces, const QString &, const QString &summary,
                                    const QString &body, const QStringList &actions, const QVariantMap &hints,
                                    int expire)
{
    ++m_calls;
    if (m_hung) {
        setDelayedReply(true);
        return 0;
    }
    const auto old
        = std::find_if(m_shown.begin(), m_shown.end(), [replaces](const Shown &s) { return s.id == replaces; });
    const uint id = old != m_shown.end() ? replaces : m_next++;
    const Shown shown{id, summary, body, actions, hints, expire};
    if (old != m_shown.end())
        *old = shown;
    else
        m_shown.push_back(shown);
    return id;
}

void FakeNotificationServer::CloseNotification(uint id)
{
    m_closed.push_back(id);
    std::erase_if(m_shown, [id](const Shown &s) { return s.id == id; });
    Q_EMIT NotificationClosed(id, 3);
}

} // namespace relaydesk::test
