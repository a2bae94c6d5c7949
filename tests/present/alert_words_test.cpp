// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/alert_words.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z"));

LeadRow mara()
{
    LeadRow row;
    row.id = LeadId(1);
    row.name = QStringLiteral("Mara Ekdahl");
    row.role = QStringLiteral("VP Operations");
    row.company = QStringLiteral("Norrvane Freight");
    row.industry = QStringLiteral("Logistics");
    row.country = QStringLiteral("SE");
    row.employees = 850;
    row.sla.target = 5min;
    row.sla.dueAt = now + 5min;
    row.signals = {{EventKind::DemoRequested, {}, 1, now}, {EventKind::PageViewed, QStringLiteral("Pricing"), 3, now}};
    return row;
}

Alert alertOf(AlertKind kind, std::vector<LeadRow> leads = {mara()})
{
    return {QStringLiteral("key"), kind, std::move(leads)};
}

const std::vector<AlertKind> allKinds{AlertKind::NewLead, AlertKind::Unassigned, AlertKind::DueSoon,
                                      AlertKind::Breached, AlertKind::Digest};

} // namespace

class AlertWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhoWhyAndByWhen()
    {
        const AlertText text = alertText(alertOf(AlertKind::NewLead), now);

        QCOMPARE(text.heading, QStringLiteral("New lead for you"));
        QCOMPARE(text.title, QStringLiteral("Mara Ekdahl, Norrvane Freight: contact by 09:51"));
        QCOMPARE(text.body, QStringLiteral("VP Operations, 850 people, Sweden\nRequested demo, Pricing ×3"));
        QCOMPARE(text.facts, QStringLiteral("850 · Logistics · SE"));
        QCOMPARE(text.why, QStringLiteral("Requested demo, Pricing ×3"));
    }

    void aBreachNamesTheBrokenPromiseAndTheWayOut()
    {
        const AlertText text = alertText(alertOf(AlertKind::Breached), now + 6min);

        QCOMPARE(text.heading, QStringLiteral("The clock has run out"));
        QCOMPARE(text.title,
                 QStringLiteral("Mara Ekdahl, Norrvane Freight: the 5 min are over and no contact is logged"));
        QVERIFY(text.body.endsWith(QStringLiteral("Call now or hand on.")));
    }

    void everyKindHasAHeadingOfItsOwn()
    {
        QSet<QString> headings;
        for (const AlertKind kind : allKinds)
            headings.insert(alertText(alertOf(kind), now).heading);
        QCOMPARE(headings.size(), qsizetype(allKinds.size()));
        QVERIFY(!headings.contains(QString()));
    }

    void aDigestNamesFourAndCountsTheRest()
    {
        std::vector<LeadRow> leads(7, mara());
        for (size_t i = 0; i < leads.size(); ++i)
            leads[i].name = QStringLiteral("Lead %1").arg(i);

        const AlertText text = alertText(alertOf(AlertKind::Digest, leads), now);

        QCOMPARE(text.title, QStringLiteral("7 lead(s) for you"));
        const QStringList lines = text.body.split(u'\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.first(), QStringLiteral("Lead 0, Norrvane Freight · 05:00"));
        QCOMPARE(lines.last(), QStringLiteral("and 3 more"));
    }

    void aLeadOfNothingButAnIdIsAnAlertToo()
    {
        LeadRow row;
        row.id = LeadId(42);
        for (const AlertKind kind : allKinds) {
            const AlertText text = alertText(alertOf(kind, {row}), now);
            QVERIFY(!text.title.isEmpty());
            QVERIFY(!text.body.contains(QStringLiteral("\n\n")));
            QVERIFY(!text.body.startsWith(u'\n'));
        }
        QCOMPARE(alertText(alertOf(AlertKind::NewLead, {row}), now).title, QStringLiteral("Lead 42"));
    }

    void anAlertWithoutLeadsSaysNothing()
    {
        for (const AlertKind kind : allKinds)
            QVERIFY(alertText(alertOf(kind, {}), now).title.isEmpty());
    }

    void aCompanyThatTakesTheNamesPlaceIsNotSaidTwice()
    {
        LeadRow row = mara();
        row.name.clear();
        QCOMPARE(alertText(alertOf(AlertKind::NewLead, {row}), now).title,
                 QStringLiteral("Norrvane Freight: contact by 09:51"));
    }

    void factsOfACompanyWhoseNameCannotBeShownAreAllThere()
    {
        LeadRow row = mara();
        row.company = QStringLiteral("\u200B");
        QCOMPARE(alertText(alertOf(AlertKind::NewLead, {row}), now).facts, QStringLiteral("850 · Logistics · SE"));
    }

    void textFromOutsideCannotFakeALineOrAPlaceholder()
    {
        LeadRow row = mara();
        row.name = QStringLiteral("Eve\nThe clock has run out %2 %1");
        row.company = QStringLiteral("<a href=\"x\">%2</a>\u202E");
        row.role = QStringLiteral("a\r\nb");
        const AlertText text = alertText(alertOf(AlertKind::NewLead, {row}), now);

        QCOMPARE(text.title, QStringLiteral("Eve The clock has run out %2 %1, <a href=\"x\">%2</a>: contact by 09:51"));
        QCOMPARE(text.body.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(AlertWordsTest)
#include "alert_words_test.moc"
