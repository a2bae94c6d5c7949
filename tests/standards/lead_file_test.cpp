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

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut off") << QByteArray("[{\"name\": \"Ma") << QStringLiteral("at byte");
        QTest::newRow("no objects") << QByteArray("[1, 2]") << QStringLiteral("each lead is an object");
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
