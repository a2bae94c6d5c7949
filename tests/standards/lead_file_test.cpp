// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/lead_file.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

class LeadFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameLeadsComeOutOfJsonAndOfCsv()
    {
        const auto json = readLeadFile(R"([{"name": "Mara", "email": "m@a.example", "shoe size": 38}, {"phone": 30}])",
                                       LeadFileFormat::Auto);
        const auto csv = readLeadFile("phone;name;email\n;Mara;m@a.example\n30;;\n", LeadFileFormat::Auto, ';');
        RELAYDESK_VERIFY(json);
        RELAYDESK_VERIFY(csv);
        QCOMPARE(json->size(), size_t(2));
        QCOMPARE(csv->size(), size_t(2));
        for (size_t i = 0; i < 2; ++i) {
            for (const LeadFieldName &field : leadFieldNames())
                QCOMPARE((*csv)[i].*field.member, (*json)[i].*field.member);
        }
        QCOMPARE(json->front().name, QStringLiteral("Mara"));
        QCOMPARE(json->back().phone, QStringLiteral("30"));
    }

    void oneLeadNeedsNoArray()
    {
        QCOMPARE(readLeadFile("  {\"name\": \"Mara\"}", LeadFileFormat::Auto)->front().name, QStringLiteral("Mara"));
    }

    void numbersKeepEveryDigitAndNullIsNothing()
    {
        const auto leads = readLeadFile(
            R"([{"id": 12345678901234567, "phone": 4915112345678901234, "employees": 850.0, "city": null}])",
            LeadFileFormat::Auto);
        RELAYDESK_VERIFY(leads);
        QCOMPARE(leads->front().id, QStringLiteral("12345678901234567"));
        QCOMPARE(leads->front().phone, QStringLiteral("4915112345678901234"));
        QCOMPARE(leads->front().employees, QStringLiteral("850.0"));
        QVERIFY(leads->front().city.isEmpty());
    }

    void aByteOrderMarkIsNoDifference()
    {
        for (const QByteArray file :
             {"[{\"name\": \"Mara\"}]", "{\"name\": \"Mara\"}", "name\nMara\n", "\"name\";id\nMara;1\n"}) {
            const auto leads = readLeadFile("\xEF\xBB\xBF" + file, LeadFileFormat::Auto);
            RELAYDESK_VERIFY(leads);
            QCOMPARE(leads->front().name, QStringLiteral("Mara"));
        }
    }

    void theSeparatorIsFoundByTheHeader()
    {
        for (const QByteArray file : {"id,email\n7,a@b.example\n", "id;email\r\n7;a@b.example\r\n",
                                      "\"id\"\t\"email\"\n7\ta@b.example\n", "shoe;size,id;email\n1;2;a@b.example\n"}) {
            const auto leads = readLeadFile(file, LeadFileFormat::Auto);
            RELAYDESK_VERIFY(leads);
            QCOMPARE(leads->front().email, QStringLiteral("a@b.example"));
        }
        QVERIFY(!readLeadFile("id;email\n7;a@b.example\n", LeadFileFormat::Auto, ','));
    }

    void aHeaderWithoutAKnownColumnIsNamed()
    {
        const auto leads = readLeadFile("E-Mail,Telefon\na@b.example,30\n", LeadFileFormat::Auto);
        QVERIFY(!leads);
        QVERIFY2(leads.error().context.contains(QStringLiteral("none of the columns “E-Mail”, “Telefon” is known")),
                 qPrintable(leads.error().context));
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &file, const char *says) {
            QTest::newRow(name) << file << QString::fromUtf8(says);
        };
        row("cut off", "[{\"name\": \"Ma", "this is no JSON");
        row("no objects", "[{}, 2]", "/1: each lead is an object");
        row("no lead", "5", "each lead is an object");
        row("a list as e-mail", R"([{"email": ["a"], "phone": true}])",
            "/0/email: must be a text or a number, not a list");
        row("and a flag as phone", R"([{"email": ["a"], "phone": true}])",
            "/0/phone: must be a text or a number, not true or false");
        row("twice", R"([{"email": "a@b.example", "email": "c@d.example"}])", "/0/email: given twice");
        row("a number beyond 64 bits", "[{\"id\": 123456789012345678901}]", "line 1, column 9");
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const auto leads = readLeadFile(file, LeadFileFormat::Json);
        QVERIFY(!leads);
        QCOMPARE(leads.error().kind, ErrorKind::Invalid);
        QVERIFY2(leads.error().context.contains(says), qPrintable(leads.error().context));
    }
};

QTEST_GUILESS_MAIN(LeadFileTest)
#include "lead_file_test.moc"
