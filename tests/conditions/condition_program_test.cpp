// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_program.h"
#include "core/conditions/condition_reader.h"
#include "core/conditions/fact_sheet.h"

#include "tests/conditions/counted_allocations.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(QStringLiteral("2026-11-22T12:00:00.000Z"));

Lead someLead()
{
    Lead lead;
    lead.name = QStringLiteral("Mara Lind");
    lead.role = QStringLiteral("Head of Operations");
    lead.email = QStringLiteral("Mara@North.Example");
    lead.company.industry = QStringLiteral("Manufacturing");
    lead.company.employees = 240;
    lead.attribution.source = QStringLiteral("Webinar");
    lead.grade = {80, 60};
    lead.stamps.submitted = now - 24h * 10;
    lead.signals = {{EventKind::PageViewed, QStringLiteral("Pricing"), 3, now},
                    {EventKind::PageViewed, QStringLiteral("API docs"), 1, now}};
    return lead;
}

std::vector<BehaviourEvent> someEvents()
{
    const auto event = [](const char *id, EventKind kind, const char *topic, Duration ago) {
        return BehaviourEvent{RemoteId(QString::fromLatin1(id)), {}, kind, QString::fromLatin1(topic), {}, now - ago};
    };
    return {event("1", EventKind::PageViewed, "Pricing", 24h * 20),
            event("2", EventKind::PageViewed, "Pricing", 24h * 14),
            event("3", EventKind::PageViewed, "Plans and pricing", 1h), event("4", EventKind::Chat, "Support", 2h)};
}

} // namespace

class ConditionProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOperatorHoldsWhereItShould_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("holds");
        const auto field = [](const char *name, const char *op, const char *value, bool holds) {
            QByteArray json = QByteArray("{'field':'FIELD','operator':'OPERATOR'").replace("FIELD", name);
            json.replace("OPERATOR", op).replace('\'', "\x22");
            if (*value)
                json += QByteArray(",'value':").replace('\'', "\x22") + value;
            QTest::addRow("%s %s %s", name, op, value) << QByteArray(json + "}") << holds;
        };
        field("company.industry", "is", R"(" MANUFACTURING ")", true);
        field("company.industry", "is", R"("Manufact")", false);
        field("company.industry", "isNot", R"("Retail")", true);
        field("company.city", "isNot", R"("Oslo")", true); // unknown is not Oslo
        field("company.city", "is", R"("Oslo")", false);
        field("company.city", "doesNotContain", R"("Oslo")", true);
        field("company.city", "isUnknown", "", true);
        field("company.industry", "isKnown", "", true);
        field("role", "contains", R"("operations")", true);
        field("role", "startsWith", R"("head")", true);
        field("role", "endsWith", R"("head")", false);
        field("role", "matches", R"("head*oper*")", true);
        field("role", "doesNotMatch", R"("*sales*")", true);
        field("company.industry", "isOneOf", R"(["Retail","manufacturing"])", true);
        field("company.industry", "isNotOneOf", R"(["Retail","Energy"])", true);
        field("email.domain", "isInList", R"("ours")", true);
        field("email.domain", "isNotInList", R"("ours")", false);
        field("topics", "is", R"("pricing")", true);
        field("topics", "contains", R"("api")", true);
        field("topics", "isNot", R"("pricing")", false);
        field("company.employees", "is", "240", true);
        field("company.employees", "isNot", "240", false);
        field("company.employees", "isAtLeast", "240", true);
        field("company.employees", "isAbove", "240", false);
        field("company.employees", "isAtMost", "240", true);
        field("company.employees", "isBelow", "240", false);
        field("company.employees", "isBetween", "[240,240]", true);
        field("submittedAt", "isInLastDays", "10", true);
        field("submittedAt", "isInLastDays", "9", false);
        field("submittedAt", "isOlderThanDays", "10", false);
        field("submittedAt", "isOlderThanDays", "9", true);
        field("submittedAt", "isInNextDays", "30", false);
        field("submittedAt", "isBefore", R"("2026-11-12T12:00:00.001Z")", true);
        field("submittedAt", "isAfter", R"("2026-11-12T12:00:00Z")", false);
        field("firstContactAt", "isBefore", R"("2030-01-01T00:00:00Z")", false);
        field("grade", "is", R"("A2")", true);
        field("grade", "isAtLeast", R"("B2")", true);
        field("grade", "isAtLeast", R"("A1")", false);
        field("grade", "isAtLeast", R"("3")", true);
        field("grade", "isAtLeast", R"("A")", true);
        const auto event = [](const char *json, bool holds) { QTest::addRow("%s", json) << QByteArray(json) << holds; };
        event(R"({"event":"pageViewed"})", true);
        event(R"({"event":"pageViewed","topic":"PRICING","atLeast":2,"withinDays":14})", true); // 14 days ago counts
        event(R"({"event":"pageViewed","topic":"pricing","atLeast":3,"withinDays":14})", false);
        event(R"({"event":"pageViewed","atLeast":3})", true);
        event(R"({"event":["pageViewed","chat"],"atLeast":4})", true);
        event(R"({"event":"demoRequested","atMost":0})", true);
        event(R"({"event":"pageViewed","atMost":2})", false);
        event(R"({"event":"pageViewed","atLeast":1,"atMost":2,"withinDays":15})", true);
    }
    void everyOperatorHoldsWhereItShould()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, holds);
        Vocabulary vocabulary = Vocabulary::standard();
        vocabulary.setList({QStringLiteral("ours"), {QStringLiteral("NORTH.example")}, {}});
        FactSheet sheet(vocabulary);
        sheet.fill(someLead(), someEvents(), now);
        const Result<Condition> condition = parseCondition(json, vocabulary);
        RELAYDESK_VERIFY(condition);
        const Result<ConditionProgram> program = ConditionProgram::compile(*condition, vocabulary);
        RELAYDESK_VERIFY(program);

        QCOMPARE(program->holds(sheet.facts()), holds);
    }

    void evaluatingAllocatesNothing()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        const auto condition = parseCondition(
            R"({"any":[{"field":"role","operator":"matches","value":"*nobody*"},
                {"field":"company.industry","operator":"isOneOf","value":["a","b"]},
                {"none":[{"event":"pageViewed","topic":"pricing"}]},
                {"field":"topics","operator":"contains","value":"zzz"}]})",
            vocabulary);
        RELAYDESK_VERIFY(condition);
        const auto program = ConditionProgram::compile(*condition, vocabulary);
        FactSheet sheet(vocabulary);
        sheet.fill(someLead(), someEvents(), now);
        const LeadFacts facts = sheet.facts();

        const long before = test::allocations();
        bool holds = false;
        for (int i = 0; i < 1000; ++i)
            holds = program->holds(facts) || holds;

        QCOMPARE(test::allocations() - before, 0L);
        QVERIFY(!holds);
    }

    void aConditionWithoutARootHoldsForEveryLead()
    {
        QVERIFY(ConditionProgram().holds({}));
        QVERIFY(ConditionProgram::compile({}, Vocabulary::standard())->holds({}));
    }

    void whatTheVocabularyHasNotDoesNotCompile()
    {
        Vocabulary wider = Vocabulary::standard();
        RELAYDESK_VERIFY(wider.addField({QStringLiteral("x"), FieldType::Text, {}, {}, {}}));
        const auto condition = parseCondition(R"({"field":"x","operator":"isKnown"})", wider);
        RELAYDESK_VERIFY(condition);
        QCOMPARE(ConditionProgram::compile(*condition, Vocabulary::standard()).error().kind, ErrorKind::Invalid);
        Condition empty;
        empty.kind = Condition::Kind::All;
        QVERIFY(!ConditionProgram::compile(empty, wider));
    }

    void saysWhenTimeAloneChangesAClause()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        const auto condition
            = parseCondition(R"({"event":"pageViewed","topic":"pricing","atLeast":2,"withinDays":14})", vocabulary);
        const auto program = ConditionProgram::compile(*condition, vocabulary);
        FactSheet sheet(vocabulary);
        sheet.fill(someLead(), someEvents(), now);
        LeadFacts facts = sheet.facts();

        const OptionalInstant change = program->nextChange(facts);

        // The view of 14 days ago is inside the window to the millisecond.
        QCOMPARE(change, OptionalInstant(now + 1ms));
        QVERIFY(program->holds(facts));
        facts.now = *change;
        QVERIFY(!program->holds(facts));
        QVERIFY(!program->nextChange(facts));
    }
};

QTEST_GUILESS_MAIN(ConditionProgramTest)
#include "condition_program_test.moc"
