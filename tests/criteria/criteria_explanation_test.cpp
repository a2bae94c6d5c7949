// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_explanation.h"

#include "core/conditions/fact_sheet.h"
#include "core/criteria/criteria_reader.h"
#include "tests/criteria/criteria_document.h"
#include "tests/support/dice.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant now = Instant(std::chrono::milliseconds(1'795'000'000'000));
using Stage = Judgement::Stage;

BehaviourEvent happened(EventKind kind, Duration ago, const QString &topic = {})
{
    BehaviourEvent made;
    made.kind = kind;
    made.topic = topic;
    made.at = now - ago;
    return made;
}

/// A tree over events of different kinds, so that each clause can be turned by itself.
Condition tree(Dice &dice, int depth, int &nextKind)
{
    Condition made;
    if (depth == 0 || dice.chance(30) || nextKind > 12) {
        made.kind = Condition::Kind::Event;
        made.event.kinds = {static_cast<EventKind>(nextKind++)};
        return made;
    }
    constexpr std::array kinds{Condition::Kind::All, Condition::Kind::Any, Condition::Kind::None};
    made.kind = kinds.at(size_t(dice.upTo(2)));
    for (int i = dice.upTo(2); i >= 0; --i)
        made.parts.push_back(tree(dice, depth - 1, nextKind));
    return made;
}

} // namespace

class CriteriaExplanationTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());
    FactSheet m_sheet{m_vocabulary};

    CriteriaExplanation why(const Criteria &criteria, const Lead &lead, const std::vector<BehaviourEvent> &events)
    {
        m_sheet.fill(lead, events, now);
        const auto program = CriteriaProgram::compile(criteria, m_vocabulary);
        return explain(criteria, program.value_or(CriteriaProgram()), m_vocabulary, m_sheet.facts());
    }
    Criteria criteria() { return parseCriteria(criteriaText(), m_vocabulary).value_or(Criteria()); }

private Q_SLOTS:
    void anInquiryIsToldWhatItLacks()
    {
        Lead lead;
        lead.company.employees = 850;
        lead.company.industry = QStringLiteral("Logistics");
        const CriteriaExplanation told
            = why(criteria(), lead, {happened(EventKind::PageViewed, 15 * 24h, u"pricing"_qs)});
        QVERIFY(told.judgement.stage == Stage::Inquiry);
        QVERIFY(told.rule.isEmpty());
        QCOMPARE(told.ways.size(), size_t(2));
        QCOMPARE(told.ways[0].turns[0].place, QStringLiteral("/mql/any/0"));
        QCOMPARE(told.ways[0].turns[0].words, QStringLiteral("a demo was requested in the last 30 day(s)"));
        QCOMPARE(told.ways[0].turns[0].happened, 0);
        QCOMPARE(told.ways[0].turns[0].needed, 1);
        // Fit 80 is an A, inside the line from 20 points on; 15 are left of the page.
        QCOMPARE(told.ways[1].turns[0].place, QStringLiteral("/mql/any/1"));
        QCOMPARE(told.ways[1].turns[0].lacks, Points::whole(5));
    }

    void anMqlIsToldWhatSalesNeeds()
    {
        const CriteriaExplanation told = why(criteria(), {}, {happened(EventKind::DemoRequested, 1h)});
        QVERIFY(told.judgement.stage == Stage::Mql);
        QCOMPARE(told.rule, QStringLiteral("a demo was requested in the last 30 day(s)"));
        QCOMPARE(told.ways.size(), size_t(1));
        QCOMPARE(told.ways[0].turns[0].place, QStringLiteral("/sql/when"));
        QVERIFY(told.ways[0].stage == Stage::Sql);
    }

    void whoIsRefusedIsToldByWhichRule()
    {
        Lead lead;
        lead.role = QStringLiteral("Student");
        const CriteriaExplanation told = why(criteria(), lead, {});
        QCOMPARE(told.rule, QStringLiteral("Student"));
        QCOMPARE(told.ways[0].turns[0].place, QStringLiteral("/never/0/when"));
        QVERIFY(!told.ways[0].turns[0].mustHold);
    }

    void aWayMakesItSoAndNothingOfItIsToSpare()
    {
        Dice dice(7);
        int tried = 0;
        for (int round = 0; round < 2'500; ++round) {
            Criteria rules;
            int kinds = 1;
            rules.mql = tree(dice, 3, kinds);
            std::vector<bool> has(size_t(kinds), false);
            for (size_t kind = 1; kind < has.size(); ++kind)
                has[kind] = dice.chance(40);
            const auto stageWith = [&](const std::vector<bool> &events) {
                std::vector<BehaviourEvent> all;
                for (size_t kind = 1; kind < events.size(); ++kind) {
                    if (events[kind])
                        all.push_back(happened(static_cast<EventKind>(kind), 1h));
                }
                return why(rules, {}, all);
            };
            const CriteriaExplanation told = stageWith(has);
            if (told.judgement.stage == Stage::Mql) {
                QVERIFY(told.ways.empty());
                continue;
            }
            for (const WayTo &way : told.ways) {
                ++tried;
                const auto turned = [&](int without) {
                    std::vector<bool> events = has;
                    for (int i = 0; i < int(way.turns.size()); ++i) {
                        if (i == without)
                            continue;
                        for (int clause = 0; clause < int(told.mql.clauses.size()); ++clause) {
                            if (u"/mql"_qs + told.mql.clauses[size_t(clause)].place == way.turns[size_t(i)].place)
                                events[size_t(rules.mql.clause(clause)->event.kinds[0])].flip();
                        }
                    }
                    return stageWith(events).judgement.stage;
                };
                QVERIFY(turned(-1) == Stage::Mql);
                for (int i = 0; i < int(way.turns.size()); ++i)
                    QVERIFY(turned(i) != Stage::Mql);
            }
        }
        QVERIFY(tried > 500);
    }

    void theNextChangeIsToTheMillisecond()
    {
        Dice dice(11);
        const Criteria rules = criteria();
        const auto program = CriteriaProgram::compile(rules, m_vocabulary);
        RELAYDESK_VERIFY(program);
        int changes = 0;
        for (int round = 0; round < 300; ++round) {
            Lead lead;
            lead.company.employees = dice.upTo(399);
            lead.company.industry = QStringLiteral("Logistics");
            std::vector<BehaviourEvent> events;
            for (int i = dice.upTo(4); i > 0; --i)
                events.push_back(happened(dice.chance(50) ? EventKind::PageViewed : EventKind::DemoRequested,
                                          std::chrono::minutes(dice.upTo(60'000)), u"pricing"_qs));
            const auto judgedAt = [&](Instant at) {
                m_sheet.fill(lead, events, at);
                return program->judge(m_sheet.facts());
            };
            const auto same
                = [](const Judgement &a, const Judgement &b) { return a.stage == b.stage && a.grade() == b.grade(); };
            const Judgement today = judgedAt(now);
            const OptionalInstant next = program->nextChange(m_sheet.facts());
            if (!next)
                continue;
            ++changes;
            QVERIFY(!same(judgedAt(*next), today));
            QVERIFY(same(judgedAt(*next - Duration(1)), today));
            // Nothing gives points below 0 here: no hour before it differs either.
            for (Instant at = now; at < *next; at += 6h)
                QVERIFY(same(judgedAt(at), today));
        }
        QVERIFY(changes > 100);
    }
};

QTEST_GUILESS_MAIN(CriteriaExplanationTest)
#include "criteria_explanation_test.moc"
