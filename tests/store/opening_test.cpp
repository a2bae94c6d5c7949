// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/raw_database.h"
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace relaydesk;

namespace {

const Instant now = test::testNow();
const QString feed = QStringLiteral("crm");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

ErrorKind errorOf(const QString &path, Store::Access access = Store::Access::Write)
{
    const auto opened = Store::open(path, access);
    return opened ? ErrorKind::Cancelled : opened.error().kind;
}

/// A small file system of its own; only root may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const char *options)
        : m_path(QFile::encodeName(m_folder.path()))
        , m_mounted(::mount("tmpfs", m_path.constData(), "tmpfs", 0, options) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("desk.db")); }
    [[nodiscard]] bool makeReadOnly()
    {
        return ::mount("tmpfs", m_path.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
    bool m_mounted;
};

/// While it lives, this process may write only where an ordinary user may; root could write to any file.
class OrdinaryUser
{
public:
    /// \a owned: folder and files that are to be this user's.
    explicit OrdinaryUser(const QStringList &owned)
    {
        if (::geteuid() != 0)
            return;
        for (const QString &path : owned)
            QCOMPARE(::chown(QFile::encodeName(path).constData(), nobody, nobody), 0);
        QCOMPARE(::seteuid(nobody), 0);
        m_wasRoot = true;
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && ::seteuid(0) != 0)
            qFatal("root again: refused");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool m_wasRoot = false;
};

/// A disk that is full, without a disk: every new connection may grow to so many pages.
class PageLimit
{
public:
    PageLimit() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&PageLimit::attach)); }
    ~PageLimit() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&PageLimit::attach)); }
    PageLimit(const PageLimit &) = delete;
    PageLimit &operator=(const PageLimit &) = delete;

private:
    static int attach(sqlite3 *db, char **, const sqlite3_api_routines *)
    {
        return sqlite3_exec(db, "PRAGMA max_page_count = 120", nullptr, nullptr, nullptr);
    }
};

/// Pages until one is refused.
void fillUp(Store &store, ErrorKind expected)
{
    for (int page = 0; page < 200; ++page) {
        const auto applied = store.applyPage(test::makePage(page * 50, page * 50 + 50), feed, now);
        if (applied)
            continue;
        QCOMPARE(applied.error().kind, expected);
        // What was there is there, and can be read.
        QCOMPARE(store.leadCount().value_or(-1), page * 50);
        QCOMPARE(store.cursor(feed).value_or(QByteArray()), QByteArray::number(page * 50));
        RELAYDESK_VERIFY(store.queueRows(10, 0));
        RELAYDESK_VERIFY(store.check());
        return;
    }
    QFAIL("the disk never filled up");
}

} // namespace

class OpeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesFolderAndFilesForTheirOwnerOnly()
    {
        const mode_t mask = ::umask(022);
        const QTemporaryDir home;
        const QString path = home.filePath(u"a/b/desk.db"_qs);
        const auto store = Store::open(path, Store::Access::Write);
        ::umask(mask);
        RELAYDESK_VERIFY(store);
        RELAYDESK_VERIFY((*store)->applyPage(test::makePage(0, 5), feed, now));
        int files = 0;
        QDirIterator walk(home.filePath(u"a"_qs), QDir::AllEntries | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            struct stat status
            {
            };
            QCOMPARE(::stat(QFile::encodeName(walk.next()).constData(), &status), 0);
            const bool folder = S_ISDIR(status.st_mode);
            QCOMPARE(status.st_mode & 0777, folder ? 0700U : 0600U);
            files += folder ? 0 : 1;
        }
        QCOMPARE(files, 3); // the file, its WAL and its index
    }

    void keepsEverythingOverARestart()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 50), feed, now));
        const auto before = store->queueRows(1000, 0);
        store.reopen();
        QCOMPARE(*store->queueRows(1000, 0), *before);
        QCOMPARE(store->cursor(feed).value_or(QByteArray()), QByteArray("50"));
        QCOMPARE(store->revision().value_or(-1), 1);
    }

    void refusesWhatIsNoDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.db"_qs);
        const QByteArray text(5000, 'x');
        write(path, text);
        QCOMPARE(errorOf(path), ErrorKind::StorageCorrupt);
        QCOMPARE(bytesOf(path), text);
    }

    void refusesAnotherProgramsDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.db"_qs);
        QCOMPARE(test::RawDatabase(path).execute("CREATE TABLE theirs (a)"), SQLITE_OK);
        const QByteArray before = bytesOf(path);
        QCOMPARE(errorOf(path), ErrorKind::StorageCorrupt);
        QCOMPARE(bytesOf(path), before);
    }

    void refusesADamagedDatabase()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 500), feed, now));
        store.close();
        QByteArray bytes = bytesOf(store.path());
        for (qsizetype page = 5 * 4096; page + 4096 < bytes.size(); page += 3 * 4096)
            bytes.replace(page, 64, QByteArray(64, '\xff'));
        write(store.path(), bytes);
        QCOMPARE(errorOf(store.path()), ErrorKind::StorageCorrupt);
        QCOMPARE(bytesOf(store.path()), bytes);
    }

    void survivesAnyMangledFile_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < 100; at += 4)
            QTest::addRow("header byte %d", at) << at;
    }

    void survivesAnyMangledFile()
    {
        QFETCH(const int, at);
        test::TempStore store;
        store.close();
        QByteArray bytes = bytesOf(store.path());
        for (int i = at; i < at + 4; ++i)
            bytes[i] = static_cast<char>(bytes.at(i) ^ 0x5a);
        write(store.path(), bytes);
        const auto opened = Store::open(store.path(), Store::Access::Write);
        if (opened) // some header fields do not matter
            RELAYDESK_VERIFY((*opened)->applyPage(test::makePage(0, 3), feed, now));
    }

    void refusesADatabaseOfANewerVersionUntouched()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 5), feed, now));
        const int version = store->schemaVersion();
        store.close();
        const QByteArray newer = "PRAGMA user_version = " + QByteArray::number(version + 1);
        QCOMPARE(test::RawDatabase(store.path()).execute(newer.constData()), SQLITE_OK);
        const QByteArray before = bytesOf(store.path());
        QCOMPARE(errorOf(store.path()), ErrorKind::StorageTooNew);
        QCOMPARE(errorOf(store.path(), Store::Access::Read), ErrorKind::StorageTooNew);
        QCOMPARE(bytesOf(store.path()), before);
    }

    void readsOnlyWhatAWriterHasMade()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.db"_qs);
        QCOMPARE(errorOf(path, Store::Access::Read), ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path));
    }

    void saysThatAnotherProgramHoldsTheLock()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 5), feed, now));
        test::RawDatabase other(store.path());
        QCOMPARE(other.execute("BEGIN IMMEDIATE"), SQLITE_OK);
        const auto refused = store->applyPage(test::makePage(5, 6), feed, now); // waits five seconds first
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QCOMPARE(refused.error().detail & 0xff, SQLITE_BUSY);
        QCOMPARE(store->leadCount().value_or(-1), 5);
        QCOMPARE(other.execute("ROLLBACK"), SQLITE_OK);
        RELAYDESK_VERIFY(store->applyPage(test::makePage(5, 6), feed, now));
    }

    void aFullDatabaseLosesNothing()
    {
        const PageLimit limit;
        test::TempStore store;
        QVERIFY(store.isOpen());
        fillUp(*store, ErrorKind::StorageFull);
        store.reopen();
        QVERIFY(store.isOpen());
    }

    void aFullDiskLosesNothing()
    {
        const SmallDisk disk("size=3m");
        if (!disk.isThere())
            QSKIP("only root may mount a small disk; the page limit stands in for it");
        {
            const auto store = Store::open(disk.file(), Store::Access::Write);
            RELAYDESK_VERIFY(store);
            fillUp(**store, ErrorKind::StorageFull);
        }
        const SmallDisk full("size=4k");
        QCOMPARE(errorOf(full.file()), ErrorKind::StorageFull);
    }

    void saysThatADiskIsReadOnly()
    {
        SmallDisk disk("size=8m");
        if (!disk.isThere())
            QSKIP("only root may mount a small disk");
        {
            const auto store = Store::open(disk.file(), Store::Access::Write);
            RELAYDESK_VERIFY(store);
            RELAYDESK_VERIFY((*store)->applyPage(test::makePage(0, 5), feed, now));
        }
        QVERIFY(disk.makeReadOnly());
        QCOMPARE(errorOf(disk.file()), ErrorKind::StorageReadOnly);
    }

    void saysThatAFileIsReadOnly()
    {
        test::TempStore store;
        store.close();
        QVERIFY(QFile::setPermissions(store.path(), QFile::ReadOwner));
        const OrdinaryUser user({QFileInfo(store.path()).path(), store.path()});
        QCOMPARE(errorOf(store.path()), ErrorKind::StorageReadOnly);
    }

    void anUnfinishedReadDoesNotPinTheLog()
    {
        test::TempStore store;
        const auto reader = Store::open(store.path(), Store::Access::Read);
        for (int page = 0; page < 60; ++page) {
            RELAYDESK_VERIFY(store->applyPage(test::makePage(page * 50, page * 50 + 50), feed, now));
            RELAYDESK_VERIFY((*reader)->firstRows(RepId(u"rep-1"_qs), 1));
            RELAYDESK_VERIFY((*reader)->search(u"anna"_qs, 1));
            RELAYDESK_VERIFY((*reader)->changesSince(0, 1));
            RELAYDESK_VERIFY((*reader)->lead(LeadId(1)));
        }
        QVERIFY(QFileInfo(store.path() + u"-wal").size() < 16 * 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
