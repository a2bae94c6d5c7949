// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;

namespace {

Account odoo(const char *database)
{
    Account account;
    account.kind = Account::Kind::Odoo;
    account.url = QUrl(QStringLiteral("https://crm.example.com/a b"));
    account.database = QString::fromLatin1(database);
    account.user = QStringLiteral("jos\u00e9@example.com");
    account.displayName = QStringLiteral("Sales, north");
    return account;
}

void write(const QString &file, const QByteArray &text)
{
    QFile ini(file);
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write(text);
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("config/relaydesk.ini"));
    }

    void everySettingHasADefault()
    {
        const Settings settings(m_file);

        QCOMPARE(settings.text(SettingKey::Theme), QStringLiteral("system"));
        QCOMPARE(settings.number(SettingKey::Scale), 100);
        QCOMPARE(settings.flag(SettingKey::AlertsOn), true);
        QCOMPARE(settings.flag(SettingKey::AlertSound), false);
        QCOMPARE(settings.number(SettingKey::PollSeconds), 30);
        QCOMPARE(settings.bytes(SettingKey::WindowGeometry), QByteArray());
    }

    void keepsWhatWasSetUntilTheNextStart()
    {
        const QByteArray geometry("\x00\x01\xff geometry", 12);
        {
            Settings settings(m_file);
            settings.setText(SettingKey::Theme, QStringLiteral("dark"));
            settings.setFlag(SettingKey::AlertsOn, false);
            settings.setNumber(SettingKey::Scale, 150);
            settings.setBytes(SettingKey::WindowGeometry, geometry);
            QVERIFY(settings.sync().has_value());
        }
        const Settings settings(m_file);

        QCOMPARE(settings.text(SettingKey::Theme), QStringLiteral("dark"));
        QCOMPARE(settings.flag(SettingKey::AlertsOn), false);
        QCOMPARE(settings.number(SettingKey::Scale), 150);
        QCOMPARE(settings.bytes(SettingKey::WindowGeometry), geometry);
    }

    void theFileIsForItsOwnerOnly()
    {
        Settings settings(m_file);
        settings.setText(SettingKey::Theme, QStringLiteral("dark"));
        QVERIFY(settings.sync().has_value());

        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_file) & others));
    }

    void saysAChangeOnlyWhenItIsOne()
    {
        Settings settings(m_file);
        QSignalSpy changed(&settings, &Settings::changed);

        settings.setText(SettingKey::Theme, QStringLiteral("system")); // the default
        QCOMPARE(changed.count(), 0);
        settings.setText(SettingKey::Theme, QStringLiteral("light"));
        settings.setText(SettingKey::Theme, QStringLiteral("light"));
        QCOMPARE(changed.count(), 1);
        settings.reset(SettingKey::Theme);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(settings.text(SettingKey::Theme), QStringLiteral("system"));
    }

    void aValueOutOfRangeOrOfAnotherTypeReadsAsTheDefault()
    {
        {
            const Settings make(m_file);
        }
        write(m_file, "[sync]\npollSeconds=-4\n[appearance]\nscale=huge\n[alerts]\non=maybe\n");
        const Settings settings(m_file);

        QCOMPARE(settings.number(SettingKey::PollSeconds), 30);
        QCOMPARE(settings.number(SettingKey::Scale), 100);
        QCOMPARE(settings.flag(SettingKey::AlertsOn), true);
    }

    void aNumberIsKeptWithinItsRange()
    {
        Settings settings(m_file);

        settings.setNumber(SettingKey::Scale, 1000);

        QCOMPARE(settings.number(SettingKey::Scale), 200);
    }

    void theSettingsOfAnAccountAreItsOwn()
    {
        Settings settings(m_file);
        settings.setText(SettingKey::QueueScope, QStringLiteral("team")); // of no account: not kept
        QCOMPARE(settings.text(SettingKey::QueueScope), QStringLiteral("mine"));

        settings.setScope(odoo("one"));
        settings.setText(SettingKey::QueueScope, QStringLiteral("team"));
        settings.setScope(odoo("two"));
        QCOMPARE(settings.text(SettingKey::QueueScope), QStringLiteral("mine"));
        settings.setScope(odoo("one"));
        QCOMPARE(settings.text(SettingKey::QueueScope), QStringLiteral("team"));
    }

    void keepsAccountsAndTheActiveOne()
    {
        {
            Settings settings(m_file);
            settings.keep(odoo("one"));
            settings.activate(odoo("two"));
            Account renamed = odoo("one");
            renamed.displayName = QStringLiteral("Renamed");
            settings.keep(renamed);
        }
        Settings settings(m_file);

        QCOMPARE(settings.accounts().size(), size_t(2));
        QVERIFY(settings.activeAccount() == odoo("two"));
        settings.forget(odoo("two"));
        QCOMPARE(settings.accounts().size(), size_t(1));
        QCOMPARE(settings.accounts().front().displayName, QStringLiteral("Renamed"));
        QVERIFY(!settings.activeAccount());
    }

    void saysWhereTheFileCannotBeWritten()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Settings settings(inTheWay.fileName() + QStringLiteral("/relaydesk.ini"));

        settings.setText(SettingKey::Theme, QStringLiteral("dark"));

        QVERIFY(settings.sync().error().kind == ErrorKind::Storage);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
