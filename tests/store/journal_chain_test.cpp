// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/handoff_fold.h"
#include "core/journal/proof.h"
#include "tests/store/raw_database.h"
#include "tests/store/statement_faults.h"
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <random>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::makeCommand;

namespace {

const Instant now = test::testNow();

HandoffEvent eventOf(qint64 lead, HandoffKind kind, const QByteArray &payload = {})
{
    return {0, LeadId(lead), kind, now, now + 1ms, RepId(QStringLiteral("rep-1")), payload};
}

std::vector<HandoffEvent> some(int count)
{
    std::vector<HandoffEvent> events;
    for (int i = 0; i < count; ++i)
        events.push_back(
            eventOf(i % 5, HandoffKind(i % 34), i % 3 == 0 ? QByteArray() : QByteArray("{\"n\": 1, \"a\": 2}")));
    return events;
}

void fill(test::TempStore &store)
{
    LeadPage page;
    for (int n = 0; n < 10; ++n)
        page.leads.push_back(test::makeOpenLead(n));
    RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("crm"), now));
}

/// Somebody with the file, the time and no scruples.
int tamper(test::TempStore &store, const char *sql)
{
    store.close();
    test::RawDatabase raw(store.path());
    (void)raw.execute("DROP TRIGGER journal_is_never_rewritten; DROP TRIGGER journal_is_never_cut; "
                      "DROP TRIGGER journal_grows_at_its_end");
    const int code = raw.execute(sql);
    return code;
}

} // namespace

