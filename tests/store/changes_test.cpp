// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QSet>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {
const Instant now = test::testNow();
const QString feed = QStringLiteral("crm");
} // namespace

/// The change feed, and the queue's order.
class ChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsEveryChangeOnceAndEverythingThatWent()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 1200), feed, now));
        LeadPage removal;
        removal.removed = {RemoteId(u"lead-7"_qs)};
        RELAYDESK_VERIFY(store->applyPage(removal, feed, now));

        QSet<QString> seen;
        QStringList gone;
        qint64 after = 0;
        bool more = true;
        while (more) {
            const auto changes = store->changesSince(after, 500);
            RELAYDESK_VERIFY(changes);
            QVERIFY(changes->leads.size() + changes->removed.size() <= 500);
            for (const Lead &lead : changes->leads) {
                QVERIFY(!seen.contains(lead.remoteId.value()));
                seen.insert(lead.remoteId.value());
            }
            for (const RemoteId &id : changes->removed)
                gone.append(id.value());
            QVERIFY(changes->revision > after);
            after = changes->revision;
            more = changes->more;
        }
        QCOMPARE(seen.size(), 1199);
        QCOMPARE(gone, QStringList{u"lead-7"_qs});
        QCOMPARE(after, store->revision().value_or(-1));
        const auto nothing = store->changesSince(after, 10);
        QVERIFY(nothing->leads.empty() && nothing->removed.empty() && !nothing->more);
        QCOMPARE(nothing->revision, after);
    }

    void aLeadThatCameBackIsNotRemoved()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 2), feed, now));
        LeadPage removal;
        removal.removed = {RemoteId(u"lead-1"_qs)};
        RELAYDESK_VERIFY(store->applyPage(removal, feed, now));
        RELAYDESK_VERIFY(store->applyPage(test::makePage(1, 2), feed, now));
        const auto changes = store->changesSince(0, 100);
        QCOMPARE(changes->leads.size(), size_t(2));
        QVERIFY(changes->removed.empty());
    }

    void givesTheQueueMostUrgentFirst()
    {
        test::TempStore store;
        LeadPage page = test::makePage(0, 300);
        page.leads[3].sla.dueAt.reset();
        RELAYDESK_VERIFY(store->applyPage(page, feed, now));
        const auto all = store->queueRows(1'000'000, 0);
        RELAYDESK_VERIFY(all);
        QCOMPARE(all->size(), size_t(280)); // lost and won ones are not in the queue
        QCOMPARE(all->back().remoteId, page.leads[3].remoteId);
        for (size_t i = 1; i < all->size(); ++i)
            QVERIFY(all->at(i - 1).sla.dueAt.value_or(Instant::max()) <= all->at(i).sla.dueAt.value_or(Instant::max()));
        // In portions it is the same.
        std::vector<LeadRow> portions;
        for (int offset = 0; offset < 300; offset += 70) {
            const auto some = store->queueRows(70, offset);
            portions.insert(portions.end(), some->begin(), some->end());
        }
        QCOMPARE(portions, *all);
    }

    void givesOneOwnersFirstRows()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 300), feed, now));
        const RepId owner(u"rep-3"_qs);
        std::vector<LeadRow> expected;
        const auto queue = store->queueRows(1000, 0);
        RELAYDESK_VERIFY(queue);
        for (const LeadRow &row : *queue) {
            if (row.owner == owner && expected.size() < 5)
                expected.push_back(row);
        }
        QCOMPARE(expected.size(), size_t(5));
        QCOMPARE(*store->firstRows(owner, 5), expected);
    }

    void aReaderSeesWhatTheWriterCommitted()
    {
        test::TempStore store;
        const auto reader = Store::open(store.path(), Store::Access::Read);
        RELAYDESK_VERIFY(reader);
        QCOMPARE((*reader)->leadCount().value_or(-1), 0);
        RELAYDESK_VERIFY(store->applyPage(test::makePage(0, 10), feed, now));
        QCOMPARE((*reader)->leadCount().value_or(-1), 10);
        QCOMPARE((*reader)->applyPage(test::makePage(10, 11), feed, now).error().kind, ErrorKind::StorageReadOnly);
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
