// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace relaydesk::test {

/// org.kde.StatusNotifierWatcher with one property, on a connection of its own. A virtual object, so
/// that it can leave the question for the property without an answer.
class FakeTrayWatcher final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    FakeTrayWatcher();
    ~FakeTrayWatcher() override;

    void appear();
    void vanish();
    void setHost(bool host) { m_host = host; }
    void setHung(bool hung) { m_hung = hung; }
    [[nodiscard]] int asked() const { return m_asked; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus;
    bool m_host = true;
    bool m_hung = false;
    int m_asked = 0;
};

} // namespace relaydesk::test
