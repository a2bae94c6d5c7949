// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/memory_secret_store.h"

#include <QTest>

using namespace relaydesk;

class MemorySecretStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsASecretUntilItIsRemoved()
    {
        MemorySecretStore store;
        const QString key = QStringLiteral("odoo");
        std::optional<Result<QString>> before;
        std::optional<Result<QString>> kept;
        std::optional<Result<QString>> after;

        store.read(key, [&](Result<QString> r) { before = std::move(r); });
        store.write(key, QStringLiteral("s3cret"), [](const Result<void> &r) { QVERIFY(r.has_value()); });
        store.read(key, [&](Result<QString> r) { kept = std::move(r); });
        store.remove(key, [](const Result<void> &r) { QVERIFY(r.has_value()); });
        store.read(key, [&](Result<QString> r) { after = std::move(r); });

        QVERIFY(before->error().kind == ErrorKind::NotFound);
        QCOMPARE(kept->value(), QStringLiteral("s3cret"));
        QVERIFY(after->error().kind == ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(MemorySecretStoreTest)
#include "memory_secret_store_test.moc"
