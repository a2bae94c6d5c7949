// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;

namespace {

Account hub(const char *url)
{
    Account account;
    account.kind = Account::Kind::Hub;
    account.url = QUrl(QString::fromLatin1(url));
    return account;
}

constexpr QFile::Permissions ofOthers
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

class PathsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAccountHasADatabaseAndALockOfItsOwn()
    {
        const Paths paths = Paths::inFolder(QStringLiteral("/data"));

        const QString one = paths.databaseOf(hub("http://one"));

        QVERIFY(one.startsWith(QStringLiteral("/data/")));
        QVERIFY(one != paths.databaseOf(hub("http://two")));
        QVERIFY(one != paths.lockOf(hub("http://one")));
        QCOMPARE(one, paths.databaseOf(hub("http://one")));
    }

    void followsTheDesktopsFolders()
    {
        QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", (folder.path() + QStringLiteral("/c")).toUtf8());
        qputenv("XDG_DATA_HOME", (folder.path() + QStringLiteral("/d")).toUtf8());

        const Paths paths = Paths::ofUser();

        QCOMPARE(paths.settings, folder.path() + QStringLiteral("/c/relaydesk/relaydesk.ini"));
        QCOMPARE(paths.data, folder.path() + QStringLiteral("/d/relaydesk"));
        QVERIFY(!paths.runtime.isEmpty());
    }

    void preparesFoldersThatNobodyElseMayEnter()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::inFolder(folder.filePath(QStringLiteral("a/b")));

        QVERIFY(paths.prepare().has_value());

        QVERIFY(QFileInfo(paths.data).isDir());
        QVERIFY(!(QFile::permissions(paths.data) & ofOthers));
        QVERIFY(paths.prepare().has_value()); // and again
    }

    void saysWhereAFolderCannotBeMade()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("in the way")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Paths paths = Paths::inFolder(file.fileName() + QStringLiteral("/below"));

        QVERIFY(paths.prepare().error().kind == ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(PathsTest)
#include "paths_test.moc"
