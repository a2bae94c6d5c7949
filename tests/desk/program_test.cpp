// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/raw_database.h"

#include "core/config/paths.h"
#include "core/config/settings.h"
#include "core/store/store.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

/// The program itself, without a display, a session bus or a home.
std::unique_ptr<QProcess> start(const QTemporaryDir &home, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("TMPDIR"), home.filePath(QStringLiteral("tmp")));
    QDir().mkpath(home.filePath(QStringLiteral("tmp")));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(RELAYDESK), arguments);
    return process;
}

QStringList in(const QString &folder)
{
    return {QStringLiteral("--data"), folder};
}

/// The databases in \a folder and below.
QStringList databasesIn(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, {QStringLiteral("*.sqlite")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

qint64 leadsIn(const QString &database)
{
    const auto store = Store::open(database, Store::Access::Read);
    return store ? (*store)->leadCount().value_or(-1) : -1;
}

/// It holds its folder and hears a second start.
bool isUp(const QTemporaryDir &home)
{
    return !QDir(home.path()).entryList({QStringLiteral("relaydesk-*")}, QDir::System).isEmpty();
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofManyStartedAtOnceOneStays()
    {
        QTemporaryDir home;
        const QString data = home.filePath(QStringLiteral("data"));
        std::vector<std::unique_ptr<QProcess>> desks;
        for (int i = 0; i < 4; ++i)
            desks.push_back(start(home, in(data)));
        const auto running = [&desks] {
            return std::count_if(desks.begin(), desks.end(),
                                 [](const auto &desk) { return desk->state() != QProcess::NotRunning; });
        };

        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 15'000);
        for (const auto &desk : desks) {
            if (desk->state() == QProcess::NotRunning)
                QCOMPARE(desk->exitCode(), 0);
        }
        for (const auto &desk : desks) {
            if (desk->state() == QProcess::NotRunning)
                continue;
            desk->terminate();
            QVERIFY(desk->waitForFinished(3500));
            QCOMPARE(desk->exitStatus(), QProcess::NormalExit);
            QCOMPARE(desk->exitCode(), 0);
        }
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        QTemporaryDir home;
        const auto desk = start(home, in(QStringLiteral("/sys/relaydesk")));

        QVERIFY(desk->waitForFinished(10'000));

        QCOMPARE(desk->exitCode(), 1);
        const QByteArray said = desk->readAllStandardError();
        QVERIFY2(said.contains("/sys/relaydesk cannot be written to"), said.constData());
    }

    void aWrongCommandLineEndsWithTwo()
    {
        QTemporaryDir home;
        const auto desk = start(home, {QStringLiteral("--dance")});
        QVERIFY(desk->waitForFinished(10'000));
        QCOMPARE(desk->exitCode(), 2);
        QVERIFY(!desk->readAllStandardError().isEmpty());
    }

    void aDemoStartedAgainReadsItsOwnTeam()
    {
        QTemporaryDir home;
        const QString data = home.filePath(QStringLiteral("data"));
        const QString temporary = home.filePath(QStringLiteral("tmp"));
        for (int time = 0; time < 2; ++time) {
            const auto desk = start(home, QStringList{QStringLiteral("--demo")} + in(data));
            QTRY_COMPARE_WITH_TIMEOUT(databasesIn(temporary).size(), 1, 15'000);
            const QString database = databasesIn(temporary).constFirst();
            QTRY_VERIFY_WITH_TIMEOUT(leadsIn(database) > 0, 30'000);
            desk->terminate();
            QVERIFY(desk->waitForFinished(3500));

            QCOMPARE(desk->exitCode(), 0);
            QCOMPARE(databasesIn(home.path()), QStringList()); // nothing for a next demo to mistake for its own
        }
    }

    void aDatabaseOfANewerVersionIsNotTouchedFromStartToEnd()
    {
        QTemporaryDir home;
        const Paths paths = Paths::inFolder(home.filePath(QStringLiteral("data")));
        QVERIFY(paths.prepare().has_value());
        Account account;
        account.kind = Account::Kind::Hub;
        account.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
        {
            Settings settings(paths.settings);
            settings.keep(account);
            settings.activate(account);
            QVERIFY(settings.sync().has_value());
        }
        const QString database = paths.databaseOf(account);
        QVERIFY(QDir().mkpath(QFileInfo(database).path()));
        QVERIFY(Store::open(database, Store::Access::Write).has_value());
        QCOMPARE(RawDatabase(database).execute("CREATE TABLE theirs (a); PRAGMA user_version = 999"), SQLITE_OK);
        QFile file(database);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();

        const auto desk = start(home, in(paths.data));
        QByteArray said;
        QTRY_VERIFY2((said += desk->readAllStandardError()).contains("storageTooNew"), said.constData());
        QTRY_VERIFY(isUp(home));
        desk->terminate();
        QVERIFY(desk->waitForFinished(3500));

        QCOMPARE(desk->exitCode(), 0);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
