// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/email_address.h"
#include "core/standards/registrable_domain.h"

#include <QTest>

using namespace relaydesk;

class EmailDomainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRegistrableDomainIsWhatSomebodyRegistered_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("domain");
        for (const auto &[typed, domain] :
             {std::pair("www.example.co.uk", "example.co.uk"),
              std::pair("https://www.Example.co.uk/path?q=1#x", "example.co.uk"),
              std::pair("example.co.uk", "example.co.uk"), std::pair("co.uk", ""),
              std::pair("http://user:secret@shop.example.com:8080/", "example.com"),
              std::pair("someone@mail.example.com", "example.com"),
              std::pair("somebody.github.io", "somebody.github.io"),
              std::pair("b\xc3\xbc"
                        "cher.de",
                        "xn--bcher-kva.de"),
              std::pair("192.168.0.1", ""), std::pair("localhost", ""), std::pair("[::1]", ""),
              std::pair("example.com.", "example.com"), std::pair("a..b.com", ""), std::pair("www.ck", "www.ck"),
              std::pair("foo.bar.kobe.jp", "foo.bar.kobe.jp"), std::pair("city.kobe.jp", "city.kobe.jp"),
              std::pair("-bad.com", "")})
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(domain);
    }
    void theRegistrableDomainIsWhatSomebodyRegistered()
    {
        QFETCH(QString, typed);
        QFETCH(QString, domain);
        const RegistrableDomain answer = registrableDomain(typed);
        QCOMPARE(answer.domain, domain);
        QCOMPARE(answer.typed, typed);
        QCOMPARE(registrableDomain(answer.domain).domain, domain);
        if (domain.isEmpty())
            QVERIFY(has(answer.remarks, RemarkKind::DomainNotAHost)
                    || has(answer.remarks, RemarkKind::DomainIsPublicSuffix));
    }
    void theListHasADate() { QVERIFY(publicSuffixVersion().size() == 8 && publicSuffixVersion() > u"20200101"); }

    void anAddressIsReadAndComparedWithoutCaseAndTag()
    {
        const EmailAddress email = standardEmail(QStringLiteral(" Anna.Ek+CRM@Mail.Example.CO.UK "));
        QCOMPARE(email.address, QStringLiteral("Anna.Ek+CRM@mail.example.co.uk"));
        QCOMPARE(email.mailbox, QStringLiteral("anna.ek@mail.example.co.uk"));
        QCOMPARE(email.registrable, QStringLiteral("example.co.uk"));
        QVERIFY(!email.hasSharedDomain());
        QVERIFY(has(email.remarks, RemarkKind::EmailFormatted));
        QVERIFY(has(email.remarks, RemarkKind::EmailTagIgnored));
        QCOMPARE(standardEmail(QStringLiteral("Anna Ek <anna@example.com>")).address,
                 QStringLiteral("anna@example.com"));
        QCOMPARE(standardEmail(QStringLiteral("mailto:anna@example.com?subject=x")).address,
                 QStringLiteral("anna@example.com"));
    }

    void mailboxesAreClassified_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("classes");
        for (const auto &[typed, classes] :
             {std::pair("anna@example.com", ""), std::pair("anna@gmail.com", "free"),
              std::pair("ANNA@GMAIL.COM", "free"), std::pair("x@mailinator.com", "disposable"),
              std::pair("x@any.mailinator.com", "disposable"), std::pair("info@example.com", "role"),
              std::pair("Sales+web@example.com", "role"), std::pair("info@gmx.de", "free role"),
              std::pair("anna@mit.edu", "academic"), std::pair("a@cs.ox.ac.uk", "academic"),
              std::pair("a@uni-bonn.de", "academic"), std::pair("a@sydney.edu.au", "academic"),
              std::pair("a@education.com", ""), std::pair("a@notgmail.com", "")})
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(classes);
    }
    void mailboxesAreClassified()
    {
        QFETCH(QString, typed);
        QFETCH(QString, classes);
        const EmailAddress email = standardEmail(typed);
        QStringList found;
        if (email.isFree)
            found << QStringLiteral("free");
        if (email.isDisposable)
            found << QStringLiteral("disposable");
        if (email.isRole)
            found << QStringLiteral("role");
        if (email.isAcademic)
            found << QStringLiteral("academic");
        QCOMPARE(found.join(u' '), classes);
        QCOMPARE(email.hasSharedDomain(), email.isFree || email.isDisposable || email.isAcademic);
        QCOMPARE(isSharedDomain(email.registrable), email.hasSharedDomain());
    }

    void whatIsNoAddressIsSaidToBeNone()
    {
        for (const char *typed : {"anna", "@example.com", "anna@", "anna@localhost", "an na@example.com", "a@b@c",
                                  "a..b@example.com", ".a@example.com", "<>", "anna@1.2.3.4"}) {
            const EmailAddress email = standardEmail(QString::fromLatin1(typed));
            QVERIFY2(email.address.isEmpty(), typed);
            QVERIFY2(has(email.remarks, RemarkKind::EmailNotAnAddress), typed);
        }
        QVERIFY(standardEmail({}).remarks.empty());
    }
};

QTEST_GUILESS_MAIN(EmailDomainTest)
#include "email_domain_test.moc"
