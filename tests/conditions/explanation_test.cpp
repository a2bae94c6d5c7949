// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/explanation.h"

#include "core/conditions/condition_reader.h"
#include "core/conditions/fact_sheet.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class ExplanationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheClauseThatDecidedAndWhatItSaw()
    {
        // GIVEN a lead from retail that viewed pricing once
        const Vocabulary vocabulary = Vocabulary::standard();
        const Instant now = *fromIso8601(QStringLiteral("2026-11-22T12:00:00Z"));
        Lead lead;
        lead.company.industry = QStringLiteral("Retail");
        lead.company.employees = 90;
        const std::vector<BehaviourEvent> events{
            {RemoteId(QStringLiteral("1")), {}, EventKind::PageViewed, QStringLiteral("Pricing"), {}, now - 1h}};
        FactSheet sheet(vocabulary);
        sheet.fill(lead, events, now);
        const auto condition = parseCondition(
            R"({"all":[{"field":"company.employees","operator":"isAtLeast","value":50},
                       {"any":[{"field":"company.industry","operator":"is","value":"Energy"},
                               {"event":"pageViewed","topic":"pricing","atLeast":2,"withinDays":7}]}]})",
            vocabulary);
        RELAYDESK_VERIFY(condition);
        const auto program = ConditionProgram::compile(*condition, vocabulary);

        // WHEN it is asked why
        const Explanation why = explain(*condition, *program, vocabulary, sheet.facts());

        // THEN the size was no reason, and both parts of the "any" were
        QVERIFY(!why.holds);
        QCOMPARE(why.clauses.size(), size_t(3));
        QVERIFY(why.clauses[0].held && !why.clauses[0].decided);
        QCOMPARE(why.clauses[0].seen, QStringLiteral("90"));
        QVERIFY(!why.clauses[1].held && why.clauses[1].decided);
        QCOMPARE(why.clauses[1].place, QStringLiteral("/all/1/any/0"));
        QCOMPARE(why.clauses[1].words, QStringLiteral("industry is “Energy”"));
        QCOMPARE(why.clauses[1].seen, QStringLiteral("retail"));
        QCOMPARE(why.clauses[2].seen, QStringLiteral("1"));
        QVERIFY(why.clauses[2].decided);
    }

    void anUnknownValueIsSeenAsNothing()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        FactSheet sheet(vocabulary);
        sheet.fill({}, {}, Instant{});
        const auto condition = parseCondition(R"({"field":"phone","operator":"isKnown"})", vocabulary);
        const auto program = ConditionProgram::compile(*condition, vocabulary);
        const Explanation why = explain(*condition, *program, vocabulary, sheet.facts());
        QVERIFY(!why.holds && why.clauses[0].decided);
        QCOMPARE(why.clauses[0].place, QString());
        QCOMPARE(why.clauses[0].seen, QString());
    }
};

QTEST_GUILESS_MAIN(ExplanationTest)
#include "explanation_test.moc"
