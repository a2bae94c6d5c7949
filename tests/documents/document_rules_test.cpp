// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_rules.h"

#include "core/documents/json_merge.h"
#include "tests/documents/document_desk.h"
#include "tests/support/dice.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;
using Kind = DocumentCommandKind;

namespace {

QString refusalOf(const Result<DocumentEvent> &event)
{
    return event ? QStringLiteral("taken") : toString(event.error().kind) + u' ' + event.error().context;
}

} // namespace

class DocumentRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftIsProposedSignedByBothPublishedAndSuperseded();
    void anySaveTakesBackWhatWasSigned();
    void onePersonCannotSignForBoth();
    void whoMayDoWhat_data();
    void whoMayDoWhat();
    void nothingIsDoneOutOfTurn();
    void secondWhoSavesIsToldAndLosesNothing();
    void whatIsPublishedIsNeverWrittenAgain();
    void revertIsANewVersion();
    void versionTakesEffectAtItsMoment();
    void ofTwoFromTheSameMomentTheLaterCounts();
    void commentStandsOnAClause();
    void signatureIsTakenBackByItsOwner();
    void bodyMustBeADocument_data();
    void bodyMustBeADocument();
    void everyRefusalHasANameAndASentence();
    void whateverIsSentTheHistoryHolds();
    void historyRefusesWhatDoesNotFollow();
};

void DocumentRulesTest::draftIsProposedSignedByBothPublishedAndSuperseded()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.send(desk.save("{\"a\":1}"), desk.marketing));
    QVERIFY(desk.stateOf(1) == DocumentState::Draft);
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    QVERIFY(desk.stateOf(1) == DocumentState::Proposed);
    QVERIFY(desk.history.open()->proposedAt == desk.now);
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
    QVERIFY(desk.stateOf(1) == DocumentState::Proposed);
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
    QVERIFY(desk.stateOf(1) == DocumentState::Approved);
    QVERIFY(desk.history.open()->approvalOf(ApprovalSide::Sales)->by == desk.sales.id);
    QVERIFY(!desk.history.inForceAt(desk.now));
    RELAYDESK_VERIFY(desk.send(Kind::Publish, desk.marketing));
    QVERIFY(desk.stateOf(1) == DocumentState::Published);
    QCOMPARE(desk.history.inForceAt(desk.now)->number, 1);
    QVERIFY(!desk.history.open());

    RELAYDESK_VERIFY(desk.publish("{\"a\":2}"));
    QVERIFY(desk.stateOf(1) == DocumentState::Superseded);
    QVERIFY(desk.history.version(1)->supersededAt == desk.history.version(2)->publishedFrom);
    QCOMPARE(desk.history.version(2)->basedOn, 1);
    QCOMPARE(desk.history.inForceAt(desk.now)->number, 2);
    QCOMPARE(desk.history.inForceAt(desk.now - 2min)->number, 1);
}

void DocumentRulesTest::anySaveTakesBackWhatWasSigned()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.send(desk.save("{\"a\":1}"), desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
    RELAYDESK_VERIFY(desk.send(desk.save("{\"a\":2}"), desk.otherMarketing));
    QVERIFY(desk.stateOf(1) == DocumentState::Draft);
    QVERIFY(desk.history.open()->approvals.empty());
    QVERIFY(!desk.history.open()->proposedAt);
    QCOMPARE(refusalOf(desk.send(Kind::Publish, desk.marketing)), QStringLiteral("conflict notApproved"));
    // The body before is still there to be compared.
    QCOMPARE(desk.history.open()->saves.front().body, QByteArray("{\"a\":1}"));
}

