// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/criteria_step.h"

#include <QTest>

using namespace relaydesk;

namespace {

using State = CriteriaApproval::State;

CriteriaPageContent draftOf(State marketing, State sales)
{
    CriteriaPageContent content;
    content.shown = {15, CriteriaVersion::State::Draft, {}, {}};
    content.inForce = 14;
    content.rights = {true, true, false, true, true, true};
    content.approvals = {CriteriaApproval{u"Ines Calvário"_qs, marketing, u"09:31"_qs, false},
                         CriteriaApproval{u"Dario Contarelli"_qs, sales, u"09:32"_qs, false}};
    return content;
}

} // namespace

class CriteriaStepTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldLeadADraftFromProposingToPublishing()
    {
        // Given a draft of somebody from marketing, who may publish
        CriteriaPageContent content = draftOf(State::NotAsked, State::NotAsked);

        // Then it is proposed, signed, waited for and published, one after the other
        QCOMPARE(nextStep(content), CriteriaStep::Propose);
        QCOMPARE(stepLabel(nextStep(content), content), u"Propose v15"_qs);
        content = draftOf(State::Asked, State::Asked);
        QCOMPARE(nextStep(content), CriteriaStep::ApproveMarketing);
        content = draftOf(State::Approved, State::Asked);
        QCOMPARE(nextStep(content), CriteriaStep::Remind);
        QCOMPARE(stepLabel(nextStep(content), content), u"Remind Dario"_qs);
        QCOMPARE(publishRemark(content), u"Publishes when Sales approves"_qs);
        content = draftOf(State::Approved, State::Approved);
        QCOMPARE(nextStep(content), CriteriaStep::Publish);
        QCOMPARE(publishRemark(content), u"Both teams approved"_qs);
    }

    void shouldOfferNothingForAVersionThatIsPublished()
    {
        CriteriaPageContent content = draftOf(State::Approved, State::Approved);
        content.shown = {14, CriteriaVersion::State::InForce, {}, {}};
        QCOMPARE(nextStep(content), CriteriaStep::None);
        QCOMPARE(whyNotPublish(content), u"v14 is in force."_qs);
        QCOMPARE(publishRemark(content), QString());
        content.shown = {16, CriteriaVersion::State::Scheduled, {}, u"30 Nov 09:00"_qs};
        QCOMPARE(nextStep(content), CriteriaStep::None);
        QCOMPARE(whyNotPublish(content), u"v16 is published already. It comes into force 30 Nov 09:00."_qs);
        QCOMPARE(publishRemark(content), QString());
    }

    void shouldAskSalesToApproveWhenSalesIsTheReader()
    {
        CriteriaPageContent content = draftOf(State::Approved, State::Asked);
        content.rights = {false, false, true, false, false, true};
        QCOMPARE(nextStep(content), CriteriaStep::ApproveSales);
        content.approvals[1].state = State::Approved;
        QCOMPARE(nextStep(content), CriteriaStep::None);
    }

    void shouldSayWhyAVersionCannotBePublished()
    {
        QVERIFY(whyNotPublish(draftOf(State::NotAsked, State::NotAsked)).startsWith(u"Marketing and Sales"_qs));
        QVERIFY(whyNotPublish(draftOf(State::Approved, State::Asked)).startsWith(u"Sales"_qs));
        QVERIFY(whyNotPublish(draftOf(State::Asked, State::Approved)).startsWith(u"Marketing"_qs));
        CriteriaPageContent content = draftOf(State::Approved, State::Approved);
        QCOMPARE(whyNotPublish(content), QString());
        content.editedBy = u"Amara"_qs;
        QVERIFY(whyNotPublish(content).startsWith(u"Amara also edited"_qs));
        content.rights.mayPublish = false;
        QVERIFY(whyNotPublish(content).startsWith(u"Both teams approved"_qs));
    }

    void shouldNotProposeWhatSaysTheSame()
    {
        const CriteriaPageContent content = draftOf(State::NotAsked, State::NotAsked);
        QCOMPARE(whyNotStep(CriteriaStep::Propose, content, 0), u"Nothing to propose: v15 says the same as v14."_qs);
        QCOMPARE(whyNotStep(CriteriaStep::Propose, content, 2), QString());
    }

    void shouldNameVersionsByWhatTheyAre()
    {
        QCOMPARE(versionChip({15, CriteriaVersion::State::Draft, {}, {}}), u"Draft v15"_qs);
        QCOMPARE(versionChip({15, CriteriaVersion::State::Proposed, {}, {}}), u"Proposed v15"_qs);
        QCOMPARE(versionChip({14, CriteriaVersion::State::InForce, {}, {}}), u"In force v14"_qs);
        QCOMPARE(versionChip({16, CriteriaVersion::State::Scheduled, {}, {}}), u"Scheduled v16"_qs);
        QCOMPARE(versionState({16, CriteriaVersion::State::Scheduled, {}, u"30 Nov 09:00"_qs}),
                 u"From 30 Nov 09:00"_qs);
        QCOMPARE(versionState({13, CriteriaVersion::State::Past, {}, u"24 Aug"_qs}), u"To 24 Aug"_qs);
        QCOMPARE(approvalWords({{}, State::Approved, u"09:31"_qs, false}), u"Approved 09:31"_qs);
        QCOMPARE(changesWords(0, 14), u"Nothing changed from v14"_qs);
        QVERIFY(changesWords(2, 14).startsWith(u"2 change"_qs));
        QCOMPARE(changesWords(2, 0), QString());
    }

    void shouldSayADifferenceInOneLine()
    {
        using Kind = CriteriaChange::Kind;
        QCOMPARE(changeLine({Kind::Added, u"Fit"_qs, {}, {}, u"Region"_qs}), u"New: Region"_qs);
        QCOMPARE(changeLine({Kind::Removed, u"Fit"_qs, {}, u"Region"_qs, {}}), u"Gone: Region"_qs);
        QCOMPARE(changeLine({Kind::Changed, u"Fit"_qs, {}, u"20"_qs, u"25"_qs}), u"25 (was: 20)"_qs);
    }
};

QTEST_GUILESS_MAIN(CriteriaStepTest)
#include "criteria_step_test.moc"
