// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk_store.h"

#include "tests/store/raw_database.h"
#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// What a desk store has said so far.
struct Said
{
    explicit Said(DeskStore &store)
    {
        QObject::connect(&store, &DeskStore::opened, &store, [this] { ++opened; });
        QObject::connect(&store, &DeskStore::failed, &store, [this](const Error &error) { failed.push_back(error); });
        QObject::connect(&store, &DeskStore::directoryRead, &store, [this](const Directory &d) { people = d; });
        QObject::connect(&store, &DeskStore::rowsRead, &store, [this](const std::vector<LeadRow> &read) {
            pieces.push_back(read.size());
            for (const LeadRow &row : read)
                rows.insert(row.id.value(), row);
        });
        QObject::connect(&store, &DeskStore::loaded, &store, [this] { ++loaded; });
        QObject::connect(&store, &DeskStore::rescued, &store,
                         [this](const std::vector<OutboxEntry> &entries, const QString &folder) {
                             rescued.push_back(entries);
                             aside = folder;
                             rescuedBeforeOpened = opened == 0;
                         });
    }
    int opened = 0;
    int loaded = 0;
    bool rescuedBeforeOpened = false;
    std::vector<Error> failed;
    Directory people;
    std::vector<size_t> pieces;
    QMap<qint64, LeadRow> rows;
    std::vector<std::vector<OutboxEntry>> rescued;
    QString aside;
};

/// Thirty leads; one command in flight, one waiting.
void makeStore(const QString &path)
{
    const auto store = Store::open(path, Store::Access::Write);
    RELAYDESK_VERIFY(store);
    LeadPage page = makePage(0, 30);
    for (int i = 0; i < 30; ++i)
        page.events.push_back(makeEvent(i, 0));
    RELAYDESK_VERIFY((*store)->applyPage(page, QStringLiteral("leads"), testNow()));
    Directory people;
    people.me = RepId(QStringLiteral("rep-1"));
    RELAYDESK_VERIFY((*store)->saveDirectory(people));
    for (int i = 1; i <= 2; ++i) {
        const Lead lead = (*(*store)->lead(LeadId(i)))->lead;
        Command note = makeCommand(CommandKind::AddNote, lead, i);
        note.note = QStringLiteral("Called back");
        RELAYDESK_VERIFY((*store)->enqueue(note, testNow()));
        if (i == 1)
            RELAYDESK_VERIFY((*store)->takeDue(testNow()));
    }
}

/// Spoils the root page of an index: found by the check at the next start, and in nobody's way before.
void damage(const QString &path)
{
    const QStringList index = RawDatabase(path).rows(
        "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'lead' AND sql IS NOT NULL LIMIT 1");
    QCOMPARE(index.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((index.front().toLongLong() - 1) * 4096));
    QCOMPARE(file.write(QByteArray(64, '\xff')), 64);
}

QString pathIn(const QTemporaryDir &folder)
{
    return folder.filePath(QStringLiteral("desk.db"));
}

} // namespace

class DeskStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesOpensAndReadsMyRowsFirst()
    {
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        DeskStore store(pathIn(folder));
        Said said(store);

        store.open();
        QTRY_COMPARE(said.opened, 1);
        store.load();
        QTRY_COMPARE(said.loaded, 1);

        QCOMPARE(said.people.me, RepId(QStringLiteral("rep-1")));
        QVERIFY(said.pieces.size() >= 2);
        QVERIFY(said.pieces.front() < said.pieces.back());
        const auto expected = Store::open(pathIn(folder), Store::Access::Read);
        QCOMPARE(size_t(said.rows.size()), (*expected)->queueRows(1000, 0)->size());
        QVERIFY(said.failed.empty());
        QVERIFY(said.rescued.empty());
    }

    void aFreshFolderHasAnEmptyQueue()
    {
        QTemporaryDir folder;
        DeskStore store(folder.filePath(QStringLiteral("a/b/desk.db")));
        Said said(store);

        store.open();
        QTRY_COMPARE(said.opened, 1);
        store.load();
        QTRY_COMPARE(said.loaded, 1);

        QVERIFY(said.rows.isEmpty());
    }

    void saysWhyItDoesNotOpenAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("spoil");
        QTest::addColumn<int>("kind");
        QTest::newRow("no database") << QByteArray() << int(ErrorKind::StorageCorrupt);
        QTest::newRow("newer") << QByteArray("PRAGMA user_version = 999") << int(ErrorKind::StorageTooNew);
    }
    void saysWhyItDoesNotOpenAndChangesNothing()
    {
        QFETCH(const QByteArray, spoil);
        QFETCH(const int, kind);
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        if (spoil.isEmpty()) {
            QFile file(pathIn(folder));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(8192, 'x'));
        } else {
            QCOMPARE(RawDatabase(pathIn(folder)).execute(spoil.constData()), SQLITE_OK);
        }
        QFile file(pathIn(folder));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        DeskStore store(pathIn(folder));
        Said said(store);

        store.open();
        QTRY_COMPARE(said.failed.size(), size_t(1));

        QCOMPARE(said.failed.front().kind, ErrorKind(kind));
        QCOMPARE(said.opened, 0);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void aDamagedDatabaseIsPutAsideAndItsUnsentChangesAreTold()
    {
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        damage(pathIn(folder));
        DeskStore store(pathIn(folder));
        Said said(store);
        store.open();
        QTRY_COMPARE(said.failed.size(), size_t(1));
        QCOMPARE(said.failed.front().kind, ErrorKind::StorageCorrupt);

        store.rebuild(testNow());
        QTRY_COMPARE(said.opened, 1);

        QVERIFY(said.rescuedBeforeOpened);
        QCOMPARE(said.rescued.size(), size_t(1));
        QCOMPARE(said.rescued.front().size(), size_t(2));
        QVERIFY(said.rescued.front().front().state == OutboxState::InFlight);
        QVERIFY(QFile::exists(said.aside + QStringLiteral("/desk.db")));
        store.load();
        QTRY_COMPARE(said.loaded, 1);
        QVERIFY(said.rows.isEmpty());
    }

    void whatWasRescuedIsToldAgainUntilItIsTakenOver()
    {
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        damage(pathIn(folder));
        {
            DeskStore store(pathIn(folder));
            Said said(store);
            store.rebuild(testNow());
            QTRY_COMPARE(said.opened, 1);
        } // killed before the CRM was read again
        {
            DeskStore store(pathIn(folder));
            Said said(store);
            store.open();
            QTRY_COMPARE(said.opened, 1);
            QCOMPARE(said.rescued.size(), size_t(1));
            QCOMPARE(said.rescued.front().size(), size_t(2));
            store.takenOver(said.aside);
        }
        DeskStore store(pathIn(folder));
        Said said(store);
        store.open();
        QTRY_COMPARE(said.opened, 1);
        QVERIFY(said.rescued.empty());
    }

    void rubbishIsPutAsideToo()
    {
        QTemporaryDir folder;
        QFile file(pathIn(folder));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        DeskStore store(pathIn(folder));
        Said said(store);

        store.rebuild(testNow());
        QTRY_COMPARE(said.opened, 1);

        QVERIFY(said.rescued.front().empty());
        QFile kept(said.aside + QStringLiteral("/desk.db"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray(8192, 'x'));
    }

    void aDatabaseInUseIsClosedBeforeItIsPutAside()
    {
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        DeskStore store(pathIn(folder));
        Said said(store);
        store.open();
        QTRY_COMPARE(said.opened, 1);

        store.rebuild(testNow()); // found damaged while it was being read
        QTRY_COMPARE(said.opened, 2);
        bool written = false;
        store.writer().run<ChangeSet>(
            [](Store &s) { return s.applyPage(makePage(100, 107), QStringLiteral("leads"), testNow()); }, this,
            [&](const Result<ChangeSet> &result) { written = result.has_value(); });
        QTRY_VERIFY(written);

        // The new database has the log that its writer writes to, and others read it.
        QVERIFY(QFile::exists(pathIn(folder) + QStringLiteral("-wal")));
        const auto other = Store::open(pathIn(folder), Store::Access::Read);
        RELAYDESK_VERIFY(other);
        QCOMPARE((*other)->leadCount().value_or(-1), 7);
        const auto old = Store::open(said.aside + QStringLiteral("/desk.db"), Store::Access::Read);
        RELAYDESK_VERIFY(old);
        QCOMPARE((*old)->leadCount().value_or(-1), 30);
    }

    void whatCannotBePutAsideStaysAndIsSaid()
    {
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        QFile inTheWay(folder.filePath(QStringLiteral("damaged-%1").arg(toEpochMs(testNow()))));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        DeskStore store(pathIn(folder));
        Said said(store);

        store.rebuild(testNow());
        QTRY_COMPARE(said.failed.size(), size_t(1));

        QCOMPARE(said.failed.front().kind, ErrorKind::StorageReadOnly);
        QVERIFY(QFile::exists(pathIn(folder)));
    }

    void answersSearchLeadAndOutbox()
    {
        QTemporaryDir folder;
        makeStore(pathIn(folder));
        DeskStore store(pathIn(folder));
        Said said(store);
        store.open();
        QTRY_COMPARE(said.opened, 1);
        std::optional<SearchResult> found;
        std::optional<LeadDetail> detail;
        size_t waiting = 0;

        store.search(makeLead(3).name, this, [&](const Result<SearchResult> &r) { found = *r; });
        store.lead(LeadId(1), this, [&](const Result<std::optional<LeadDetail>> &r) { detail = *r; });
        store.outbox(this, [&](const Result<std::vector<OutboxEntry>> &r) { waiting = r->size(); });

        QTRY_COMPARE(waiting, size_t(2));
        QVERIFY(found && !found->hits.empty());
        QVERIFY(detail && detail->pending);
    }
};

QTEST_GUILESS_MAIN(DeskStoreTest)
#include "desk_store_test.moc"