void DocumentRulesTest::onePersonCannotSignForBoth()
{
    // Given somebody who signed for marketing and leads a sales team since
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.send(desk.save("{}"), desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
    Rep moved = desk.marketing;
    moved.role = Role::TeamLead;
    // Then sales' signature has to be somebody else's
    QCOMPARE(refusalOf(desk.send(Kind::Approve, moved)), QStringLiteral("forbidden samePerson"));
    QCOMPARE(refusalOf(desk.send(Kind::Approve, desk.otherMarketing)), QStringLiteral("conflict alreadySigned"));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
}

void DocumentRulesTest::whoMayDoWhat_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("bySales");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, Kind kind, bool bySales, const char *refusal) {
        QTest::newRow(name) << int(kind) << bySales << QString::fromLatin1(refusal);
    };
    for (const Kind kind : {Kind::Save, Kind::Revert, Kind::Propose, Kind::Publish, Kind::Discard}) {
        row(qPrintable(u"rep: " + toString(kind)), kind, false, "forbidden notMarketing");
        row(qPrintable(u"team lead: " + toString(kind)), kind, true, "forbidden notMarketing");
    }
    row("rep: approve", Kind::Approve, false, "forbidden notASigner");
    row("team lead: approve", Kind::Approve, true, "taken");
    row("rep: comment", Kind::Comment, false, "taken");
    row("team lead: comment", Kind::Comment, true, "taken");
    row("rep: withdraw", Kind::Withdraw, false, "forbidden notTheSigner");
}

void DocumentRulesTest::whoMayDoWhat()
{
    QFETCH(const int, kind);
    QFETCH(const bool, bySales);
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.send(desk.save("{}"), desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    DocumentCommand command = desk.command(Kind(kind));
    command.version = 1;
    command.text = QStringLiteral("Why?");
    QTEST(refusalOf(desk.send(command, bySales ? desk.sales : desk.rep)), "refusal");
}

void DocumentRulesTest::nothingIsDoneOutOfTurn()
{
    test::DocumentDesk desk;
    for (const Kind kind : {Kind::Propose, Kind::Approve, Kind::Publish, Kind::Discard, Kind::Withdraw})
        QCOMPARE(refusalOf(desk.send(kind, desk.marketing)), QStringLiteral("conflict noDraft"));
    QCOMPARE(refusalOf(desk.send(Kind::Revert, desk.marketing)), QStringLiteral("invalid noSuchVersion"));
    RELAYDESK_VERIFY(desk.send(desk.save("{}"), desk.marketing));
    QCOMPARE(refusalOf(desk.send(desk.save("{}"), desk.marketing)), QStringLiteral("invalid nothingNew"));
    QCOMPARE(refusalOf(desk.send(Kind::Approve, desk.sales)), QStringLiteral("conflict notProposed"));
    QCOMPARE(refusalOf(desk.send(Kind::Publish, desk.marketing)), QStringLiteral("conflict notApproved"));
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    QCOMPARE(refusalOf(desk.send(Kind::Propose, desk.marketing)), QStringLiteral("conflict alreadyProposed"));
    DocumentCommand other = desk.command(Kind::Approve);
    other.bodyHash = bodyHashOf("{\"other\":1}");
    QCOMPARE(refusalOf(desk.send(other, desk.sales)), QStringLiteral("conflict otherBody"));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
    QCOMPARE(refusalOf(desk.send(Kind::Publish, desk.marketing)), QStringLiteral("conflict notApproved"));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
    DocumentCommand early = desk.command(Kind::Publish);
    early.from = desk.now - 1s;
    QCOMPARE(refusalOf(desk.send(early, desk.marketing)), QStringLiteral("invalid inThePast"));
    RELAYDESK_VERIFY(desk.send(Kind::Discard, desk.marketing));
    QVERIFY(desk.stateOf(1) == DocumentState::Discarded);
    RELAYDESK_VERIFY(desk.send(desk.save("{}"), desk.marketing));
    QCOMPARE(desk.history.open()->number, 2);
}

void DocumentRulesTest::secondWhoSavesIsToldAndLosesNothing()
{
    // Given two who edit the same body
    test::DocumentDesk desk;
    const QByteArray base = R"({"fit":[{"name":"Size","points":40}],"name":"Ours"})";
    RELAYDESK_VERIFY(desk.send(desk.save(base), desk.marketing));
    const DocumentCommand second = desk.save(R"({"fit":[{"name":"Size","points":40}],"name":"Everybody's"})");
    RELAYDESK_VERIFY(desk.send(desk.save(R"({"fit":[{"name":"Size","points":30}],"name":"Ours"})"), desk.marketing));
    // When the second saves
    QCOMPARE(refusalOf(desk.send(second, desk.otherMarketing)), QStringLiteral("conflict stale"));
    // Then both bodies are there to be merged, and the merge is saved on top of what stands
    const Result<BodyMerge> merge = merge3(base, second.body, desk.history.open()->latest().body);
    RELAYDESK_VERIFY(merge);
    QVERIFY(merge->conflicts.empty());
    RELAYDESK_VERIFY(desk.send(desk.save(merge->body), desk.otherMarketing));
    QVERIFY(desk.history.open()->latest().body.contains("Everybody's"));
    QVERIFY(desk.history.open()->latest().body.contains("30"));
    QCOMPARE(desk.history.open()->saves.size(), size_t(3));
    // A comment that came in between is no reason to refuse, a history that was set back is
    DocumentCommand third = desk.save("{\"a\":3}");
    DocumentCommand comment = desk.command(Kind::Comment);
    comment.version = 1;
    comment.text = QStringLiteral("Fine");
    RELAYDESK_VERIFY(desk.send(comment, desk.rep));
    RELAYDESK_VERIFY(desk.send(third, desk.marketing));
    third = desk.save("{\"a\":4}");
    third.basedOn += 5;
    QCOMPARE(refusalOf(desk.send(third, desk.marketing)), QStringLiteral("conflict stale"));
}

void DocumentRulesTest::whatIsPublishedIsNeverWrittenAgain()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.publish("{\"a\":1}"));
    const DocumentVersion published = *desk.history.version(1);
    QCOMPARE(refusalOf(desk.send(Kind::Discard, desk.marketing)), QStringLiteral("conflict noDraft"));
    QCOMPARE(refusalOf(desk.send(Kind::Withdraw, desk.sales)), QStringLiteral("conflict noDraft"));
    RELAYDESK_VERIFY(desk.send(desk.save("{\"a\":2}"), desk.marketing));
    QCOMPARE(desk.history.open()->number, 2);
    QVERIFY(*desk.history.version(1) == published);
}

