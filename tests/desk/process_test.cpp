// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/types.h>

namespace {

/// One desk_probe, and what it has said so far.
class Probe
{
public:
    explicit Probe(const QStringList &arguments)
    {
        m_process.setProgram(QStringLiteral(DESK_PROBE));
        m_process.setArguments(arguments);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start();
    }
    ~Probe()
    {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
    bool hasSaid(const QByteArray &line)
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.contains(line);
    }
    QByteArray lineWith(const QByteArray &word)
    {
        hasSaid(word);
        const auto lines = m_said.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(word))
                return line;
        }
        return {};
    }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_said;
};

bool isAlive(qint64 pid)
{
    // A zombie nobody has collected is dead for us.
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

/// A hub as the desk sees one: says where it serves, lives as long as its standard input.
QString writeHub(const QTemporaryDir &folder, const char *script)
{
    const QString path = folder.filePath(QStringLiteral("hub"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

constexpr const char *s_goodHub
    = "#!/bin/sh\necho '{\"port\":4711,\"token\":\"t\",\"me\":\"rep-1\"}'\nexec cat >/dev/null\n";

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldRaiseTheFirstAndEndWithZeroWhenStartedTwice()
    {
        QTemporaryDir folder;
        Probe first({folder.path()});
        QTRY_VERIFY(first.hasSaid("first"));
        Probe second({folder.path()});
        QVERIFY(second.process().waitForFinished(5000));
        QCOMPARE(second.process().exitCode(), 0);
        QVERIFY(second.hasSaid("raised the other"));
        QTRY_VERIFY(first.hasSaid("raise"));
        QCOMPARE(first.process().state(), QProcess::Running);
    }

    void shouldHaveOneFirstOfManyStartedAtOnce()
    {
        QTemporaryDir folder;
        std::vector<std::unique_ptr<Probe>> desks;
        for (int i = 0; i < 6; ++i)
            desks.push_back(std::make_unique<Probe>(QStringList{folder.path()}));
        const auto count = [&desks](const QByteArray &line) {
            return std::count_if(desks.begin(), desks.end(), [&](const auto &desk) { return desk->hasSaid(line); });
        };

        QTRY_COMPARE(count("raised the other"), 5);

        QCOMPARE(count("first"), 1);
        const auto running = [&desks] {
            return std::count_if(desks.begin(), desks.end(),
                                 [](const auto &desk) { return desk->process().state() == QProcess::Running; });
        };
        QTRY_COMPARE(running(), 1); // what a process says last comes before its end
    }

    void shouldLetEveryFolderHaveItsOwnDesk()
    {
        QTemporaryDir folder, other;
        Probe first({folder.path()});
        Probe second({other.path()});
        QTRY_VERIFY(first.hasSaid("first"));
        QTRY_VERIFY(second.hasSaid("first"));
    }

    void shouldStartAgainAtOnceAfterAKill()
    {
        QTemporaryDir folder;
        Probe first({folder.path()});
        QTRY_VERIFY(first.hasSaid("first"));
        first.process().kill();
        QVERIFY(first.process().waitForFinished(3000));
        Probe second({folder.path()});
        QTRY_VERIFY(second.hasSaid("first"));
        Probe third({folder.path()});
        QTRY_VERIFY(third.hasSaid("raised the other"));
    }

    void shouldSayThatAStoppedDeskDoesNotAnswerAndLeaveItInPeace()
    {
        QTemporaryDir folder;
        Probe first({folder.path()});
        QTRY_VERIFY(first.hasSaid("first"));
        ::kill(static_cast<pid_t>(first.process().processId()), SIGSTOP);
        Probe second({folder.path()});
        QVERIFY(second.process().waitForFinished(9000));
        QCOMPARE(second.process().exitCode(), 1);
        ::kill(static_cast<pid_t>(first.process().processId()), SIGCONT);
        Probe third({folder.path()}); // the first still holds its name
        QTRY_VERIFY(third.hasSaid("raised the other"));
    }

    void shouldEndCleanlyOnASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void shouldEndCleanlyOnASignal()
    {
        QFETCH(const int, signal);
        QTemporaryDir folder;
        const QString hub = writeHub(folder, s_goodHub);
        Probe desk({folder.path(), hub});
        QTRY_VERIFY(desk.hasSaid("hub "));
        const qint64 pid = desk.lineWith("hub ").split(' ').value(1).toLongLong();
        QVERIFY(isAlive(pid));
        ::kill(static_cast<pid_t>(desk.process().processId()), signal);
        QVERIFY(desk.process().waitForFinished(3000));
        QCOMPARE(desk.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(desk.process().exitCode(), 0);
        QVERIFY(!isAlive(pid));
    }

    void shouldLeaveNoHubBehindWhenKilled()
    {
        QTemporaryDir folder;
        const QString hub = writeHub(folder, s_goodHub);
        Probe desk({folder.path(), hub});
        QTRY_COMPARE(desk.lineWith("hub ").split(' ').value(2), QByteArray("4711"));
        const qint64 pid = desk.lineWith("hub ").split(' ').value(1).toLongLong();
        ::kill(static_cast<pid_t>(desk.process().processId()), SIGKILL);
        QVERIFY(desk.process().waitForFinished(3000));
        QTRY_VERIFY(!isAlive(pid));
    }

    void shouldEndAHubThatIgnoresItsStandardInput()
    {
        QTemporaryDir folder;
        const QString hub = writeHub(folder,
                                     "#!/bin/sh\ntrap '' TERM\necho "
                                     "'{\"port\":4711,\"token\":\"t\",\"me\":\"r\"}'\nwhile :; do sleep 0.1; done\n");
        Probe desk({folder.path(), hub});
        QTRY_VERIFY(desk.hasSaid("hub "));
        const qint64 pid = desk.lineWith("hub ").split(' ').value(1).toLongLong();
        desk.process().terminate();
        QVERIFY(desk.process().waitForFinished(3000));
        QVERIFY(!isAlive(pid));
    }

    void shouldSayWhatIsWrongWithTheHub_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("ends") << QByteArray("#!/bin/sh\nexit 3\n") << QByteArray("ended with code 3");
        QTest::newRow("talks nonsense") << QByteArray("#!/bin/sh\necho hello\nexec cat\n")
                                        << QByteArray("does not say where it serves");
        QTest::newRow("never ends its line")
            << QByteArray("#!/bin/sh\nyes x | tr -d '\\n'\n") << QByteArray("does not say where it serves");
        QTest::newRow("is no program") << QByteArray() << QByteArray("could not be started");
    }
    void shouldSayWhatIsWrongWithTheHub()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, said);
        QTemporaryDir folder;
        const QString hub
            = script.isEmpty() ? folder.filePath(QStringLiteral("none")) : writeHub(folder, script.constData());
        Probe desk({folder.path(), hub});
        QTRY_VERIFY2(desk.hasSaid(said), "the desk names the cause");
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
