// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const QString feed = QStringLiteral("crm");

LeadPage pageOf(std::vector<Lead> leads)
{
    LeadPage page;
    page.leads = std::move(leads);
    return page;
}

} // namespace

/// Pages of what the other side has.
class PageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storesAndReadsBackEveryField()
    {
        test::TempStore store;
        Lead lead = test::makeLead(7);
        lead.stamps.alerted = test::testNow();
        lead.stamps.accepted = test::testNow() + 1s;
        lead.stamps.firstAttempt = test::testNow() + 2s;
        lead.stamps.firstContact = test::testNow() + 3s;
        lead.sla.pause = PauseReason::WaitingOnProspect;
        lead.sla.pausedUntil = test::testNow() + 1h;
        lead.sla.answeredAt = test::testNow() + 2s;
        lead.lostReason = ReasonId(QStringLiteral("no_budget"));
        lead.signals.push_back({EventKind::Chat, QStringLiteral("a \"quote\", a \\ and\na line"), 2, test::testNow()});

        const Result<ChangeSet> changes = store->applyPage(pageOf({lead}), feed, test::testNow());

        RELAYDESK_VERIFY(changes);
        QCOMPARE(changes->origin, Origin::Remote);
        QCOMPARE(changes->upserted.size(), size_t(1));
        lead.id = changes->upserted.front().id;
        QVERIFY(lead.id.isValid());
        const auto detail = store->lead(lead.id);
        RELAYDESK_VERIFY(detail);
        QVERIFY(detail->has_value());
        QCOMPARE((*detail)->lead, lead);
        QVERIFY(!(*detail)->pending);
        QCOMPARE(changes->upserted.front(), rowOf(lead, false));
        const auto rows = store->queueRows(10, 0);
        RELAYDESK_VERIFY(rows);
        QCOMPARE(*rows, changes->upserted);
    }

    void changesNothingWhenAPageIsRepeated()
    {
        test::TempStore store;
        LeadPage page = test::makePage(0, 60);
        page.events = {test::makeEvent(1, 0), test::makeEvent(1, 1), test::makeEvent(999, 0)};
        RELAYDESK_VERIFY(store->applyPage(page, feed, test::testNow()));
        const qint64 revision = store->revision().value_or(-1);

        const Result<ChangeSet> again = store->applyPage(page, feed, test::testNow() + 1h);

        RELAYDESK_VERIFY(again);
        QVERIFY(again->isEmpty());
        QCOMPARE(store->revision().value_or(-2), revision);
        QCOMPARE(store->leadCount().value_or(-1), 60);
        QCOMPARE(store->eventsOf({RemoteId(QStringLiteral("lead-1"))})->size(), size_t(2));
        QCOMPARE(store->cursor(feed).value_or(QByteArray()), QByteArray("60"));
    }

    void whatIsPlannedNoMoreLeavesTheStory()
    {
        test::TempStore store;
        const RemoteId lead = test::makeLead(1).remoteId;
        const auto event = [&lead](const char *id, const char *detail) {
            BehaviourEvent made;
            made.remoteId = RemoteId(QString::fromLatin1(id));
            made.lead = lead;
            made.detail = QString::fromLatin1(detail);
            made.at = test::testNow();
            return made;
        };
        LeadPage page = pageOf({test::makeLead(1)});
        page.events = {event("activity/3", "a"), event("activity/20", "b"), event("activity/21", "c"),
                       event("activity/100", "d"), event("message/20", "e")};
        RELAYDESK_VERIFY(store->applyPage(page, feed, test::testNow()));

        LeadPage now;
        now.whole = WholeEvents{QStringLiteral("activity/"), 3, 99};
        now.events = {event("activity/21", "moved"), event("activity/22", "new")};
        for (int twice = 0; twice < 2; ++twice)
            RELAYDESK_VERIFY(store->applyPage(now, feed, test::testNow()));

        QStringList left;
        const auto story = store->eventsOf({lead});
        RELAYDESK_VERIFY(story);
        for (const BehaviourEvent &known : *story)
            left.append(known.remoteId.value() + u' ' + known.detail);
        left.sort();
        QCOMPARE(left,
                 QStringList({QStringLiteral("activity/100 d"), QStringLiteral("activity/21 moved"),
                              QStringLiteral("activity/22 new"), QStringLiteral("activity/3 a"),
                              QStringLiteral("message/20 e")}));
    }

    void keepsTheNewerStateWhenPagesAreReordered()
    {
        test::TempStore store;
        const Lead older = test::makeOpenLead(3);
        Lead newer = older;
        newer.version = QStringLiteral("2000");
        newer.modifiedAt += 1s;
        newer.name = QStringLiteral("Newer");
        RELAYDESK_VERIFY(store->applyPage(pageOf({newer}), feed, test::testNow()));

        const Result<ChangeSet> late = store->applyPage(pageOf({older}), feed, test::testNow());

        RELAYDESK_VERIFY(late);
        QVERIFY(late->isEmpty());
        QCOMPARE(store->queueRows(1, 0)->front().name, newer.name);
    }

    void givesOneRevisionToACommitThatChangedSomething()
    {
        test::TempStore store;
        QCOMPARE(store->applyPage(test::makePage(0, 5), feed, test::testNow())->revision, 1);
        QCOMPARE(store->applyPage(test::makePage(0, 5), feed, test::testNow())->revision, 1);
        QCOMPARE(store->applyPage(test::makePage(5, 9), feed, test::testNow())->revision, 2);
    }
};

QTEST_GUILESS_MAIN(PageTest)
#include "page_test.moc"
