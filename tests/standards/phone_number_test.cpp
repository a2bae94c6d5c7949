// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/phone_number.h"

#include <QTest>

using namespace relaydesk;

class PhoneNumberTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameNumberInManyFormatsIsOneNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("extension");
        QTest::addColumn<bool>("guessed");
        const auto row
            = [](const char *typed, const char *region, const char *e164, const char *extension, bool guessed) {
                  QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(region)
                                       << QString::fromLatin1(e164) << QString::fromLatin1(extension) << guessed;
              };
        row("+44 20 7946 0958", "", "+442079460958", "", false);
        row("+44 (0)20 7946 0958", "", "+442079460958", "", false);
        row("020 7946 0958", "GB", "+442079460958", "", true);
        row("0044 20 7946 0958", "DE", "+442079460958", "", true);
        row("tel:+44-20-7946-0958;ext=12", "", "+442079460958", "12", false);
        row("+44 20 7946 0958 ext. 12", "US", "+442079460958", "12", false);
        row("+44 20 7946 0958 x12", "", "+442079460958", "12", false);
        row("(415) 555-2671", "US", "+14155552671", "", true);
        row("1-800-FLOWERS", "US", "+18003569377", "", true);
        row("+39 06 698 82", "", "+390669882", "", false);                          // an Italian leading zero stays
        row("\xd9\xa0\xd9\xa2\xd9\xa0 7946 0958", "GB", "+442079460958", "", true); // Arabic-Indic digits
        row("+442079460958", "", "+442079460958", "", false);
    }
    void theSameNumberInManyFormatsIsOneNumber()
    {
        QFETCH(QString, typed);
        QFETCH(QString, region);
        QFETCH(QString, e164);
        QFETCH(QString, extension);
        QFETCH(bool, guessed);

        const PhoneNumber phone = standardPhone(typed, region);

        QCOMPARE(phone.typed, typed);
        QCOMPARE(phone.e164, e164);
        QCOMPARE(phone.extension, extension);
        QVERIFY(phone.isValid);
        QCOMPARE(phone.regionGuessed, guessed);
        QCOMPARE(has(phone.remarks, RemarkKind::PhoneRegionGuessed), guessed);
        QCOMPARE(has(phone.remarks, RemarkKind::PhoneFormatted), typed != e164);
        QCOMPARE(has(phone.remarks, RemarkKind::PhoneExtensionSplit), !extension.isEmpty());
    }

    void withoutPlusAndWithoutACountryNothingIsGuessed()
    {
        const PhoneNumber phone = standardPhone(QStringLiteral("020 7946 0958"), {});
        QVERIFY(phone.e164.isEmpty());
        QVERIFY(!phone.isValid);
        QCOMPARE(phone.remarks, (Remarks{{RemarkKind::PhoneRegionUnknown, {}}}));
    }

    void whatIsNoNumberIsKeptAsTypedAndSaidToBeNone()
    {
        for (const auto &typed : {QStringLiteral("nope"), QStringLiteral("000"), QStringLiteral("+"),
                                  QString(300, u'1'), QStringLiteral("+999 123")}) {
            const PhoneNumber phone = standardPhone(typed, QStringLiteral("GB"));
            QCOMPARE(phone.typed, typed);
            QVERIFY2(phone.e164.isEmpty(), qPrintable(typed));
            QVERIFY(has(phone.remarks, RemarkKind::PhoneNotANumber));
        }
    }

    void aNumberThatNobodyCanHaveIsReadButNotValid()
    {
        const PhoneNumber phone = standardPhone(QStringLiteral("+1 415 555"), {});
        QVERIFY(!phone.isValid);
        QVERIFY(has(phone.remarks, RemarkKind::PhoneNotValid));
        const PhoneNumber emergency = standardPhone(QStringLiteral("112"), QStringLiteral("DE"));
        QVERIFY(!emergency.isValid);
        QVERIFY(!has(emergency.remarks, RemarkKind::PhoneFormatted));
        QVERIFY(sentenceOf(emergency.remarks.back()).endsWith(QStringLiteral("it stays as typed.")));
    }

    void nothingTypedIsNothingToSay()
    {
        QCOMPARE(standardPhone(QStringLiteral("  "), QStringLiteral("GB")).remarks, Remarks{});
        QVERIFY(standardPhone({}, {}).e164.isEmpty());
    }

    void theStandardTextReadsBackToTheSameNumberAndIsNoGuessAnyMore()
    {
        const PhoneNumber first = standardPhone(QStringLiteral("020 7946 0958 x 12"), QStringLiteral("GB"));
        QCOMPARE(first.standardText(), QStringLiteral("+442079460958 ext. 12"));
        const PhoneNumber again = standardPhone(first.standardText(), {});
        QCOMPARE(again.e164, first.e164);
        QCOMPARE(again.extension, first.extension);
        QVERIFY(again.isValid);
        QVERIFY(!again.regionGuessed);
    }

    void isShownInternationally()
    {
        QCOMPARE(internationalPhone(QStringLiteral("+442079460958")), QStringLiteral("+44 20 7946 0958"));
        QCOMPARE(internationalPhone(QStringLiteral("what")), QString());
    }
};

QTEST_GUILESS_MAIN(PhoneNumberTest)
#include "phone_number_test.moc"
