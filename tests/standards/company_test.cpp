// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/bands.h"
#include "core/standards/company_name.h"
#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <QTest>

using namespace relaydesk;

class CompanyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLegalFormGoesTheNameStays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("form");
        const auto row = [](const char *typed, const char *key, const char *form) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(key) << QString::fromUtf8(form);
        };
        row("Norrvane Freight AB", "norrvane freight", "ab");
        row("Dupont S.A.R.L.", "dupont", "sarl");
        row("Dupont S. A. R. L.", "dupont", "sarl");
        row("Dupont S A R L", "dupont", "s a r l");
        row("Dupont SARL", "dupont", "sarl");
        row("Soci\xc3\xa9t\xc3\xa9 G\xc3\xa9n\xc3\xa9rale S.A.", "generale", "societe sa");
        row("M\xc3\xbcller GmbH & Co. KG", "muller", "gmbh and co kg");
        row("MULLER GMBH & CO KG", "muller", "gmbh and co kg");
        row("Smith & Co.", "smith", "and co");
        row("Smith & Sons Ltd.", "smith and sons", "ltd");
        row("Acme, Inc.", "acme", "inc");
        row("Acme Holdings Pty. Ltd.", "acme holdings", "pty ltd");
        row("Alfa Sp. z o.o.", "alfa", "sp z oo");
        row("Ltd", "ltd", ""); // nothing else would be left
        row("Ltd Ltd", "ltd", "ltd");
        row("A.B. Foods plc", "ab foods", "plc");
        row("U.S. Steel Corp.", "us steel", "corp");
        row("\xe6\xa0\xaa\xe5\xbc\x8f", "\xe6\xa0\xaa\xe5\xbc\x8f", "");
        row("No Va", "no va", "");
        row("Stra\xc3\x9f"
            "e AG",
            "strasse", "ag");
        row("PT Maju Jaya Tbk", "maju jaya", "pt tbk");
        row("Müller S.à.r.l.", "muller", "sarl");
        row("Müller S.à r.l.", "muller", "sarl");
        row("Müller S. à r. l.", "muller", "sarl");
        row("Ö.B.B. Holding AG", "obb", "holding ag");
        row("K. Ü. Reisen GmbH", "ku reisen", "gmbh");
        row("A.Éclair", "a eclair", "");
        row("J. R Smith Ltd", "j r smith", "ltd");
    }
    void theLegalFormGoesTheNameStays()
    {
        QFETCH(QString, typed);
        QFETCH(QString, key);
        QFETCH(QString, form);

        const CompanyName name = standardCompanyName(typed);

        QCOMPARE(name.display, typed);
        QCOMPARE(name.key, key);
        QCOMPARE(name.legalForm, form);
        QCOMPARE(has(name.remarks, RemarkKind::LegalFormSplit), !form.isEmpty());
        QCOMPARE(standardCompanyName(name.key).key, name.key);
        for (const auto spelling : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            QCOMPARE(standardCompanyName(typed.normalized(spelling)).key, key);
            QCOMPARE(standardCompanyName(typed.normalized(spelling)).legalForm, form);
        }
    }

    void everyLegalFormIsTakenOffAndTheListIsWrittenFolded()
    {
        for (const tables::WordRow &row : tables::trailingForms()) {
            QCOMPARE(folded(row.word), row.word.toString());
            QCOMPARE(standardCompanyName(QString(u"Quillmere " % row.word)).key, QStringLiteral("quillmere"));
        }
    }

    void aNameOfSignsCannotBeCompared()
    {
        QVERIFY(has(standardCompanyName(QStringLiteral("???")).remarks, RemarkKind::CompanyNameUnusable));
        QVERIFY(standardCompanyName(QStringLiteral("  ")).remarks.empty());
    }

    void foldingResolvesAccentsCaseAndLigatures()
    {
        QCOMPARE(folded(u"Łódź Øre Æther ﬁne Straße O’Brien R&D"),
                 QStringLiteral("lodz ore aether fine strasse obrien r and d"));
        QCOMPARE(withoutInitialDots(u"S.A.R.L. Dupont, J. Smith, e.V., U.S.A"),
                 QStringLiteral("SARL Dupont, J. Smith, eV, USA"));
        QVERIFY(containsWords(u"api docs", u"api"));
        QVERIFY(!containsWords(u"rapid docs", u"api"));
    }

    void sizesBecomeBands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("band");
        for (const auto &[typed, band] : {std::pair("850", "501-1000"),
                                          std::pair("1", "1-10"),
                                          std::pair("10", "1-10"),
                                          std::pair("11", "11-50"),
                                          std::pair("51-200", "51-200"),
                                          std::pair("11–50", "11-50"),
                                          std::pair("1,000+", "1001-5000"),
                                          std::pair("1.000", "501-1000"),
                                          std::pair("10k", "5001-10000"),
                                          std::pair("> 10000", "10001+"),
                                          std::pair("about 40 people", "11-50"),
                                          std::pair("1 200 employees", "1001-5000"),
                                          std::pair("10001+", "10001+"),
                                          std::pair("many", ""),
                                          std::pair("0", ""),
                                          std::pair("200-100", ""),
                                          std::pair("99999999999", ""),
                                          std::pair("1,000-5,000", "1001-5000"),
                                          std::pair("0.5k", "201-500"),
                                          std::pair("0,500k", "201-500"),
                                          std::pair("1.2k", "1001-5000"),
                                          std::pair("5.5k", "5001-10000"),
                                          std::pair("10.5k", "10001+"),
                                          std::pair("1.2k-5.5k", "1001-5000"),
                                          std::pair("1e3", "501-1000"),
                                          std::pair("1.5e3", "1001-5000"),
                                          std::pair("850.0", "501-1000"),
                                          std::pair("1.000,0", "501-1000"),
                                          std::pair("2.5", ""),
                                          std::pair("1e999999999999", ""),
                                          std::pair("<11", "1-10"),
                                          std::pair("< 1,000", "501-1000"),
                                          std::pair("fewer than 51", "11-50"),
                                          std::pair("weniger als 11", "1-10"),
                                          std::pair("up to 50", "11-50"),
                                          std::pair("<= 200", "51-200"),
                                          std::pair("no more than 50", "11-50"),
                                          std::pair("<1", ""),
                                          std::pair("-5", ""),
                                          std::pair("about -5", ""),
                                          std::pair("−5", ""),
                                          std::pair("11 -50", "11-50")})
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(band);
    }
    void sizesBecomeBands()
    {
        QFETCH(QString, typed);
        QFETCH(QString, band);
        const SizeBand size = standardSize(typed);
        QCOMPARE(size.band, band);
        QCOMPARE(has(size.remarks, RemarkKind::SizeUnknown), band.isEmpty());
        QCOMPARE(standardSize(size.band).band, band);
    }

    void theListThatDecidedIsPartOfTheRemark()
    {
        const QString forms = tables::companiesVersion().toString();
        const QString industries = tables::industriesVersion().toString();
        const auto first = [](const Remarks &remarks) { return sentenceOf(remarks.front()); };
        QCOMPARE(first(standardCompanyName(QStringLiteral("Acme Ltd")).remarks),
                 QStringLiteral("The legal form ltd is split off for comparing; the name stays as typed (list %1).")
                     .arg(forms));
        QCOMPARE(first(standardIndustry(QStringLiteral("SaaS")).remarks),
                 QStringLiteral("Sorted by the word \"saas\" (list %1).").arg(industries));
        QCOMPARE(first(standardIndustry(QStringLiteral("Basket weaving")).remarks),
                 QStringLiteral("No industry of the list fits (list %1).").arg(industries));
    }

    void aSizeIsAsExactAsItWasWritten()
    {
        QCOMPARE(standardSize(QStringLiteral("0.5k")).least, 500);
        QCOMPARE(standardSize(QStringLiteral("10.5k")).most, 10'500);
        QCOMPARE(standardSize(QStringLiteral("<11")).least, 1);
        QCOMPARE(standardSize(QStringLiteral("<11")).most, 10);
        QCOMPARE(standardSize(QStringLiteral("up to 50")).least, 1);
        QCOMPARE(standardSize(QStringLiteral("1,000+")).least, 1000);
        QCOMPARE(standardSize(QStringLiteral("1,000+")).most, -1);
        QCOMPARE(standardSize(QStringLiteral("-5")).least, -1);
    }

    void industriesAreFoundByTheLongestWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        for (const auto &[typed, id] :
             {std::pair("Logistics", "logistics"), std::pair("LOGISTICS & Supply Chain", "logistics"),
              std::pair("SaaS", "software"), std::pair("IT", "software"),
              std::pair("Marketing and advertising", "marketing"), std::pair("Medical devices", "healthcare"),
              std::pair("Wood products", "manufacturing"), std::pair("Transport and logistics", "logistics"),
              std::pair("Security services", "security"), std::pair("Basket weaving", ""),
              std::pair("Hit factory", "")})
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(id);
    }
    void industriesAreFoundByTheLongestWord()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        const Industry industry = standardIndustry(typed);
        QCOMPARE(industry.id, id);
        QCOMPARE(has(industry.remarks, RemarkKind::IndustryUnknown), id.isEmpty());
        QCOMPARE(standardIndustry(industry.name).id, id);
    }

    void everyWordOfTheListFindsItsIndustryAndIsWrittenFolded()
    {
        for (const tables::WordRow &row : tables::industryWords()) {
            QCOMPARE(folded(row.word), row.word.toString());
            QCOMPARE(standardIndustry(row.word.toString()).id, row.meaning.toString());
        }
    }
};

QTEST_GUILESS_MAIN(CompanyTest)
#include "company_test.moc"
