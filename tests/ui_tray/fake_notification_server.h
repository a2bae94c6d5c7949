// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace relaydesk::test {

/// org.freedesktop.Notifications as a desktop's server keeps it: ids that count up, replaced in place,
/// on a bus connection of its own. It can hang, leave the bus and come back counting from one.
class FakeNotificationServer final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint id = 0;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expire = -1;
    };

    explicit FakeNotificationServer(QStringList capabilities);
    ~FakeNotificationServer() override;

    void appear();
    void vanish();
    void setHung(bool hung) { m_hung = hung; }
    void invoke(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }

    [[nodiscard]] const std::vector<Shown> &onScreen() const { return m_shown; }
    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] const std::vector<uint> &closedIds() const { return m_closed; }

public Q_SLOTS:
    QStringList GetCapabilities();
    uint Notify(const QString &app, uint replaces, const QString &icon, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int expire);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QStringList m_capabilities;
    std::vector<Shown> m_shown;
    std::vector<uint> m_closed;
    uint m_next = 1;
    int m_calls = 0;
    bool m_hung = false;
};

} // namespace relaydesk::test
