// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/single_instance.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds s_patience = 3s;
constexpr std::chrono::milliseconds s_pause = 50ms;
constexpr QByteArrayView s_raise("raise\n");
constexpr QByteArrayView s_done("raised\n");

// A socket's path may have 107 characters, a data folder any number: so the name is a digest.
QString socketName(const QString &folder)
{
    QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (runtime.isEmpty())
        runtime = QDir::tempPath();
    const QByteArray digest
        = QCryptographicHash::hash(QDir(folder).canonicalPath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return runtime + QStringLiteral("/relaydesk-") + QString::fromLatin1(digest.left(24));
}
} // namespace

class SingleInstance::Private
{
public:
    Private(const QString &folder)
        : lock(folder + QStringLiteral("/desk.lock"))
        , name(socketName(folder))
    {
    }
    QLockFile lock;
    QString name;
    QLocalServer server;
    std::unique_ptr<QLocalSocket> other;
    QTimer retry;
    QDeadlineTimer deadline;
};

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(dataFolder))
{
    d->lock.setStaleLockTime(0); // a lock is stale when its process is gone, never because it is old
    d->retry.setSingleShot(true);
    connect(&d->retry, &QTimer::timeout, this, [this] {
        if (d->deadline.hasExpired())
            Q_EMIT decided(Start::NoAnswer);
        else
            tryOnce();
    });
    connect(&d->server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::start()
{
    d->deadline.setRemainingTime(s_patience);
    // Queued, so that decided() never comes before the caller listens.
    QMetaObject::invokeMethod(this, &SingleInstance::tryOnce, Qt::QueuedConnection);
}

void SingleInstance::tryOnce()
{
    if (d->lock.tryLock(0)) {
        listen();
        Q_EMIT decided(Start::First);
    } else if (d->lock.error() != QLockFile::LockFailedError) {
        Q_EMIT decided(Start::NoFolder);
    } else {
        askOther();
    }
}

void SingleInstance::askOther()
{
    d->other = std::make_unique<QLocalSocket>();
    connect(d->other.get(), &QLocalSocket::connected, this, [this] { d->other->write(s_raise.toByteArray()); });
    connect(d->other.get(), &QLocalSocket::readyRead, this, [this] {
        if (!d->other->canReadLine())
            return;
        d->other->disconnect(this);
        d->retry.stop();
        Q_EMIT decided(d->other->readLine(64) == s_done ? Start::Raised : Start::NoAnswer);
    });
    connect(d->other.get(), &QLocalSocket::errorOccurred, this, &SingleInstance::tryAgain);
    // A stopped desk lets us connect and never answers.
    d->retry.start(s_patience);
    d->other->connectToServer(d->name);
}

void SingleInstance::tryAgain()
{
    if (d->deadline.hasExpired()) {
        d->retry.stop();
        Q_EMIT decided(Start::NoAnswer);
        return;
    }
    d->retry.start(s_pause); // the other one may be just starting, or just ending
}

void SingleInstance::listen()
{
    // Only the holder of the lock may do this: it steals the name even of a living server.
    QLocalServer::removeServer(d->name);
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!d->server.listen(d->name))
        qCWarning(logDesk) << "a second start will not be heard:" << d->server.errorString();
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = d->server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto answer = [this, socket] {
            if (!socket->canReadLine() || socket->readLine(64) != s_raise)
                return;
            socket->write(s_done.toByteArray());
            socket->flush();
            Q_EMIT raiseRequested();
        };
        connect(socket, &QLocalSocket::readyRead, this, answer);
        answer(); // it may have come with the connection
    }
}

} // namespace relaydesk
