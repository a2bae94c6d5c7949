// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_probe.h"

#include "ui/tray/xembed_tray.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QTimer>

#include <chrono>

namespace relaydesk {

namespace {
constexpr int s_timeoutMs = 2000;
constexpr std::chrono::seconds s_again{10};

QString watcherService()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}
QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}
} // namespace

class TrayProbe::Private
{
public:
    QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusServiceWatcher watcher;
    QTimer again;
    bool available = false;
    bool asking = false;
    bool lookAgain = false; ///< something changed while we asked
};

TrayProbe::TrayProbe(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->watcher.setConnection(d->bus);
    d->watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    d->watcher.addWatchedService(watcherService());
    connect(&d->watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayProbe::look);
    d->bus.connect(watcherService(), watcherPath(), watcherService(), QStringLiteral("StatusNotifierHostRegistered"),
                   this, SLOT(look()));
    d->bus.connect(watcherService(), watcherPath(), watcherService(), QStringLiteral("StatusNotifierHostUnregistered"),
                   this, SLOT(look()));
    d->again.setInterval(s_again);
    connect(&d->again, &QTimer::timeout, this, &TrayProbe::look);
}

TrayProbe::~TrayProbe() = default;

void TrayProbe::start()
{
    d->again.start();
    look();
}

bool TrayProbe::isAvailable() const
{
    return d->available;
}

void TrayProbe::look()
{
    if (d->asking) {
        d->lookAgain = true;
        return;
    }
    d->asking = true;
    // The bus itself answers this one, so it is quick even where the watcher hangs.
    QDBusMessage call
        = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                         QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameHasOwner"));
    call.setArguments({watcherService()});
    auto *watcher = new QDBusPendingCallWatcher(d->bus.asyncCall(call, s_timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<bool> reply = *watcher;
        if (reply.isValid() && reply.value())
            askHost();
        else
            setAvailable(hasXEmbedTray());
    });
}

void TrayProbe::askHost()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        watcherService(), watcherPath(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setArguments({watcherService(), QStringLiteral("IsStatusNotifierHostRegistered")});
    auto *watcher = new QDBusPendingCallWatcher(d->bus.asyncCall(call, s_timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        // No answer: hung. An XEmbed tray beside it is no way out, for Qt would ask the watcher first.
        setAvailable(reply.isValid() && (reply.value().variant().toBool() || hasXEmbedTray()));
    });
}

void TrayProbe::setAvailable(bool available)
{
    d->asking = false;
    const bool changed = d->available != available;
    d->available = available;
    if (changed)
        Q_EMIT availableChanged(available);
    if (std::exchange(d->lookAgain, false))
        look();
}

} // namespace relaydesk