/// The chain of the journal, as the store keeps it.
class JournalChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chainsWhatIsAppendedOneByOneOrInBatches()
    {
        test::TempStore one;
        test::TempStore batch;
        for (const HandoffEvent &event : some(60))
            RELAYDESK_VERIFY(one->appendJournal(event));
        QCOMPARE(batch->appendJournal(some(60)).value_or(-1), 60);
        const auto check = one->verifyJournal();
        RELAYDESK_VERIFY(check);
        QVERIFY(!check->broken);
        QCOMPARE(check->head.seq, 60);
        QCOMPARE(batch->verifyJournal().value_or(JournalCheck{}), *check);
        QCOMPARE(batch->journal(1, 1)->front().payload, QByteArray("{\"a\":2,\"n\":1}"));
        // and an empty batch changes nothing
        QCOMPARE(batch->appendJournal(std::span<const HandoffEvent>()).value_or(-1), 60);
    }

    void aBatchIsKeptWholeOrNotAtAll()
    {
        test::TempStore store;
        std::vector<HandoffEvent> events = some(5);
        events[3].payload = "[]";
        QCOMPARE(store->appendJournal(events).error().kind, ErrorKind::Invalid);
        QVERIFY(store->journal(0, 10)->empty());
        QCOMPARE(store->verifyJournal()->head, ChainHead{});
    }

    void anyStatementOfABatchMayFail()
    {
        test::StatementFaults faults;
        test::TempStore store;
        faults.arm(0);
        RELAYDESK_VERIFY(store->appendJournal(some(4)));
        const int statements = faults.counted();
        QVERIFY(statements >= 6);
        qint64 kept = 4;
        for (int i = 1; i <= statements; ++i) {
            faults.arm(i);
            const bool done = bool(store->appendJournal(some(4)));
            faults.disarm();
            kept += done ? 4 : 0;
            const auto check = store->verifyJournal();
            RELAYDESK_VERIFY(check);
            QVERIFY(!check->broken);
            QCOMPARE(check->head.seq, kept);
        }
    }

    void refusesToBeRewrittenCutOrReplaced()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->appendJournal(some(3)));
        test::RawDatabase raw(store.path());
        for (const char *sql :
             {"UPDATE journal SET actor = 'x' WHERE seq = 2", "UPDATE journal SET seq = 9 WHERE seq = 2",
              "DELETE FROM journal WHERE seq = 3", "DELETE FROM journal", "DELETE FROM journal_head",
              "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2",
              "REPLACE INTO journal VALUES (3, 1, 'won', 1, 1, '', '', '', x'00')",
              "INSERT INTO journal_head VALUES (2, 1, x'00')"})
            QVERIFY2(raw.execute(sql) != SQLITE_OK, sql);
        QVERIFY(!store->verifyJournal()->broken);
        QCOMPARE(store->verifyJournal()->head.seq, 3);
    }

    void namesWhatSomebodyDidToTheFile_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<qint64>("seq");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *sql, qint64 seq, const char *fault) {
            QTest::newRow(sql) << QByteArray(sql) << seq << QString::fromLatin1(fault);
        };
        row("UPDATE journal SET lead = 9 WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET kind = 'won' WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET occurred_at = occurred_at + 1 WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET recorded_at = recorded_at - 1 WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET actor = 'rep-2' WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET payload = '{}' WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET hash = zeroblob(32) WHERE seq = 5", 5, "hash");
        row("UPDATE journal SET hash = x'00' WHERE seq = 5", 5, "hash");
        row("DELETE FROM journal WHERE seq = 5", 5, "gap");
        row("DELETE FROM journal WHERE seq = 1", 1, "gap");
        row("UPDATE journal SET seq = -seq WHERE seq = 5", -5, "repeated");
        row("DELETE FROM journal WHERE seq > 7", 8, "truncated");
        row("DELETE FROM journal", 1, "truncated");
        row("INSERT INTO journal SELECT 21, lead, kind, occurred_at, recorded_at, actor, payload, operation, hash "
            "FROM journal WHERE seq = 20",
            21, "hash");
        row("UPDATE journal_head SET seq = 19, hash = (SELECT hash FROM journal WHERE seq = 19)", 20, "inserted");
        row("UPDATE journal_head SET hash = zeroblob(32)", 20, "hash");
        row("UPDATE journal SET seq = 100 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 6; UPDATE journal SET "
            "seq = 6 "
            "WHERE seq = 100",
            5, "hash");
    }

    void namesWhatSomebodyDidToTheFile()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const qint64, seq);
        QFETCH(const QString, fault);
        test::TempStore store;
        RELAYDESK_VERIFY(store->appendJournal(some(20)));
        QCOMPARE(tamper(store, sql.constData()), SQLITE_OK);
        store.reopen();
        const auto check = store->verifyJournal();
        RELAYDESK_VERIFY(check);
        QVERIFY(check->broken.has_value());
        QCOMPARE(toString(check->broken->fault), fault);
        QCOMPARE(check->broken->seq, seq);
    }

    void aPageAndWhatIsToldOfItAreOneTransaction()
    {
        test::TempStore store;
        const LeadPage page = test::makePage(0, 3);
        std::vector<HandoffEvent> told{eventOf(1, HandoffKind::Captured), eventOf(2, HandoffKind::Captured, "[]")};
        QCOMPARE(store->applyPage(page, QStringLiteral("crm"), now, told).error().kind, ErrorKind::Invalid);
        QCOMPARE(store->leadCount().value_or(-1), 0);
        QVERIFY(store->journal(0, 10)->empty());
        told[1].payload = "{}";
        RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("crm"), now, told));
        QCOMPARE(store->leadCount().value_or(-1), 3);
        QCOMPARE(store->journal(0, 10)->size(), size_t(2));
    }

    void knowsWhichOperationsItTellsOf()
    {
        test::TempStore store;
        fill(store);
        const Lead lead = (*store->lead(LeadId(1)))->lead;
        const Command accept = makeCommand(CommandKind::Accept, lead, 1);
        QVERIFY(!store->tellsOf(accept.id).value_or(true));
        RELAYDESK_VERIFY(store->enqueue(accept, now));
        QVERIFY(store->tellsOf(accept.id).value_or(false));
        QVERIFY(!store->tellsOf({}).value_or(true));
    }

    void whatIsDoneToALeadFoldsToItsRow()
    {
        // Given leads, as the journal's first events tell of them
        test::TempStore store;
        fill(store);
        HandoffModels start;
        for (qint64 id = 1; id <= 10; ++id)
            start.leads[id] = handoffOf((*store->lead(LeadId(id)))->lead);
        // When any commands are given, and some are taken back, or refused and tried again
        std::mt19937 random(19);
        for (int n = 0; n < 300; ++n) {
            const Lead lead = (*store->lead(LeadId(1 + qint64(random() % 10))))->lead;
            Command command = makeCommand(CommandKind(random() % 10), lead, n);
            command.previousOwner = lead.owner;
            command.reason = ReasonId(u"no_budget"_qs);
            command.note = u"n"_qs;
            command.occurredAt = now + std::chrono::minutes(n);
            command.outcome = AttemptOutcome(random() % 5);
            command.until = random() % 2 == 0 ? OptionalInstant(command.occurredAt + 1h) : std::nullopt;
            RELAYDESK_VERIFY(store->enqueue(command, command.occurredAt));
            if (random() % 3 != 0)
                continue;
            const std::vector<OutboxEntry> outbox = *store->outbox();
            const OutboxEntry &entry = outbox[random() % outbox.size()];
            const OperationId operation = entry.command.id;
            if (entry.state == OutboxState::Parked)
                RELAYDESK_VERIFY(store->retryParked(operation, command.occurredAt));
            else if (random() % 2 == 0)
                RELAYDESK_VERIFY(store->withdraw(operation, command.occurredAt));
            else
                RELAYDESK_VERIFY(store->park(operation, makeError(ErrorKind::Invalid, {}), command.occurredAt));
        }
        // Then what the journal adds up to is what the rows say, and verify and fold see the same events
        HandoffFold fold(start);
        const std::vector<HandoffEvent> journal = *store->journal(0, 1000);
        for (const HandoffEvent &event : journal)
            RELAYDESK_VERIFY(fold.add(event));
        for (qint64 id = 1; id <= 10; ++id) {
            HandoffState row = handoffOf((*store->lead(LeadId(id)))->lead);
            row.lastSeq = fold.models().leads.at(id).lastSeq;
            QCOMPARE(fold.models().leads.at(id), row);
        }
        QVERIFY(!store->verifyJournal()->broken);
    }

    void readModelsThrownAwayAreRebuiltToTheSameBytes()
    {
        test::TempStore store;
        HandoffFold live;
        std::mt19937 random(23);
        qint64 seq = 0;
        for (int batch = 0; batch < 40; ++batch) {
            std::vector<HandoffEvent> events;
            for (auto count = 1 + random() % 50; count > 0; --count) {
                HandoffEvent event
                    = eventOf(qint64(random() % 30), HandoffKind(random() % 34),
                              "{\"owner\":\"rep-" + QByteArray::number(random() % 5) + "\",\"pool\":\"p"
                                  + QByteArray::number(random() % 3)
                                  + "\", \"sla\":{\"due\":\"2026-11-22T10:05:00.000Z\",\"targetMs\":60000}}");
                event.occurredAt += std::chrono::milliseconds(random() % 1'000'000);
                events.push_back(event);
            }
            RELAYDESK_VERIFY(store->appendJournal(events));
            for (HandoffEvent &event : events) {
                event.seq = ++seq;
                RELAYDESK_VERIFY(live.add(event));
            }
        }
        const QByteArray before = snapshotOf(live.models());
        live = {}; // thrown away
        store.reopen();
        HandoffFold rebuilt;
        const auto head = store->walkJournal([&rebuilt](const EventView &view, const Hash256 &) {
            const Result<HandoffEvent> event = relaydesk::eventOf(view);
            return event && rebuilt.add(*event);
        });
        RELAYDESK_VERIFY(head);
        QCOMPARE(head->seq, seq);
        QCOMPARE(snapshotOf(rebuilt.models()), before);
    }

    void aProofOfOneLeadHolds()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->appendJournal(some(30)));
        ProofWriter writer(LeadId(3));
        QByteArray text = writer.firstLine();
        const auto head = store->walkJournal([&](const EventView &event, const Hash256 &hash) {
            text += writer.line(event, hash);
            return true;
        });
        RELAYDESK_VERIFY(head);
        text += writer.lastLine(*head);
        const Result<ProofCheck> check = checkProof(text, *head);
        RELAYDESK_VERIFY(check);
        QVERIFY(!check->chain.broken);
        std::vector<HandoffEvent> expected = *store->journal(0, 100);
        std::erase_if(expected, [](const HandoffEvent &event) { return event.lead != LeadId(3); });
        QCOMPARE(check->events, expected);
    }
};

QTEST_GUILESS_MAIN(JournalChainTest)
#include "journal_chain_test.moc"