void DocumentRulesTest::revertIsANewVersion()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.publish("{\"a\":1}"));
    RELAYDESK_VERIFY(desk.publish("{\"a\":2}"));
    DocumentCommand revert = desk.command(Kind::Revert);
    revert.version = 1;
    RELAYDESK_VERIFY(desk.send(revert, desk.marketing));
    QCOMPARE(desk.history.open()->number, 3);
    QCOMPARE(desk.history.open()->basedOn, 1);
    QCOMPARE(desk.history.open()->latest().body, QByteArray("{\"a\":1}"));
    QCOMPARE(desk.history.inForceAt(desk.now)->number, 2);
    revert = desk.command(Kind::Revert);
    revert.version = 2;
    QCOMPARE(refusalOf(desk.send(revert, desk.marketing)), QStringLiteral("conflict draftOpen"));
}

void DocumentRulesTest::versionTakesEffectAtItsMoment()
{
    // Given a version in force, and one that is published for tomorrow
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.publish("{\"a\":1}"));
    RELAYDESK_VERIFY(desk.send(desk.save("{\"a\":2}"), desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
    DocumentCommand publish = desk.command(Kind::Publish);
    const Instant tomorrow = desk.now + 24h;
    publish.from = tomorrow;
    RELAYDESK_VERIFY(desk.send(publish, desk.marketing));
    // Then the first stays in force until that very moment
    QVERIFY(desk.stateOf(1) == DocumentState::Published);
    QCOMPARE(desk.history.inForceAt(tomorrow - 1ms)->number, 1);
    QCOMPARE(desk.history.inForceAt(tomorrow)->number, 2);
    QVERIFY(desk.history.nextInForceAfter(desk.now) == tomorrow);
    QVERIFY(!desk.history.nextInForceAfter(tomorrow));
    QVERIFY(desk.history.version(1)->stateAt(tomorrow) == DocumentState::Superseded);
    // And the next draft may begin with either
    DocumentCommand next = desk.save("{\"a\":4}");
    next.version = 4;
    QCOMPARE(refusalOf(desk.send(next, desk.marketing)), QStringLiteral("invalid noSuchVersion"));
    next.version = 2;
    RELAYDESK_VERIFY(desk.send(next, desk.marketing));
    QCOMPARE(desk.history.open()->basedOn, 2);
    RELAYDESK_VERIFY(desk.send(Kind::Discard, desk.marketing));
    // And one that is published at once holds until then
    RELAYDESK_VERIFY(desk.publish("{\"a\":3}"));
    QCOMPARE(desk.history.inForceAt(desk.now)->number, 4);
    QCOMPARE(desk.history.version(4)->basedOn, 1);
    QCOMPARE(desk.history.inForceAt(tomorrow)->number, 2);
    QVERIFY(desk.history.version(4)->supersededAt == tomorrow);
}

void DocumentRulesTest::ofTwoFromTheSameMomentTheLaterCounts()
{
    test::DocumentDesk desk;
    const Instant moment = desk.now + 24h;
    for (const char *body : {"{\"a\":1}", "{\"a\":2}"}) {
        RELAYDESK_VERIFY(desk.send(desk.save(body), desk.marketing));
        RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
        RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
        RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
        DocumentCommand publish = desk.command(Kind::Publish);
        publish.from = moment;
        RELAYDESK_VERIFY(desk.send(publish, desk.marketing));
    }
    QCOMPARE(desk.history.inForceAt(moment)->number, 2);
    QVERIFY(!desk.history.inForceAt(moment - 1ms));
    QVERIFY(desk.history.version(1)->stateAt(moment) == DocumentState::Superseded);
}

void DocumentRulesTest::commentStandsOnAClause()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.publish(R"({"fit":[{"name":"Size","points":40}]})"));
    DocumentCommand comment = desk.command(Kind::Comment);
    comment.version = 1;
    comment.place = QStringLiteral("/fit/Size/points");
    comment.text = QStringLiteral("Is 40 not much?");
    comment.basedOn = 0; // whatever was seen
    RELAYDESK_VERIFY(desk.send(comment, desk.rep));
    const ClauseComment &stands = desk.history.version(1)->comments.front();
    QCOMPARE(stands.place, comment.place);
    QVERIFY(stands.by == desk.rep.id && stands.at == desk.now);
    comment.place = QStringLiteral("/fit/Sise");
    QCOMPARE(refusalOf(desk.send(comment, desk.rep)), QStringLiteral("invalid noSuchPlace"));
    comment.place.clear();
    comment.text = QStringLiteral(" \n");
    QCOMPARE(refusalOf(desk.send(comment, desk.rep)), QStringLiteral("invalid noText"));
    comment.text = QString(4001, u'x');
    QCOMPARE(refusalOf(desk.send(comment, desk.rep)), QStringLiteral("invalid tooLong"));
    comment.version = 2;
    QCOMPARE(refusalOf(desk.send(comment, desk.rep)), QStringLiteral("invalid noSuchVersion"));
}

