// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/kill_script.h"
#include "tests/store/raw_database.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

struct Ended
{
    bool killed = false;
    int code = -1;
    int lastStep = -1; ///< the last it said to be committed
    int writes = 0;
};

Ended write(const QString &database, int firstStep, int writes)
{
    QProcess probe;
    probe.start(QStringLiteral(KILL_PROBE), {database, QString::number(firstStep), QString::number(writes)});
    Ended ended;
    if (!probe.waitForFinished(20'000))
        return ended;
    ended.killed = probe.exitStatus() == QProcess::CrashExit && probe.exitCode() == SIGKILL;
    ended.code = probe.exitCode();
    ended.lastStep = firstStep - 1;
    for (const QByteArray &line : probe.readAllStandardOutput().split('\n')) {
        if (line.startsWith("writes "))
            ended.writes = line.mid(7).toInt();
        else if (!line.isEmpty())
            ended.lastStep = line.toInt();
    }
    return ended;
}

} // namespace

/// Killed half through any write, the database is as it was after a whole number of commits.
class KillTest : public QObject
{
    Q_OBJECT
    std::vector<QStringList> m_after; ///< what the database holds before the first step, and after each
    int m_writes = 0;

    static QString databaseIn(const QTemporaryDir &folder) { return folder.filePath(QStringLiteral("desk.db")); }
    /// In memory where there is such a disk: what the process wrote outlives it there too, and sooner.
    static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/relaydesk-kill-XXXXXX");
    }

    /// How many steps the database has seen; -1 where it is no whole number.
    int stepsIn(const QString &database, int least)
    {
        const QStringList content = RawDatabase(database).content();
        for (const int steps : {least, least + 1}) {
            if (steps < int(m_after.size()) && content == m_after[size_t(steps)])
                return steps;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QTemporaryDir folder(place());
        const auto store = Store::open(databaseIn(folder), Store::Access::Write);
        RELAYDESK_VERIFY(store);
        m_after.push_back(RawDatabase(databaseIn(folder)).content());
        for (int step = 0; step < killSteps; ++step) {
            RELAYDESK_VERIFY(killStep(**store, step));
            m_after.push_back(RawDatabase(databaseIn(folder)).content());
        }
        const QTemporaryDir other(place());
        const Ended whole = write(databaseIn(other), 0, 0);
        QCOMPARE(whole.code, 0);
        QCOMPARE(RawDatabase(databaseIn(other)).content(), m_after.back());
        m_writes = whole.writes;
        QVERIFY(m_writes > 100);
    }

    void aKillHalfThroughAnyWriteLosesNoCommitAndLeavesNoHalf()
    {
        constexpr int kills = 40;
        int early = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const int at = 1 + kill * (m_writes - 1) / (kills - 1);
            const QByteArray where = "killed at write " + QByteArray::number(at);
            const QTemporaryDir folder(place());
            const QString database = databaseIn(folder);

            const Ended killed = write(database, 0, at);

            QVERIFY2(killed.killed || at == m_writes, where.constData());
            {
                // Also where it died while the schema was being made.
                const auto store = Store::open(database, Store::Access::Write);
                RELAYDESK_VERIFY(store);
                RELAYDESK_VERIFY((*store)->check());
            }
            QCOMPARE(RawDatabase(database).rows("PRAGMA integrity_check"), QStringList(QStringLiteral("ok")));
            const int steps = stepsIn(database, killed.lastStep + 1);
            QVERIFY2(steps >= 0, where.constData());
            early += steps < killSteps ? 1 : 0;
            const QStringList twice
                = RawDatabase(database).rows("SELECT operation FROM outbox GROUP BY operation HAVING count(*) > 1");
            QCOMPARE(twice, QStringList());

            const Ended rest = write(database, steps, 0);
            QCOMPARE(rest.code, 0);
            QCOMPARE(RawDatabase(database).content(), m_after.back());
        }
        QVERIFY(early > kills / 2);
    }

    void killedAgainAndAgainItGetsThere()
    {
        const QTemporaryDir folder(place());
        const QString database = databaseIn(folder);
        int steps = 0;
        int kills = 0;
        for (int at = 3; steps < killSteps; at += 7) {
            const Ended ended = write(database, steps, at);
            QVERIFY(ended.killed || ended.code == 0);
            kills += ended.killed ? 1 : 0;
            {
                const auto store = Store::open(database, Store::Access::Write);
                RELAYDESK_VERIFY(store);
                RELAYDESK_VERIFY((*store)->check());
            }
            steps = stepsIn(database, std::max(ended.lastStep + 1, steps));
            QVERIFY(steps >= 0);
        }
        QVERIFY(kills > 5);
        QCOMPARE(RawDatabase(database).content(), m_after.back());
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
