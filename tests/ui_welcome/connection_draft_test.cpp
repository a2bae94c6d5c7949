// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/connection_draft.h"

#include <QTest>

namespace relaydesk {
namespace {

ConnectionDraft odoo(const QString &address)
{
    return {LeadSource::Odoo, address, u"crm"_qs, u"rep@example.com"_qs, u"key"_qs};
}

bool hasBlocking(const std::vector<DraftRemark> &remarks)
{
    return std::any_of(remarks.begin(), remarks.end(), [](const auto &remark) { return remark.blocking; });
}

} // namespace

class ConnectionDraftTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldTakeOnlyWebAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("used");
        QTest::newRow("https") << u"https://crm.example.com"_qs << u"https://crm.example.com"_qs;
        QTest::newRow("no scheme") << u"crm.example.com"_qs << u"https://crm.example.com"_qs;
        QTest::newRow("port without scheme") << u"localhost:8069"_qs << u"https://localhost:8069"_qs;
        QTest::newRow("spaces around") << u"  https://crm.example.com/ "_qs << u"https://crm.example.com"_qs;
        QTest::newRow("page of the browser")
            << u"https://crm.example.com/web#action=1&model=crm.lead"_qs << u"https://crm.example.com"_qs;
        QTest::newRow("new page") << u"https://crm.example.com/odoo/crm?debug=1"_qs << u"https://crm.example.com"_qs;
        QTest::newRow("kept path") << u"https://example.com/erp/"_qs << u"https://example.com/erp"_qs;
        QTest::newRow("name that begins like a page")
            << u"https://example.com/webshop"_qs << u"https://example.com/webshop"_qs;
        QTest::newRow("ipv6") << u"http://[::1]:8069"_qs << u"http://[::1]:8069"_qs;
        QTest::newRow("international") << u"https://b\u00fccher.example"_qs << u"https://xn--bcher-kva.example"_qs;
        for (const QString &bad :
             {QString(), u"   "_qs, u"file:///etc/passwd"_qs, u"ftp://crm.example.com"_qs, u"javascript:alert(1)"_qs,
              u"https://"_qs, u"https:///x"_qs, u"http://a b.example"_qs, u"https://user:pw@crm.example.com"_qs,
              u"https://good.example\\@evil.example"_qs, u"https://crm.example.com\r\nX: y"_qs,
              u"https://crm.ex\u202eample.com"_qs, u"https://crm.example.com:99999"_qs, QString(5000, u'a')})
            QTest::newRow(qPrintable(u"bad "_qs + bad.left(40))) << bad << QString();
    }
    void shouldTakeOnlyWebAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, used);
        const QUrl url = connectionUrl(odoo(typed));
        QCOMPARE(QString::fromLatin1(url.toEncoded()), used);
        QCOMPARE(hasBlocking(remarksOn(odoo(typed))), used.isEmpty());
    }

    void shouldWarnOfPlainHttpOnlyBeyondThisComputer_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("warned");
        QTest::newRow("https") << u"https://crm.example.com"_qs << false;
        QTest::newRow("http") << u"http://crm.example.com"_qs << true;
        QTest::newRow("localhost") << u"http://localhost:8069"_qs << false;
        QTest::newRow("127") << u"http://127.0.1.1:8069"_qs << false;
        QTest::newRow("six") << u"http://[::1]:8069"_qs << false;
        QTest::newRow("looks local") << u"http://127.0.0.1.evil.example"_qs << true;
        QTest::newRow("also looks local") << u"http://localhost.evil.example"_qs << true;
    }
    void shouldWarnOfPlainHttpOnlyBeyondThisComputer()
    {
        QFETCH(QString, address);
        QFETCH(bool, warned);
        const auto remarks = remarksOn(odoo(address));
        QCOMPARE(remarks.size(), size_t(warned ? 1 : 0));
        if (warned) {
            QVERIFY(!remarks.front().blocking);
            QVERIFY(remarks.front().text.startsWith(u"Not encrypted"_qs));
        }
    }

    void shouldNameEveryMissingFieldInTheOrderOfTheForm()
    {
        const auto remarks = remarksOn({LeadSource::Odoo, {}, {}, u" "_qs, {}});
        QCOMPARE(remarks.size(), size_t(4));
        QVERIFY(remarks[0].field == DraftField::Address && remarks[1].field == DraftField::Database);
        QVERIFY(remarks[2].field == DraftField::User && remarks[3].field == DraftField::Secret);
    }

    void shouldAskAHubOnlyForAddressAndCode()
    {
        const auto remarks = remarksOn({LeadSource::Hub, u"https://hub.example.com"_qs, {}, {}, {}});
        QCOMPARE(remarks.size(), size_t(1));
        QVERIFY(remarks[0].field == DraftField::Secret);
    }

    void shouldAskNothingForTheDemo() { QVERIFY(remarksOn({}).empty()); }
};

} // namespace relaydesk

QTEST_GUILESS_MAIN(relaydesk::ConnectionDraftTest)
#include "connection_draft_test.moc"
