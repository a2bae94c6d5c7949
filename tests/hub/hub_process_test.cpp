// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/message_json.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace relaydesk;

class HubProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_temporary.isValid()); }
    void childSaysHelloInOneLineAndEndsWithItsInput();
    void childEndsWhenItsParentCrashes();
    void asksToEndAreHeard_data();
    void asksToEndAreHeard();
    void wrongArgumentsEndWithTwo_data();
    void wrongArgumentsEndWithTwo();
    void takenPortEndsWithThree();
    void unusableFolderEndsWithFour();
    void aFileOfCompaniesThatIsNoneEndsWithFourAndIsNamed();
    void helpNamesTheExitCodes();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_temporary.path());
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(RELAYDESK_HUB), arguments);
        return process;
    }
    QStringList leftBehind() const
    {
        return QDir(m_temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_temporary;
};

void HubProcessTest::childSaysHelloInOneLineAndEndsWithItsInput()
{
    // Given
    const auto hub = start({QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("0"),
                            QStringLiteral("--leads"), QStringLiteral("50")});
    QTRY_VERIFY_WITH_TIMEOUT(hub->canReadLine(), 20'000);
    const QByteArray line = hub->readLine();
    const Result<HubHello> hello = decodeHello(line.trimmed());
    QVERIFY2(hello, line.constData());
    QCOMPARE(hello->me, RepId(QStringLiteral("jonas.weidt")));
    QVERIFY(hello->token.size() >= 43);
    QVERIFY(!leftBehind().isEmpty());
    // When
    hub->closeWriteChannel();
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitStatus(), QProcess::NormalExit);
    QCOMPARE(hub->exitCode(), 0);
    QCOMPARE(hub->readAllStandardOutput(), QByteArray());
    QCOMPARE(leftBehind(), QStringList());
}

void HubProcessTest::childEndsWhenItsParentCrashes()
{
    // Given a parent that holds the only other end of the hub's input, and is killed outright.
    QProcess shell;
    const QString fifo = m_temporary.filePath(QStringLiteral("fifo"));
    QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {fifo}), 0);
    const QString script = QStringLiteral(
        RELAYDESK_HUB " --demo --port 0 --leads 0 --no-simulation < \"$0\" & exec 4> \"$0\"; echo $!; exec sleep 60");
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), script, fifo});
    QTRY_VERIFY_WITH_TIMEOUT(shell.canReadLine(), 20'000);
    QByteArray first = shell.readLine().trimmed();
    QTRY_VERIFY_WITH_TIMEOUT(shell.canReadLine(), 20'000);
    QByteArray second = shell.readLine().trimmed();
    if (first.startsWith('{'))
        std::swap(first, second);
    const auto pid = static_cast<pid_t>(first.toInt());
    QVERIFY(pid > 0 && second.startsWith('{'));
    QCOMPARE(kill(pid, 0), 0);
    // When
    shell.kill();
    // Then
    QTRY_VERIFY_WITH_TIMEOUT(kill(pid, 0) != 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 20'000);
    QFile::remove(fifo);
}

void HubProcessTest::asksToEndAreHeard_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void HubProcessTest::asksToEndAreHeard()
{
    QFETCH(int, number);
    const auto hub = start({QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("0")});
    QTRY_VERIFY_WITH_TIMEOUT(hub->canReadLine(), 20'000); // in the middle of the filling
    kill(static_cast<pid_t>(hub->processId()), number);
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitStatus(), QProcess::NormalExit);
    QCOMPARE(hub->exitCode(), 0);
    QCOMPARE(leftBehind(), QStringList());
}

void HubProcessTest::wrongArgumentsEndWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList();
    QTest::newRow("unknown") << QStringList{QStringLiteral("--demo"), QStringLiteral("--fast")};
    QTest::newRow("port") << QStringList{QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("65536")};
    QTest::newRow("leads") << QStringList{QStringLiteral("--demo"), QStringLiteral("--leads"), QStringLiteral("many")};
    QTest::newRow("positional") << QStringList{QStringLiteral("--demo"), QStringLiteral("now")};
}

void HubProcessTest::wrongArgumentsEndWithTwo()
{
    QFETCH(QStringList, arguments);
    const auto hub = start(arguments);
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitCode(), 2);
    QVERIFY(!hub->readAllStandardError().isEmpty());
}

void HubProcessTest::takenPortEndsWithThree()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const auto hub = start({QStringLiteral("--demo"), QStringLiteral("--leads"), QStringLiteral("0"),
                            QStringLiteral("--port"), QString::number(taken.serverPort())});
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitCode(), 3);
    QCOMPARE(leftBehind(), QStringList());
}

void HubProcessTest::unusableFolderEndsWithFour()
{
    const auto hub = start({QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("0"),
                            QStringLiteral("--data"), QStringLiteral("/proc/nowhere")});
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitCode(), 4);
}

void HubProcessTest::aFileOfCompaniesThatIsNoneEndsWithFourAndIsNamed()
{
    QFile file(m_temporary.filePath(QStringLiteral("companies.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("city\nLund\n"); // without the column that says whose
    file.close();
    const auto hub
        = start({QStringLiteral("--demo"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--leads"),
                 QStringLiteral("0"), QStringLiteral("--companies"), file.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitCode(), 4);
    QVERIFY(hub->readAllStandardError().contains("companies.csv"));
    QVERIFY(file.remove());
}

void HubProcessTest::helpNamesTheExitCodes()
{
    const auto hub = start({QStringLiteral("--help")});
    QTRY_COMPARE_WITH_TIMEOUT(hub->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(hub->exitCode(), 0);
    const QByteArray help = hub->readAllStandardOutput();
    QVERIFY(help.contains("Exit codes") && help.contains("--arrival-seconds") && help.contains("--no-simulation"));
}

QTEST_GUILESS_MAIN(HubProcessTest)
#include "hub_process_test.moc"