void DocumentRulesTest::signatureIsTakenBackByItsOwner()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.send(desk.save("{}"), desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Propose, desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
    QCOMPARE(refusalOf(desk.send(Kind::Withdraw, desk.otherMarketing)), QStringLiteral("forbidden notTheSigner"));
    RELAYDESK_VERIFY(desk.send(Kind::Withdraw, desk.sales));
    QVERIFY(desk.stateOf(1) == DocumentState::Proposed);
    QVERIFY(!desk.history.open()->approvalOf(ApprovalSide::Sales));
    QVERIFY(desk.history.open()->approvalOf(ApprovalSide::Marketing));
    RELAYDESK_VERIFY(desk.send(Kind::Approve, desk.sales));
    QVERIFY(desk.stateOf(1) == DocumentState::Approved);
}

void DocumentRulesTest::bodyMustBeADocument_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, const QByteArray &body, const char *refusal) {
        QTest::newRow(name) << body << QString::fromLatin1(refusal);
    };
    row("a list", "[]", "invalid notADocument");
    row("nothing", "", "invalid notADocument: this is no JSON");
    row("a key given twice", "{\"a\":1,\"a\":2}", "invalid notADocument: /a: given twice");
    row("a byte order mark", "\xEF\xBB\xBF{}", "invalid notADocument");
    row("too large", "{\"a\":\"" + QByteArray(600 * 1024, 'x') + "\"}", "invalid notADocument: larger than 512 kB");
}

