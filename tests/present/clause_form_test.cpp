// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria.h"
#include "tests/present/random_condition.h"
#include "ui/present/clause_form.h"
#include "ui/present/operand_text.h"

#include <QTest>

using namespace relaydesk;

namespace {

const Vocabulary &vocabulary()
{
    static const Vocabulary words = test::wideVocabulary(criteriaVocabulary(Vocabulary::standard()));
    return words;
}

QString jsonOf(const ClauseForm &form)
{
    const ClauseReading reading = readForm(form, vocabulary());
    if (reading.clause)
        return QString::fromUtf8(toJson(*reading.clause));
    QString complaint = reading.complaint;
    complaint.replace(u"day(s)"_qs, u"days"_qs); // plurals come with a translation
    return u"%1: %2"_qs.arg(int(reading.part)).arg(complaint);
}

} // namespace

class ClauseFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatALineSaysIsReadBackAsTheSameClause()
    {
        test::Dice dice(21);
        for (int round = 0; round < 20'000; ++round) {
            const Condition clause = test::randomClause(dice, vocabulary());
            const ClauseForm form = formOf(clause, vocabulary());
            const ClauseReading reading = readForm(form, vocabulary());
            if (!reading.clause || *reading.clause != clause)
                qInfo() << toJson(clause) << form.field << form.operatorWords << form.operand << reading.complaint;
            QVERIFY(reading.clause && *reading.clause == clause);
        }
    }

    void operandsAreReadInTheReadersOwnLanguageOfNumbers()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        test::Dice dice(22);
        for (const QLocale &locale : {german, english, QLocale(QLocale::French), QLocale(QLocale::Hindi)}) {
            for (int round = 0; round < 500; ++round) {
                const QJsonValue number = test::randomNumber(dice);
                const QString text = operandText(OperandKind::Number, number, locale);
                const OperandReading reading = readOperand(OperandKind::Number, text, locale);
                QVERIFY2(reading.value == number, qPrintable(text + reading.complaint));
            }
        }
        QCOMPARE(readOperand(OperandKind::Number, u"5.000"_qs, german).value, QJsonValue(5000));
        QCOMPARE(readOperand(OperandKind::Number, u"5,000"_qs, english).value, QJsonValue(5000));
    }

    void fieldsAreFoundByLabelByNameAndByWhatHappened()
    {
        QCOMPARE(jsonOf({u"number of EMPLOYEES"_qs, u"is between"_qs, u"50 and 5,000"_qs}),
                 uR"({"field":"company.employees","operator":"isBetween","value":[50,5000]})"_qs);
        QCOMPARE(jsonOf({u"company.city"_qs, u"is one of"_qs, u"Oslo, \"Bergen, west\""_qs}),
                 uR"({"field":"company.city","operator":"isOneOf","value":["Oslo","Bergen, west"]})"_qs);
        QCOMPARE(jsonOf({u"a page was viewed"_qs, u"at least"_qs, u"2 times in the last 14 days about pricing"_qs}),
                 uR"({"atLeast":2,"event":"pageViewed","topic":"pricing","withinDays":14})"_qs);
        QCOMPARE(jsonOf({u"A demo was requested or a quote was requested"_qs, u"never"_qs, {}}),
                 uR"({"atLeast":0,"atMost":0,"event":["demoRequested","quoteRequested"]})"_qs);
        QCOMPARE(jsonOf({u"grade"_qs, u"is at least"_qs, u"b2"_qs}),
                 uR"({"field":"grade","operator":"isAtLeast","value":"B2"})"_qs);
        QCOMPARE(jsonOf({u"open deal in CRM"_qs, u"is"_qs, u"No"_qs}),
                 uR"({"field":"crm.openDeal","operator":"is","value":false})"_qs);
        QCOMPARE(jsonOf({u"time of creation"_qs, u"is before"_qs, u"2026-11-22"_qs}),
                 jsonOf({u"createdAt"_qs, u"is before"_qs, u"2026-11-22T00:00:00Z"_qs}));
    }

    void twoFieldsOfOneLabelAreToldApart()
    {
        const QStringList choices = fieldChoices(vocabulary());
        QVERIFY(choices.contains(u"Industry (company.industry)"_qs));
        QVERIFY(choices.contains(u"Industry (crm.industry)"_qs));
        QVERIFY(choices.contains(u"A page was viewed"_qs));
        QCOMPARE(QSet<QString>(choices.begin(), choices.end()).size(), choices.size());
    }

    void whatIsWrongIsSaidInWordsAndWhere_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("operand");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *field, const char *how, const char *operand, const char *said) {
            QTest::newRow(said) << QString::fromUtf8(field) << QString::fromUtf8(how) << QString::fromUtf8(operand)
                                << QString::fromUtf8(said);
        };
        row("", "", "", "0: Choose a field, or something that happened.");
        row("inductry", "is", "x", "0: There is no field “inductry”. Choose one of the list.");
        row("role", "is above", "3", "1: “is above” does not go with this field.");
        row("role", "is", " ", "2: A value is missing, such as Logistics.");
        row("number of employees", "is", "85o", "2: “85o” is not a number.");
        row("number of employees", "is between", "50", "2: Write two numbers: 50 and 5,000.");
        row("number of employees", "is between", "9 and 5", "2: The first number must not be above the second.");
        row("time of creation", "is in the last", "soon", "2: Write a number of days: 14 days.");
        row("time of creation", "is in the last", "4000 days", "2: Must be a whole number of days from 1 to 3660.");
        row("grade", "is", "E9", "2: Must be a fit from A to D, an engagement from 1 to 4, or both, such as B2.");
        row("open deal in CRM", "is", "maybe", "2: Write yes or no.");
        row("role", "is in the list", "Market", "2: There is no list “Market”, did you mean “Markets”?");
        row("a page was viewed", "at least", "2 in 3 weeks",
            "2: “weeks” is not understood. Write it like this: 2 in 14 days about pricing.");
        row("a page was viewed", "at least", "0", "2: At least 0 times is always so. Choose “never”, or write 1.");
        row("a page was viewed", "between", "2", "2: Write it like this: 2 and 5 in 14 days about pricing.");
        row("a page was viewed", "never", "1 in 3 days", "2: Write it like this: in 14 days about pricing.");
    }
    void whatIsWrongIsSaidInWordsAndWhere()
    {
        QFETCH(QString, field);
        QFETCH(QString, how);
        QFETCH(QString, operand);
        QFETCH(QString, said);
        QCOMPARE(jsonOf({field, how, operand}), said);
    }

    void anotherFieldOrOperatorKeepsWhatStillFits()
    {
        const auto with = [](const ClauseForm &form, ClausePart part, const char *text) {
            const ClauseForm after = formWith(form, part, QString::fromUtf8(text), vocabulary());
            QString operand = after.operand;
            return QStringList{after.field, after.operatorWords, operand.replace(u"day(s)"_qs, u"days"_qs)};
        };
        const ClauseForm role{u"Role"_qs, u"is one of"_qs, u"Buyer, Planner"_qs};
        QCOMPARE(with(role, ClausePart::Field, "City"),
                 QStringList({u"City"_qs, u"is one of"_qs, u"Buyer, Planner"_qs}));
        QCOMPARE(with(role, ClausePart::Operator, "is"), QStringList({u"Role"_qs, u"is"_qs, u"Buyer, Planner"_qs}));
        QCOMPARE(with(role, ClausePart::Operator, "is known"), QStringList({u"Role"_qs, u"is known"_qs, {}}));
        const ClauseForm comma{u"Role"_qs, u"is"_qs, u"Buyer, north"_qs};
        QCOMPARE(with(comma, ClausePart::Operator, "is one of").last(), u"\"Buyer, north\""_qs);
        QCOMPARE(with({}, ClausePart::Field, "Number of employees"),
                 QStringList({u"Number of employees"_qs, u"is at least"_qs, {}}));
        QCOMPARE(with({}, ClausePart::Field, "Grade"), QStringList({u"Grade"_qs, u"is inside the MQL line"_qs, {}}));
        QCOMPARE(with({}, ClausePart::Field, "Open deal in CRM"),
                 QStringList({u"Open deal in CRM"_qs, u"is"_qs, u"yes"_qs}));
        QCOMPARE(with({}, ClausePart::Field, "A page was viewed"),
                 QStringList({u"A page was viewed"_qs, u"at least"_qs, u"1"_qs}));
        const ClauseForm viewed{u"A page was viewed"_qs, u"at least"_qs, u"2 in 14 days about pricing"_qs};
        QCOMPARE(with(viewed, ClausePart::Operator, "never").last(), u"in 14 days about pricing"_qs);
        QCOMPARE(with(viewed, ClausePart::Operator, "between").last(), u"2 and 3 in 14 days about pricing"_qs);
        QCOMPARE(with(viewed, ClausePart::Field, "A tool was used").last(), u"2 in 14 days about pricing"_qs);
    }
};

QTEST_GUILESS_MAIN(ClauseFormTest)
#include "clause_form_test.moc"
