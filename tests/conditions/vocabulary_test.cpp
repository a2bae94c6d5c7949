// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/vocabulary.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

class VocabularyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConnectorAddsItsOwnFieldsBehindTheStandardOnes()
    {
        Vocabulary vocabulary = Vocabulary::standard();
        const int industry = vocabulary.slotOf(QStringLiteral("company.industry"));
        FieldDefinition budget{QStringLiteral("odoo.x_budget"),
                               FieldType::Number,
                               QStringLiteral("budget"),
                               QStringLiteral("x_budget"),
                               {}};

        const Result<int> slot = vocabulary.addField(budget);

        RELAYDESK_VERIFY(slot);
        QCOMPARE(vocabulary.slotOf(QStringLiteral("company.industry")), industry);
        QCOMPARE(vocabulary.field(QStringLiteral("odoo.x_budget"))->label, QStringLiteral("budget"));
        QVERIFY(vocabulary.addField(budget).error().kind == ErrorKind::Conflict);
        QVERIFY(vocabulary.addField({}).error().kind == ErrorKind::Invalid);
    }

    void aFieldMayTakeFewerOperatorsThanItsType()
    {
        Vocabulary vocabulary = Vocabulary::standard();
        RELAYDESK_VERIFY(vocabulary.addField(
            {QStringLiteral("stageId"), FieldType::Text, {}, {}, {QStringLiteral("is"), QStringLiteral("isOneOf")}}));
        const FieldDefinition *field = vocabulary.field(QStringLiteral("stageId"));
        QVERIFY(vocabulary.operatorOf(*field, QStringLiteral("is")));
        QVERIFY(!vocabulary.operatorOf(*field, QStringLiteral("contains")));
        QCOMPARE(vocabulary.operatorNamesOf(*field).size(), size_t(2));
        QVERIFY(!vocabulary.addField({QStringLiteral("x"), FieldType::Number, {}, {}, {QStringLiteral("contains")}}));
    }

    void aConnectorNamesATestItsOwnWay()
    {
        Vocabulary vocabulary = Vocabulary::standard();
        OperatorDefinition ilike{QStringLiteral("ilike"), FieldType::Text,
                                 FieldTest::TextContains, false,
                                 OperandKind::Text,       QStringLiteral("%1 is like %2")};
        RELAYDESK_VERIFY(vocabulary.addOperator(ilike));
        QVERIFY(vocabulary.operatorOf(*vocabulary.field(QStringLiteral("source")), QStringLiteral("ilike")));
        QCOMPARE(vocabulary.addOperator(ilike).error().kind, ErrorKind::Conflict);
        ilike.name = QStringLiteral("bad");
        ilike.operand = OperandKind::Number;
        QCOMPARE(vocabulary.addOperator(ilike).error().kind, ErrorKind::Invalid);
    }

    void listsIncludeEachOtherButNotInACircle()
    {
        const auto named = [](const char *name, std::vector<QString> values, std::vector<QString> includes) {
            return NamedList{QString::fromLatin1(name), std::move(values), std::move(includes)};
        };
        Vocabulary vocabulary = Vocabulary::standard();
        vocabulary.setList(named("rivals", {QStringLiteral("a.example")}, {QStringLiteral("resellers")}));
        vocabulary.setList(named("resellers", {QStringLiteral("b.example"), QStringLiteral("a.example")}, {}));
        QCOMPARE(*vocabulary.valuesOf(QStringLiteral("rivals")),
                 (std::vector<QString>{QStringLiteral("a.example"), QStringLiteral("b.example")}));
        QCOMPARE(vocabulary.valuesOf(QStringLiteral("none")).error().kind, ErrorKind::NotFound);

        vocabulary.setList(named("resellers", {}, {QStringLiteral("rivals")}));
        const auto circle = vocabulary.valuesOf(QStringLiteral("rivals"));
        QCOMPARE(circle.error().kind, ErrorKind::Invalid);
        QCOMPARE(circle.error().context, QStringLiteral("lists in a circle: rivals > resellers > rivals"));
    }

    void listsThatDoubleAtEveryStepAreReadOnce()
    {
        Vocabulary vocabulary = Vocabulary::standard();
        for (int i = 0; i < 60; ++i) {
            const QString next = QStringLiteral("l%1").arg(i + 1);
            vocabulary.setList({QStringLiteral("l%1").arg(i), {QString::number(i)}, {next, next}});
        }
        vocabulary.setList({QStringLiteral("l60"), {QStringLiteral("end")}, {}});
        QCOMPARE(vocabulary.valuesOf(QStringLiteral("l0"))->size(), size_t(61));
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "vocabulary_test.moc"
