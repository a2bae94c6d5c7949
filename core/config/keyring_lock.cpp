// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keyring_lock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace relaydesk {

namespace {

using Done = std::function<void(Result<bool>)>;

Error unavailable(const QDBusError &error)
{
    return makeError(ErrorKind::KeychainUnavailable, QStringLiteral("secret service: ") + error.name());
}

QDBusMessage callTo(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, interface, method);
}

void askCollection(QObject *context, Duration timeOut, const QString &collection, Done done)
{
    QDBusMessage question
        = callTo(collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(question, static_cast<int>(timeOut.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [done = std::move(done), watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            done(unavailable(reply.error()));
        else
            done(reply.value().variant().toBool());
    });
}

} // namespace

void askKeyringLocked(QObject *context, Duration timeOut, Done done)
{
    QDBusMessage question = callTo(QStringLiteral("/org/freedesktop/secrets"),
                                   QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"));
    question << QStringLiteral("default");
    // Without a bus the call comes back as an error, also through the watcher.
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(question, static_cast<int>(timeOut.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [context, timeOut, done = std::move(done), watcher]() mutable {
                         watcher->deleteLater();
                         const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
                         if (reply.isError())
                             return done(unavailable(reply.error()));
                         if (reply.value().path() == u"/")
                             return done(false);
                         askCollection(context, timeOut, reply.value().path(), std::move(done));
                     });
}

} // namespace relaydesk
