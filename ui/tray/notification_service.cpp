// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notification_service.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <chrono>

namespace relaydesk {

namespace {
constexpr std::chrono::milliseconds s_timeout = std::chrono::seconds(2);

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}
QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}
QDBusMessage methodCall(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}
} // namespace

class NotificationService::Private
{
public:
    QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusServiceWatcher watcher;
};

NotificationService::NotificationService(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    // Signals by name, not through QDBusInterface: that one introspects, and waits for the answer.
    // Signatures as moc writes them: one with a blank is looked up twice.
    // clang-format off
    d->bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                   SLOT(onActionInvoked(uint,QString)));
    d->bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this,
                   SLOT(onClosed(uint,uint)));
    // clang-format on
    d->watcher.setConnection(d->bus);
    d->watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    d->watcher.addWatchedService(service());
    connect(&d->watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &NotificationService::serverChanged);
}

NotificationService::~NotificationService() = default;

void NotificationService::askCapabilities(std::function<void(std::optional<QStringList>)> done)
{
    const QDBusPendingCall call
        = d->bus.asyncCall(methodCall(QStringLiteral("GetCapabilities")), static_cast<int>(s_timeout.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        done(reply.isValid() ? std::optional(reply.value()) : std::nullopt);
    });
}

void NotificationService::notify(const Message &message, std::function<void(std::optional<quint32>)> done)
{
    QDBusMessage call = methodCall(QStringLiteral("Notify"));
    call.setArguments({QStringLiteral("Relaydesk"), message.replaces, QStringLiteral("relaydesk"), message.summary,
                       message.body, message.actions, message.hints, message.expireMs});
    const QDBusPendingCall pending = d->bus.asyncCall(call, static_cast<int>(s_timeout.count()));
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const QDBusPendingReply<quint32> reply = *watcher;
        done(reply.isValid() ? std::optional(reply.value()) : std::nullopt);
    });
}

void NotificationService::close(quint32 id)
{
    QDBusMessage call = methodCall(QStringLiteral("CloseNotification"));
    call.setArguments({id});
    d->bus.asyncCall(call, static_cast<int>(s_timeout.count()));
}

void NotificationService::onActionInvoked(uint id, const QString &action)
{
    Q_EMIT actionInvoked(id, action);
}

void NotificationService::onClosed(uint id, uint)
{
    Q_EMIT closed(id);
}

} // namespace relaydesk
