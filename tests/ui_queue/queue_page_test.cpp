// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/ui_queue/queue_picture.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_switch.h"
#include "ui/queue/held_bar.h"
#include "ui/queue/queue_filter.h"
#include "ui/queue/queue_page.h"
#include "ui/queue/queue_view.h"
#include "ui/queue/search_result_model.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    Desk()
        : model(book, clock)
        , page(theme, model, clock)
    {
        model.setScope({QueueScope::Whose::Mine, test::pictureOwner(), {}});
        book.load(test::queuePicture(clock.now()));
        page.resize(708, 600);
        page.show();
        page.view()->doItemsLayout();
    }

    void pointerComes()
    {
        QEnterEvent event(QPointF(10, 10), QPointF(10, 10), QPointF(10, 10));
        QCoreApplication::sendEvent(page.view()->viewport(), &event);
    }
    void pointerLeaves()
    {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(page.view()->viewport(), &event);
    }

    Theme theme{Theme::Choice::Light};
    test::FakeClock clock;
    LeadBook book;
    QueueModel model;
    QueuePage page;
};

} // namespace

class QueuePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOrderIsHeldWhileThePointerIsOverTheListAndLetGoAfterwards()
    {
        Desk desk;
        desk.pointerComes();
        QVERIFY(desk.model.held().held);
        desk.pointerLeaves();
        desk.clock.advance(700ms);
        QVERIFY(desk.model.held().held);
        desk.clock.advance(200ms);
        QVERIFY(!desk.model.held().held);
    }

    void theSwitchSaysWhoseLeadsAreShownWhoeverChoseThem()
    {
        // Given a list that was made before it was known who sits here
        Desk desk;
        const auto *shown = desk.page.findChild<SegmentedSwitch *>();
        QVERIFY(shown);
        QCOMPARE(shown->current(), static_cast<int>(QueueScope::Whose::Mine));

        // When the team's leads are chosen for them, then the switch says so
        desk.model.setScope({QueueScope::Whose::Team, test::pictureOwner(), {}});
        QCOMPARE(shown->current(), static_cast<int>(QueueScope::Whose::Team));
    }

    void theHeldBarComesWithoutMovingARow()
    {
        Desk desk;
        desk.page.selectLead(LeadId(4));
        desk.pointerComes();
        const QRect row = desk.page.view()->visualRect(desk.model.indexOf(LeadId(4)));
        const int before = desk.page.view()->viewport()->mapTo(&desk.page, row.topLeft()).y();
        LeadRow fresh = test::queuePicture(desk.clock.now()).front();
        fresh.id = LeadId(99);
        desk.book.apply({2, Origin::Remote, {fresh}, {}});
        auto *bar = desk.page.findChild<HeldBar *>();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(u'1'));
        const QRect now = desk.page.view()->visualRect(desk.model.indexOf(LeadId(4)));
        QCOMPARE(desk.page.view()->viewport()->mapTo(&desk.page, now.topLeft()).y(), before);
        desk.page.updateOrder();
        QVERIFY(!bar->isVisible());
        QVERIFY(desk.model.indexOf(LeadId(99)).isValid());
    }

    void aSearchShowsItsResultsAndLeavingItComesBackToTheLead()
    {
        Desk desk;
        QAbstractItemModelTester tester(desk.page.findChild<SearchResultModel *>(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy asked(&desk.page, &QueuePage::searchRequested);
        desk.page.selectLead(LeadId(4));
        desk.page.focusSearch();
        auto *field = desk.page.findChild<SearchField *>();
        field->setText(u"ondaluz"_qs);
        QCOMPARE(asked.last().at(0).toString(), u"ondaluz"_qs);
        const LeadRow found = test::queuePicture(desk.clock.now()).at(2);
        desk.page.setSearchResult({u"older question"_qs, {}, {}, 0});
        QCOMPARE(desk.page.view()->model()->rowCount(), desk.model.rowCount());
        desk.page.setSearchResult({u"ondaluz"_qs, {found}, {}, 640});
        QCOMPARE(desk.page.view()->model()->rowCount(), 1);
        QCOMPARE(desk.page.currentLead(), LeadId(3));
        QVERIFY(desk.page.leaveSearch());
        QCOMPARE(desk.page.currentLead(), LeadId(4));
        QVERIFY(!desk.page.leaveSearch());
    }

    void nothingFoundNamesTheClosestAndOffersIt()
    {
        Desk desk;
        auto *field = desk.page.findChild<SearchField *>();
        field->setText(u"norvane frieght"_qs);
        desk.page.setSearchResult({u"norvane frieght"_qs, {}, u"Norrvane Freight"_qs, 640});
        auto *empty = desk.page.findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(empty->accessibleName().contains(u"norvane frieght"_qs));
        QVERIFY(empty->accessibleDescription().contains(u"Norrvane Freight"_qs));
        Q_EMIT empty->firstActivated();
        QCOMPARE(field->text(), u"Norrvane Freight"_qs);
    }

    void anEmptyQueueAndAnEmptyFilterSayWhatTheyAre()
    {
        Desk desk;
        auto *empty = desk.page.findChild<EmptyState *>();
        QVERIFY(!empty->isVisible());
        desk.page.setToday(23, 21);
        std::vector<LeadId> all;
        for (qint64 id = 1; id <= 12; ++id)
            all.emplace_back(id);
        desk.book.apply({2, Origin::Remote, {}, all});
        QVERIFY(empty->isVisible());
        QVERIFY(empty->accessibleDescription().contains(u"23"_qs));
        desk.page.setReading(std::pair<qint64, qint64>(0, 3118));
        QVERIFY(!empty->isVisible());
    }

    void afterARejectTheNextLeadIsSelected()
    {
        Desk desk;
        desk.page.selectLead(LeadId(4));
        desk.page.advanceFrom(LeadId(7)); // another lead: nothing happens
        QCOMPARE(desk.page.currentLead(), LeadId(4));
        desk.page.advanceFrom(LeadId(4));
        QCOMPARE(desk.page.currentLead(), LeadId(5));
    }

    void aFilterTakesWhatAllItsConditionsTake()
    {
        const std::vector<LeadRow> rows = test::queuePicture(test::FakeClock().now());
        QueueFilter filter;
        QVERIFY(filter.accepts(rows.at(0)));
        filter.fits = {u'A'};
        filter.intentOnly = true;
        QVERIFY(filter.accepts(rows.at(0)));
        QVERIFY(!filter.accepts(rows.at(1))); // fit B
        QVERIFY(!filter.accepts(rows.at(5))); // asked for nothing
        filter.sources = {u"Pricing page"_qs};
        QVERIFY(!filter.accepts(rows.at(0)));
        QVERIFY(filter.accepts(rows.at(2)));
        QCOMPARE(filter.conditions(), 3);
    }
};

QTEST_MAIN(QueuePageTest)
#include "queue_page_test.moc"
