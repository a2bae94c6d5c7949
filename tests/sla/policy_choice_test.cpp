// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/policy_choice.h"

#include "core/conditions/fact_sheet.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

class PolicyChoiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstThatAppliesWinsAndSaysWhy()
    {
        // GIVEN a policy for strong leads, one for the web, and one for all
        const Vocabulary vocabulary = Vocabulary::standard();
        std::vector<SlaPolicy> policies;
        for (const char *json : {R"({"name":"Strong","targetMinutes":5,"clock":"wall",
                                     "appliesTo":{"field":"fit","operator":"isAtLeast","value":75}})",
                                 R"({"name":"Web","targetMinutes":60,"clock":"wall",
                                     "appliesTo":{"field":"source","operator":"is","value":"web"}})",
                                 R"({"name":"All","targetMinutes":600,"clock":"wall"})"}) {
            const auto policy = parseSlaPolicy(json, vocabulary);
            RELAYDESK_VERIFY(policy);
            policies.push_back(*policy);
        }
        FactSheet sheet(vocabulary);
        Lead lead;
        lead.grade.fit = 40;
        lead.attribution.source = QStringLiteral("Web");
        sheet.fill(lead, {}, Instant{});

        // WHEN a weak lead comes over the web
        const PolicyChoice choice = choosePolicy(policies, vocabulary, sheet.facts());

        // THEN it has the second policy, and the first says what it saw
        QCOMPARE(choice.policy, &policies[1]);
        QCOMPARE(choice.trials.size(), size_t(2));
        QVERIFY(!choice.trials[0].why.holds);
        QCOMPARE(choice.trials[0].why.clauses[0].seen, QStringLiteral("40"));
        QCOMPARE(choice.trials[1].policy, QStringLiteral("Web"));

        sheet.fill({}, {}, Instant{});
        QCOMPARE(choosePolicy(policies, vocabulary, sheet.facts()).policy, &policies[2]);
        policies.pop_back();
        const PolicyChoice none = choosePolicy(policies, vocabulary, sheet.facts());
        QVERIFY(!none.policy);
        QCOMPARE(none.trials.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(PolicyChoiceTest)
#include "policy_choice_test.moc"
