// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/account.h"

#include <QSet>
#include <QTest>

using namespace relaydesk;

class AccountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAddressIsTakenAsAPersonTypesIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty: refused
        const auto row = [](const char *typed, const char *url) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
        };
        row("crm.example.com", "https://crm.example.com");
        row(" https://crm.example.com/odoo/ ", "https://crm.example.com/odoo");
        row("http://127.0.0.1:8069", "http://127.0.0.1:8069");
        row("localhost:8069", "http://localhost:8069");
        row("crm.example.com:8443", "https://crm.example.com:8443");
        row("https://u:p@crm.example.com/?db=x#top", "https://crm.example.com");
        row("file:///etc/passwd", "");
        row("javascript:alert(1)", "");
        row("ftp://crm.example.com", "");
        row("https://", "");
        row("", "");
        row("not an address", "");
        row("https://good.com\\@evil.com", "");
    }
    void anAddressIsTakenAsAPersonTypesIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);

        const Result<QUrl> found = serverUrlFrom(typed);

        QCOMPARE(found.has_value(), !url.isEmpty());
        if (found)
            QCOMPARE(found->toString(), url);
        else
            QVERIFY(found.error().kind == ErrorKind::Invalid);
    }

    void theKeyTellsAccountsApartAndIgnoresTheirDisplayName()
    {
        Account account;
        account.kind = Account::Kind::Odoo;
        account.url = QUrl(QStringLiteral("https://crm.example.com"));
        account.database = QStringLiteral("crm");
        account.user = QStringLiteral("me");
        Account renamed = account;
        renamed.displayName = QStringLiteral("Sales");
        Account otherDatabase = account;
        otherDatabase.database = QStringLiteral("crm2");
        Account shifted = account; // the same letters, parted elsewhere
        shifted.database = QStringLiteral("crmme");
        shifted.user.clear();

        QCOMPARE(renamed.key(), account.key());
        QCOMPARE((QSet<QString>{account.key(), otherDatabase.key(), shifted.key()}).size(), 3);
        QVERIFY(account.secretKey().contains(QStringLiteral("crm.example.com")));
        for (const QChar c : account.key())
            QVERIFY(c.isDigit() || (c >= u'a' && c <= u'f'));
    }

    void kindsHaveNamesThatComeBack()
    {
        for (const auto kind : {Account::Kind::Demo, Account::Kind::Hub, Account::Kind::Odoo})
            QVERIFY(accountKindFrom(toString(kind)) == kind);
        QVERIFY(!accountKindFrom(u"salesforce"));
    }
};

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
