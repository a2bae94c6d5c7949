// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/places.h"
#include "core/standards/tables.h"

#include <QLocale>
#include <QTest>

using namespace relaydesk;

class PlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsACountryHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("how");
        const auto row = [](const char *typed, const char *code, RemarkKind how) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(code) << static_cast<int>(how);
        };
        row("UK", "GB", RemarkKind::CountryByAlias);
        row(" u.k. ", "GB", RemarkKind::CountryByAlias);
        row("U.S.A.", "US", RemarkKind::CountryByCode);
        row("gb", "GB", RemarkKind::CountryByCode);
        row("GBR", "GB", RemarkKind::CountryByCode);
        row("United Kingdom", "GB", RemarkKind::CountryByName);
        row("Korea, Republic of", "KR", RemarkKind::CountryByName);
        row("Republic of Korea", "KR", RemarkKind::CountryByName);
        row("South Korea", "KR", RemarkKind::CountryByName);
        row("Cote d'Ivoire", "CI", RemarkKind::CountryByName);
        row("Deutschland", "DE", RemarkKind::CountryByAlias);
        row("\xe6\x97\xa5\xe6\x9c\xac", "JP", RemarkKind::CountryByName);
        row("Georgia", "GE", RemarkKind::CountryByName);
        row("CA", "CA", RemarkKind::CountryByCode); // a country field: Canada, never California
    }
    void findsACountryHoweverItIsWritten()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        QFETCH(int, how);

        const Country country = standardCountry(typed);

        QCOMPARE(country.code, code);
        QCOMPARE(country.typed, typed);
        QVERIFY(!country.name.isEmpty());
        QCOMPARE(country.remarks.empty(), typed == code);
        if (typed != code)
            QCOMPARE(toString(country.remarks.front().kind), toString(static_cast<RemarkKind>(how)));
    }

    void howAccentsAreWrittenIsNoDifference()
    {
        for (const char *typed : {"Å.I.", "Österreich", "Côte d'Ivoire", "Türkiye", "Ö.S.T."}) {
            const QString text = QString::fromUtf8(typed);
            QCOMPARE(standardCountry(text.normalized(QString::NormalizationForm_D)).code,
                     standardCountry(text.normalized(QString::NormalizationForm_C)).code);
        }
        QCOMPARE(standardCountry(QStringLiteral("Å.I.").normalized(QString::NormalizationForm_D)).code,
                 QStringLiteral("AI"));
    }

    void noAnswerIsNoCountryAndSaysSo()
    {
        for (const char *typed : {"n/a", "N.A.", "Europe", "test", "-", "Select country", "XX", "worldwide"}) {
            const Country country = standardCountry(QString::fromLatin1(typed));
            QVERIFY2(country.code.isEmpty(), typed);
            QVERIFY2(has(country.remarks, RemarkKind::CountryRejected), typed);
        }
        QVERIFY(has(standardCountry(QStringLiteral("Narnia")).remarks, RemarkKind::CountryUnknown));
        QVERIFY(standardCountry({}).remarks.empty());
    }

    void whatItsOwnPeopleCallAPlaceGivesACodeOfIsoOrNone()
    {
        int found = 0;
        const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
        for (const QLocale &locale : locales) {
            const Country once = standardCountry(locale.nativeCountryName());
            if (once.code.isEmpty())
                continue;
            ++found;
            QVERIFY2(!once.name.isEmpty(), qPrintable(once.typed));
            QCOMPARE(standardCountry(once.code).code, once.code);
        }
        QVERIFY(found > 300);
        for (const char *typed : {"Kosovo", "Kosova", "XK", "Косово", "Canarias", "Ceuta y Melilla"}) {
            const Country none = standardCountry(QString::fromUtf8(typed));
            QVERIFY2(none.code.isEmpty(), typed);
            QVERIFY2(has(none.remarks, RemarkKind::CountryUnknown), typed);
        }
    }

    void everyCodeAndNameOfIsoFindsItsOwnCountry()
    {
        for (const tables::CountryRow &row : tables::countries()) {
            const QString code = row.alpha2.toString();
            QCOMPARE(standardCountry(code).code, code);
            QCOMPARE(standardCountry(row.alpha3.toString()).code, code);
            QCOMPARE(standardCountry(row.name.toString()).code, code);
            QVERIFY(!countryName(code).isEmpty());
        }
        QCOMPARE(tables::countries().size(), 249U);
    }

    void everyRegionOfIsoIsFoundByItsCodeWithAndWithoutItsCountry()
    {
        int checked = 0;
        for (const tables::WordRow &row : tables::regions()) {
            const QString code = row.meaning.toString();
            QCOMPARE(standardRegion(code, {}).code, code);
            QCOMPARE(standardRegion(code.mid(3), code.left(2)).code, code);
            ++checked;
        }
        QVERIFY(checked > 5000);
    }

    void everyAliasStandsForACodeThatExists()
    {
        for (const tables::WordRow &row : tables::countryAliases())
            QVERIFY2(!countryName(row.meaning.toString()).isEmpty(), qPrintable(row.word.toString()));
        for (const tables::WordRow &row : tables::regionAliases()) {
            const QString country = row.meaning.left(2).toString();
            QVERIFY2(!standardRegion(row.meaning.toString(), country).code.isEmpty(), qPrintable(row.word.toString()));
            QCOMPARE(standardRegion(row.word.toString(), country).code, row.meaning.toString());
        }
    }

    void findsARegionInsideItsCountryAndAloneOnlyWhenItIsTheOnlyOne()
    {
        const auto region = [](const char *typed, const char *country) {
            return standardRegion(QString::fromUtf8(typed), QString::fromLatin1(country));
        };
        QCOMPARE(region("Calif.", "US").code, QStringLiteral("US-CA"));
        QCOMPARE(region("CA", "US").code, QStringLiteral("US-CA"));
        QCOMPARE(region("california", "").code, QStringLiteral("US-CA"));
        QCOMPARE(region("N.Y.", "US").code, QStringLiteral("US-NY"));
        QCOMPARE(region("Bavaria", "DE").code, QStringLiteral("DE-BY"));
        QCOMPARE(region("Thueringen", "DE").code, QString()); // no guessing
        QCOMPARE(region("Thuringen", "DE").code, QStringLiteral("DE-TH"));
        QCOMPARE(region("Cataluña", "ES").code, QStringLiteral("ES-CT"));
        QCOMPARE(region("Calif.", "").country, QStringLiteral("US"));
        QVERIFY(has(region("Calif.", "").remarks, RemarkKind::CountryFromRegion));
        QVERIFY(has(region("California", "DE").remarks, RemarkKind::RegionUnknown));
        QVERIFY(has(region("CA", "").remarks, RemarkKind::RegionUnknown));
        QVERIFY(has(region("n/a", "US").remarks, RemarkKind::RegionRejected));
        QVERIFY(has(region("La Paz", "").remarks, RemarkKind::RegionAmbiguous));
        QVERIFY(region("", "US").remarks.empty());
    }
};

QTEST_GUILESS_MAIN(PlacesTest)
#include "places_test.moc"
