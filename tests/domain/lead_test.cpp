// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lead.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class LeadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gradesFallIntoFourBandsEach_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QChar>("letter");
        QTest::addColumn<int>("step");
        QTest::newRow("unknown") << -1 << QChar() << 0;
        QTest::newRow("lowest") << 0 << QChar(u'D') << 4;
        QTest::newRow("24") << 24 << QChar(u'D') << 4;
        QTest::newRow("25") << 25 << QChar(u'C') << 3;
        QTest::newRow("49") << 49 << QChar(u'C') << 3;
        QTest::newRow("50") << 50 << QChar(u'B') << 2;
        QTest::newRow("74") << 74 << QChar(u'B') << 2;
        QTest::newRow("75") << 75 << QChar(u'A') << 1;
        QTest::newRow("highest") << 100 << QChar(u'A') << 1;
    }
    void gradesFallIntoFourBandsEach()
    {
        QFETCH(int, number);
        QFETCH(QChar, letter);
        QFETCH(int, step);

        QCOMPARE((Grade{number, -1}.fitLetter()), letter);
        QCOMPARE((Grade{-1, number}.engagementStep()), step);
    }

    void onlyOpenAndContactedLeadsAreInTheQueue()
    {
        QVERIFY(isInQueue(LeadStatus::Open));
        QVERIFY(isInQueue(LeadStatus::Contacted));
        for (const LeadStatus status : {LeadStatus::Qualified, LeadStatus::Won, LeadStatus::Lost, LeadStatus::Nurture})
            QVERIFY(!isInQueue(status));
    }

    void aRowsAgeCountsFromTheEarliestStationKnown()
    {
        Lead lead;
        lead.createdAt = fromEpochMs(3000);
        QCOMPARE(rowOf(lead, false).arrivedAt, fromEpochMs(3000));
        lead.stamps.captured = fromEpochMs(2000);
        QCOMPARE(rowOf(lead, false).arrivedAt, fromEpochMs(2000));
        lead.stamps.submitted = fromEpochMs(1000);
        QCOMPARE(rowOf(lead, false).arrivedAt, fromEpochMs(1000));
    }

    void aRowNamesTheCampaignOrElseTheSource()
    {
        Lead lead;
        lead.attribution.source = QStringLiteral("Google");
        QCOMPARE(rowOf(lead, false).source, QStringLiteral("Google"));
        lead.attribution.campaign = QStringLiteral("Spring fair");
        QCOMPARE(rowOf(lead, false).source, QStringLiteral("Spring fair"));
        QCOMPARE(rowOf(lead, true).pending, true);
    }
};

QTEST_GUILESS_MAIN(LeadTest)
#include "lead_test.moc"
