// SPDX-License-Identifier: GPL-3.0-or-later
// Leads are judged by the criteria in force, and judged anew when others come into force, or a score fades.
#include "core/handoff/agreement.h"
#include "tests/handoff/handoff_team.h"
#include "tests/support/verify.h"

#include <QJsonArray>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// A demo makes an MQL, and so does the grade; schools are refused.
QByteArray criteria(const QByteArray &mql = R"({"any": [{"event": "demoRequested", "withinDays": 30},
                                                        {"field": "grade", "operator": "isInsideLine"}]})")
{
    return R"({"name": "Test",
        "fit": [{"name": "Germany", "points": 80, "when": {"field": "company.country", "operator": "is", "value": "DE"}}],
        "engagement": [{"name": "Demo", "points": 60, "when": {"event": "demoRequested"}, "decay": {"linear": 100, "everyDays": 20}}],
        "grades": {"fit": [75, 50, 25], "engagement": [50, 40, 30], "line": ["A3"]},
        "mql": )"
        + mql + R"(,
        "required": ["phone"],
        "never": [{"name": "School", "when": {"field": "role", "operator": "contains", "value": "teacher"}, "reason": "student"}]})";
}

TeamTexts judged()
{
    TeamTexts texts = teamTexts();
    texts.criteria = criteria();
    return texts;
}

const QByteArray phoneOnly = R"({"field": "phone", "operator": "isKnown"})";

} // namespace

class AgreementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadIsScoredAndQualifiedByTheVersionInForce()
    {
        HandoffTeam team(judged());
        const LeadId id = team.submit(submissionOf(1, team.now()));
        team.look();
        QCOMPARE(team.story(id), u"captured standardised scored qualified routed notified"_qs);
        const Lead lead = team.lead(id);
        QCOMPARE(lead.grade, (Grade{80, 60}));
        QCOMPARE(lead.criteriaVersion, u"v1"_qs);
        QVERIFY(lead.qualifyingRule.startsWith(u"a demo was requested"));
        const QJsonObject scored = team.last(id, HandoffKind::Scored);
        QCOMPARE(scored[u"stage"].toString(), u"mql"_qs);
        QCOMPARE(scored[u"missing"].toArray(), QJsonArray{u"phone"_qs});
        QVERIFY(team.rowFollowsFromJournal(id));
    }

    void whoIsNoMqlYetIsNurturedAndNotRouted()
    {
        HandoffTeam team(judged());
        Submission quiet = submissionOf(1, team.now());
        quiet.events.clear();
        const LeadId id = team.submit(quiet);
        team.look();
        QCOMPARE(team.story(id), u"captured standardised scored nurtured"_qs);
        QVERIFY(team.lead(id).status == LeadStatus::Nurture);
        QVERIFY(!team.lead(id).owner.isValid());
    }

    void whoIsRefusedIsClosedWithItsReason()
    {
        HandoffTeam team(judged());
        Submission teacher = submissionOf(1, team.now());
        teacher.lead.role = QStringLiteral("Teacher");
        const LeadId id = team.submit(teacher);
        team.look();
        QCOMPARE(team.story(id), u"captured standardised scored disqualified"_qs);
        QCOMPARE(team.lead(id).lostReason, ReasonId(u"student"_qs));
        QCOMPARE(team.lead(id).qualifyingRule, u"School"_qs);
    }

    void otherCriteriaGradeTheLiveQueueAndSaySoOnEveryLeadTheyTouch()
    {
        HandoffTeam team(judged());
        const LeadId id = team.submit(submissionOf(1, team.now()));
        Submission called = submissionOf(2, team.now());
        called.lead.phone = QStringLiteral("+49 30 23125 418");
        const LeadId other = team.submit(called);
        team.look();
        const RepId owner = team.lead(id).owner;

        team.judgeBy(u"v2"_qs, criteria(phoneOnly));
        const Lead lead = team.lead(id);
        QCOMPARE(lead.criteriaVersion, u"v2"_qs);
        QCOMPARE(lead.qualifyingRule, u"No MQL any more"_qs);
        QVERIFY2(lead.owner == owner && isInQueue(lead.status), "nobody loses a lead by it");
        const QJsonObject scored = team.last(id, HandoffKind::Scored);
        QCOMPARE(scored[u"was"].toObject()[u"criteria"].toString(), u"v1"_qs);
        QCOMPARE(scored[u"stage"].toString(), u"inquiry"_qs);
        QVERIFY(team.lead(other).qualifyingRule.contains(u"phone"));
        QVERIFY(team.rowFollowsFromJournal(id));

        // Nothing is told twice, also after a restart that begins with the later criteria.
        const int told = team.count(id, HandoffKind::Scored);
        team.judgeBy(u"v2"_qs, criteria(phoneOnly));
        QCOMPARE(team.count(id, HandoffKind::Scored), told);
        // And the way back is a version like any other.
        team.judgeBy(u"v3"_qs, criteria());
        QVERIFY(team.lead(id).qualifyingRule.startsWith(u"a demo was requested"));
    }

    void aScoreThatFadesIsGradedAnewAtItsTime()
    {
        HandoffTeam team(judged());
        const LeadId id = team.submit(submissionOf(1, team.now()));
        team.look();
        QCOMPARE(team.lead(id).grade.engagement, 60);
        // 60 points lose 3 a day: below 50 after three days and a third.
        team.waitUntil(team.now() + 79h);
        QCOMPARE(team.count(id, HandoffKind::Scored), 1);
        team.waitUntil(team.now() + 2h);
        QCOMPARE(team.count(id, HandoffKind::Scored), 2);
        QCOMPARE(team.lead(id).grade.engagement, 50);
    }

    void criteriaThatCannotBeReadAreRefusedAndNothingChanges()
    {
        const auto refused = Agreement::of(u"v2"_qs, "{\"name\": 1}", Vocabulary::standard());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(AgreementTest)
#include "agreement_test.moc"
