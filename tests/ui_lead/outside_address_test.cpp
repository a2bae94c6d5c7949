// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/outside_address.h"

#include <QTest>

namespace relaydesk {

class OutsideAddressTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldDialOnlyWhatIsOneNumber_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("url");
        QTest::newRow("spaces") << u"+46 8 465 004 12"_qs << u"tel:+46846500412"_qs;
        QTest::newRow("trunk zero") << u"+46 (0)8 465 004 12"_qs << u"tel:+46846500412"_qs;
        QTest::newRow("slash as typed") << u"08/465 004 12"_qs << u"tel:0846500412"_qs;
        QTest::newRow("arabic-indic digits") << u"\u0660\u0661\u0662\u0663"_qs << u"tel:0123"_qs;
        QTest::newRow("no-break space") << u"+46\u00a08\u2011465"_qs << u"tel:+468465"_qs;
        QTest::newRow("two numbers") << u"+46 8 465 004 12 / +46 8 465 004 13"_qs << QString();
        QTest::newRow("two national numbers") << u"08465004 12, 0846500413"_qs << QString();
        QTest::newRow("dialler code") << u"*#06#"_qs << QString();
        QTest::newRow("call divert code") << u"**21*0900123456#"_qs << QString();
        QTest::newRow("words") << u"ask Anna"_qs << QString();
        QTest::newRow("parameter") << u"+4684650;phone-context=evil"_qs << QString();
        QTest::newRow("line end") << u"+4684650\r\nX: y"_qs << QString();
        QTest::newRow("too long") << u"+1234567890123456"_qs << QString();
        QTest::newRow("too short") << u"+1 2"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("huge") << QString(1 << 20, u'1') << QString();
    }
    void shouldDialOnlyWhatIsOneNumber()
    {
        QFETCH(QString, phone);
        QFETCH(QString, url);
        const auto made = telUrl(phone);
        QCOMPARE(made ? made->toString(QUrl::FullyEncoded) : QString(), url);
        if (made)
            QVERIFY(mayOpen(*made));
    }

    void shouldMailOnlyOnePlainAddress_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("opens");
        QTest::newRow("plain") << u"mara.ekdahl@norrvane.example"_qs << true;
        QTest::newRow("plus") << u"mara+sales@norrvane.example"_qs << true;
        QTest::newRow("apostrophe") << u"o'brien@norrvane.example"_qs << true;
        QTest::newRow("blind copy") << u"a@b.example?bcc=evil@x.example"_qs << false;
        QTest::newRow("two recipients") << u"a@b.example,c@d.example"_qs << false;
        QTest::newRow("semicolon") << u"a@b.example;c@d.example"_qs << false;
        QTest::newRow("encoded comma") << u"a%2Cc@d.example"_qs << false;
        QTest::newRow("line end") << u"a@b.example\r\nBcc: c@d.example"_qs << false;
        QTest::newRow("encoded line end") << u"a%0d%0abcc@d.example"_qs << false;
        QTest::newRow("display name") << u"Mara <mara@b.example>"_qs << false;
        QTest::newRow("quoted") << u"\"a b\"@b.example"_qs << false;
        QTest::newRow("two ats") << u"a@b@c.example"_qs << false;
        QTest::newRow("no host") << u"mara"_qs << false;
        QTest::newRow("right-to-left mark") << u"mara\u202e@b.example"_qs << false;
        QTest::newRow("dot last") << u"mara.@b.example"_qs << false;
        QTest::newRow("too long") << QString(65, u'a') + u"@b.example"_qs << false;
        QTest::newRow("empty") << QString() << false;
    }
    void shouldMailOnlyOnePlainAddress()
    {
        QFETCH(QString, email);
        QFETCH(bool, opens);
        const auto made = mailtoUrl(email, u"Your request"_qs, u"Hello"_qs);
        QCOMPARE(made.has_value(), opens);
        if (made)
            QVERIFY(mayOpen(*made));
    }

    void shouldKeepSubjectAndBodyInsideTheirFields()
    {
        const QString subject = u"Demo\r\nBcc: x@y.example&cc=z@y.example"_qs;
        const auto made = mailtoUrl(u"a@b.example"_qs, subject, u"Hello & welcome\nJonas, sales?"_qs);
        QVERIFY(made);
        QCOMPARE(QString::fromLatin1(made->toEncoded()),
                 u"mailto:a@b.example?subject=Demo%20Bcc%3A%20x%40y.example%26cc%3Dz%40y.example"
                 "&body=Hello%20%26%20welcome%0D%0AJonas%2C%20sales%3F"_qs);
    }

    void shouldOpenOnlyWebAddressesWithAHost_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("opens");
        QTest::newRow("https") << u"https://norrvane.example/about?x=1#y"_qs << true;
        QTest::newRow("http") << u"http://norrvane.example"_qs << true;
        for (const QString &bad : {u"file:///etc/passwd"_qs, u"smb://evil/share"_qs, u"javascript:alert(1)"_qs,
                                   u"data:text/html,x"_qs, u"ms-msdt:/id"_qs, u"-foo"_qs, u"--version"_qs,
                                   u"//evil/share"_qs, u"www.acme.example"_qs, u"https://"_qs, u"https:///x"_qs,
                                   u"https://good.example\\@evil.example"_qs, u"https://user:pw@evil.example"_qs,
                                   u"https://good.example\n.evil.example"_qs, u"https://go\u202eod.example"_qs})
            QTest::newRow(qPrintable(bad)) << bad << false;
    }
    void shouldOpenOnlyWebAddressesWithAHost()
    {
        QFETCH(QString, address);
        QFETCH(bool, opens);
        QCOMPARE(webUrl(address).has_value(), opens);
    }

    void shouldRefuseAtTheLastGateWhatNoneOfThemMade()
    {
        for (const QString &bad : {u"mailto:a@b.example?bcc=c@d.example"_qs, u"mailto:a@b.example,c@d.example"_qs,
                                   u"mailto:a@b.example?subject=x&attach=/etc/passwd"_qs, u"tel:*21*0900#"_qs,
                                   u"file:///etc/passwd"_qs, u"ssh://host"_qs, u"vnc://host"_qs})
            QVERIFY2(!mayOpen(QUrl(bad)), qPrintable(bad));
    }
};

} // namespace relaydesk

QTEST_GUILESS_MAIN(relaydesk::OutsideAddressTest)
#include "outside_address_test.moc"
