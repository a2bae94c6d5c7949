// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_reader.h"

#include "tests/support/verify.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace relaydesk;

namespace {

Vocabulary vocabularyWithLists()
{
    Vocabulary vocabulary = Vocabulary::standard();
    vocabulary.setList({QStringLiteral("competitors"), {QStringLiteral("rival.example")}, {}});
    vocabulary.setList({QStringLiteral("loop"), {}, {QStringLiteral("loop")}});
    return vocabulary;
}

} // namespace

class ConditionReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfClauseAndWritesItBack()
    {
        const QByteArray json = R"({"all":[
            {"any":[{"field":"company.industry","operator":"isOneOf","value":["Manufacturing","Logistics"]},
                    {"field":"company.employees","operator":"isBetween","value":[50,500]}]},
            {"none":[{"field":"email.domain","operator":"isInList","value":"competitors"},
                     {"field":"phone","operator":"isUnknown"}]},
            {"field":"role","operator":"matches","value":"head of *"},
            {"field":"grade","operator":"isAtLeast","value":"B2"},
            {"field":"submittedAt","operator":"isInLastDays","value":30},
            {"field":"createdAt","operator":"isAfter","value":"2026-01-01T00:00:00+01:00"},
            {"event":["pageViewed","documentDownloaded"],"topic":"pricing","atLeast":2,"withinDays":14},
            {"event":"meeting","atMost":0}]})";
        const Vocabulary vocabulary = vocabularyWithLists();

        const Result<Condition> condition = parseCondition(json, vocabulary);

        RELAYDESK_VERIFY(condition);
        QCOMPARE(condition->clauseCount(), 10);
        QCOMPARE(condition->parts[6].event.kinds.size(), size_t(2));
        QCOMPARE(condition->parts[7].event.atLeast, 0);
        QCOMPARE(toIso8601(*condition->parts[5].field.operand.time), QStringLiteral("2025-12-31T23:00:00.000Z"));
        const Result<Condition> again = parseCondition(toJson(*condition), vocabulary);
        RELAYDESK_VERIFY(again);
        QCOMPARE(*again, *condition);
    }

    void namesThePlaceAndTheMistakeInWords_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &json, const char *error) {
            QTest::newRow(name) << json << QString::fromUtf8(error);
        };
        row("unknown field", R"({"all":[{"field":"company.indsutry","operator":"is","value":"x"}]})",
            "/all/0/field: there is no field “company.indsutry”, did you mean “company.industry”?");
        row("short field name", R"({"field":"industry","operator":"is","value":"x"})",
            "/field: there is no field “industry”, did you mean “company.industry”?");
        row("operator of another type", R"({"field":"company.employees","operator":"contains","value":"x"})",
            "/operator: “company.employees” cannot take the operator “contains” (possible: is, isNot, isAtLeast, "
            "isAtMost, isAbove, isBelow, isBetween, isKnown, isUnknown)");
        row("wrong type", R"({"field":"company.employees","operator":"isAtLeast","value":"50"})",
            "/value: must be a number, not a text");
        row("no value", R"({"field":"source","operator":"is"})", "/value: is missing");
        row("value too many", R"({"field":"source","operator":"isKnown","value":1})",
            "/value: this operator takes no value");
        row("empty text", R"({"field":"source","operator":"contains","value":" "})", "/value: is empty");
        row("empty group", R"({"any":[]})", "/any: the group is empty");
        row("empty group inside", R"({"all":[{"none":[]}]})", "/all/0/none: the group is empty");
        row("empty object", R"({"all":[{}]})", "/all/0: must have one of “all”, “any”, “none”, “field” or “event”");
        row("two groups in one", R"({"all":[{"field":"source","operator":"isKnown"}],"any":[]})",
            "/any: is not known here");
        row("not an object", R"({"all":[5]})", "/all/0: must be an object, not a number");
        row("unknown event", R"({"event":"pageView"})",
            "/event: there is no kind of event “pageView”, did you mean “pageViewed”?");
        row("event twice", R"({"event":["meeting","meeting"]})", "/event/1: given twice");
        row("always", R"({"event":"meeting","atLeast":0})",
            "/atLeast: 0 always holds; for “never happened” write \"atMost\": 0");
        row("never", R"({"event":"meeting","atLeast":3,"atMost":2})", "/atMost: must not be below “atLeast”");
        row("fraction of a day", R"({"field":"createdAt","operator":"isInLastDays","value":1.5})",
            "/value: must be a whole number of days from 1 to 3660");
        row("no offset", R"({"field":"createdAt","operator":"isBefore","value":"2026-01-01T00:00:00"})",
            "/value: must be a time with its offset, such as 2026-11-22T09:30:00Z or 2026-11-22T10:30:00+01:00");
        row("no grade", R"({"field":"grade","operator":"is","value":"E2"})",
            "/value: must be a fit from A to D, an engagement from 1 to 4, or both, such as B2");
        row("unknown list", R"({"field":"email.domain","operator":"isInList","value":"competitor"})",
            "/value: there is no list “competitor”, did you mean “competitors”?");
        row("list in a circle", R"({"field":"email.domain","operator":"isInList","value":"loop"})",
            "/value: lists in a circle: loop > loop");
        row("turned round", R"({"field":"fit","operator":"isBetween","value":[9,1]})",
            "/value: the first number must not be above the second");
        row("given twice", R"({"field":"source","field":"source","operator":"isKnown"})", "/field: given twice");
        row("long pattern", R"({"field":"role","operator":"matches","value":")" + QByteArray(101, '*') + R"("})",
            "/value: is longer than 100 characters");
    }
    void namesThePlaceAndTheMistakeInWords()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);

        const Result<Condition> condition = parseCondition(json, vocabularyWithLists());

        QVERIFY(!condition);
        QCOMPARE(condition.error().kind, ErrorKind::Invalid);
        QCOMPARE(condition.error().context, error);
    }

    void saysEveryMistakeAtOnce()
    {
        const auto condition = parseCondition(
            R"({"all":[{"field":"x","operator":"is","value":"a"},{"event":"y"},{"any":[]}]})", vocabularyWithLists());
        QCOMPARE(condition.error().context.count(u'\n'), 2);
    }

    void depthAndNumberOfClausesAreBounded()
    {
        const QByteArray clause = R"({"field":"source","operator":"isKnown"})";
        const auto nested = [&](int depth) -> QByteArray {
            return QByteArray(R"({"all":[)").repeated(depth) + clause + QByteArray("]}").repeated(depth);
        };
        RELAYDESK_VERIFY(parseCondition(nested(12), Vocabulary::standard()));
        QVERIFY(parseCondition(nested(13), Vocabulary::standard())
                    .error()
                    .context.endsWith(u": groups nested deeper than 12 levels"));
        QVERIFY(parseCondition(nested(1000), Vocabulary::standard()).error().context.contains(u"nested deeper than"));

        const auto wide = [&](int count) -> QByteArray {
            return R"({"all":[)" + QByteArray(clause + ',').repeated(count - 1) + clause + "]}";
        };
        RELAYDESK_VERIFY(parseCondition(wide(500), Vocabulary::standard()));
        QCOMPARE(parseCondition(wide(501), Vocabulary::standard()).error().context,
                 QStringLiteral("/all/500: more than 500 clauses"));
    }

    void theSchemaNamesTheSameOperatorsAndEvents()
    {
        QFile file(QStringLiteral(RELAYDESK_CONDITION_SCHEMA));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject definitions = QJsonDocument::fromJson(file.readAll())[u"$defs"].toObject();
        const auto namesIn = [](const QJsonValue &list) {
            QSet<QString> names;
            for (const QJsonValue &name : list.toArray())
                names.insert(name.toString());
            return names;
        };
        QSet<QString> operators;
        const Vocabulary vocabulary = Vocabulary::standard();
        for (const OperatorDefinition &definition : vocabulary.operators())
            operators.insert(definition.name);
        QCOMPARE(namesIn(definitions[u"operator"][u"enum"]), operators);
        QSet<QString> events;
        for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind)
            events.insert(toString(static_cast<EventKind>(kind)));
        QCOMPARE(namesIn(definitions[u"eventKind"][u"enum"]), events);
    }
};

QTEST_GUILESS_MAIN(ConditionReaderTest)
#include "condition_reader_test.moc"
