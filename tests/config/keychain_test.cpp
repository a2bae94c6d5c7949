// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keychain_secret_store.h"

#include "core/config/keyring_lock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

#include <csignal>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const QString key = QStringLiteral("odoo https://crm.example.com crm me");

QDBusMessage serviceCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                          QStringLiteral("/org/freedesktop/secrets"),
                                          QStringLiteral("org.freedesktop.Secret.Service"), method);
}

} // namespace

/// Runs under with_keyring.sh: a bus of its own, and a real, unlocked keyring.
class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("RELAYDESK_KEYRING_PID"), "runs under tests/config/with_keyring.sh");
    }

    void aSecretNeverStoredIsNotFound()
    {
        KeychainSecretStore store;

        QVERIFY(read(store).error().kind == ErrorKind::NotFound);
        QVERIFY(probe(store).has_value());
    }

    void keepsOverwritesAndRemovesASecret()
    {
        KeychainSecretStore store;
        const QString secret = QStringLiteral("p\u00e4ss w\u00f6rd\n2");

        QVERIFY(write(store, QStringLiteral("first")).has_value());
        QVERIFY(write(store, secret).has_value());
        QCOMPARE(*read(store), secret);
        QVERIFY(remove(store).has_value());
        QVERIFY(read(store).error().kind == ErrorKind::NotFound);
        QVERIFY(remove(store).has_value()); // gone is gone
    }

    void aDaemonThatHangsIsUnavailableAndNotForgotten()
    {
        KeychainSecretStore store(300ms);
        const pid_t daemon = qEnvironmentVariableIntValue("RELAYDESK_KEYRING_PID");
        QVERIFY(write(store, QStringLiteral("s")).has_value());

        QCOMPARE(kill(daemon, SIGSTOP), 0);
        const Result<QString> hung = read(store);
        QCOMPARE(kill(daemon, SIGCONT), 0);

        QVERIFY(hung.error().kind == ErrorKind::KeychainUnavailable);
        KeychainSecretStore patient;
        QCOMPARE(read(patient).value_or(QString()), QStringLiteral("s"));
    }

    void aLockedKeyringIsUnavailableAndNeverNotFound()
    {
        KeychainSecretStore store;
        QVERIFY(write(store, QStringLiteral("s")).has_value());
        lockKeyring();

        const Result<QString> locked = read(store);

        QVERIFY(!locked.has_value());
        QCOMPARE(toString(locked.error().kind), QStringLiteral("keychainUnavailable"));
        std::optional<Result<bool>> asked;
        askKeyringLocked(this, 2s, [&](Result<bool> r) { asked = std::move(r); });
        QTRY_VERIFY(asked);
        QVERIFY(asked->value_or(false));
    }

private:
    static Result<QString> read(KeychainSecretStore &store)
    {
        std::optional<Result<QString>> answer;
        store.read(key, [&](Result<QString> r) { answer = std::move(r); });
        wait([&] { return answer.has_value(); });
        return *answer;
    }
    static Result<void> write(KeychainSecretStore &store, const QString &secret)
    {
        std::optional<Result<void>> answer;
        store.write(key, secret, [&](Result<void> r) { answer = std::move(r); });
        wait([&] { return answer.has_value(); });
        return *answer;
    }
    static Result<void> remove(KeychainSecretStore &store)
    {
        std::optional<Result<void>> answer;
        store.remove(key, [&](Result<void> r) { answer = std::move(r); });
        wait([&] { return answer.has_value(); });
        return *answer;
    }
    static Result<void> probe(KeychainSecretStore &store)
    {
        std::optional<Result<void>> answer;
        store.probe([&](Result<void> r) { answer = std::move(r); });
        wait([&] { return answer.has_value(); });
        return *answer;
    }
    /// Every call answers: its own time-out sees to that.
    static void wait(const std::function<bool()> &until)
    {
        while (!until())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    static void lockKeyring()
    {
        QDBusMessage alias = serviceCall(QStringLiteral("ReadAlias"));
        alias << QStringLiteral("default");
        const auto collection = QDBusConnection::sessionBus().call(alias).arguments().value(0);
        QDBusMessage lock = serviceCall(QStringLiteral("Lock"));
        lock << QVariant::fromValue(QList<QDBusObjectPath>{collection.value<QDBusObjectPath>()});
        QVERIFY(QDBusConnection::sessionBus().call(lock).type() == QDBusMessage::ReplyMessage);
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
