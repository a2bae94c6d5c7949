// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keychain_secret_store.h"

#include <QTest>

using namespace relaydesk;

/// Runs with a session bus address behind which nobody listens.
class KeychainAbsentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallSaysThatThereIsNoKeychain()
    {
        KeychainSecretStore store;
        std::optional<Result<QString>> read;
        std::optional<Result<void>> written;
        std::optional<Result<void>> removed;
        std::optional<Result<void>> probed;

        store.read(QStringLiteral("k"), [&](Result<QString> r) { read = std::move(r); });
        store.write(QStringLiteral("k"), QStringLiteral("s"), [&](Result<void> r) { written = std::move(r); });
        store.remove(QStringLiteral("k"), [&](Result<void> r) { removed = std::move(r); });
        store.probe([&](Result<void> r) { probed = std::move(r); });

        QTRY_VERIFY_WITH_TIMEOUT(read && written && removed && probed, 30'000);
        QVERIFY(read->error().kind == ErrorKind::KeychainUnavailable);
        QVERIFY(written->error().kind == ErrorKind::KeychainUnavailable);
        QVERIFY(removed->error().kind == ErrorKind::KeychainUnavailable);
        QVERIFY(probed->error().kind == ErrorKind::KeychainUnavailable);
    }
};

QTEST_GUILESS_MAIN(KeychainAbsentTest)
#include "keychain_absent_test.moc"
