// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "tests/store/raw_database.h"
#include "tests/store/statement_faults.h"
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QFile>

using namespace relaydesk;

namespace {

QString goldenFile(int version)
{
    return QStringLiteral(RELAYDESK_GOLDEN_FOLDER "/v%1.db").arg(version);
}

/// Copies the golden file; a copy from a read-only tree must be writable.
QString copyOf(int version, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("desk.db"));
    QFile::remove(path);
    QFile::copy(goldenFile(version), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

/// A golden file of version 1 on its way to the latest.
Result<void> migrateFile(const QString &path)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, Store::Access::Write);
    return store ? Result<void>() : Result<void>(store.error());
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areNumberedWithoutAGap()
    {
        int expected = 1;
        for (const Migration &migration : allMigrations())
            QCOMPARE(migration.version, expected++);
        QVERIFY(latestSchemaVersion() >= 2);
    }

    void everyReleasedVersionStillOpens_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= latestSchemaVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }

    void everyReleasedVersionStillOpens()
    {
        QFETCH(const int, version);
        QVERIFY2(QFile::exists(goldenFile(version)), "a schema version without its golden file");
        const QTemporaryDir folder;
        const QString path = copyOf(version, folder);
        const auto opened = Store::open(path, Store::Access::Write);
        RELAYDESK_VERIFY(opened);
        Store &store = **opened;
        QCOMPARE(store.schemaVersion(), latestSchemaVersion());
        RELAYDESK_VERIFY(store.check());
        const auto found = store.search(u"melanie nord"_qs, 5);
        RELAYDESK_VERIFY(found);
        QCOMPARE(found->hits.size(), size_t(1));
        const auto detail = store.lead(LeadId(1));
        QCOMPARE((*detail)->lead.owner, RepId(u"rep-1"_qs));
        QCOMPARE((*detail)->lead.signals.size(), size_t(2));
        QVERIFY((*detail)->pending);
        QCOMPARE((*detail)->story.size(), size_t(1));
        QCOMPARE((*detail)->journal.size(), size_t(1));
        QVERIFY(!store.verifyJournal()->broken);
        QCOMPARE(store.verifyJournal()->head.seq, 1);
        QCOMPARE(store.cursor(u"crm"_qs).value_or(QByteArray()), QByteArray("42"));
        QCOMPARE(store.directory()->reps.size(), size_t(1));
        QCOMPARE(store.changesSince(0, 10)->removed.size(), size_t(1));
        if (version >= 5)
            QCOMPARE(store.documentEvents(DocumentName(u"criteria"_qs), 0, 10)->front().title, u"The first"_qs);
        // The command on top can still be taken back: the remote owner returns.
        const OperationId operation = store.outbox()->front().command.id;
        RELAYDESK_VERIFY(store.withdraw(operation, test::testNow()));
        QCOMPARE((*store.lead(LeadId(1)))->lead.owner, RepId(u"rep-9"_qs));
    }

    void aMigratedDatabaseEqualsAFreshOne()
    {
        test::TempStore fresh;
        const QStringList expected = test::RawDatabase(fresh.path()).schema();
        for (int version = 1; version < latestSchemaVersion(); ++version) {
            const QTemporaryDir folder;
            const QString path = copyOf(version, folder);
            RELAYDESK_VERIFY(migrateFile(path));
            test::RawDatabase migrated(path);
            QCOMPARE(migrated.schema(), expected);
            QCOMPARE(migrated.content().last(), u"search index: 0"_qs);
            QCOMPARE(migrated.rows("PRAGMA application_id"), QStringList{u"1382304049"_qs});
        }
    }

    void chainsTheJournalThereWas()
    {
        // Given a journal of version 3, from which entries were withdrawn in the middle and at the end
        const QTemporaryDir folder;
        const QString path = copyOf(3, folder);
        QCOMPARE(test::RawDatabase(path).execute(
                     "INSERT INTO journal SELECT seq + 3, lead, 'noted', 5, 6, 'Zoë', '{\"b\": 1}', '' FROM journal;"
                     "INSERT INTO journal SELECT seq + 9, lead, 'gone', 7, 8, '', '', '' FROM journal;"
                     "DELETE FROM journal WHERE seq > 10"),
                 SQLITE_OK);
        // When it is migrated
        const auto store = Store::open(path, Store::Access::Write);
        RELAYDESK_VERIFY(store);
        // Then the entries are a chain as they stood, numbered without a gap, that new ones lengthen
        const auto journal = (*store)->journal(0, 10);
        QCOMPARE(journal->size(), size_t(3));
        QCOMPARE(journal->at(1).payload, QByteArray("{\"b\": 1}"));
        QCOMPARE(journal->at(1).actor, RepId(u"Zoë"_qs));
        QCOMPARE(journal->at(2).seq, 3);
        QCOMPARE((*store)->appendJournal(journal->at(1)).value_or(-1), 4);
        const auto check = (*store)->verifyJournal();
        RELAYDESK_VERIFY(check);
        QVERIFY(!check->broken);
        QCOMPARE(check->head.seq, 4);
    }

    void keepsACopyBeforeItMigrates()
    {
        const QTemporaryDir folder;
        const QString path = copyOf(1, folder);
        QStringList before = test::RawDatabase(path).rows("SELECT * FROM lead");
        RELAYDESK_VERIFY(migrateFile(path));
        const QString backup = path + u".backup-v1";
        test::RawDatabase copy(backup);
        QCOMPARE(copy.rows("PRAGMA user_version"), QStringList{u"1"_qs});
        QCOMPARE(copy.rows("SELECT * FROM lead"), before);
        QCOMPARE(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFile::exists(backup + u".part"));
    }

    void anyStatementMayFailOnTheWay()
    {
        test::StatementFaults faults;
        const QTemporaryDir folder;
        faults.arm(0);
        RELAYDESK_VERIFY(migrateFile(copyOf(1, folder)));
        const int statements = faults.counted();
        const QStringList expected = test::RawDatabase(folder.filePath(u"desk.db"_qs)).content();
        int failures = 0;
        for (int i = 1; i <= statements; ++i) {
            const QString path = copyOf(1, folder);
            faults.arm(i);
            failures += migrateFile(path) ? 0 : 1;
            faults.disarm();
            {
                test::RawDatabase raw(path);
                QCOMPARE(raw.rows("PRAGMA integrity_check"), QStringList{u"ok"_qs});
                // Each step is a transaction of its own: a whole number of them is done.
                const int version = raw.rows("PRAGMA user_version").value(0).toInt();
                QVERIFY2(version >= 1 && version <= latestSchemaVersion(), qPrintable(QString::number(version)));
            }
            RELAYDESK_VERIFY(migrateFile(path)); // and the next start gets there
            QCOMPARE(test::RawDatabase(path).content(), expected);
        }
        QVERIFY2(failures > statements / 2, qPrintable(QString::number(failures)));
    }

    void aFreshSchemaSurvivesAnyFailureToo()
    {
        test::StatementFaults faults;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.db"_qs);
        faults.arm(0);
        RELAYDESK_VERIFY(migrateFile(path));
        const int statements = faults.counted();
        for (int i = 1; i <= statements; ++i) {
            QFile::remove(path);
            faults.arm(i);
            (void)migrateFile(path);
            faults.disarm();
            RELAYDESK_VERIFY(migrateFile(path));
        }
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
