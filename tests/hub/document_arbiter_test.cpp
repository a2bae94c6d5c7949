// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/document_arbiter.h"

#include "core/documents/document_rules.h"
#include "core/protocol/document_json.h"
#include "core/protocol/message_json.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;
using Kind = DocumentCommandKind;

namespace {

const DocumentName criteria(QStringLiteral("criteria"));

} // namespace

class DocumentArbiterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void agreementComesIntoForceWithBothSignatures();
    void secondWhoSavesGetsWhatStands();
    void sameCommandGetsTheSameAnswer();
    void refusalIsTheSameAnswerTooWhateverHappensSince();
    void commandDecidedBeforeACrashIsNotDoneAgain();
    void strangersAndUsedIdsAreRefused();
    void pageHoldsSoManyEventsAndBytes();
    void whatNobodyCouldGoByIsNotProposed();

private:
    [[nodiscard]] DocumentCommand command(Kind kind, const char *actor);
    [[nodiscard]] DocumentCommand save(const QByteArray &body, const char *actor = "mia");
    Result<DocumentVerdict> send(const DocumentCommand &command)
    {
        return carryOut(**m_store, criteria, command, m_now);
    }
    [[nodiscard]] int statusOf(const DocumentCommand &command);
    [[nodiscard]] DocumentHistory history();

    std::unique_ptr<test::TempStore> m_store;
    Instant m_now = test::FakeClock().now();
    int m_operations = 0;
};

void DocumentArbiterTest::init()
{
    m_store = std::make_unique<test::TempStore>();
    Directory directory;
    const auto add = [&directory](const char *id, Role role, bool active) {
        Rep rep;
        rep.id = RepId(QString::fromLatin1(id));
        rep.role = role;
        rep.active = active;
        directory.reps.push_back(rep);
    };
    add("mia", Role::MarketingManager, true);
    add("mo", Role::MarketingManager, true);
    add("tom", Role::TeamLead, true);
    add("rita", Role::Rep, true);
    add("gone", Role::MarketingManager, false);
    RELAYDESK_VERIFY((*m_store)->saveDirectory(directory));
}

DocumentHistory DocumentArbiterTest::history()
{
    return DocumentHistory::of(*(*m_store)->documentEvents(criteria, 0, 1000)).value_or({});
}

DocumentCommand DocumentArbiterTest::command(Kind kind, const char *actor)
{
    const DocumentHistory now = history();
    DocumentCommand made;
    made.id = OperationId(QStringLiteral("op-%1").arg(++m_operations));
    made.kind = kind;
    made.actor = RepId(QString::fromLatin1(actor));
    made.basedOn = now.lastSeq();
    if (now.open())
        made.bodyHash = now.open()->latest().bodyHash;
    return made;
}

DocumentCommand DocumentArbiterTest::save(const QByteArray &body, const char *actor)
{
    DocumentCommand made = command(Kind::Save, actor);
    made.body = body;
    return made;
}

int DocumentArbiterTest::statusOf(const DocumentCommand &command)
{
    const Result<DocumentVerdict> verdict = send(command);
    return verdict ? verdict->answer.status : -1;
}

void DocumentArbiterTest::agreementComesIntoForceWithBothSignatures()
{
    const Result<DocumentVerdict> saved = send(save("{\"a\":1}"));
    RELAYDESK_VERIFY(saved);
    QCOMPARE(saved->answer.status, 200);
    QCOMPARE(saved->documents, 1);
    const Result<DocumentRecord> record = decodeDocumentRecord(saved->answer.body);
    RELAYDESK_VERIFY(record);
    QCOMPARE(record->event.body, QByteArray("{\"a\":1}"));
    QVERIFY(record->event.at == m_now);
    QCOMPARE(statusOf(command(Kind::Propose, "mia")), 200);
    QCOMPARE(statusOf(command(Kind::Approve, "rita")), 403);
    QCOMPARE(statusOf(command(Kind::Approve, "tom")), 200);
    QCOMPARE(statusOf(command(Kind::Publish, "mia")), 409);
    QCOMPARE(statusOf(command(Kind::Approve, "mia")), 200);
    QCOMPARE(statusOf(command(Kind::Publish, "mia")), 200);
    QCOMPARE(history().inForceAt(m_now)->number, 1);
    // And the journal's chain says who signed what.
    const auto journal = (*m_store)->journal(0, 10);
    QCOMPARE(journal->size(), size_t(4));
    QCOMPARE(journal->at(1).kind, HandoffKind::DocumentApproved);
    QCOMPARE(journal->at(1).actor, RepId(QStringLiteral("tom")));
    QVERIFY(journal->at(1).payload.contains(bodyHashOf("{\"a\":1}")));
    QVERIFY(!(*m_store)->verifyJournal()->broken);
}

void DocumentArbiterTest::secondWhoSavesGetsWhatStands()
{
    // Given two who edit the same body
    RELAYDESK_VERIFY(send(save("{\"a\":1}")));
    const DocumentCommand second = save("{\"b\":1}", "mo");
    RELAYDESK_VERIFY(send(save("{\"a\":2}")));
    // When the second saves
    const Result<DocumentVerdict> verdict = send(second);
    // Then the answer has what was saved meanwhile, and saving again on top of that is fine
    RELAYDESK_VERIFY(verdict);
    QCOMPARE(verdict->answer.status, 409);
    QCOMPARE(verdict->documents, 0);
    const Result<Problem> problem = decodeProblem(verdict->answer.body);
    RELAYDESK_VERIFY(problem);
    QCOMPARE(problem->detail, QStringLiteral("stale"));
    QCOMPARE(problem->document->events.size(), size_t(1));
    QCOMPARE(problem->document->events.front().body, QByteArray("{\"a\":2}"));
    QCOMPARE(problem->document->seq, 2);
    QCOMPARE(statusOf(save("{\"a\":2,\"b\":1}", "mo")), 200);
    QCOMPARE(history().open()->saves.size(), size_t(3));
}

