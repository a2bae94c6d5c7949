// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/ui_queue/queue_picture.h"
#include "ui/kit/theme.h"
#include "ui/present/queue_model.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    explicit Desk(std::vector<LeadRow> rows)
        : model(book, clock)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , view(theme, clock)
    {
        model.setScope({QueueScope::Whose::Mine, test::pictureOwner(), {}});
        book.load(std::move(rows));
        view.setModel(&model);
        view.resize(708, 500);
        view.show();
        view.doItemsLayout();
    }

    [[nodiscard]] int topOf(qint64 lead) const { return view.visualRect(model.indexOf(LeadId(lead))).top(); }
    void select(qint64 lead) { view.selectRow(model.indexOf(LeadId(lead)).row()); }
    void apply(std::vector<LeadRow> rows, std::vector<LeadId> removed = {})
    {
        book.apply({++revision, Origin::Remote, std::move(rows), std::move(removed)});
        view.doItemsLayout();
    }

    Theme theme{Theme::Choice::Light};
    test::FakeClock clock;
    LeadBook book;
    QueueModel model;
    QAbstractItemModelTester tester;
    QueueView view;
    qint64 revision = 1;
};

std::vector<LeadRow> picture()
{
    return test::queuePicture(test::FakeClock().now());
}

LeadRow breachedLead(qint64 id)
{
    LeadRow row = picture().front();
    row.id = LeadId(id);
    row.name = u"Ingrid Solvang"_qs;
    row.sla.dueAt = test::FakeClock().now() - 1h;
    return row;
}

} // namespace

class QueueViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jAndKGoFromLeadToLeadAndSkipHeads()
    {
        Desk desk(picture());
        QSignalSpy selected(&desk.view, &QueueView::currentLeadChanged);
        QTest::keyClick(&desk.view, Qt::Key_J);
        QCOMPARE(desk.view.currentLead(), LeadId(1));
        QTest::keyClick(&desk.view, Qt::Key_J);
        QTest::keyClick(&desk.view, Qt::Key_Down);
        QCOMPARE(desk.view.currentLead(), LeadId(3)); // over the head "Due in 5 min"
        QTest::keyClick(&desk.view, Qt::Key_K);
        QCOMPARE(desk.view.currentLead(), LeadId(2));
        QTest::keyClick(&desk.view, Qt::Key_End);
        QCOMPARE(desk.view.currentLead(), LeadId(12));
        QTest::keyClick(&desk.view, Qt::Key_Down);
        QCOMPARE(desk.view.currentLead(), LeadId(12));
        QTest::keyClick(&desk.view, Qt::Key_Home);
        QCOMPARE(desk.view.currentLead(), LeadId(1));
        QCOMPARE(desk.view.verticalScrollBar()->value(), 0); // its head is in view again
        QTest::keyClick(&desk.view, Qt::Key_PageDown);
        QVERIFY(desk.view.currentLead() != LeadId(1));
        QVERIFY(selected.size() >= 6);
    }

    void enterOpensTheLeadAndOtherLettersAreLeftToTheWindow()
    {
        Desk desk(picture());
        desk.select(4);
        QSignalSpy activated(&desk.view, &QueueView::leadActivated);
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QKeyEvent letter(QEvent::KeyPress, Qt::Key_M, Qt::NoModifier, u"m"_qs);
        letter.accept();
        QCoreApplication::sendEvent(&desk.view, &letter);
        QVERIFY(!letter.isAccepted());
        QCOMPARE(desk.view.currentLead(), LeadId(4)); // no search by typing
    }

    void aHeadIsNeverSelectedByMouse()
    {
        Desk desk(picture());
        desk.select(4);
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, QPoint(300, 10));
        QVERIFY(desk.view.selectionModel()->selectedIndexes().size() <= 1);
        for (const QModelIndex &index : desk.view.selectionModel()->selectedIndexes())
            QVERIFY(index.data(QueueModel::LeadIdRole).toLongLong() != 0);
    }

    void theSelectionFollowsItsLead()
    {
        Desk desk(picture());
        desk.select(6);
        LeadRow sooner = picture().at(5);
        sooner.sla.dueAt = desk.clock.now() + 30s;
        desk.apply({sooner});
        QCOMPARE(desk.view.currentLead(), LeadId(6));
        QCOMPARE(desk.view.selectionModel()->selectedIndexes().size(), 1);
    }

    void afterARowIsGoneTheOneThatTakesItsPlaceIsSelectedThere()
    {
        Desk desk(picture());
        desk.select(4);
        const int top = desk.topOf(4);
        desk.apply({}, {LeadId(4)});
        QCOMPARE(desk.view.currentLead(), LeadId(5));
        QCOMPARE(desk.topOf(5), top);
        desk.select(12);
        desk.apply({}, {LeadId(12)});
        QCOMPARE(desk.view.currentLead(), LeadId(11)); // the last one: the row before
        for (qint64 lead = 1; lead <= 11; ++lead)
            desk.apply({}, {LeadId(lead)});
        QVERIFY(!desk.view.currentLead().isValid());
    }

    void theSelectedRowStaysWhereItIsOnScreenWhenRowsComeAbove()
    {
        Desk desk(test::manyLeads(400, test::FakeClock().now()));
        desk.view.selectRow(100);
        const qint64 lead = desk.view.currentLead().value();
        desk.view.verticalScrollBar()->setValue(desk.view.verticalScrollBar()->value() + 40);
        const int top = desk.topOf(lead);
        desk.apply({breachedLead(9001), breachedLead(9002)});
        QCOMPARE(desk.view.currentLead(), LeadId(lead));
        QCOMPARE(desk.topOf(lead), top);
        desk.apply({}, {LeadId(9001)});
        QCOMPARE(desk.topOf(lead), top);
    }

    void rowsAndPointsAgreeAtEveryScrollPosition()
    {
        Desk desk(test::manyLeads(300, test::FakeClock().now()));
        for (const int at : {0, 13, 700, desk.view.verticalScrollBar()->maximum()}) {
            desk.view.verticalScrollBar()->setValue(at);
            for (int y = 0; y < desk.view.viewport()->height(); y += 7) {
                const QModelIndex index = desk.view.indexAt(QPoint(200, y));
                QVERIFY(desk.view.visualRect(index).contains(QPoint(200, y)));
            }
        }
    }

    void aTickRepaintsTheClocksInViewOnlyWhileVisible()
    {
        Desk desk(picture());
        QCOMPARE(desk.clock.armed() > 0, true);
        const QImage before = desk.view.grab().toImage();
        desk.clock.advance(1s);
        const QImage after = desk.view.grab().toImage();
        QVERIFY(before != after);
        const QRect cell = queueClockCell(desk.theme, 708, Qt::LeftToRight);
        for (int y = 0; y < after.height(); ++y) {
            for (int x = cell.right() + 1; x < 600; ++x)
                QVERIFY2(before.pixel(x, y) == after.pixel(x, y), qPrintable(u"%1,%2"_qs.arg(x).arg(y)));
        }
        const int armed = desk.clock.armed();
        desk.view.hide();
        QCOMPARE(desk.clock.armed(), armed - 1);
        desk.view.show();
        QCOMPARE(desk.clock.armed(), armed);
    }

    void theClocksGoOnWhenTheWallClockIsSetBack()
    {
        Desk desk(picture());
        desk.clock.jump(-24h);
        desk.clock.advance(1s);
        const QImage before = desk.view.grab().toImage();
        desk.clock.advance(1min);
        QVERIFY(desk.view.grab().toImage() != before);
    }

    void paintingOnlyTheClockGivesTheSamePictureAsTheWholeRow()
    {
        Desk desk(picture());
        auto *delegate = qobject_cast<QueueDelegate *>(desk.view.itemDelegate());
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 708, 56);
        option.state = QStyle::State_Selected | QStyle::State_Enabled;
        const QModelIndex index = desk.model.indexOf(LeadId(4));
        QImage whole(708, 56, QImage::Format_RGB32);
        whole.fill(Qt::white);
        QPainter first(&whole);
        delegate->paint(&first, option, index);
        first.end();
        QImage again = whole;
        QPainter second(&again);
        delegate->paintClock(second, option, index);
        second.end();
        QCOMPARE(again, whole);
    }

    void selectedAndFocusedAreDifferentMarksInBothThemes()
    {
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            Desk desk(picture());
            desk.theme.setChoice(choice);
            QueueDelegate delegate(desk.theme, desk.clock);
            QStyleOptionViewItem option;
            option.rect = QRect(0, 0, 708, 56);
            const auto painted = [&](QStyle::State state) {
                QImage image(708, 56, QImage::Format_RGB32);
                image.fill(Qt::magenta);
                QPainter painter(&image);
                option.state = state;
                delegate.paint(&painter, option, desk.model.indexOf(LeadId(4)));
                return image;
            };
            const QImage rest = painted(QStyle::State_Enabled);
            const QImage selected = painted(QStyle::State_Selected);
            const QImage focused = painted(QStyle::State_Selected | QStyle::State_HasFocus);
            const QImage hovered = painted(QStyle::State_MouseOver);
            QCOMPARE(rest.pixelColor(700, 30), desk.theme.color(ColorRole::Surface));
            QCOMPARE(hovered.pixelColor(700, 30), desk.theme.color(ColorRole::Hover));
            QCOMPARE(selected.pixelColor(700, 30), desk.theme.color(ColorRole::Selected));
            QCOMPARE(selected.pixelColor(1, 30), desk.theme.color(ColorRole::AccentText));
            QCOMPARE(focused.pixelColor(700, 0), desk.theme.color(ColorRole::Focus));
            QVERIFY(selected.pixelColor(700, 0) != focused.pixelColor(700, 0));
        }
    }

    void toolTipsArePlainTextAboutThePart()
    {
        std::vector<LeadRow> rows = picture();
        rows.at(0).source = u"Ad <img src=file:///dev/zero>"_qs;
        Desk desk(rows);
        auto *delegate = qobject_cast<QueueDelegate *>(desk.view.itemDelegate());
        const QModelIndex index = desk.model.indexOf(LeadId(1));
        const QueueRowLayout *layout = delegate->layoutOf(index, 708, Qt::LeftToRight);
        QVERIFY(delegate->toolTipAt(index, *layout, layout->grade.center()).contains(u"86"_qs));
        const QPoint at = desk.view.visualRect(index).topLeft() + layout->source.box.center();
        QHelpEvent help(QEvent::ToolTip, at, desk.view.viewport()->mapToGlobal(at));
        QStyleOptionViewItem option;
        option.rect = desk.view.visualRect(index);
        QVERIFY(delegate->helpEvent(&help, &desk.view, option, index));
        QVERIFY(QToolTip::text().contains(u"&lt;img"_qs));
        QToolTip::hideText();
    }

    void aScreenReaderHearsAListOfLeadsWithWholeSentences()
    {
        Desk desk(picture());
        auto *list = QAccessible::queryAccessibleInterface(&desk.view);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), u"Leads"_qs);
        const int row = desk.model.indexOf(LeadId(4)).row();
        const QString spoken = desk.model.index(row, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.startsWith(u"Mara Ekdahl"_qs));
        QCOMPARE(list->child(row)->text(QAccessible::Name), spoken);
        QCOMPARE(list->child(row)->rect().height(), 56);
    }
};

QTEST_MAIN(QueueViewTest)
#include "queue_view_test.moc"
