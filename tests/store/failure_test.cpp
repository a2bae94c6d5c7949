// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/raw_database.h"
#include "tests/store/statement_faults.h"
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

using Work = std::function<Result<ChangeSet>(Store &)>;
const Instant now = test::testNow();
const QString feed = QStringLiteral("crm");

/// Leads 1 to 4, an operation in flight on the first and one waiting on the second.
void begin(test::TempStore &store)
{
    LeadPage page = test::makePage(0, 4);
    page.events = {test::makeEvent(0, 0)};
    RELAYDESK_VERIFY(store->applyPage(page, feed, now));
    const Lead first = (*store->lead(LeadId(1)))->lead;
    const Lead second = (*store->lead(LeadId(2)))->lead;
    RELAYDESK_VERIFY(store->enqueue(test::makeCommand(CommandKind::Reject, first, 1), now));
    RELAYDESK_VERIFY(store->takeDue(now));
    RELAYDESK_VERIFY(store->enqueue(test::makeCommand(CommandKind::Accept, second, 2), now));
}

/// A page that changes, adds, removes and tells.
Result<ChangeSet> applyMixedPage(Store &store)
{
    LeadPage page = test::makePage(1, 6);
    for (Lead &lead : page.leads) {
        lead.version = QStringLiteral("9000");
        lead.modifiedAt += 1h;
        lead.name += u" changed";
    }
    page.events = {test::makeEvent(2, 0), test::makeEvent(9, 0)};
    page.removed = {RemoteId(QStringLiteral("lead-0"))};
    page.next = "mixed";
    page.deriveFromStory = true;
    return store.applyPage(page, feed, now);
}

Result<ChangeSet> enqueueOne(Store &store)
{
    const auto lead = store.lead(LeadId(3));
    if (!lead)
        return lead.error();
    return store.enqueue(test::makeCommand(CommandKind::LogAttempt, (*lead)->lead, 3), now);
}

Result<ChangeSet> settleOne(Store &store)
{
    const auto entries = store.outbox();
    if (!entries)
        return entries.error();
    if (entries->size() < 2)
        return ChangeSet();
    WriteOutcome outcome;
    outcome.current = test::makeOpenLead(0);
    outcome.current->version = QStringLiteral("9001");
    outcome.current->modifiedAt += 1h;
    return store.settle(entries->front().command.id, outcome, now);
}

Result<ChangeSet> parkOne(Store &store)
{
    const auto entries = store.outbox();
    if (!entries)
        return entries.error();
    return store.park(entries->front().command.id, makeError(ErrorKind::Invalid, {}), now);
}

Result<ChangeSet> withdrawOne(Store &store)
{
    const OperationId id = test::makeCommand(CommandKind::Accept, {}, 2).id;
    return store.withdraw(id, now);
}

Result<ChangeSet> sweepAll(Store &store)
{
    if (const Result<void> seen = store.sweepSeen({RemoteId(QStringLiteral("lead-2"))}); !seen)
        return seen.error();
    return store.finishSweep(now + 24h);
}

Result<ChangeSet> publishDocument(Store &store)
{
    const DocumentName name(QStringLiteral("criteria"));
    DocumentEvent event;
    event.seq = 1;
    event.kind = DocumentEventKind::Published;
    event.at = now;
    event.from = now;
    event.version = 1;
    const Result<qint64> appended = store.appendDocumentEvent(name, event);
    return appended ? Result<ChangeSet>(ChangeSet()) : Result<ChangeSet>(appended.error());
}

} // namespace

Q_DECLARE_METATYPE(Work)

/// Whichever statement fails: nothing is half done, and doing it again ends as if nothing had failed.
class FailureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesAllOrNothing_data()
    {
        QTest::addColumn<Work>("work");
        QTest::newRow("applyPage") << Work(&applyMixedPage);
        QTest::newRow("enqueue") << Work(&enqueueOne);
        QTest::newRow("settle") << Work(&settleOne);
        QTest::newRow("park") << Work(&parkOne);
        QTest::newRow("withdraw") << Work(&withdrawOne);
        QTest::newRow("finishSweep") << Work(&sweepAll);
        QTest::newRow("appendDocumentEvent") << Work(&publishDocument);
    }

    void leavesAllOrNothing()
    {
        QFETCH(const Work, work);
        test::StatementFaults faults;
        QStringList expected;
        int statements = 0;
        {
            test::TempStore store;
            begin(store);
            faults.arm(0);
            RELAYDESK_VERIFY(work(*store));
            statements = faults.counted();
            expected = test::RawDatabase(store.path()).content();
        }
        int failures = 0;
        for (int i = 1; i <= statements; ++i) {
            test::TempStore store;
            begin(store);
            const QStringList before = test::RawDatabase(store.path()).content();
            faults.arm(i);
            const bool failed = !work(*store);
            faults.disarm();
            const QStringList after = test::RawDatabase(store.path()).content();
            QCOMPARE(after, failed ? before : expected);
            failures += failed ? 1 : 0;
            if (failed && i % 2 == 0)
                store.reopen();
            QVERIFY(store.isOpen());
            if (failed)
                RELAYDESK_VERIFY(work(*store));
            QCOMPARE(test::RawDatabase(store.path()).content(), expected);
            RELAYDESK_VERIFY(store->check());
        }
        QVERIFY2(failures > statements / 2, qPrintable(QString::number(failures)));
    }

    void takesAndPostponesAllOrNothing()
    {
        test::StatementFaults faults;
        for (int i = 1; i <= 8; ++i) {
            test::TempStore store;
            begin(store);
            faults.arm(i);
            const auto taken = store->takeDue(now);
            faults.disarm();
            const OperationId id = store->outbox()->back().command.id;
            QCOMPARE(store->outbox()->back().state, taken ? OutboxState::InFlight : OutboxState::Waiting);
            if (!taken)
                QCOMPARE((*store->takeDue(now))->command.id, id);
        }
    }
};

QTEST_GUILESS_MAIN(FailureTest)
#include "failure_test.moc"
