// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/folding.h"
#include "core/standards/standard_lead.h"
#include "tests/standards/random_lead.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

constexpr int cases = 10'000;
constexpr quint32 seed = 20261122;

QString shown(const LeadFields &lead)
{
    QString text;
    for (const LeadFieldName &field : leadFieldNames())
        text += field.name % u"=«" % lead.*field.member % u"» ";
    return text;
}

} // namespace

class StandardLeadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadGetsOneFormatAndEveryChangeItsReason()
    {
        LeadFields given;
        given.name = QStringLiteral("  Anna   Ek ");
        given.email = QStringLiteral("Anna@Example.CO.UK");
        given.phone = QStringLiteral("020 7946 0958");
        given.company = QStringLiteral("Ek Freight Ltd.");
        given.country = QStringLiteral("UK");
        given.industry = QStringLiteral("Freight");
        given.employees = QStringLiteral("850");

        const StandardLead lead = standardise(given, QStringLiteral("DE"));

        const LeadFields standard = lead.standardFields();
        QCOMPARE(standard.name, QStringLiteral("Anna Ek"));
        QCOMPARE(standard.phone, QStringLiteral("+442079460958"));
        QCOMPARE(lead.phone.typed, given.phone);
        QCOMPARE(standard.country, QStringLiteral("GB"));
        QCOMPARE(standard.company, given.company);
        QCOMPARE(standard.industry, QStringLiteral("Transport and logistics"));
        QCOMPARE(standard.employees, QStringLiteral("850"));
        QCOMPARE(lead.size.band, QStringLiteral("501-1000"));
        QCOMPARE(lead.domain.domain, QStringLiteral("example.co.uk")); // from the e-mail address
        for (const FieldChange &change : changesOf(lead)) {
            QVERIFY(change.field == QLatin1StringView("name") || !change.remarks.empty());
            for (const Remark &remark : change.remarks)
                QVERIFY(!sentenceOf(remark).isEmpty() && !sentenceOf(remark).contains(u'%'));
        }
    }

    void theHomeRegionCountsOnlyWhereTheLeadHasNoCountry()
    {
        LeadFields given;
        given.phone = QStringLiteral("030 23125 123");
        QCOMPARE(standardise(given, QStringLiteral("DE")).phone.e164, QStringLiteral("+493023125123"));
        QVERIFY(standardise(given, {}).phone.e164.isEmpty());
        given.region = QStringLiteral("Bavaria");
        QCOMPARE(standardise(given, QStringLiteral("US")).phone.e164, QStringLiteral("+493023125123"));
    }

    void aFreeMailboxGivesNoCompanyDomain()
    {
        LeadFields given;
        given.email = QStringLiteral("anna@gmail.com");
        QVERIFY(standardise(given, {}).domain.domain.isEmpty());
    }

    void standardisingTwiceIsStandardisingOnce()
    {
        qInfo() << "seed" << seed;
        RandomLead random(seed);
        for (int i = 0; i < cases; ++i) {
            const LeadFields given = random.next();
            const QString home
                = random.oneOf({QString(), QStringLiteral("DE"), QStringLiteral("US"), QStringLiteral("GB")});
            const LeadFields once = standardise(given, home).standardFields();
            const LeadFields twice = standardise(once, home).standardFields();
            if (once != twice)
                QFAIL(qPrintable(
                    QStringLiteral("case %1: %2\n -> %3\n -> %4").arg(i).arg(shown(given), shown(once), shown(twice))));
        }
    }

    void whatIsComparedIsTheSameBeforeAndAfterStandardising()
    {
        qInfo() << "seed" << seed + 1;
        RandomLead random(seed + 1);
        for (int i = 0; i < cases; ++i) {
            const StandardLead lead = standardise(random.next(), QStringLiteral("GB"));
            const StandardLead again = standardise(lead.standardFields(), QStringLiteral("GB"));
            QCOMPARE(again.email.mailbox, lead.email.mailbox);
            QCOMPARE(again.company.key, lead.company.key);
            QCOMPARE(again.country.code, lead.country.code);
            QCOMPARE(again.region.code, lead.region.code);
            QCOMPARE(again.domain.domain, lead.domain.domain);
            QCOMPARE(again.industry.id, lead.industry.id);
            QCOMPARE(again.size.band, lead.size.band);
            if (lead.phone.isValid)
                QCOMPARE(again.phone.standardText(), lead.phone.standardText());
        }
    }

    void keysAndFoldingsAreIdempotentOnAnyText()
    {
        qInfo() << "seed" << seed + 2;
        RandomLead random(seed + 2);
        for (int i = 0; i < cases; ++i) {
            const QString text = random.noise(40);
            QCOMPARE(folded(folded(text)), folded(text));
            QCOMPARE(tidied(tidied(text)), tidied(text));
            const QString key = standardCompanyName(text).key;
            QCOMPARE(standardCompanyName(key).key, key);
            QCOMPARE(standardCompanyName(text).display, text);
        }
    }

    void theLeadKeepsItsPhoneAndCompanyAsTyped()
    {
        Lead lead;
        lead.phone = QStringLiteral("020 7946 0958");
        lead.company.name = QStringLiteral("Ek Freight Ltd.");
        lead.company.country = QStringLiteral("UK");
        const Lead after = withStandards(lead, standardise(fieldsOf(lead), {}));
        QCOMPARE(after.phone, lead.phone);
        QCOMPARE(after.company.name, lead.company.name);
        QCOMPARE(after.company.country, QStringLiteral("GB"));
    }
};

QTEST_GUILESS_MAIN(StandardLeadTest)
#include "standard_lead_test.moc"
