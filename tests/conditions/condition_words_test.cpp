// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_words.h"

#include "core/conditions/condition_reader.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

class ConditionWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysAConditionAsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        const auto row = [](const QByteArray &json, const char *words) {
            QTest::addRow("%s", words) << json << QString::fromUtf8(words);
        };
        row(R"({"field":"company.industry","operator":"isOneOf","value":["Retail","%1 Energy"]})",
            "industry is one of “Retail”, “%1 Energy”");
        row(R"({"field":"company.employees","operator":"isBetween","value":[50,500]})",
            "number of employees is between 50 and 500");
        row(R"({"field":"phone","operator":"isUnknown"})", "phone is not known");
        row(R"({"field":"grade","operator":"isAtLeast","value":"B2"})", "grade is at least B2");
        row(R"({"event":"pageViewed","topic":"pricing","atLeast":2,"withinDays":14})",
            "a page was viewed about “pricing” at least 2 time(s) in the last 14 day(s)");
        row(R"({"event":["demoRequested","quoteRequested"]})", "a demo was requested or a quote was requested");
        row(R"({"event":"meeting","atMost":0})", "a meeting took place never");
        row(R"({"all":[{"field":"source","operator":"is","value":"Web"},
                       {"none":[{"field":"email.domain","operator":"endsWith","value":".edu"}]}]})",
            "all of (source is “Web”; none of (e-mail domain ends with “.edu”))");
    }
    void saysAConditionAsOneSentence()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        const Vocabulary vocabulary = Vocabulary::standard();
        const auto condition = parseCondition(json, vocabulary);
        RELAYDESK_VERIFY(condition);
        QCOMPARE(inWords(*condition, vocabulary), words);
    }

    void everyFieldOperatorAndEventHasWords()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        for (const FieldDefinition &field : vocabulary.fields())
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
        for (const OperatorDefinition &definition : vocabulary.operators()) {
            QVERIFY(definition.phrase.contains(u"%1"));
            QCOMPARE(definition.phrase.contains(u"%2"), definition.operand != OperandKind::None);
        }
        for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind)
            QVERIFY(!inWords(static_cast<EventKind>(kind)).isEmpty());
        QCOMPARE(inWords(Condition{}, vocabulary), QStringLiteral("every lead"));
    }
};

QTEST_GUILESS_MAIN(ConditionWordsTest)
#include "condition_words_test.moc"