void DocumentRulesTest::bodyMustBeADocument()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, refusal);
    test::DocumentDesk desk;
    const QString found = refusalOf(desk.send(desk.save(body), desk.marketing));
    QVERIFY2(found.startsWith(refusal), qPrintable(found));
}

void DocumentRulesTest::everyRefusalHasANameAndASentence()
{
    for (int i = 0; i <= int(DocumentRefusal::NoText); ++i) {
        const auto refusal = DocumentRefusal(i);
        const Error error = makeError(ErrorKind::Conflict, toString(refusal) + u": at some place");
        QVERIFY(documentRefusalIn(error) == refusal);
        QVERIFY(inWords(refusal).endsWith(u'.'));
    }
    QVERIFY(!documentRefusalIn(makeError(ErrorKind::Conflict, QStringLiteral("lead"))));
}

void DocumentRulesTest::whateverIsSentTheHistoryHolds()
{
    test::Dice dice(5);
    int taken = 0;
    for (int round = 0; round < 200; ++round) {
        test::DocumentDesk desk;
        const std::vector<Rep> people{desk.marketing, desk.otherMarketing, desk.sales, desk.rep};
        for (int step = 0; step < 100; ++step) {
            // When anybody sends anything, having seen nearly everything
            DocumentCommand command = desk.command(Kind(dice.upTo(int(Kind::Discard))));
            command.body = "{\"a\":" + QByteArray::number(dice.upTo(9)) + '}';
            command.version = command.kind == Kind::Save && dice.chance(90) ? 0 : dice.upTo(4);
            command.text = QStringLiteral("Well");
            command.basedOn -= dice.chance(10) ? 1 : 0;
            if (dice.chance(30))
                command.from = desk.now + std::chrono::minutes(dice.upTo(60));
            const Result<DocumentEvent> event = desk.send(command, people[size_t(dice.upTo(3))]);
            QVERIFY2(event || event.error().kind != ErrorKind::Bug, qPrintable(refusalOf(event)));
            QVERIFY(event || documentRefusalIn(event.error()));
            taken += event ? 1 : 0;
        }
        // Then only the last version may be open, and what is published was signed by two people as it stands
        for (const DocumentVersion &version : desk.history.versions()) {
            QVERIFY(!version.isOpen() || version.number == int(desk.history.versions().size()));
            if (!version.publishedFrom)
                continue;
            QCOMPARE(version.approvals.size(), size_t(2));
            QVERIFY(version.approvals[0].by != version.approvals[1].by);
            for (const Approval &approval : version.approvals)
                QCOMPARE(approval.bodyHash, bodyHashOf(version.latest().body));
        }
        // And read again it is the same
        const Result<DocumentHistory> again = DocumentHistory::of(desk.events);
        RELAYDESK_VERIFY(again);
        QVERIFY(again->versions() == desk.history.versions());
    }
    QVERIFY2(taken > 3'000, qPrintable(QString::number(taken)));
}

void DocumentRulesTest::historyRefusesWhatDoesNotFollow()
{
    test::DocumentDesk desk;
    RELAYDESK_VERIFY(desk.publish("{\"a\":1}"));
    const std::vector<DocumentEvent> &events = desk.events;
    for (size_t i = 0; i < events.size(); ++i) {
        // Given the events without one of them, or with one twice
        std::vector<DocumentEvent> missing = events;
        missing.erase(missing.begin() + std::ptrdiff_t(i));
        std::vector<DocumentEvent> twice = events;
        twice.insert(twice.begin() + std::ptrdiff_t(i), events[i]);
        // Also where they are numbered anew
        for (std::vector<DocumentEvent> *wrong : {&missing, &twice}) {
            for (size_t n = 0; n < wrong->size(); ++n)
                (*wrong)[n].seq = qint64(n) + 1;
        }
        QVERIFY2(!DocumentHistory::of(missing) || i + 1 == events.size(), qPrintable(QString::number(i)));
        QVERIFY2(!DocumentHistory::of(twice) || i == 0, qPrintable(QString::number(i)));
    }
    DocumentEvent forged = events.front();
    forged.seq = 1;
    forged.version = 2;
    QVERIFY(!DocumentHistory::of(std::span(&forged, 1)));
}

QTEST_GUILESS_MAIN(DocumentRulesTest)
#include "document_rules_test.moc"
