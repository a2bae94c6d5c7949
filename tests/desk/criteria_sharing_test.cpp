// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_editing.h"
#include "app/desk/criteria_page_words.h"
#include "tests/desk/criteria_team.h"

#include <QFile>
#include <QSignalSpy>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::CriteriaTeam;
using Kind = DocumentCommandKind;

/// Editing while others, the hub and time do something of their own.
class CriteriaSharingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
        QCOMPARE(notice.actions.size(), size_t(4));

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

    void takingTheirsCanBeUndone()
    {
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Mine");
        team.clock.advance(1s); // kept, not sent
        team.other(Kind::Save, "mo", R"({"name":"Theirs"})");
        QTRY_VERIFY(team.editing->conflict().has_value());
        team.editing->resolve(ConflictAnswer::TakeTheirs);
        QVERIFY(!team.editing->isUnsaved());
        QVERIFY(!QFile::exists(team.file("draft.json")));
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Theirs"));
        team.clock.advance(1min);
        QCOMPARE(team.nameOnHub(), QStringLiteral("Theirs"));

        // When that is undone, mine is an edit of theirs
        team.editing->draft().undo();
        team.clock.advance(2s);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine"));
        QVERIFY(!team.editing->conflict());
    }

    void whatWasDoneCanBeUndoneAfterItIsPublished()
    {
        // Given a draft with a step to undo
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Second");
        team.clock.advance(2s);
        QTRY_VERIFY(!team.editing->isUnsaved());

        // When it comes into force
        for (const auto &[kind, who] : {std::pair(Kind::Propose, "mo"), std::pair(Kind::Approve, "mo"),
                                        std::pair(Kind::Approve, "tom"), std::pair(Kind::Publish, "mo")})
            team.other(kind, who);
        QTRY_COMPARE(team.editing->draft().base().name, QStringLiteral("Second"));

        // Then the step is there, and undoing it begins the next version
        team.editing->draft().undo();
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("First"));
        QCOMPARE(team.editing->shownNumber(), 3);
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

        // And the page shows that there is nothing, also after a start without the hub
        QCOMPARE(team.editing->shownNumber(), 0);
        team.sit();
        QCOMPARE(team.document->history().lastSeq(), qint64(0));
    }

    void aVersionComesIntoForceOnADeskWhereNothingHappens()
    {
        // Given a version that is published from tomorrow on
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.agreeOn(R"({"name":"Second"})", team.clock.now() + 24h);
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);

        // When tomorrow comes, then the page is about it, without any word from the hub
        QSignalSpy changed(team.editing.get(), &CriteriaEditing::changed);
        team.clock.advance(25h);
        QVERIFY(!changed.empty());
        QCOMPARE(team.editing->inForce()->number, 2);
        QCOMPARE(team.editing->draft().criteria().name, QStringLiteral("Second"));
        QCOMPARE(team.editing->draft().base().name, QStringLiteral("Second"));

        // And what is edited now builds on it
        team.addField("email");
        team.clock.advance(2s);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Second"));
        QCOMPARE(team.hub.history().open()->basedOn, 2);
    }

    void editsOfAVersionThatIsReplacedMeanwhileAreAConflict()
    {
        // Given edits that could not be sent before another version came into force
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First"})");
        team.agreeOn(R"({"name":"Second"})", team.clock.now() + 1h);
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.document->follow(nullptr);
        team.addField("email");
        team.clock.advance(2h);

        // Then nobody's text is put over the other's
        QVERIFY(team.editing->conflict());
        QCOMPARE(team.editing->conflict()->theirs.name, QStringLiteral("Second"));
        team.goOnline();
        QTRY_VERIFY(team.document->isReachable());
        QVERIFY(!team.hub.history().open());
        team.editing->resolve(ConflictAnswer::Merge);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Second"));
        QCOMPARE(team.hub.history().open()->basedOn, 2);
        QCOMPARE(team.editing->draft().criteria().required.size(), size_t(1));
    }

    void whatOthersDidWhileASaveWasOnItsWayIsSeenAfterIt()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Mine");
        team.hub.hold();
        team.clock.advance(2s);
        team.hub.letGo([&] { team.other(Kind::Save, "mo", R"({"name":"Theirs"})"); });

        // Then what is shown is what is there now
        QTRY_COMPARE(team.editing->draft().criteria().name, QStringLiteral("Theirs"));
        QVERIFY(!team.editing->isUnsaved());
    }

    void aSaveWithoutAnAnswerIsNoConflictWithOneself()
    {
        // Given a save that the hub has, but its answer got lost, and more was written since
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
        team.rename("Mine, and more");

        // When the desk hears of it
        team.document->read();

        // Then both are there, in their order, and nobody has to decide anything
        QTRY_VERIFY(team.editing->isUnsaved());
        team.clock.advance(20s);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine, and more"));
        QVERIFY(!team.editing->conflict());
        QCOMPARE(team.hub.history().open()->saves.size(), size_t(3));
    }

    void aSaveThatDidNotGetThroughIsTriedAgain()
    {
        CriteriaTeam team;
        team.agreeOn(R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);

        // Given a hub that does not answer for a moment in which nobody asks what is new
        team.hub.setReachable(false);
        team.rename("Mine");
        team.clock.advance(2s);
        QTRY_COMPARE(team.hub.commands(), 1);
        team.hub.setReachable(true);
        QVERIFY(team.document->isReachable());
        team.clock.advance(20s);
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine"));
    }

    void whatIsEditedWhileItsDraftIsDiscardedBecomesANewOne()
    {
        // Given a first draft with unsent edits
        CriteriaTeam team;
        team.other(Kind::Save, "mo", R"({"name":"Leads"})");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.rename("Mine");
        QSignalSpy noticed(team.editing.get(), &CriteriaEditing::noticed);

        // When somebody discards it, then they are a new draft, and that is said
        team.other(Kind::Discard, "mo");
        QTRY_COMPARE(team.nameOnHub(), QStringLiteral("Mine"));
        QCOMPARE(team.hub.history().open()->number, 2);
        QCOMPARE(noticed.size(), 1);
        QTRY_VERIFY(!team.editing->isUnsaved());
    }
};

QTEST_GUILESS_MAIN(CriteriaSharingTest)
#include "criteria_sharing_test.moc"