void DocumentArbiterTest::sameCommandGetsTheSameAnswer()
{
    const DocumentCommand first = save("{\"a\":1}");
    const QByteArray answer = send(first)->answer.body;
    RELAYDESK_VERIFY(send(save("{\"a\":2}")));
    m_store->reopen();
    m_now += 1h;
    const Result<DocumentVerdict> again = send(first);
    RELAYDESK_VERIFY(again);
    QCOMPARE(again->answer.status, 200);
    QCOMPARE(again->answer.body, answer);
    QCOMPARE(again->documents, 0);
    QCOMPARE(history().lastSeq(), 2);
}

void DocumentArbiterTest::refusalIsTheSameAnswerTooWhateverHappensSince()
{
    RELAYDESK_VERIFY(send(save("{\"a\":1}")));
    const DocumentCommand early = command(Kind::Publish, "mia");
    const QByteArray answer = send(early)->answer.body;
    RELAYDESK_VERIFY(send(command(Kind::Propose, "mia")));
    RELAYDESK_VERIFY(send(command(Kind::Approve, "mia")));
    RELAYDESK_VERIFY(send(command(Kind::Approve, "tom")));
    m_store->reopen();
    const Result<DocumentVerdict> again = send(early);
    RELAYDESK_VERIFY(again);
    QCOMPARE(again->answer.status, 409);
    QCOMPARE(again->answer.body, answer);
    QVERIFY(!history().inForceAt(m_now));
    QCOMPARE(statusOf(command(Kind::Publish, "mia")), 200);
}

void DocumentArbiterTest::commandDecidedBeforeACrashIsNotDoneAgain()
{
    // Given a hub that died after it had decided and before it answered
    const DocumentCommand first = save("{\"a\":1}");
    Rep mia;
    mia.id = first.actor;
    mia.role = Role::MarketingManager;
    RELAYDESK_VERIFY((*m_store)->appendDocumentEvent(criteria, *decide({}, first, mia, m_now)));
    m_store->reopen();
    // When the desk asks again
    QCOMPARE(statusOf(first), 200);
    // Then it is there once
    QCOMPARE(history().lastSeq(), 1);
}

void DocumentArbiterTest::strangersAndUsedIdsAreRefused()
{
    for (const char *actor : {"nobody", "gone"})
        QCOMPARE(send(save("{}", actor)).error().kind, ErrorKind::Invalid);
    DocumentCommand first = save("{\"a\":1}");
    QCOMPARE(statusOf(first), 200);
    const DocumentName routing(QStringLiteral("routing"));
    QCOMPARE(carryOut(**m_store, routing, first, m_now).error().context, QStringLiteral("id"));
    first.body = "{\"a\":2}";
    QCOMPARE(send(first).error().context, QStringLiteral("id"));
    QCOMPARE(history().lastSeq(), 1);
    QCOMPARE((*m_store)->documentSeq(routing).value_or(-1), 0);
}

void DocumentArbiterTest::pageHoldsSoManyEventsAndBytes()
{
    for (int i = 0; i < 6; ++i)
        QCOMPARE(statusOf(save("{\"a\":\"" + QByteArray(500 * 1024, char('a' + i)) + "\"}")), 200);
    const Result<DocumentPage> large = documentPage(**m_store, criteria, 0, 100);
    RELAYDESK_VERIFY(large);
    QCOMPARE(large->events.size(), size_t(4));
    QVERIFY(large->more);
    QCOMPARE(large->seq, 6);
    const Result<DocumentPage> rest = documentPage(**m_store, criteria, 4, 100);
    QCOMPARE(rest->events.size(), size_t(2));
    QVERIFY(!rest->more);
    QVERIFY(documentPage(**m_store, criteria, 0, 1)->more);
    QVERIFY(!documentPage(**m_store, criteria, 6, 1)->more);
    QVERIFY(documentPage(**m_store, DocumentName(QStringLiteral("sla")), 0, 1)->events.empty());
}

void DocumentArbiterTest::whatNobodyCouldGoByIsNotProposed()
{
    // Given a check that names the mistake, and a draft with one
    const BodyCheck check = [](const DocumentName &, const QByteArray &body) {
        return body.contains("sound") ? Result<void>()
                                      : makeError(ErrorKind::Invalid, QStringLiteral("/mql: is missing"));
    };
    const auto tell
        = [&](const DocumentCommand &command) { return carryOut(**m_store, criteria, command, m_now, check); };
    QCOMPARE(tell(save("{\"unfinished\":1}"))->answer.status, 200);

    // When it is proposed
    const Result<DocumentVerdict> refused = tell(command(Kind::Propose, "mia"));

    // Then it is not, the mistake is named, and the draft is kept
    RELAYDESK_VERIFY(refused);
    QCOMPARE(refused->answer.status, 422);
    QCOMPARE(decodeProblem(refused->answer.body)->detail, QStringLiteral("notADocument: /mql: is missing"));
    QVERIFY(!history().open()->proposedAt);

    // And once it is mended both sides are asked
    QCOMPARE(tell(save("{\"sound\":1}"))->answer.status, 200);
    QCOMPARE(tell(command(Kind::Propose, "mia"))->answer.status, 200);
    QVERIFY(history().open()->proposedAt);
}

QTEST_GUILESS_MAIN(DocumentArbiterTest)
#include "document_arbiter_test.moc"
