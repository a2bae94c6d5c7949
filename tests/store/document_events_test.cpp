// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_history.h"
#include "tests/store/raw_database.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const DocumentName criteria(QStringLiteral("criteria"));
const DocumentName routing(QStringLiteral("routing"));

DocumentEvent anEvent(qint64 seq, DocumentEventKind kind)
{
    DocumentEvent event;
    event.seq = seq;
    event.kind = kind;
    event.at = fromEpochMs(1'795'000'000'000 + seq * 60'000);
    event.actor = RepId(QStringLiteral("zoë"));
    event.operation = OperationId(QStringLiteral("op-%1").arg(seq));
    event.version = 1;
    return event;
}

/// A version from its first save to its publication, with a comment.
std::vector<DocumentEvent> aLife()
{
    std::vector<DocumentEvent> events;
    const auto add = [&events](DocumentEventKind kind) -> DocumentEvent & {
        return events.emplace_back(anEvent(qint64(events.size()) + 1, kind));
    };
    const QByteArray body = "{\"a\": \"\xC3\xBC\"}\n";
    DocumentEvent &saved = add(DocumentEventKind::Saved);
    saved.title = QStringLiteral("Größer");
    saved.body = body;
    DocumentEvent &comment = add(DocumentEventKind::Commented);
    comment.place = QStringLiteral("/a");
    comment.text = QStringLiteral("Why?\nReally?");
    add(DocumentEventKind::Proposed);
    add(DocumentEventKind::Approved).side = ApprovalSide::Sales;
    DocumentEvent &other = add(DocumentEventKind::Approved);
    other.side = ApprovalSide::Marketing;
    other.actor = RepId(QStringLiteral("mia"));
    add(DocumentEventKind::Published).from = fromEpochMs(1'796'000'000'000);
    for (size_t i = 2; i < events.size(); ++i)
        events[i].bodyHash = bodyHashOf(body);
    return events;
}

} // namespace

class DocumentEventsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEventIsReadAsItWas()
    {
        test::TempStore store;
        for (const DocumentEvent &event : aLife())
            RELAYDESK_VERIFY(store->appendDocumentEvent(criteria, event));
        store.reopen();
        const auto events = store->documentEvents(criteria, 0, 100);
        RELAYDESK_VERIFY(events);
        QVERIFY(*events == aLife());
        RELAYDESK_VERIFY(DocumentHistory::of(*events));
        QCOMPARE(store->documentEvents(criteria, 4, 1)->size(), size_t(1));
        QCOMPARE(store->documentEvents(criteria, 4, 1)->front().seq, 5);
        QVERIFY(*store->documentEventBy(OperationId(QStringLiteral("op-3"))) == aLife()[2]);
        QVERIFY(!store->documentEventBy(OperationId(QStringLiteral("op-9")))->has_value());
        QVERIFY(!store->documentEventBy(OperationId())->has_value());
    }

    void documentsAreCountedEachAndTogether()
    {
        test::TempStore store;
        DocumentEvent event = anEvent(1, DocumentEventKind::Saved);
        QCOMPARE(store->appendDocumentEvent(criteria, event).value_or(0), 1);
        event.operation = OperationId();
        QCOMPARE(store->appendDocumentEvent(routing, event).value_or(0), 2);
        event.seq = 2;
        QCOMPARE(store->appendDocumentEvent(criteria, event).value_or(0), 3);
        QVERIFY(*store->documentHeads() == (std::vector<DocumentHead>{{criteria, 2}, {routing, 1}}));
        QCOMPARE(store->documentSeq(criteria).value_or(-1), 2);
        QCOMPARE(store->documentSeq(DocumentName(QStringLiteral("sla"))).value_or(-1), 0);
    }

    void ofTwoWhoAreNextOneIsTold()
    {
        // Given two who have both seen the first event
        test::TempStore store;
        RELAYDESK_VERIFY(store->appendDocumentEvent(criteria, anEvent(1, DocumentEventKind::Saved)));
        DocumentEvent mine = anEvent(2, DocumentEventKind::Proposed);
        DocumentEvent theirs = mine;
        theirs.operation = OperationId(QStringLiteral("theirs"));
        RELAYDESK_VERIFY(store->appendDocumentEvent(criteria, theirs));
        // When the second writes
        const auto refused = store->appendDocumentEvent(criteria, mine);
        // Then nothing is changed
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(store->documentEvents(criteria, 0, 10)->size(), size_t(2));
        QCOMPARE(store->journalSeq().value_or(-1), 1);
        // Nor may anybody leave a gap, or use an operation twice
        mine.seq = 4;
        QCOMPARE(store->appendDocumentEvent(criteria, mine).error().kind, ErrorKind::Conflict);
        theirs.seq = 3;
        QVERIFY(!store->appendDocumentEvent(criteria, theirs));
        QCOMPARE(store->journalSeq().value_or(-1), 1);
    }

    void journalSealsProposalSignaturesAndPublication()
    {
        test::TempStore store;
        for (const DocumentEvent &event : aLife())
            RELAYDESK_VERIFY(store->appendDocumentEvent(criteria, event));
        const auto journal = store->journal(0, 10);
        RELAYDESK_VERIFY(journal);
        QStringList kinds;
        for (const HandoffEvent &entry : *journal) {
            kinds += toString(entry.kind);
            QVERIFY(!entry.lead.isValid());
        }
        QCOMPARE(kinds.join(u' '),
                 QStringLiteral("documentProposed documentApproved documentApproved documentPublished"));
        const QByteArray hash = bodyHashOf(aLife().front().body);
        QCOMPARE(journal->at(1).payload,
                 QByteArray("{\"document\":\"criteria\",\"event\":4,\"hash\":\"" + hash
                            + "\",\"side\":\"sales\",\"version\":1}"));
        QCOMPARE(journal->at(2).actor, RepId(QStringLiteral("mia")));
        QVERIFY(journal->at(3).payload.contains("\"from\":\"2026-11-30T"));
        QVERIFY(!store->verifyJournal()->broken);
        QVERIFY(*store->tellsOf(OperationId(QStringLiteral("op-4"))));
    }

    void refusesToBeRewrittenCutOrReplaced()
    {
        test::TempStore store;
        for (const DocumentEvent &event : aLife())
            RELAYDESK_VERIFY(store->appendDocumentEvent(criteria, event));
        test::RawDatabase raw(store.path());
        for (const char *sql :
             {"UPDATE document_event SET body = x'7b7d' WHERE seq = 1", "DELETE FROM document_event WHERE seq = 6",
              "DELETE FROM document_event", "INSERT OR REPLACE INTO document_event SELECT * FROM document_event",
              "REPLACE INTO document_event SELECT 7, document, 7, kind, at, actor, operation, version, based_on, side, "
              "body_hash, valid_from, title, place, text, body FROM document_event WHERE seq = 4",
              "REPLACE INTO document_event SELECT 3, document, 7, kind, at, actor, '', version, based_on, side, "
              "body_hash, valid_from, title, place, text, body FROM document_event WHERE seq = 4"})
            QVERIFY2(raw.execute(sql) != SQLITE_OK, sql);
        QVERIFY(*store->documentEvents(criteria, 0, 100) == aLife());
    }
};

QTEST_GUILESS_MAIN(DocumentEventsTest)
#include "document_events_test.moc"
