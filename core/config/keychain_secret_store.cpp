// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keychain_secret_store.h"

#include "core/config/keyring_lock.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace relaydesk {

namespace {

using Finished = std::function<void(QKeychain::Job *)>; ///< null: the time is over

/// Starts \a job, which deletes itself; \a finished is called once, unless \a context dies.
void run(QKeychain::Job *job, QObject *context, Duration timeOut, Finished finished)
{
    job->setInsecureFallback(false);
    auto *deadline = new QTimer(context);
    deadline->setSingleShot(true);
    // Whoever comes first deletes the timer, and with it the other's connection.
    auto answer = std::make_shared<Finished>(std::move(finished));
    QObject::connect(job, &QKeychain::Job::finished, deadline, [deadline, answer](QKeychain::Job *done) {
        deadline->disconnect();
        deadline->stop();
        deadline->deleteLater();
        if (const Finished once = std::exchange(*answer, {}))
            once(done);
    });
    QObject::connect(deadline, &QTimer::timeout, deadline, [deadline, answer] {
        deadline->deleteLater();
        if (const Finished once = std::exchange(*answer, {}))
            once(nullptr);
    });
    deadline->start(timeOut);
    job->start();
}

Error unavailable(const QKeychain::Job *job)
{
    if (!job)
        return makeError(ErrorKind::KeychainUnavailable, QStringLiteral("the keychain does not answer"));
    return makeError(ErrorKind::KeychainUnavailable, job->errorString(), job->error());
}

/// KWallet answers for itself; it may know nothing of org.freedesktop.secrets.
bool isKdeDesktop()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(u"KDE");
}

QString service()
{
    return QStringLiteral("Relaydesk");
}

/// What "no such entry" is worth: a locked keyring says so of everything.
void judgeAbsence(QObject *context, Duration timeOut, std::function<void(Result<void>)> done)
{
    askKeyringLocked(context, timeOut, [done = std::move(done)](const Result<bool> &locked) {
        if (!locked && !isKdeDesktop())
            return done(locked.error());
        if (locked && *locked)
            return done(makeError(ErrorKind::KeychainUnavailable, QStringLiteral("the keyring is locked")));
        done({});
    });
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Duration timeOut, QObject *parent)
    : QObject(parent)
    , m_timeOut(timeOut)
{
}

void KeychainSecretStore::read(const QString &key, ReadDone done)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(key);
    run(job, this, m_timeOut, [this, job, done = std::move(done)](QKeychain::Job *finished) mutable {
        if (!finished)
            return done(unavailable(nullptr));
        if (finished->error() == QKeychain::NoError)
            return done(job->textData());
        if (finished->error() != QKeychain::EntryNotFound)
            return done(unavailable(finished));
        judgeAbsence(this, m_timeOut, [done = std::move(done)](const Result<void> &believed) {
            done(believed ? makeError(ErrorKind::NotFound, QStringLiteral("secret")) : believed.error());
        });
    });
}

void KeychainSecretStore::write(const QString &key, const QString &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(key);
    job->setTextData(secret);
    run(job, this, m_timeOut, [done = std::move(done)](QKeychain::Job *finished) {
        if (finished && finished->error() == QKeychain::NoError)
            return done({});
        done(unavailable(finished));
    });
}

void KeychainSecretStore::remove(const QString &key, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(key);
    run(job, this, m_timeOut, [this, done = std::move(done)](QKeychain::Job *finished) mutable {
        if (finished && finished->error() == QKeychain::NoError)
            return done({});
        if (!finished || finished->error() != QKeychain::EntryNotFound)
            return done(unavailable(finished));
        judgeAbsence(this, m_timeOut, std::move(done));
    });
}

void KeychainSecretStore::probe(Done done)
{
    // Reading a key nobody writes tells an absent service from an empty one.
    read(QStringLiteral("probe"), [done = std::move(done)](const Result<QString> &found) {
        if (found || found.error().kind == ErrorKind::NotFound)
            return done({});
        done(found.error());
    });
}

} // namespace relaydesk
