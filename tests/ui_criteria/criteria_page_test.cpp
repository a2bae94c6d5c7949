// SPDX-License-Identifier: GPL-3.0-or-later
// The whole page, driven by the keyboard alone.
#include "ui/criteria/criteria_page.h"

#include "tests/present/condition_sample.h"
#include "ui/criteria/backtest_panel.h"
#include "ui/criteria/condition_list.h"
#include "ui/criteria/condition_tree_view.h"
#include "ui/criteria/criteria_header.h"
#include "ui/criteria/form_popover.h"
#include "ui/criteria/grade_cell.h"
#include "ui/criteria/grade_grid_view.h"
#include "ui/criteria/moved_lead_row.h"
#include "ui/criteria/never_rule_row.h"
#include "ui/criteria/never_rules_view.h"
#include "ui/criteria/notice_strip.h"
#include "ui/criteria/number_field.h"
#include "ui/criteria/reading_order.h"
#include "ui/criteria/required_field_row.h"
#include "ui/criteria/required_fields_view.h"
#include "ui/criteria/row_button.h"
#include "ui/criteria/rule_pane.h"
#include "ui/criteria/score_row.h"
#include "ui/criteria/score_weights_view.h"
#include "ui/criteria/section_head.h"
#include "ui/criteria/version_row.h"
#include "ui/criteria/versions_panel.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace relaydesk;

namespace {

/// With everything below the tree.
Criteria whole(Criteria criteria)
{
    const Condition large = criteria.mql.parts[1];
    criteria.fit = {{u"Company size"_qs, Points::whole(30), large}, {u"Industry"_qs, Points::whole(25), large}};
    EngagementRule demo;
    demo.name = u"Demo, quote"_qs;
    demo.points = Points::whole(40);
    demo.event.kinds = {EventKind::DemoRequested};
    criteria.engagement = {demo};
    criteria.grades.line = {3, 2, 1, 0};
    criteria.required = {u"company.name"_qs, u"role"_qs};
    criteria.never = {{u"Student"_qs, large, Disqualification::Then::Disqualify, {}, 0},
                      {u"Competitor"_qs, large, Disqualification::Then::Disqualify, {}, 0}};
    return criteria;
}

/// The design's picture: marketing's desk, version 15 drafted on top of 14.
CriteriaPageContent pictureContent()
{
    CriteriaPageContent content;
    content.shown = {15, CriteriaVersion::State::Draft, u"Pricing twice"_qs, {}};
    content.inForce = 14;
    content.savedAt = u"09:31"_qs;
    content.rights = {true, true, false, true, true, true};
    content.approvals[0].person = u"Ines Calvário"_qs;
    content.approvals[1].person = u"Dario Contarelli"_qs;
    content.versions = {content.shown,
                        {14, CriteriaVersion::State::InForce, u"MQL line moved"_qs, {}},
                        {13, CriteriaVersion::State::Past, u"Added job seeker rule"_qs, u"24 Aug"_qs}};
    return content;
}

} // namespace

class CriteriaPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void init()
    {
        m_draft = std::make_unique<CriteriaDraft>(m_vocabulary);
        m_draft->open(whole(test::pictureBase()), whole(test::pictureDraft()), false);
        m_page = std::make_unique<CriteriaPage>(*m_draft, m_theme);
        m_page->setContent(pictureContent());
        m_page->resize(1256, 900);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_draft.reset();
    }

    void shouldLeadTheKeyboardThroughEveryPartInTheOrderOfThePage()
    {
        // Given rows that were made after the page was, and the keyboard in the switch of the header
        BacktestContent test;
        test.state = BacktestContent::State::Ready;
        test.dropOutCount = 1;
        test.dropOut = {{LeadId(7), u"Gero"_qs, {}, {}, BacktestRow::Next::NoAnswer, u"No answer"_qs}};
        m_page->setBacktest(test);
        m_draft->edit(u"Add"_qs, [](Criteria &criteria) {
            criteria.never.push_back({u"Press"_qs, criteria.mql.parts[1], Disqualification::Then::Disqualify, {}, 0});
        });
        controlsInOrder(m_page.get()).front()->setFocus();
        QCOMPARE(QApplication::focusWidget()->parentWidget()->accessibleName(), u"Which rule"_qs);

        // When Tab goes on and on
        QStringList parts;
        QPoint last(-1, -1);
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QString name = partOf(QApplication::focusWidget());
            if (name.isEmpty() || (parts.contains(name) && parts.last() != name))
                break; // behind the last part it begins anew
            const QPoint at = QApplication::focusWidget()->mapTo(m_page.get(), QPoint());
            QVERIFY2(parts.isEmpty() || parts.last() != name || at.y() >= last.y() || at.x() > last.x(),
                     qPrintable(QApplication::focusWidget()->accessibleName()));
            last = at;
            if (parts.isEmpty() || parts.last() != name)
                parts << name;
        }

        // Then it comes through the parts in the order of the design, and inside of each from top to bottom
        QCOMPARE(parts, partNames());
    }

    void shouldGiveTheKeyboardToTheTreeThatIsShown()
    {
        m_page->showPlace(u"/sql/when"_qs);
        m_page->setFocus();
        QVERIFY(part<RulePane>()->tree()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->isVisible());
    }

    void shouldChangeAConditionAndTakeItBack()
    {
        // Given the line of the pricing views
        const Criteria before = m_draft->criteria();
        m_page->showPlace(u"/mql/all/2/any/1"_qs);

        // When its operand is typed anew
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        key(Qt::Key_Return);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, u"5 in 14 days about pricing"_qs);
        QTest::keyClick(field, Qt::Key_Return);

        // Then the document says so, and Ctrl+Z takes it back
        QCOMPARE(m_draft->criteria().mql.parts[2].parts[1].event.atLeast, 5);
        QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_draft->criteria(), before);
    }

    void shouldMoveTheLineInTheGrid()
    {
        // Given the line as it is for fit B
        const int before = m_draft->criteria().grades.line[1];
        auto *grid = part<GradeGridView>();
        grid->cell(1, 1)->setFocus();

        // When the arrow keys go to a cell of that row, and Space switches it
        key(Qt::Key_Down);
        for (int step = 1; step < 4; ++step)
            key(Qt::Key_Right);
        key(Qt::Key_Space);

        // Then the line runs there, and is a staircase
        QVERIFY(m_draft->criteria().grades.line[1] != before);
        QVERIFY(m_draft->criteria().grades.line[0] >= m_draft->criteria().grades.line[1]);

        // And Ctrl+Z takes it back
        QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_draft->criteria().grades.line[1], before);
    }

    void shouldWeighARule()
    {
        auto *fit = part<ScoreWeightsView>();
        NumberField *points = fit->row(0)->points();
        points->setFocus();
        const Points before = m_draft->criteria().fit[0].points;
        key(Qt::Key_Up);
        key(Qt::Key_Up);
        QCOMPARE(m_draft->criteria().fit[0].points, before + Points::whole(2));
        key(Qt::Key_Z, Qt::ControlModifier); // in the field itself
        QCOMPARE(m_draft->criteria().fit[0].points, before);
    }

    void shouldMoveWhereAGradeBeginsByTheWholeNumber()
    {
        // Given A from 80, B from 60, C from 40, and the form that moves them
        m_draft->edit(u"Begin"_qs, [](Criteria &criteria) { criteria.grades.fitFrom = {80, 60, 40}; });
        Q_EMIT part<GradeGridView>()->findChild<KeyedButton *>()->activated();
        QWidget *form = QApplication::activePopupWidget();
        QVERIFY(form);
        const auto fields = form->findChildren<NumberField *>();

        // When A is typed
        fields[0]->setFocus();
        fields[0]->selectAll();
        QTest::keyClicks(fields[0], u"75"_qs);

        // Then its first digit pushes nobody away, and Enter takes the number
        QCOMPARE(m_draft->criteria().grades.fitFrom, (std::array{80, 60, 40}));
        QTest::keyClick(fields[0], Qt::Key_Tab);
        QCOMPARE(m_draft->criteria().grades.fitFrom, (std::array{75, 60, 40}));

        // And where there is no room below, what stands there is what holds
        fields[0]->setFocus();
        fields[0]->selectAll();
        QTest::keyClicks(fields[0], u"1"_qs);
        QTest::keyClick(fields[0], Qt::Key_Tab);
        QCOMPARE(fields[0]->value(), double(m_draft->criteria().grades.fitFrom[0]));
        QTest::keyClick(form, Qt::Key_Escape);
    }

    void shouldToggleACellAsAScreenReaderDoes()
    {
        auto *grid = part<GradeGridView>();
        const GradeGrid before = m_draft->criteria().grades;
        grid->cell(1, 3)->toggle();
        QVERIFY(m_draft->criteria().grades != before);
        QCOMPARE(grid->cell(1, 3)->isChecked(), m_draft->criteria().grades.isInLine(1, 3));

        // And in a version that is only read nothing seems to have happened
        m_draft->open(whole(test::pictureBase()), whole(test::pictureDraft()), true);
        const bool wasInside = grid->cell(1, 3)->isChecked();
        grid->cell(1, 3)->toggle();
        QCOMPARE(grid->cell(1, 3)->isChecked(), wasInside);
    }

    void shouldAskForAFieldAndForItNoMore()
    {
        auto *required = part<RequiredFieldsView>();
        const size_t before = m_draft->criteria().required.size();
        required->addButton()->setFocus();
        key(Qt::Key_Return);
        QAbstractItemView *list = required->fields()->view();
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_draft->criteria().required.size(), before + 1);
        required->showPlace(u"/required/%1"_qs.arg(before));
        key(Qt::Key_Delete);
        QCOMPARE(m_draft->criteria().required.size(), before);

        // And a click offers the same
        const QString second = m_draft->criteria().required[1];
        QTest::mouseClick(required->row(1)->button(), Qt::LeftButton);
        QVERIFY(required->menu()->isVisible());
        required->menu()->actions().at(1)->trigger();
        QCOMPARE(m_draft->criteria().required[0], second);
        required->menu()->close();
    }

    void shouldAddToTheRuleThatHadTheKeyboard()
    {
        // Given the SQL, and the keyboard in what shows buying intent
        m_page->showPlace(u"/sql/intent"_qs);
        const size_t before = m_draft->criteria().sql.parts.size();

        // When the button above takes the keyboard and adds a group
        auto *button = [this] {
            for (auto *one : part<RulePane>()->findChildren<KeyedButton *>()) {
                if (one->accessibleName() == u"Add a condition" && one->isVisible())
                    return one;
            }
            return static_cast<KeyedButton *>(nullptr);
        }();
        QVERIFY(button);
        button->setFocus();
        button->click();

        // Then the new line is in that tree
        QCOMPARE(m_draft->criteria().sql.parts.size(), before);
        const QWidget *tree = QApplication::focusWidget();
        while (tree && !qobject_cast<const ConditionTreeView *>(tree))
            tree = tree->parentWidget();
        QVERIFY(tree);
        QVERIFY(tree != part<RulePane>()->tree());
    }

    void shouldKeepARuleOpenThatGetsAnotherName()
    {
        m_page->showPlace(u"/fit/0/when"_qs);
        auto *pane = part<RulePane>();
        const ConditionTreeView *open = pane->tree();
        m_draft->edit(u"Rename"_qs, [](Criteria &criteria) { criteria.fit[0].name = u"Size"_qs; });
        QCOMPARE(pane->tree(), open);
        QVERIFY(open->currentPlace().startsWith(u"/fit/0/when"));
        m_draft->undo();
        QCOMPARE(pane->tree(), open);

        // And one that is taken away is closed
        m_draft->edit(u"Remove"_qs, [](Criteria &criteria) { criteria.fit.erase(criteria.fit.begin()); });
        QVERIFY(pane->tree() != open);
    }

    void shouldBuildARuleOfWhoIsNeverHandedOver()
    {
        // Given a new rule
        auto *never = part<NeverRulesView>();
        const size_t before = m_draft->criteria().never.size();
        never->addButton()->setFocus();
        key(Qt::Key_Return);
        QCOMPARE(m_draft->criteria().never.size(), before + 1);
        QWidget *form = QApplication::activePopupWidget();
        QVERIFY(form);

        // When it gets a name
        auto *name = form->findChild<QLineEdit *>();
        name->selectAll();
        QTest::keyClicks(name, u"Press"_qs);
        QCOMPARE(m_draft->criteria().never.back().name, u"Press"_qs);
        QTest::keyClick(form, Qt::Key_Escape);

        // And its condition is opened in the place of the tree
        m_page->showPlace(u"/never/%1/when"_qs.arg(before));
        auto *pane = part<RulePane>();
        QCOMPARE(pane->tree()->currentPlace().section(u'/', 1, 2), u"never/%1"_qs.arg(before));
        QVERIFY(pane->tree()->isAncestorOf(QApplication::focusWidget()));

        // Then Esc leads back to the MQL, and Delete takes the rule away
        key(Qt::Key_Escape);
        QVERIFY(pane->tree()->currentPlace().startsWith(u"/mql"));
        never->row(before)->button()->setFocus();
        key(Qt::Key_Delete);
        QCOMPARE(m_draft->criteria().never.size(), before);
    }

    void shouldUndoEverythingThatWasDone()
    {
        const Criteria before = m_draft->criteria();
        part<GradeGridView>()->cell(2, 4)->setFocus();
        key(Qt::Key_Space);
        part<ScoreWeightsView>()->row(0)->points()->setFocus();
        key(Qt::Key_Up);
        part<NeverRulesView>()->row(0)->button()->setFocus();
        key(Qt::Key_Delete);
        QVERIFY(m_draft->criteria() != before);
        while (m_draft->canUndo())
            QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_draft->criteria(), before);
        while (m_draft->canRedo())
            QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_draft->criteria() != before);
    }

    void shouldProposeWithATitle()
    {
        QSignalSpy proposed(m_page.get(), &CriteriaPage::proposeWanted);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QWidget *form = QApplication::activePopupWidget();
        QVERIFY(form);
        auto *title = form->findChild<QLineEdit *>();
        title->selectAll();
        QTest::keyClicks(title, u"Pricing twice, webinar"_qs);
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(proposed.size(), 1);
        QCOMPARE(proposed.front().front().toString(), u"Pricing twice, webinar"_qs);
        QVERIFY(!form->isVisible());
    }

    void shouldSignForSales()
    {
        CriteriaPageContent content = pictureContent();
        content.shown.state = CriteriaVersion::State::Proposed;
        content.rights = {false, false, true, false, false, true};
        content.approvals[0].state = CriteriaApproval::State::Approved;
        content.approvals[1].state = CriteriaApproval::State::Asked;
        m_draft->open(whole(test::pictureBase()), whole(test::pictureDraft()), true);
        m_page->setContent(content);
        QSignalSpy approved(m_page.get(), &CriteriaPage::approveWanted);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approved.size(), 1);
        QCOMPARE(approved.front().front().value<CriteriaSide>(), CriteriaSide::Sales);
    }

    void shouldWriteACommentOnTheLineThatIsSelected()
    {
        QSignalSpy written(m_page.get(), &CriteriaPage::commentWanted);
        m_page->showPlace(u"/mql/all/1"_qs);
        Q_EMIT part<RulePane>()->tree()->commentWanted(u"/mql/all/1"_qs); // the tree's own key
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"Why twice?"_qs);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.front().at(0).toString(), u"/mql/all/1"_qs);
        QCOMPARE(written.front().at(1).toString(), u"Why twice?"_qs);

        // Then it stays until it was taken, is not sent twice, and can be sent again if it was not
        key(Qt::Key_Return);
        QCOMPARE(written.size(), 1);
        m_page->setCommented(false);
        QCOMPARE(field->text(), u"Why twice?"_qs);
        key(Qt::Key_Return);
        QCOMPARE(written.size(), 2);
        QCOMPARE(written.back().at(0).toString(), u"/mql/all/1"_qs);
        m_page->setCommented(true);
        QVERIFY(field->text().isEmpty());
    }

    void shouldNotSignWhereACommentIsSent()
    {
        CriteriaPageContent content = pictureContent();
        content.shown.state = CriteriaVersion::State::Proposed;
        content.rights = {false, false, true, false, false, true};
        content.approvals[1].state = CriteriaApproval::State::Asked;
        m_draft->open(whole(test::pictureBase()), whole(test::pictureDraft()), true);
        m_page->setContent(content);
        QSignalSpy approved(m_page.get(), &CriteriaPage::approveWanted);
        QSignalSpy written(m_page.get(), &CriteriaPage::commentWanted);
        Q_EMIT part<RulePane>()->tree()->commentWanted(u"/mql/all/1"_qs);
        QTest::keyClicks(QApplication::focusWidget(), u"Why?"_qs);
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(written.size(), 1);
        QCOMPARE(approved.size(), 0);

        // And a button below the keyboard is not pressed by the key that signs
        QSignalSpy wanted(m_page.get(), &CriteriaPage::versionWanted);
        part<VersionsPanel>()->row(1)->setFocus();
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approved.size(), 1);
        QCOMPARE(wanted.size(), 0);
    }

    void shouldForgetTheLineOfAnotherVersion()
    {
        QSignalSpy written(m_page.get(), &CriteriaPage::commentWanted);
        Q_EMIT part<RulePane>()->tree()->commentWanted(u"/mql/all/1"_qs);
        QTest::keyClicks(QApplication::focusWidget(), u"Why?"_qs);
        CriteriaPageContent other = pictureContent();
        other.shown = other.versions[2];
        m_page->setContent(other);
        key(Qt::Key_Return);
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.front().at(0).toString(), QString());
        QCOMPARE(written.front().at(1).toString(), u"Why?"_qs);
    }

    void shouldShowWhatGetsTheKeyboard()
    {
        // Given a window that shows a part of the page
        m_page->resize(1256, 480);
        auto *scroll = m_page->findChild<QScrollArea *>();
        const auto isSeen = [scroll](const QWidget *widget) {
            return scroll->viewport()->rect().contains(
                QRect(widget->mapTo(scroll->viewport(), QPoint()), widget->size()));
        };

        // Then a comment is written where it can be seen
        Q_EMIT part<RulePane>()->tree()->commentWanted(u"/mql/all/1"_qs);
        QTRY_VERIFY(isSeen(QApplication::focusWidget()));
        QVERIFY(scroll->verticalScrollBar()->value() > 0);

        // And the lines of the rule come back into view with the arrow keys
        auto *list = m_page->findChild<ConditionList *>();
        list->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < list->model()->rowCount(); ++i)
            key(Qt::Key_Up);
        QTRY_COMPARE(scroll->verticalScrollBar()->value(), 0);
    }

    void shouldLetTabGoOnBehindThePage()
    {
        // Given the page between two buttons
        QWidget window;
        QPushButton before(u"before"_qs, &window);
        auto *page = new CriteriaPage(*m_draft, m_theme, &window);
        QPushButton behind(u"behind"_qs, &window);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&before);
        column->addWidget(page);
        column->addWidget(&behind);
        page->setContent(pictureContent());
        window.resize(1256, 900);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const std::vector<QWidget *> controls = controlsInOrder(page);

        // When Tab is pressed on its last control, then the keyboard is behind it
        controls.back()->setFocus();
        key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &behind);
        controls.front()->setFocus();
        key(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), &before);
    }

    void shouldGoFromVersionToVersion()
    {
        QSignalSpy wanted(m_page.get(), &CriteriaPage::versionWanted);
        auto *versions = part<VersionsPanel>();
        versions->row(0)->setFocus();
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toInt(), 13);
    }

    void shouldSayWhatTheChangeCosts()
    {
        // Given a back-test with leads that drop out, one of which became an SQL
        BacktestContent test;
        test.state = BacktestContent::State::Ready;
        test.mqls = {u"412"_qs, u"365"_qs, false};
        test.lostSqls = 1;
        test.dropOutCount = 2;
        test.dropOut
            = {{LeadId(7), u"Gero <b>"_qs, u"Pressmar, B2"_qs, u"1 view"_qs, BacktestRow::Next::BecameSql,
                u"Became SQL"_qs},
               {LeadId(8), u"Nadia"_qs, u"Oasine, C1"_qs, u"1 view"_qs, BacktestRow::Next::NoAnswer, u"No answer"_qs}};
        m_page->setBacktest(test);

        // Then the cost is said, and a row opens its lead
        const auto strips = m_page->findChildren<NoticeStrip *>();
        QVERIFY(std::ranges::any_of(strips, [](const NoticeStrip *strip) {
            return strip->isVisible() && strip->sentence().contains(u"became SQL");
        }));
        QSignalSpy wanted(m_page.get(), &CriteriaPage::leadWanted);
        part<MovedLeadRow>()->setFocus();
        key(Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<LeadId>(), LeadId(7));
    }

    void shouldSayWhichVersionsTheFiguresAreOf()
    {
        // Given a comparison, and the figures of it
        BacktestContent test;
        test.state = BacktestContent::State::Ready;
        test.compared = u"v13 → v15"_qs;
        m_page->setBacktest(test);
        m_page->setComparison({13, 15, {}});
        auto *head = part<BacktestPanel>()->findChild<SectionHead *>();
        QCOMPARE(head->remark(), u"v13 → v15"_qs);

        // When it is closed, then others are asked for
        QSignalSpy closed(m_page.get(), &CriteriaPage::comparisonClosed);
        for (auto *button : part<VersionsPanel>()->findChildren<KeyedButton *>()) {
            if (button->label() == u"Close the comparison")
                button->click();
        }
        QCOMPARE(closed.size(), 1);
        QVERIFY(!part<VersionsPanel>()->comparison()->isVisible());
    }

    void shouldShowEveryLeadThatMoves()
    {
        // Given 120 that drop out, seven of which became SQLs, of whom 60 have been put in words
        BacktestContent test;
        test.state = BacktestContent::State::Ready;
        test.lostSqls = 7;
        test.dropOutCount = 120;
        const auto wordsFor = [&test](int rows) {
            test.dropOut.clear();
            for (int i = 0; i < rows; ++i) {
                const auto next = i < 7 ? BacktestRow::Next::BecameSql : BacktestRow::Next::NoAnswer;
                test.dropOut.push_back({LeadId(i + 1), QString::number(i), {}, {}, next, {}});
            }
        };
        wordsFor(60);
        m_page->setBacktest(test);
        auto *panel = part<BacktestPanel>();
        const auto shownRows = [panel] {
            const auto rows = panel->findChildren<MovedLeadRow *>();
            return std::ranges::count_if(rows, [](const MovedLeadRow *row) { return row->isVisible(); });
        };
        const auto named = [panel](const QString &label) -> KeyedButton * {
            for (auto *button : panel->findChildren<KeyedButton *>()) {
                if (button->isVisible() && button->accessibleName() == label)
                    return button;
            }
            return nullptr;
        };
        QCOMPARE(shownRows(), 5);

        // When more are asked for until there are none
        QSignalSpy wanted(m_page.get(), &CriteriaPage::moreRowsWanted);
        connect(m_page.get(), &CriteriaPage::moreRowsWanted, m_page.get(), [this, &test, wordsFor](int rows) {
            wordsFor(rows);
            m_page->setBacktest(test);
        });
        for (const auto &[label, then] :
             {std::pair{u"50 of 115 more"_qs, 55}, {u"50 of 65 more"_qs, 105}, {u"15 more"_qs, 120}}) {
            KeyedButton *more = named(label);
            QVERIFY2(more, qPrintable(label));
            more->setFocus();
            key(Qt::Key_Return);
            QCOMPARE(shownRows(), then);
        }

        // Then words were made only for those that were to be seen, and nobody is left out
        QCOMPARE(wanted.size(), 2);
        QVERIFY(!named(u"15 more"_qs));

        // When only those that became SQLs are asked for, then they are what is there
        for (auto *strip : panel->findChildren<NoticeStrip *>())
            Q_EMIT strip->activated(0);
        QCOMPARE(shownRows(), 7);
    }

    void shouldNameEveryControl()
    {
        const auto widgets = m_page->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool isControl = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()
                && !widget->inherits("QScrollArea") && widget->objectName() != u"qt_spinbox_lineedit";
            if (isControl && widget->accessibleName().isEmpty()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY2(button && !button->text().isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void shouldPutTheSecondSideBelowWhereThereIsNoRoom()
    {
        auto *versions = part<VersionsPanel>();
        auto *grid = part<GradeGridView>();
        QVERIFY(versions->mapTo(m_page.get(), QPoint()).x() > grid->mapTo(m_page.get(), QPoint()).x() + 300);
        m_page->resize(760, 900);
        QTRY_VERIFY(versions->mapTo(m_page.get(), QPoint()).y() > grid->mapTo(m_page.get(), QPoint()).y() + 200);
    }

private:
    template<typename Part> Part *part() const { return m_page->findChild<Part *>(); }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QStringList partNames()
    {
        return {u"Head"_qs,
                u"Rule"_qs,
                u"Fit by engagement"_qs,
                u"Fit"_qs,
                u"Engagement"_qs,
                u"Required before handoff"_qs,
                u"Never handed over"_qs,
                u"Back-test"_qs,
                u"Versions"_qs,
                u"Comments"_qs};
    }
    /// The part that holds it.
    static QString partOf(const QWidget *widget)
    {
        for (; widget; widget = widget->parentWidget()) {
            if (qobject_cast<const CriteriaHeader *>(widget))
                return u"Head"_qs;
            if (qobject_cast<const RulePane *>(widget))
                return u"Rule"_qs;
            if (partNames().contains(widget->accessibleName()))
                return widget->accessibleName();
        }
        return {};
    }

    Theme m_theme{Theme::Choice::Light};
    Vocabulary m_vocabulary = test::pictureVocabulary();
    std::unique_ptr<CriteriaDraft> m_draft;
    std::unique_ptr<CriteriaPage> m_page;
};

QTEST_MAIN(CriteriaPageTest)
#include "criteria_page_test.moc"
