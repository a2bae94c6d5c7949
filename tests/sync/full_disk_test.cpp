// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/statement_faults.h"
#include "tests/support/verify.h"
#include "tests/sync/sync_desk.h"

#include <QTemporaryDir>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

using Phase = SyncStatus::Phase;

struct World
{
    QTemporaryDir folder;
    FakeClock clock;
    FakeCrmServer server;

    [[nodiscard]] QString database() const { return folder.filePath(QStringLiteral("desk.sqlite")); }
};

/// A disk that is full, without a disk: every connection made while this lives may grow to so many pages.
class FullDisk
{
public:
    FullDisk() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&FullDisk::attach)); }
    ~FullDisk()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&FullDisk::attach));
        s_connection = nullptr;
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    /// Somebody deletes a film. Only while the store rests.
    void clearSomeSpace() { sqlite3_exec(s_connection, "PRAGMA max_page_count = 100000", nullptr, nullptr, nullptr); }

private:
    static int attach(sqlite3 *db, char **, const sqlite3_api_routines *)
    {
        s_connection = db;
        return sqlite3_exec(db, "PRAGMA max_page_count = 150", nullptr, nullptr, nullptr);
    }
    static inline sqlite3 *s_connection = nullptr;
};

} // namespace

class FullDiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDiskThatFillsUpIsNamedLosesNothingAndSyncGoesOnWhenThereIsSpace()
    {
        World world;
        world.server.pageSize = 100;
        for (int i = 0; i < 3000; ++i)
            world.server.add(QStringLiteral("Lead %1 with quite a long name").arg(i));
        FullDisk disk;
        SyncDesk desk(world.server, world.clock, world.database());

        desk.start();

        const SyncStatus full = desk.engine->status();
        QVERIFY(full.phase == Phase::Failed);
        QCOMPARE(full.cause.kind, ErrorKind::StorageFull);
        QVERIFY(full.nextTry);
        const qsizetype kept = desk.leads().size();
        QVERIFY2(kept > 0 && kept < 3000 && kept % 100 == 0, qPrintable(QString::number(kept))); // whole pages only

        disk.clearSomeSpace();
        QVERIFY(desk.passUntil([&] { return desk.engine->status().phase == Phase::Synced; }, 5min));
        QCOMPARE(desk.differenceTo(world.server), QString());
    }

    void aCommandThatFindsTheDiskFullIsRefusedByName()
    {
        World world;
        world.server.pageSize = 100;
        for (int i = 0; i < 3000; ++i)
            world.server.add(QStringLiteral("Lead %1 with quite a long name").arg(i));
        const FullDisk disk;
        SyncDesk desk(world.server, world.clock, world.database());
        desk.start();
        QCOMPARE(desk.engine->status().cause.kind, ErrorKind::StorageFull);

        Command note = desk.command(CommandKind::AddNote, desk.leads().firstKey(), QStringLiteral("note"));
        note.note = QString(400'000, u'x'); // longer than any gap that is left
        desk.engine->submit(note);
        desk.settle();

        QCOMPARE(desk.refused.size(), size_t(1));
        QCOMPARE(desk.refused.front().second.kind, ErrorKind::StorageFull);
        QVERIFY(desk.outbox().empty());
    }

    void aDatabaseThatFailsAsTheAnswerComesHasNoDoubleEffect()
    {
        StatementFaults faults;
        int failures = 0;
        for (int statement = 1; statement <= 10; ++statement) {
            World world;
            const RemoteId id = world.server.add(QStringLiteral("Anna"));
            SyncDesk desk(world.server, world.clock, world.database());
            desk.start();
            world.server.answering = [&](CrmCall call) {
                if (call == CrmCall::Write)
                    faults.arm(statement);
            };
            const Command claim = desk.command(CommandKind::Accept, id, QStringLiteral("claim"));
            desk.engine->submit(claim);
            desk.settle();
            faults.disarm();
            failures += desk.outbox().empty() ? 0 : 1;

            QVERIFY(desk.passUntil([&] { return desk.outbox().empty(); }, 5min));
            QCOMPARE(world.server.effectsOf(claim.id), 1);
            QVERIFY(desk.passUntil([&] { return desk.engine->status().phase == Phase::Synced; }, 5min));
            QCOMPARE(desk.differenceTo(world.server), QString());
        }
        QVERIFY(failures > 3); // else nothing of this was tried
    }
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "full_disk_test.moc"
