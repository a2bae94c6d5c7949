// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_editing.h"

#include "app/desk/criteria_page_words.h"
#include "app/desk/criteria_places.h"
#include "app/desk/unsent_draft.h"
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

    void whoeverIsSecondIsToldAndLosesNothing()
    {
        // Given edits of two people on the same draft
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads","required":["email"]})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Mine");
        team.other(Kind::Save, "mo", R"({"name":"Leads","required":["email","phone"]})");
        team.clock.advance(2s);

        // Then the second is told who and what, and nothing of either is overwritten
        QTRY_VERIFY(team.editing->conflict().has_value());
        QCOMPARE(team.editing->conflict()->by, RepId(QStringLiteral("mo")));
        QCOMPARE(team.editing->conflict()->theirs.required.size(), size_t(2));
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Mine"));
        QCOMPARE(team.nameOnHub(), QStringLiteral("Leads"));
        const CriteriaNotice notice = criteriaNotice(*team.editing, {}, true);
        QCOMPARE(notice.actions.size(), size_t(3));

        // And nothing is proposed before it is decided
        QSignalSpy refused(team.editing.get(), &CriteriaEditing::refused);
        team.editing->propose(QStringLiteral("Too early"));
        QCOMPARE(refused.size(), 1);
        QVERIFY(!team.hub.history().open()->proposedAt);

        // When they are merged, both are in it
        team.editing->resolve(ConflictAnswer::Merge);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine"));
        QCOMPARE(team.editing->draft().criteria().required.size(), size_t(2));
        QVERIFY(!team.editing->conflict());
        QCOMPARE(team.editing->disputed(), size_t(0));
    }

    void whereBothChangedTheSameMineStandsUntilTheirsIsTaken()
    {
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Mine");
        team.other(Kind::Save, "mo", R"({"name":"Theirs"})");
        QTRY_VERIFY(team.editing->conflict().has_value());
        team.editing->resolve(ConflictAnswer::Merge);
        QCOMPARE(team.editing->disputed(), size_t(1));
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Mine"));
        team.editing->takeTheirs();
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Theirs"));
        QCOMPARE(team.editing->disputed(), size_t(0));
    }

    void keepingMineLeavesTheirsInTheHistory()
    {
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Mine");
        team.other(Kind::Save, "mo", R"({"name":"Theirs"})");
        QTRY_VERIFY(team.editing->conflict().has_value());
        team.editing->resolve(ConflictAnswer::KeepMine);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine"));
        const auto &saves = team.hub.history().open()->saves;
        QVERIFY(std::ranges::any_of(saves, [](const DocumentSave &save) { return save.body.contains("Theirs"); }));
    }

    void anAnswerThatGotLostIsNotSavedTwice()
    {
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.hub.setForgetful(true);
        team.rename("Mine");
        team.clock.advance(2s);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine"));
        team.hub.setForgetful(false);
        team.document->read();
        QTRY_VERIFY(!team.editing->isUnsaved());
        QCOMPARE(team.hub.history().open()->saves.size(), size_t(2));
        QVERIFY(!team.editing->conflict());
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

    void commentsStayWithTheirRuleWhateverItsPlace()
    {
        // Given a comment on the second rule
        CriteriaTeam team;
        const QByteArray two = R"({"never":[
            {"name":"Student","when":{"field":"role","operator":"contains","value":"student"}},
            {"name":"Far","when":{"field":"company.country","operator":"is","value":"AQ"}}]})";
        team.other(Kind::Save, "mo", two);
        team.sit(2);
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.editing->comment(QStringLiteral("/never/1/when"), QStringLiteral("Is it?"));
        QTRY_COMPARE(team.hub.history().open()->comments.size(), size_t(1));
        QCOMPARE(team.hub.history().open()->comments.front().place, QStringLiteral("/never/Far/when"));

        // Then it is found with the rule, also when it is the first
        Criteria criteria = *parseCriteriaDraft(two, team.vocabulary);
        QCOMPARE(countedPlace(criteria, QStringLiteral("/never/Far/when")), QStringLiteral("/never/1/when"));
        std::swap(criteria.never[0], criteria.never[1]);
        QCOMPARE(countedPlace(criteria, QStringLiteral("/never/Far/when")), QStringLiteral("/never/0/when"));
        criteria.never.clear();
        QCOMPARE(sharedPlace(criteria, QStringLiteral("/mql/all/1")), QStringLiteral("/mql/all/1"));
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
        QVERIFY(QFile::exists(team.file("draft.json")));
        QVERIFY(!*readUnsentDraft(team.file("none.json")));
    }

    void aHubThatWasSetBackIsReadAnew()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        test::FakeDocuments younger(team.clock, team.people);
        team.document->follow(&younger);
        QTRY_COMPARE(team.document->history().lastSeq(), qint64(0));
        QVERIFY(team.document->isReachable());
    }
};

QTEST_GUILESS_MAIN(CriteriaEditingTest)
#include "criteria_editing_test.moc"
