// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = test::testNow();
const RemoteId leadId(QStringLiteral("lead-1"));

BehaviourEvent call(int number, Instant at)
{
    BehaviourEvent event;
    event.remoteId = RemoteId(QStringLiteral("message/%1").arg(number));
    event.lead = leadId;
    event.kind = EventKind::CallAttempted;
    event.at = at;
    return event;
}

LeadPage derived()
{
    LeadPage page;
    page.deriveFromStory = true;
    return page;
}

LeadPage leadPage()
{
    LeadPage page = derived();
    Lead lead;
    lead.remoteId = leadId;
    lead.createdAt = now - 1h;
    page.leads = {lead};
    return page;
}

LeadPage attempts(std::vector<BehaviourEvent> events)
{
    LeadPage page = derived();
    page.events = std::move(events);
    return page;
}

LeadPage retraction(int number)
{
    LeadPage page = derived();
    page.undone = {{leadId, RemoteId(QStringLiteral("message/%1").arg(number))}};
    return page;
}

} // namespace

/// An attempt that was taken back stops no clock, in whatever order the news comes.
class UndoneTest : public QObject
{
    Q_OBJECT

    static Result<void> apply(test::TempStore &store, const std::vector<LeadPage> &pages)
    {
        for (const LeadPage &page : pages) {
            if (const auto changes = store->applyPage(page, QStringLiteral("crm"), now); !changes)
                return changes.error();
        }
        return {};
    }
    static Command commandOf(CommandKind kind, int number)
    {
        Lead lead = leadPage().leads.front();
        lead.id = LeadId(1);
        return test::makeCommand(kind, lead, number);
    }
    static OptionalInstant answeredAt(test::TempStore &store) { return (*store->lead(LeadId(1)))->lead.sla.answeredAt; }

private Q_SLOTS:
    void anAttemptStopsTheClockUntilItIsTakenBack()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(apply(store, {leadPage(), attempts({call(1, now)})}));
        QVERIFY(answeredAt(store) == now);

        const auto changes = store->applyPage(retraction(1), QStringLiteral("crm"), now);

        RELAYDESK_VERIFY(changes);
        QCOMPARE(changes->upserted.size(), size_t(1)); // the queue is told
        QVERIFY(!changes->upserted.front().sla.answeredAt);
        QVERIFY(!answeredAt(store));
        QVERIFY(!(*store->lead(LeadId(1)))->lead.stamps.firstAttempt);
        QCOMPARE((*store->lead(LeadId(1)))->story.size(), size_t(1)); // and people still read that it happened
    }

    void theOrderOfThePagesDoesNotMatter()
    {
        std::vector<LeadPage> pages{leadPage(), attempts({call(1, now)}), retraction(1)};
        const auto before = [](const LeadPage &a, const LeadPage &b) {
            return std::tuple(a.leads.size(), a.events.size()) < std::tuple(b.leads.size(), b.events.size());
        };
        std::ranges::sort(pages, before);
        do {
            test::TempStore store;
            RELAYDESK_VERIFY(apply(store, pages));
            QVERIFY(!answeredAt(store));
        } while (std::next_permutation(pages.begin(), pages.end(), before));
    }

    void oneOfTwoAttemptsTakenBackLeavesTheOther()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(apply(store, {leadPage(), attempts({call(1, now), call(2, now + 5min)}), retraction(1)}));
        QVERIFY(answeredAt(store) == now + 5min);
    }

    void anAttemptAfterwardsCounts()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(
            apply(store, {leadPage(), attempts({call(1, now)}), retraction(1), attempts({call(3, now + 9min)})}));
        QVERIFY(answeredAt(store) == now + 9min);
    }

    void theSameNewsTwiceChangesNothing()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(apply(store, {leadPage(), attempts({call(1, now)}), retraction(1)}));
        const auto again = store->applyPage(retraction(1), QStringLiteral("crm"), now);
        RELAYDESK_VERIFY(again);
        QVERIFY(again->isEmpty());
    }

    void aLeadReadAgainIsNotAnsweredAgain()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(apply(store, {leadPage(), attempts({call(1, now)}), retraction(1)}));
        LeadPage newer = leadPage();
        newer.leads.front().name = QStringLiteral("Changed");
        RELAYDESK_VERIFY(apply(store, {newer}));
        QCOMPARE((*store->lead(LeadId(1)))->lead.name, QStringLiteral("Changed"));
        QVERIFY(!answeredAt(store));
    }

    void whatACommandLeftInTheStoryCountsAtOnce()
    {
        test::TempStore store;
        RELAYDESK_VERIFY(apply(store, {leadPage()}));
        const Command attempt = commandOf(CommandKind::LogAttempt, 1);
        RELAYDESK_VERIFY(store->enqueue(attempt, now));
        WriteOutcome sent;
        sent.current = leadPage().leads.front(); // the CRM's record says nothing of attempts
        sent.events = {call(1, attempt.occurredAt)};
        RELAYDESK_VERIFY(store->settle(attempt.id, sent, now));
        QVERIFY(answeredAt(store) == attempt.occurredAt);

        Command reverse = commandOf(CommandKind::RetractAttempt, 2);
        reverse.undoes = attempt.id;
        RELAYDESK_VERIFY(store->enqueue(reverse, now));
        WriteOutcome taken;
        taken.current = leadPage().leads.front();
        taken.undone = retraction(1).undone;
        RELAYDESK_VERIFY(store->settle(reverse.id, taken, now));
        QVERIFY(!answeredAt(store));
        RELAYDESK_VERIFY(apply(store, {attempts({call(1, attempt.occurredAt)}), retraction(1)})); // the next pull
        QVERIFY(!answeredAt(store));
    }
};

QTEST_GUILESS_MAIN(UndoneTest)
#include "undone_test.moc"
