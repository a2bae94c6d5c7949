// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = test::testNow();
const QString feed = QStringLiteral("crm");

RemoteId remoteId(int n)
{
    return RemoteId(u"lead-" + QString::number(n));
}

} // namespace

/// Leads that are gone on the other side.
class RemovalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removesALeadWithItsEventsAndWords()
    {
        test::TempStore store;
        LeadPage page = test::makePage(0, 5);
        page.events = {test::makeEvent(2, 0)};
        RELAYDESK_VERIFY(store->applyPage(page, feed, now));
        const LeadId id = store->leadByRemoteId(remoteId(2)).value().value();
        const QString name = (*store->lead(id))->lead.name;
        LeadPage removal;
        removal.removed = {remoteId(2), remoteId(77)};

        const auto changes = store->applyPage(removal, feed, now);

        RELAYDESK_VERIFY(changes);
        QCOMPARE(changes->removed, (std::vector<LeadId>{id}));
        QVERIFY(!store->lead(id).value().has_value());
        QVERIFY(store->eventsOf({remoteId(2)})->empty());
        const auto found = store->search(name, 50);
        RELAYDESK_VERIFY(found);
        for (const SearchHit &hit : found->hits)
            QVERIFY(hit.row.id != id);
        RELAYDESK_VERIFY(store->check());
    }

    void parksWhatWasWaitingForARemovedLead()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 3), feed, now));
        const Lead lead = (*store->lead(LeadId(1)))->lead;
        RELAYDESK_VERIFY(store->enqueue(test::makeCommand(CommandKind::AddNote, lead, 1), now));
        RELAYDESK_VERIFY(store->enqueue(test::makeCommand(CommandKind::Accept, lead, 2), now));
        QVERIFY(store->takeDue(now)->has_value());
        LeadPage removal;
        removal.removed = {lead.remoteId};

        RELAYDESK_VERIFY(store->applyPage(removal, feed, now));

        const auto entries = store->outbox();
        QCOMPARE(entries->size(), size_t(2));
        for (const OutboxEntry &entry : *entries) {
            QCOMPARE(entry.state, OutboxState::Parked);
            QCOMPARE(entry.lastError.kind, ErrorKind::NotFound);
            QCOMPARE(store->retryParked(entry.command.id, now).error().kind, ErrorKind::NotFound);
        }
        QVERIFY(!store->takeDue(now)->has_value());
        RELAYDESK_VERIFY(store->settle(entries->front().command.id, {}, now)); // the answer came after all
        RELAYDESK_VERIFY(store->discardParked(entries->back().command.id, now));
        QVERIFY(store->outbox()->empty());
    }

    void neverGivesARemovedLeadsIdAgain()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 3), feed, now));
        LeadPage removal;
        removal.removed = {remoteId(2)};
        RELAYDESK_VERIFY(store->applyPage(removal, feed, now));

        RELAYDESK_VERIFY(store->applyPage(test::makePage(2, 3), feed, now));

        QCOMPARE(store->leadByRemoteId(remoteId(2)).value().value(), LeadId(4));
    }

    void aSweepRemovesWhatItDidNotSee()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 20), feed, now));
        RELAYDESK_VERIFY(store->sweepSeen({remoteId(0), remoteId(1), remoteId(2)}));
        RELAYDESK_VERIFY(store->applyPage(test::makePage(20, 21), feed, now + 2min)); // came during the sweep
        RELAYDESK_VERIFY(store->sweepSeen({remoteId(3)}));

        const auto changes = store->finishSweep(now + 1min);

        RELAYDESK_VERIFY(changes);
        QCOMPARE(changes->removed.size(), size_t(16));
        QCOMPARE(store->leadCount().value_or(-1), 5);
        QVERIFY(store->leadByRemoteId(remoteId(20)).value().has_value());
        // And the next sweep begins from nothing.
        QCOMPARE(store->finishSweep(now + 1h)->removed.size(), size_t(5));
    }

    void aSweepThatARestartCutOffRemovesNothing()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 3), feed, now));
        RELAYDESK_VERIFY(store->sweepSeen({remoteId(0)}));
        store.reopen();
        QCOMPARE(store->leadCount().value_or(-1), 3);
        RELAYDESK_VERIFY(store->sweepSeen({remoteId(0), remoteId(1), remoteId(2)}));
        QVERIFY(store->finishSweep(now + 1min)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(RemovalTest)
#include "removal_test.moc"
