// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {
const Instant now = test::testNow();
}

/// Directory, documents, journal, coverage, and text as it comes.
class BooksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheDirectoryInItsOrder()
    {
        test::TempStore store;
        Directory directory;
        directory.me = RepId(u"rep-2"_qs);
        directory.reps
            = {{RepId(u"rep-2"_qs), u"Zoë"_qs, u"z@example.com"_qs, TeamId(u"t"_qs), Role::TeamLead, true, false, 12},
               {RepId(u"rep-1"_qs), u"Adam"_qs, {}, {}, Role::Rep, false, true, -1}};
        directory.teams = {{TeamId(u"t"_qs), u"North"_qs}};
        directory.reasons = {{ReasonId(u"r"_qs), u"No budget"_qs, true}};
        directory.stages = {u"New"_qs, u"Won"_qs, u"New"_qs};
        RELAYDESK_VERIFY(store->saveDirectory(directory));
        RELAYDESK_VERIFY(store->saveDirectory(directory));
        QCOMPARE(*store->directory(), directory);
        directory.reps.pop_back();
        RELAYDESK_VERIFY(store->saveDirectory(directory));
        QCOMPARE(*store->directory(), directory);
    }

    void neverRewritesADocument()
    {
        test::TempStore store;
        const QString name = u"criteria"_qs;
        RELAYDESK_VERIFY(store->putDocument(name, 1, "{\"a\":1}", now));
        RELAYDESK_VERIFY(store->putDocument(name, 1, "{\"a\":1}", now + 1h));
        QCOMPARE(store->putDocument(name, 1, "{\"a\":2}", now).error().kind, ErrorKind::Conflict);
        RELAYDESK_VERIFY(store->putDocument(name, 2, "{\"a\":2}", now));
        QCOMPARE(store->document(name, 1)->value(), QByteArray("{\"a\":1}"));
        QCOMPARE(store->document(name, 2)->value(), QByteArray("{\"a\":2}"));
        QVERIFY(!store->document(name, 3)->has_value());
    }

    void numbersTheJournal()
    {
        test::TempStore store;
        HandoffEvent event{0, LeadId(7), HandoffKind::Escalated, now, now + 1s, RepId(u"rep-1"_qs), "{\"rung\":2}"};
        QCOMPARE(store->appendJournal(event).value_or(-1), 1);
        QCOMPARE(store->appendJournal(event).value_or(-1), 2);
        const auto later = store->journal(1, 10);
        RELAYDESK_VERIFY(later);
        event.seq = 2;
        QCOMPARE(*later, (std::vector<HandoffEvent>{event}));
    }

    void countsTheFieldsThatNoMappingTakes()
    {
        test::TempStore store;
        LeadPage page = test::makePage(0, 3);
        page.leads[0].extra = R"({"a":"x","b":false,"c":0,"d":null,"e":"","f":[1]})";
        page.leads[1].extra = R"({"a":"y"})";
        page.leads[2].extra = "not json";
        RELAYDESK_VERIFY(store->applyPage(page, u"crm"_qs, now));
        const auto coverage = store->coverage();
        RELAYDESK_VERIFY(coverage);
        QStringList seen;
        for (const MappingCoverage &field : *coverage)
            seen.append(field.field + u'=' + QString::number(field.leads));
        QCOMPARE(seen, (QStringList{u"a=2"_qs, u"c=1"_qs, u"f=1"_qs}));
    }

    void keepsHostileTextAsText()
    {
        test::TempStore store;
        LeadPage page = test::makePage(0, 1);
        Lead &lead = page.leads.front();
        lead.name = u"a"_qs + QChar(0) + u"b" + QChar(0x202E) + u"<img src=file:///dev/zero>";
        lead.role = QString(QChar(0xD800)) + u"x" + QChar(0xDC00);
        lead.description = QString(10'000'000, u'ä');
        lead.email.clear();
        RELAYDESK_VERIFY(store->applyPage(page, u"crm"_qs, now));
        const Lead stored = (*store->lead(LeadId(1)))->lead;
        QCOMPARE(stored.name, lead.name);
        QCOMPARE(stored.role, u"\uFFFDx\uFFFD"_qs);
        QVERIFY(stored.description == lead.description);
        QVERIFY(store->applyPage(page, u"crm"_qs, now)->isEmpty()); // the same page again is the same
    }

    void takesALeadWithNothingButAnId()
    {
        test::TempStore store;
        LeadPage page;
        page.leads.resize(1);
        page.leads.front().remoteId = RemoteId(u"1"_qs);
        RELAYDESK_VERIFY(store->applyPage(page, u"crm"_qs, now));
        page.leads.front().id = LeadId(1);
        QCOMPARE((*store->lead(LeadId(1)))->lead, page.leads.front());
        page.leads.front().remoteId = {};
        QCOMPARE(store->applyPage(page, u"crm"_qs, now).error().kind, ErrorKind::Parse);
    }

    void derivesSignalsAndDeadlinesFromTheStory()
    {
        test::TempStore store;
        LeadPage page;
        page.deriveFromStory = true;
        Lead lead = test::makeOpenLead(1);
        lead.signals.clear();
        lead.sla = {};
        page.leads = {lead};
        page.events = {test::makeEvent(1, 0)};
        RELAYDESK_VERIFY(store->applyPage(page, u"crm"_qs, now));
        QCOMPARE((*store->lead(LeadId(1)))->lead.signals.size(), size_t(1));
        QVERIFY(store->applyPage(page, u"crm"_qs, now)->isEmpty());

        LeadPage later;
        later.deriveFromStory = true;
        later.events = {test::makeEvent(1, 2)}; // a demo request, without its lead
        const auto changes = store->applyPage(later, u"crm"_qs, now);

        RELAYDESK_VERIFY(changes);
        QCOMPARE(changes->upserted.size(), size_t(1));
        QCOMPARE(changes->upserted.front().signals.front().kind, EventKind::DemoRequested);
        QCOMPARE(changes->upserted.front().sla.target, Duration(5min));
        QCOMPARE((*store->lead(LeadId(1)))->story.front().remoteId, test::makeEvent(1, 0).remoteId);
    }
};

QTEST_GUILESS_MAIN(BooksTest)
#include "books_test.moc"
