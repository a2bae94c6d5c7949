// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_editing.h"

#include "app/desk/criteria_page_words.h"
#include "app/desk/unsent_draft.h"
#include "core/conditions/condition_reader.h"
#include "tests/desk/criteria_team.h"

#include <QFile>
#include <QSignalSpy>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::CriteriaTeam;
using Kind = DocumentCommandKind;

class CriteriaEditingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsSavedAfterAPause()
    {
        // Given criteria in force, at the desk of a marketing manager
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);

        // When she edits them
        team.rename("Inbound");

        // Then it is the next version's draft, not saved until she pauses
        QCOMPARE(team.editing->shownNumber(), 2);
        QVERIFY(team.editing->isUnsaved());
        QVERIFY(!team.hub.history().open());
        team.clock.advance(2s);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Inbound"));
        QTRY_VERIFY(!team.editing->isUnsaved());

        // And what she did can still be undone
        QVERIFY(team.editing->draft().canUndo());
    }

    void whatWasDoneCanBeUndoneAfterALookAtAnotherVersion()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Inbound");
        team.clock.advance(2s);
        QTRY_VERIFY(!team.editing->isUnsaved());

        // When she looks at what is in force and comes back
        team.editing->show(1);
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Leads"));
        QVERIFY(!team.editing->draft().canUndo());
        team.editing->show(2);

        // Then her steps are still there
        QVERIFY(team.editing->draft().canUndo());
        team.editing->draft().undo();
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Leads"));
    }

    void aProposalThatFailedSavesNothingLater()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Inbound");
        team.clock.advance(2s);
        QTRY_VERIFY(!team.editing->isUnsaved());

        // Given a proposal with another title while there is no way to the hub, and a look at the version before
        team.document->follow(nullptr);
        team.editing->propose(QStringLiteral("New title"));
        team.editing->show(1);

        // When there is a way again, then the draft on the hub is as it was
        const int before = team.hub.commands();
        team.goOnline();
        QTRY_VERIFY(team.document->isReachable());
        team.editing->save();
        team.clock.advance(2s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(team.hub.commands(), before);
        QCOMPARE(team.nameOnHub(), QStringLiteral("Inbound"));
    }

    void everythingThatWaitsForASaveIsDone()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QSignalSpy commented(team.editing.get(), &CriteriaEditing::commented);

        // Given edits that are not saved, when two comments are sent one after the other
        team.rename("Inbound");
        team.editing->comment({}, QStringLiteral("First"));
        team.editing->comment({}, QStringLiteral("Second"));

        // Then both stand on the version that has the edits
        QTRY_COMPARE(commented.size(), 2);
        QVERIFY(commented[0][0].toBool() && commented[1][0].toBool());
        const DocumentVersion *open = team.hub.history().open();
        QVERIFY(open);
        QCOMPARE(open->comments.size(), size_t(2));
    }

    void aCommentThatIsNotTakenIsSaidToBeSo()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QSignalSpy commented(team.editing.get(), &CriteriaEditing::commented);
        QSignalSpy refused(team.editing.get(), &CriteriaEditing::refused);

        // Given a conflict that waits for an answer
        team.rename("Inbound");
        team.other(DocumentCommandKind::Save, "mo", R"({"name":"Outbound"})");
        QTRY_VERIFY(team.editing->conflict());
        team.editing->comment({}, QStringLiteral("Why?"));
        QCOMPARE(commented.size(), 1);
        QVERIFY(!commented[0][0].toBool());
        QCOMPARE(refused.size(), 1);

        // Or a hub that cannot be reached
        team.editing->resolve(ConflictAnswer::KeepMine);
        QTRY_VERIFY(!team.editing->isUnsaved());
        team.hub.setReachable(false);
        team.editing->comment({}, QStringLiteral("Why?"));
        QTRY_COMPARE(commented.size(), 2);
        QVERIFY(!commented[1][0].toBool());
        QCOMPARE(refused.size(), 2);
    }

    void aDraftWrittenOfflineIsKeptAndSentLater()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);

        // Given no way to the hub, and edits
        team.document->follow(nullptr);
        team.rename("Written on a train");
        team.clock.advance(2s);
        QVERIFY(team.editing->isUnsaved());
        QVERIFY(QFile::exists(team.file("draft.json")));

        // When the program ends and begins again, the draft is there, and the rest as it was last read
        team.sit();
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Written on a train"));
        QCOMPARE(team.editing->draft().base().name, QStringLiteral("Leads"));

        // Then it is sent once there is a way
        team.goOnline();
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Written on a train"));
        QTRY_VERIFY(!QFile::exists(team.file("draft.json")));
    }

    void aChangeIsProposedSignedTwiceAndPublished()
    {
        // Given a draft with unsaved edits
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Better");

        // When it is proposed, it is saved first, with its title
        team.editing->propose(QStringLiteral("A better name"));
        QTRY_VERIFY(team.hub.history().open() && team.hub.history().open()->proposedAt);
        QCOMPARE(team.hub.history().open()->latest().title, QStringLiteral("A better name"));
        QCOMPARE(team.nameOnHub(), QStringLiteral("Better"));

        // And once both have signed it counts from when it is published
        team.editing->approve();
        QTRY_VERIFY(team.hub.history().open()->approvalOf(ApprovalSide::Marketing));
        team.other(Kind::Approve, "tom");
        QTRY_VERIFY(team.document->history().open()->approvalOf(ApprovalSide::Sales));
        team.editing->publish({});
        QTRY_VERIFY(!team.hub.history().open());
        QTRY_COMPARE(team.editing->inForce()->number, 2);
    }

    void whatWasPublishedIsSaidWithItsMoment()
    {
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.other(Kind::Propose, "mo");
        team.other(Kind::Approve, "mo");
        team.other(Kind::Approve, "tom");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QSignalSpy noticed(team.editing.get(), &CriteriaEditing::noticed);
        team.editing->publish(team.clock.now() + std::chrono::days(9));
        QTRY_COMPARE(noticed.size(), 1);
        QVERIFY(noticed.front().front().toString().startsWith(u"v1 is published and comes into force 27 Nov"));
    }

    void anEditTakesBackWhatWasSignedAndSaysSo()
    {
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.other(Kind::Propose, "mo");
        team.other(Kind::Approve, "tom");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QSignalSpy noticed(team.editing.get(), &CriteriaEditing::noticed);
        team.rename("Other leads");
        team.clock.advance(2s);
        QTRY_COMPARE(noticed.size(), 1);
        QVERIFY(!team.hub.history().open()->proposedAt);
        QVERIFY(team.hub.history().open()->approvals.empty());
    }

    void whatTheHubRefusesIsSaidInWords()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QSignalSpy refused(team.editing.get(), &CriteriaEditing::refused);
        team.editing->publish({});
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.front().front().toString().contains(u"no open draft"));
    }

    void whoeverIsNotOfMarketingReads()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit(3);
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QVERIFY(team.editing->draft().isReadOnly());
        team.rename("Not mine to write");
        QVERIFY(!team.editing->isUnsaved());
        const CriteriaRights rights = criteriaPageContent(*team.editing, {}, team.clock.now(), QLocale::c()).rights;
        QVERIFY(!rights.mayEdit && !rights.maySignSales && !rights.maySignMarketing && rights.mayComment);
    }

    void aKeptDraftOfAnotherRoleStaysWhereItIs()
    {
        CriteriaTeam team;
        QVERIFY(writeUnsentDraft(team.file("draft.json"), {"{}", R"({"name":"Kept"})", 0, 0}));
        team.sit(2);
        QVERIFY(QFile::exists(team.file("draft.json")));
        QVERIFY(!team.editing->isUnsaved());
    }

    void anOldVersionIsReadAndTheDraftIsFoundAgain()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.agreeOn(R"({"name":"Second"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 2);
        team.rename("Third");
        team.editing->show(1);
        QTRY_COMPARE(team.editing->shownNumber(), 1); // once the draft was saved
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("First"));
        QVERIFY(team.editing->draft().isReadOnly());
        team.editing->show(0);
        QTRY_COMPARE(team.editing->draft().criteria().name, QStringLiteral("Third"));
        QVERIFY(!team.editing->draft().isReadOnly());
    }

    void goingBackIsANewVersion()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.agreeOn(R"({"name":"Second"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 2);
        team.editing->revert(1);
        QTRY_COMPARE(team.editing->shownNumber(), 3);
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("First"));
        QCOMPARE(team.hub.history().open()->basedOn, 1);
    }

    void whatIsNoDraftOfOursIsNotTakenForOne()
    {
        CriteriaTeam team;
        QFile file(team.file("draft.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"other\":true}");
        file.close();
        QVERIFY(!readUnsentDraft(team.file("draft.json")));
        team.sit();
        QVERIFY(!team.editing->isUnsaved());
        QVERIFY(!*readUnsentDraft(team.file("none.json")));

        // And what somebody writes now does not replace it
        QVERIFY(QFile::exists(team.file("draft-1.json")));
        team.rename("New");
        team.clock.advance(1s);
        QVERIFY(readUnsentDraft(team.file("draft.json")));
        QVERIFY(QFile::exists(team.file("draft-1.json")));
    }

    void aKeptDraftThatIsNoCriteriaIsSetAsideAndSpokenOf()
    {
        CriteriaTeam team;
        QVERIFY(writeUnsentDraft(team.file("draft.json"), {"{}", R"({"unheard of":1})", 0, 0}));
        QVERIFY(writeUnsentDraft(team.file("draft-1.json"), {"{}", "{}", 0, 0}));
        QStringList said;
        team.sit(0, [&](CriteriaEditing &editing) {
            connect(&editing, &CriteriaEditing::noticed, this, [&](const QString &sentence) { said << sentence; });
        });
        QCOMPARE(said.size(), 1);
        QVERIFY(said.front().contains(u"draft-2.json"));
        QVERIFY((*readUnsentDraft(team.file("draft-2.json")))->body.contains("unheard of"));
    }

    void aKeptDraftIsTakenUpOnceItsAuthorMayEditAgain()
    {
        // Given edits that are not sent, and their author is made a rep
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.document->follow(nullptr);
        team.rename("Mine");
        Rep me = team.people[0];
        me.role = Role::Rep;
        team.editing->setMe(me);
        QVERIFY(team.editing->draft().isReadOnly());
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Leads"));

        // When she is marketing's manager again, then they are there
        team.editing->setMe(team.people[0]);
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Mine"));
        QVERIFY(team.editing->isUnsaved());
    }

    void theTitleOfAProposalIsKeptWhileASaveIsOnItsWay()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Inbound");

        // Given a save that is on its way when it is proposed with a title
        team.hub.hold();
        team.clock.advance(2s);
        team.editing->propose(QStringLiteral("The title"));
        team.hub.letGo();

        // Then it is proposed by that title
        QTRY_VERIFY(team.hub.history().open() && team.hub.history().open()->proposedAt);
        QCOMPARE(team.hub.history().open()->latest().title, QStringLiteral("The title"));
    }

    void discardingWhatIsOnlyHereCanBeUndone()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.document->follow(nullptr);
        team.rename("Mine");
        team.editing->discard();
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Leads"));
        QVERIFY(!team.editing->isUnsaved());
        team.editing->draft().undo();
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Mine"));
    }

    void discardingKeepsTheLastEditsInTheHistory()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.other(Kind::Save, "mo", R"({"name":"Draft"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 2);
        team.rename("Mine");
        team.editing->discard();
        QTRY_VERIFY(!team.hub.history().open());
        QTRY_COMPARE(team.editing->draft().criteria().name, QStringLiteral("Leads"));
        QVERIFY(!team.editing->conflict());
        QVERIFY(team.hub.history().version(2)->latest().body.contains("Mine"));
    }

    void aVersionBeforeThatCannotBeBroughtBackIsNotPutInPlaceOfTheDraft()
    {
        // Given a look at an earlier version while a draft is open
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.agreeOn(R"({"name":"Second"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 2);
        team.editing->show(1);
        QVERIFY(criteriaPageContent(*team.editing, {}, team.clock.now(), QLocale::c()).rights.mayRevert);
        team.other(Kind::Save, "mo", R"({"name":"Draft"})");
        QTRY_VERIFY(team.document->history().open());
        QVERIFY(!criteriaPageContent(*team.editing, {}, team.clock.now(), QLocale::c()).rights.mayRevert);

        // When it is asked for all the same, then that is refused, and what is shown is still the earlier version
        QSignalSpy refused(team.editing.get(), &CriteriaEditing::refused);
        team.editing->revert(1);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(team.editing->shownNumber(), 1);
        QVERIFY(team.editing->draft().isReadOnly());
        QCOMPARE(team.nameOnHub(), QStringLiteral("Draft"));
    }

    void nobodySignsOrDiscardsAVersionThatIsNotShown()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.agreeOn(R"({"name":"Second"})", team.clock.now() + 24h);
        team.other(Kind::Save, "mo", R"({"name":"Third"})");
        team.other(Kind::Propose, "mo");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 3);

        // Given a look at the version that comes tomorrow
        team.editing->show(2);
        const CriteriaPageContent content = criteriaPageContent(*team.editing, {}, team.clock.now(), QLocale::c());
        QVERIFY(content.shown.state == CriteriaVersion::State::Scheduled);
        QVERIFY(!content.shown.when.isEmpty());

        // Then nothing that is asked for there reaches the draft
        const int before = team.hub.commands();
        team.editing->propose(QStringLiteral("Again"));
        team.editing->approve();
        team.editing->publish({});
        team.editing->discard();
        QCOMPARE(team.hub.commands(), before);
        QVERIFY(team.hub.history().open()->approvals.empty());
    }

    void aDraftThatCouldNotBeOpenedAgainIsNotSent()
    {
        // Given a rule that no editor offers: a score that depends on a score
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        QSignalSpy refused(team.editing.get(), &CriteriaEditing::refused);
        const int before = team.hub.commands();
        team.editing->draft().edit(QStringLiteral("Break"), [&](Criteria &criteria) {
            const auto graded = parseCondition(R"({"field":"grade","operator":"is","value":"A1"})", team.vocabulary);
            criteria.fit.push_back({QStringLiteral("Graded"), Points::of(5), *graded});
        });
        team.clock.advance(2s);

        // Then it stays here, and why is said
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.front().front().toString().contains(u"score"));
        QCOMPARE(team.hub.commands(), before);
        QVERIFY(team.editing->isUnsaved());
    }
};

QTEST_GUILESS_MAIN(CriteriaEditingTest)
#include "criteria_editing_test.moc"
