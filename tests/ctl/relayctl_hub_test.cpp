// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"
#include "core/store/store.h"
#include "tests/ctl/relayctl_process.h"
#include "tests/hub/running_hub.h"
#include "tests/store/raw_database.h"
#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// A folder of one account of a running hub, and relayctl on it.
class Shell
{
public:
    explicit Shell(const RunningHub &hub)
        : m_hub(hub)
    {
        m_account.kind = Account::Kind::Hub;
        m_account.url = hub.url();
    }

    /// \a killAfter: SIGKILL after so long.
    Ended run(const QString &words, const QByteArray &token = {}, std::optional<Duration> killAfter = std::nullopt)
    {
        QProcess relayctl;
        relayctl.start(QStringLiteral(RELAYCTL),
                       words.split(u' ')
                           + QStringList{QStringLiteral("--data-dir"), m_folder.path(), QStringLiteral("--url"),
                                         m_hub.url().toString(), QStringLiteral("--password-stdin")});
        relayctl.write((token.isEmpty() ? m_hub.hello().token.toUtf8() : token) + '\n');
        relayctl.closeWriteChannel();
        if (killAfter)
            QTimer::singleShot(*killAfter, &relayctl, &QProcess::kill);
        // The hub answers in this process: its event loop has to turn meanwhile.
        turnUntil([&relayctl] { return relayctl.state() == QProcess::NotRunning; });
        return endedOf(relayctl);
    }
    [[nodiscard]] QString database() const { return paths().databaseOf(m_account); }
    [[nodiscard]] Paths paths() const { return Paths::inFolder(m_folder.path()); }
    [[nodiscard]] const Account &account() const { return m_account; }

private:
    const RunningHub &m_hub;
    Account m_account;
    QTemporaryDir m_folder;
};

HubOptions team(int leads)
{
    HubOptions options = RunningHub::quiet();
    options.plan.leads = leads;
    return options;
}

QString stateOf(const Ended &doctor, QStringView check)
{
    for (const QJsonValue &finding : doctor.json().array()) {
        if (finding[u"check"].toString() == check)
            return finding[u"state"].toString();
    }
    return {};
}

} // namespace

