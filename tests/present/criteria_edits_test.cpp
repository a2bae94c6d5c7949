// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/criteria_edits.h"

#include <QTest>

#include <chrono>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

bool isStaircase(const GradeGrid &grid)
{
    return std::ranges::is_sorted(grid.line, std::greater());
}

Criteria twoRules()
{
    Criteria criteria;
    criteria.fit = {{u"Size"_qs, Points::whole(30), {}}, {u"Region"_qs, Points::whole(20), {}}};
    criteria.never.resize(1);
    criteria.never[0].name = u"Student"_qs;
    return criteria;
}

} // namespace

class CriteriaEditsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldKeepTheLineAStaircaseWhereverItIsDrawn()
    {
        // Given every line there can be, then every cell switched on and off leaves a staircase that tells that cell right
        for (int fit = 1; fit <= 4; ++fit) {
            for (int engagement = 1; engagement <= 4; ++engagement) {
                for (const bool inLine : {true, false}) {
                    for (const std::array<int, 4> line : {std::array{3, 2, 1, 0}, {0, 0, 0, 0}, {4, 4, 4, 4}}) {
                        GradeGrid grid;
                        grid.line = line;
                        grid = withCell(grid, fit, engagement, inLine);
                        QVERIFY(isStaircase(grid));
                        QCOMPARE(grid.isInLine(fit, engagement), inLine);
                    }
                }
            }
        }
    }

    void shouldTakeBetterFitsAlongAndLeaveWorseOnesBehind()
    {
        GradeGrid grid;
        grid.line = {3, 2, 1, 0};
        QCOMPARE(withCell(grid, 2, 4, true).line, (std::array{4, 4, 1, 0}));
        QCOMPARE(withCell(grid, 1, 1, false).line, (std::array{0, 0, 0, 0}));
        QCOMPARE(withLineAt(grid, 4, 2).line, (std::array{3, 2, 2, 2}));
    }

    void shouldKeepTheStartsOfGradesFalling()
    {
        const std::array starts{75, 50, 25};
        QCOMPARE(withStart(starts, 0, 80), (std::array{80, 50, 25}));
        QCOMPARE(withStart(starts, 0, 20), (std::array{20, 19, 18}));
        QCOMPARE(withStart(starts, 2, 90), (std::array{92, 91, 90}));
        QCOMPARE(withStart(starts, 1, 0), (std::array{75, 2, 1}));
        QCOMPARE(withStart(starts, 2, 200), (std::array{100, 99, 98}));
    }

    void shouldGiveACopyAPlaceAndANameOfItsOwn()
    {
        Criteria criteria = twoRules();
        auto rules = criteria.fit;
        duplicateRule(criteria, rules, 0);
        QCOMPARE(rules.size(), size_t(3));
        QCOMPARE(rules[1].name, u"Size 2"_qs);
        QCOMPARE(rules[1].points, Points::whole(30));
        QCOMPARE(freeName(criteria, u"Student"_qs), u"Student 2"_qs);
        QCOMPARE(freeName(criteria, u"Job seeker"_qs), u"Job seeker"_qs);
    }

    void shouldKeepWhatDisputesARuleWithItsName()
    {
        // Given a reason that disputes a rule
        Criteria criteria = twoRules();
        criteria.reasons = {{ReasonId(u"too_small"_qs), u"Too small"_qs, u"Size"_qs}};

        // Then it follows the rule's name, but not to a name that another rule has or that is none
        renameRule(criteria, u"Size"_qs, u" Company size "_qs);
        QCOMPARE(criteria.fit[0].name, u"Company size"_qs);
        QCOMPARE(criteria.reasons[0].disputes, u"Company size"_qs);
        const Criteria before = criteria;
        renameRule(criteria, u"Company size"_qs, u"Student"_qs);
        renameRule(criteria, u"Company size"_qs, u"  "_qs);
        QCOMPARE(criteria, before);

        // And a rule that goes is disputed no more
        removeRule(criteria, u"Company size"_qs);
        QCOMPARE(criteria.fit.size(), size_t(1));
        QCOMPARE(criteria.reasons[0].disputes, QString());
    }

    void shouldKeepLimitsAndRevisitsThatCanBeRead()
    {
        EngagementRule rule;
        rule.points = Points::whole(5);
        rule.atMost = Points::whole(15);
        setPoints(rule, Points::whole(-5));
        QCOMPARE(rule.atMost->rounded(), -15);
        Disqualification never;
        never.then = Disqualification::Then::Nurture;
        never.revisitDays = 180;
        setThen(never, Disqualification::Then::Disqualify);
        QCOMPARE(never.revisitDays, 0);
    }

    void shouldMoveARuleOnlyWhereThereIsOne()
    {
        std::vector<int> rules{1, 2, 3};
        moveRule(rules, 0, 2);
        QCOMPARE(rules, (std::vector{2, 3, 1}));
        moveRule(rules, 2, 3);
        QCOMPARE(rules, (std::vector{2, 3, 1}));
    }

    void shouldSaySumsAndFadingInWords()
    {
        Criteria criteria = twoRules();
        criteria.fit.push_back({u"Competitor"_qs, Points::whole(-50), {}});
        QCOMPARE(fitInAll(criteria), Points::whole(50));
        QCOMPARE(mostPoints(criteria), Points::whole(30));
        QCOMPARE(fadingWords(criteria), QString());
        const Decay halves{Decay::Kind::HalfLife, 0, 24h * 14};
        criteria.engagement = {{u"Demo"_qs, Points::whole(40), {}, halves, {}}};
        QVERIFY(fadingWords(criteria).startsWith(u"halves in 14 day"_qs));
        criteria.engagement.push_back({u"Pricing"_qs, Points::whole(25), {}, {}, {}});
        QCOMPARE(fadingWords(criteria), u"each rule fades in its own way"_qs);
        QCOMPARE(pointsWords(Points::of(12.5)), u"12.5 points"_qs);
    }

    void shouldBeginARuleWithAConditionThatCanBeRead()
    {
        const Condition first = firstCondition(Vocabulary::standard());
        QCOMPARE(first.kind, Condition::Kind::Field);
        QVERIFY(Vocabulary::standard().field(first.field.field));
    }
};

QTEST_GUILESS_MAIN(CriteriaEditsTest)
#include "criteria_edits_test.moc"
