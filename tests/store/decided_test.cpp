// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

LeadEvent eventOf(const RemoteId &lead, HandoffKind kind)
{
    LeadEvent entry;
    entry.lead = lead;
    entry.event.kind = kind;
    entry.event.occurredAt = entry.event.recordedAt = test::testNow();
    return entry;
}

Decided decidedOf(const std::vector<Lead> &leads, qint64 basedOn)
{
    Decided decided;
    decided.page.leads = leads;
    decided.basedOn = basedOn;
    for (const Lead &lead : leads)
        decided.told.push_back(eventOf(lead.remoteId, HandoffKind::Captured));
    return decided;
}

} // namespace

/// What was decided about leads, and what the journal says of it.
class DecidedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAndEntriesOfNewLeadsAreOneTransaction()
    {
        test::TempStore store;
        const std::vector<Lead> leads{test::makeLead(1), test::makeLead(2)};
        const Result<ChangeSet> stored = store->applyDecided(decidedOf(leads, 0), test::testNow());
        RELAYDESK_VERIFY(stored);
        for (const Lead &lead : leads) {
            const LeadId id = **store->leadByRemoteId(lead.remoteId);
            const auto told = store->journalOfLead(id);
            RELAYDESK_VERIFY(told);
            QCOMPARE(told->size(), size_t(1));
            QCOMPARE(told->front().lead, id);
        }
        QCOMPARE(*store->journalSeq(), 2);
        QVERIFY(!store->verifyJournal()->broken);
    }

    void whatWasDecidedOnAnOlderJournalIsRefusedAndLeavesNothing()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyDecided(decidedOf({test::makeLead(1)}, 0), test::testNow()));
        const qint64 revision = *store->revision();
        for (const qint64 basedOn : {0, 2}) {
            const auto refused = store->applyDecided(decidedOf({test::makeLead(2)}, basedOn), test::testNow());
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        }
        QCOMPARE(*store->revision(), revision);
        QCOMPARE(*store->leadCount(), 1);
        QCOMPARE(*store->journalSeq(), 1);
        RELAYDESK_VERIFY(store->applyDecided(decidedOf({test::makeLead(2)}, 1), test::testNow()));
    }

    void anEventOfALeadNobodyKnowsIsRefusedAndLeavesNothing()
    {
        test::TempStore store;
        Decided decided = decidedOf({test::makeLead(1)}, 0);
        decided.told.push_back(eventOf(RemoteId(QStringLiteral("nobody")), HandoffKind::Noted));
        const auto refused = store->applyDecided(decided, test::testNow());
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
        QCOMPARE(*store->leadCount(), 0);
        QCOMPARE(*store->journalSeq(), 0);
    }

    void eventsOfNoPageAndOfNoLeadAreTakenAsTheyAre()
    {
        test::TempStore store;
        Decided decided;
        decided.told.push_back(eventOf({}, HandoffKind::AvailabilityChanged));
        const auto stored = store->applyDecided(decided, test::testNow());
        RELAYDESK_VERIFY(stored);
        QVERIFY(stored->isEmpty());
        QCOMPARE(*store->journalSeq(), 1);
        QVERIFY(!store->journal(0, 1)->front().lead.isValid());
    }
};

QTEST_GUILESS_MAIN(DecidedTest)
#include "decided_test.moc"