/// relayctl as an administrator runs it, against a hub that serves.
class RelayctlHubTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void syncOnceBringsWhatTheHubHasAndASecondRunNothing()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);

        const Ended first = shell.run(QStringLiteral("sync --once --json"));
        const Ended second = shell.run(QStringLiteral("sync --once --json"));

        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.json()[u"leads"].toInt(), int(hub.everything().leads.size()));
        QCOMPARE(first.json()[u"waiting"].toInt(), 0);
        QCOMPARE(second.code, 0);
        QCOMPARE(second.json()[u"changed"].toInt(), 0);
    }

    void theQueueIsTheHubsOpenLeadsAndNothingElse()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);
        QCOMPARE(shell.run(QStringLiteral("sync --once")).code, 0);

        const Ended queue = shell.run(QStringLiteral("queue --json --scope all --limit 0"));

        QCOMPARE(queue.code, 0);
        QMap<QString, QString> here, there;
        for (const QJsonValue &entry : queue.json().array())
            here.insert(entry[u"remoteId"].toString(), entry[u"name"].toString());
        for (const Lead &lead : hub.everything().leads) {
            if (isInQueue(lead.status))
                there.insert(lead.remoteId.value(), lead.name);
        }
        QVERIFY(!there.isEmpty());
        QCOMPARE(here, there);
    }

    void whatWaitsIsSentOnce()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);
        QCOMPARE(shell.run(QStringLiteral("sync --once")).code, 0);
        const Lead free = hub.find([](const Lead &l) { return isInQueue(l.status) && !l.owner.isValid(); });
        {
            const auto store = Store::open(shell.database(), Store::Access::Write);
            RELAYDESK_VERIFY(store);
            RELAYDESK_VERIFY((*store)->enqueue(
                commandOn(free, CommandKind::Accept, hub.hello().me.value(), QStringLiteral("claim")), testNow()));
        }

        const Ended sent = shell.run(QStringLiteral("sync --once --json"));

        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(sent.json()[u"waiting"].toInt(), 0);
        QCOMPARE(hub.find([&](const Lead &l) { return l.remoteId == free.remoteId; }).owner, hub.hello().me);
    }

    void aWrongTokenEndsWithFourAndChangesNothing()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);

        const Ended refused = shell.run(QStringLiteral("sync --once"), "wrong");

        QCOMPARE(refused.code, 4);
        QVERIFY(refused.err.contains("auth"));
        QVERIFY(!refused.err.contains("wrong")); // the secret stays out of it
    }

    void theDoctorFindsServerClockAndDatabaseWell()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);
        QCOMPARE(shell.run(QStringLiteral("sync --once")).code, 0);

        const Ended doctor = shell.run(QStringLiteral("doctor --json"));

        QCOMPARE(stateOf(doctor, u"server"), QStringLiteral("ok"));
        QCOMPARE(stateOf(doctor, u"clock"), QStringLiteral("ok"));
        QCOMPARE(stateOf(doctor, u"database"), QStringLiteral("ok"));
        QCOMPARE(stateOf(doctor, u"keychain"), QStringLiteral("problem")); // there is none in this session
        QCOMPARE(doctor.code, 1);
    }

    void theDoctorNamesARefusedToken()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);

        const Ended doctor = shell.run(QStringLiteral("doctor --json"), "wrong");

        QCOMPARE(stateOf(doctor, u"server"), QStringLiteral("problem"));
        QCOMPARE(doctor.code, 4);
    }

    void anAccountThatTheDeskKeepsInStepIsLeftAlone()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Shell shell(hub);
        RELAYDESK_VERIFY(shell.paths().prepare());
        QLockFile desk(shell.paths().lockOf(shell.account()));
        QVERIFY(desk.tryLock());

        const Ended second = shell.run(QStringLiteral("sync --once"));

        QCOMPARE(second.code, 5);
        QVERIFY(second.err.contains("Another Relaydesk"));
        QVERIFY(!QFile::exists(shell.database()));
    }

    void killedAtAnyMomentItFinishesWithTheNextRun()
    {
        RunningHub hub(team(1500));
        QVERIFY(hub.isUp());
        Shell shell(hub);
        const Lead free = hub.find([](const Lead &l) { return isInQueue(l.status) && !l.owner.isValid(); });
        int killed = 0;
        for (int i = 0; i < 8; ++i) {
            const Ended ended = shell.run(QStringLiteral("sync --once"), {}, i * 25ms);
            killed += ended.code == -1 ? 1 : 0;
            if (!QFile::exists(shell.database()))
                continue;
            const auto store = Store::open(shell.database(), Store::Access::Write);
            RELAYDESK_VERIFY(store);
            RELAYDESK_VERIFY((*store)->check());
            // Rows and cursor agree: nothing is there that the cursor does not know of, or the other way round.
            const bool begun = !(*store)->cursor(QStringLiteral("leads")).value_or(QByteArray()).isEmpty();
            QCOMPARE(begun, (*store)->leadCount().value_or(0) > 0);
            if ((*store)->leadByRemoteId(free.remoteId).value_or(std::nullopt)) // as a person clicks in between
                RELAYDESK_VERIFY((*store)->enqueue(
                    commandOn(free, CommandKind::Accept, hub.hello().me.value(), QStringLiteral("claim")), testNow()));
        }
        QVERIFY(killed > 2);

        const Ended last = shell.run(QStringLiteral("sync --once --json"));

        QVERIFY2(last.code == 0, last.err.constData());
        QCOMPARE(last.json()[u"leads"].toInt(), int(hub.everything().leads.size()));
        QCOMPARE(RawDatabase(shell.database()).rows("PRAGMA integrity_check"), QStringList(QStringLiteral("ok")));
        QCOMPARE(RawDatabase(shell.database()).rows("SELECT count(*) FROM outbox"), QStringList(QStringLiteral("0")));
    }
};

QTEST_GUILESS_MAIN(RelayctlHubTest)
#include "relayctl_hub_test.moc"
