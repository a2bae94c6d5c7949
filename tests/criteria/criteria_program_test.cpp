// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_program.h"

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

Lead operations()
{
    Lead lead;
    lead.role = QStringLiteral("VP Operations");
    lead.company.employees = 850;
    lead.company.industry = QStringLiteral("Logistics");
    return lead;
}

} // namespace

class CriteriaProgramTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());
    CriteriaProgram m_program;
    FactSheet m_sheet{m_vocabulary};

    Judgement judge(const Lead &lead, const std::vector<BehaviourEvent> &events = {})
    {
        m_sheet.fill(lead, events, now);
        return m_program.judge(m_sheet.facts());
    }

    std::pair<Points, Points> sumOfParts()
    {
        Points fit;
        Points engagement;
        for (const ScorePart &part : m_program.parts(m_sheet.facts()))
            (part.isFit ? fit : engagement) += part.points;
        return {fit, engagement};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto criteria = parseCriteria(criteriaText(), m_vocabulary);
        RELAYDESK_VERIFY(criteria);
        auto program = CriteriaProgram::compile(*criteria, m_vocabulary);
        RELAYDESK_VERIFY(program);
        m_program = *std::move(program);
    }

    void fitAndEngagementStayTwoNumbers()
    {
        const Judgement cold = judge(operations());
        QCOMPARE(cold.fit, Points::whole(100)); // 110, of 100
        QCOMPARE(cold.engagement, Points());
        QVERIFY2(cold.stage == Stage::Inquiry, "right but cold");
        const Judgement wrong = judge(
            {},
            {happened(EventKind::PageViewed, 0h, u"Pricing"_qs), happened(EventKind::PageViewed, 0h, u"pricing"_qs)});
        QCOMPARE(wrong.engagement, Points::whole(40));
        QVERIFY2(wrong.stage == Stage::Inquiry, "hot but wrong");
    }

    void theLineThroughTheGridQualifies()
    {
        // A needs no more than a 3: 20 points.
        const Judgement on = judge(operations(), {happened(EventKind::PageViewed, 0h, u"Pricing"_qs)});
        QCOMPARE(on.fitStep, 1);
        QCOMPARE(on.engageStep, 3);
        QVERIFY(on.stage == Stage::Mql);
        QVERIFY(on.inLine);
        // A day later a third of a point is gone, and with it the MQL.
        const Judgement off = judge(operations(), {happened(EventKind::PageViewed, 24h, u"Pricing"_qs)});
        QCOMPARE(off.engagement.thousandths, 19'667);
        QVERIFY(off.stage == Stage::Inquiry);
    }

    void aRuleQualifiesByItselfAndIntentWithAPhoneIsSales()
    {
        Lead lead;
        const std::vector<BehaviourEvent> asked{happened(EventKind::DemoRequested, 1h)};
        QVERIFY(judge(lead, asked).stage == Stage::Mql);
        QVERIFY(!judge(lead, asked).inLine);
        QCOMPARE(judge(lead, asked).missing, 2);
        lead.phone = QStringLiteral("+46 8 465 004 12");
        QVERIFY(judge(lead, asked).stage == Stage::Sql);
        QCOMPARE(judge(lead, asked).missing, 1);
        QVERIFY2(judge(lead, {happened(EventKind::DemoRequested, 31 * 24h)}).stage == Stage::Inquiry,
                 "asked too long ago");
    }

    void whoIsNeverHandedOverIsNotWhateverElseHolds()
    {
        Lead lead = operations();
        lead.role = QStringLiteral("Student of operations");
        const std::vector<BehaviourEvent> asked{happened(EventKind::DemoRequested, 1h)};
        QVERIFY(judge(lead, asked).stage == Stage::Disqualified);
        QCOMPARE(judge(lead, asked).never, 0);
        lead.role.clear();
        lead.company.industry = QStringLiteral("Education");
        QVERIFY(judge(lead, asked).stage == Stage::Nurture);
        QCOMPARE(judge(lead, asked).never, 1);
    }

    void aLimitCountsAfterDecayAndIsAPartOfItsOwn()
    {
        std::vector<BehaviourEvent> events;
        for (int i = 0; i < 4; ++i)
            events.push_back(happened(EventKind::PageViewed, 15 * 24h, u"Pricing"_qs)); // 15 points left of each
        QCOMPARE(judge({}, events).engagement, Points::whole(50));
        const std::vector<ScorePart> parts = m_program.parts(m_sheet.facts());
        QCOMPARE(parts.size(), size_t(5));
        QVERIFY(parts.back().kind == ScorePart::Kind::RuleLimit);
        QCOMPARE(parts.back().points, Points::whole(-10));
    }

    void theFutureIsNotCounted()
    {
        QCOMPARE(judge({}, {happened(EventKind::DemoRequested, -1h)}).engagement, Points());
    }

    void thePartsAddUpToTheScoreExactly()
    {
        Dice dice(20261123);
        constexpr std::array kinds{EventKind::PageViewed, EventKind::DemoRequested, EventKind::EmailOpened,
                                   EventKind::Chat};
        for (int round = 0; round < 10'000; ++round) {
            Lead lead;
            lead.company.employees = dice.upTo(399);
            lead.company.industry = dice.chance(50) ? QStringLiteral("Logistics") : QString();
            lead.role = dice.chance(50) ? QStringLiteral("Operations") : QString();
            std::vector<BehaviourEvent> events;
            for (int i = dice.upTo(11); i > 0; --i)
                events.push_back(happened(kinds.at(size_t(dice.upTo(3))),
                                          std::chrono::minutes(dice.upTo(200'000) - 1000),
                                          dice.chance(50) ? QStringLiteral("Pricing") : QString()));
            const Judgement judgement = judge(lead, events);
            const auto [fit, engagement] = sumOfParts();
            QCOMPARE(fit, judgement.fit);
            QCOMPARE(engagement, judgement.engagement);
            QVERIFY(judgement.engagement >= Points() && judgement.engagement <= Points::whole(100));
        }
    }
};

QTEST_GUILESS_MAIN(CriteriaProgramTest)
#include "criteria_program_test.moc"
