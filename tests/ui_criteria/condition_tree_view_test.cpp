// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dice.h"
#include "tests/ui_criteria/tree_desk.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>

using namespace relaydesk;
using test::TreeDesk;

namespace {

QMenu *openMenu(const TreeDesk &desk)
{
    for (QMenu *menu : desk.list->findChildren<QMenu *>()) {
        if (menu->isVisible())
            return menu;
    }
    return nullptr;
}

} // namespace

class ConditionTreeViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeRuleIsBuiltByKeyboardAlone()
    {
        TreeDesk desk({}, {});
        // The empty tree has the keyboard on its first way to begin.
        desk.key(Qt::Key_Space);
        QVERIFY(desk.editor());
        desk.type(u"grade"_qs);
        desk.key(Qt::Key_Return); // is inside the MQL line: nothing is missing
        desk.key(Qt::Key_Insert);
        desk.type(u"employees"_qs);
        desk.key(Qt::Key_Tab);
        desk.type(u"between"_qs);
        desk.key(Qt::Key_Return); // goes on to what is missing
        desk.type(u"50 and 5,000"_qs);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Insert, Qt::ShiftModifier);
        desk.type(u"a demo"_qs);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Plus);
        desk.type(u"page"_qs);
        desk.key(Qt::Key_Tab);
        desk.key(Qt::Key_Tab);
        desk.type(u"2 in 14 days about pricing"_qs);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Insert);
        desk.type(u"open deal"_qs);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_N);                     // no operator says the opposite: none of
        desk.key(Qt::Key_Left, Qt::AltModifier); // the clause leaves "none of"
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        desk.key(Qt::Key_Up);
        desk.tree->showPlace(u"/mql/all/2/any/2"_qs);
        desk.key(Qt::Key_Down, Qt::AltModifier); // the group leaves "any of"

        Condition expected = test::conditionOf(R"({"all": [
            {"field": "grade", "operator": "isInsideLine"},
            {"field": "company.employees", "operator": "isBetween", "value": [50, 5000]},
            {"any": [{"event": "demoRequested"},
                     {"event": "pageViewed", "topic": "pricing", "atLeast": 2, "withinDays": 14}]},
            {"none": [{"field": "crm.openDeal", "operator": "is", "value": true}]}]})");
        QCOMPARE(desk.json(), toJson(expected));
        while (desk.draft.canUndo())
            desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.json(), QByteArray());
    }

    void theEmptyTreeTakesItsKeysAndComesBackByRedo()
    {
        TreeDesk desk({}, {});
        desk.key(Qt::Key_Insert, Qt::ShiftModifier);
        desk.type(u"grade"_qs);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.json(), QByteArray(R"({"any":[{"field":"grade","operator":"isInsideLine"}]})"));
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.json(), QByteArray());
        QVERIFY(!desk.list->isVisible());
        QVERIFY(desk.tree->isAncestorOf(QApplication::focusWidget())); // the keyboard stays in the tree
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.json().contains("grade"));
        QVERIFY(desk.list->isVisible());
        QVERIFY(desk.list->hasFocus());
    }

    void arrowsWalkThroughLinesAndTheirParts()
    {
        TreeDesk desk;
        QCOMPARE(desk.place(), u"/mql"_qs);
        desk.key(Qt::Key_Down);
        QCOMPARE(desk.place(), u"/mql/all/0"_qs);
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Right);
        QVERIFY(desk.list->part() == ClausePart::Operator); // there is no operand
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Right);
        QVERIFY(desk.list->part() == ClausePart::Operand);
        desk.key(Qt::Key_Left);
        QVERIFY(desk.list->part() == ClausePart::Operator);
        desk.key(Qt::Key_End);
        QCOMPARE(desk.place(), u"/mql/all/3/none/0"_qs);
        desk.key(Qt::Key_Home);
        QCOMPARE(desk.place(), u"/mql"_qs);
    }

    void tabLeavesTheTreeBothWays()
    {
        TreeDesk desk;
        desk.key(Qt::Key_Tab);
        QVERIFY(desk.after->hasFocus());
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(desk.list->hasFocus());
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(desk.before->hasFocus());
    }

    void tabInAFieldGoesThroughThePartsAndOut()
    {
        TreeDesk desk;
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_Tab);
        QVERIFY(desk.editor() && desk.list->part() == ClausePart::Operator);
        desk.key(Qt::Key_Tab);
        QVERIFY(desk.editor() && desk.list->part() == ClausePart::Operand);
        desk.key(Qt::Key_Tab);
        QVERIFY(!desk.editor());
        QVERIFY(desk.after->hasFocus());
        QVERIFY(!desk.draft.canUndo()); // looking changes nothing
    }

    void everyKeyDoesWhatItsTableSays_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("selected");
        const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const char *place,
                            const char *step, const char *selected) {
            QTest::newRow(name) << key << modifiers << QString::fromLatin1(place) << QString::fromUtf8(step)
                                << QString::fromLatin1(selected);
        };
        row("duplicate", Qt::Key_D, Qt::ControlModifier, "/mql/all/1", "Duplicate condition", "/mql/all/2");
        row("negate", Qt::Key_N, {}, "/mql/all/0", "Turn condition round", "/mql/all/0");
        row("remove", Qt::Key_Delete, {}, "/mql/all/1", "Remove condition", "/mql/all/1");
        row("up", Qt::Key_Up, Qt::AltModifier, "/mql/all/1", "Move condition", "/mql/all/0");
        row("down", Qt::Key_Down, Qt::AltModifier, "/mql/all/1", "Move condition", "/mql/all/1/any/0");
        row("in", Qt::Key_Right, Qt::AltModifier, "/mql/all/1", "Move condition", "/mql/all/1/any/0");
        row("out", Qt::Key_Left, Qt::AltModifier, "/mql/all/2/any/0", "Move condition", "/mql/all/2");
        row("group", Qt::Key_G, Qt::ControlModifier, "/mql/all/0", "Put into a group", "/mql/all/0/any/0");
        row("ungroup", Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier, "/mql/all/2", "Take group apart",
            "/mql/all/2");
    }
    void everyKeyDoesWhatItsTableSays()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, place);
        QFETCH(QString, step);
        QFETCH(QString, selected);
        TreeDesk desk;
        const QByteArray before = desk.json();
        desk.tree->showPlace(place);
        desk.key(key, modifiers);
        QCOMPARE(desk.draft.undoText(), step);
        QCOMPARE(desk.place(), selected);
        const QByteArray changed = desk.json();
        QVERIFY(changed != before);
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.json(), before);
        QVERIFY(desk.list->currentRow() >= 0);
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.json(), changed);
    }

    void theTreesKeysAreNotTheWindowsWhileItHasTheKeyboard()
    {
        TreeDesk desk;
        for (const TreeKey &key : conditionKeys()) {
            for (const QKeySequence &sequence : key.sequences()) {
                QKeyEvent pressed(QEvent::ShortcutOverride, sequence[0].key(), sequence[0].keyboardModifiers());
                pressed.ignore();
                QCoreApplication::sendEvent(desk.list, &pressed);
                QVERIFY2(pressed.isAccepted(), key.keys);
            }
        }
        QKeyEvent other(QEvent::ShortcutOverride, Qt::Key_F5, Qt::NoModifier);
        other.ignore();
        QCoreApplication::sendEvent(desk.list, &other);
        QVERIFY(!other.isAccepted());
        QKeyEvent go(QEvent::ShortcutOverride, Qt::Key_G,
                     Qt::NoModifier); // G then Q leads to the queue from everywhere
        go.ignore();
        QCoreApplication::sendEvent(desk.list, &go);
        QVERIFY(!go.isAccepted());
    }

    void badInputStaysSaysWhatIsWrongAndIsMended()
    {
        TreeDesk desk;
        const QByteArray before = desk.json();
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Return);
        desk.type(u"85o and 5,000"_qs);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.editor());
        QCOMPARE(desk.editor()->text(), u"85o and 5,000"_qs);
        QVERIFY(desk.editor()->property("invalid").toBool());
        QCOMPARE(desk.json(), before);
        desk.key(Qt::Key_Tab); // leaving is possible, and loses nothing
        QVERIFY(desk.after->hasFocus());
        const int row = desk.list->currentRow();
        const auto *model = static_cast<ConditionModel *>(desk.list->model());
        QCOMPARE(model->line(row).form.operand, u"85o and 5,000"_qs);
        QCOMPARE(model->line(row).complaint, u"Write two numbers: 50 and 5,000."_qs);
        QVERIFY(desk.list->visualRect(model->index(row)).height() > desk.list->visualRect(model->index(0)).height());
        desk.list->setFocus();
        desk.key(Qt::Key_F2);
        desk.type(u"85 and 5,000"_qs);
        desk.key(Qt::Key_Return);
        QVERIFY(!desk.editor());
        QVERIFY(desk.json().contains("[85,5000]"));
    }

    void escapeLeavesAFieldAsItWas()
    {
        TreeDesk desk;
        const QByteArray before = desk.json();
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_F2);
        desk.type(u"city"_qs);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.editor());
        QVERIFY(desk.list->hasFocus());
        QCOMPARE(desk.json(), before);
        desk.key(Qt::Key_Insert);
        const int rows = desk.list->model()->rowCount();
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.list->model()->rowCount(), rows - 1); // the empty line goes
        QVERIFY(desk.list->hasFocus());
    }

    void anotherVersionIsOpenedWithoutWhatWasBegunInTheLast()
    {
        TreeDesk desk;
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_Insert);
        desk.type(u"city"_qs);
        Criteria other = test::pictureBase();
        other.mql.parts[1].field.operand.numbers = {7, 8};
        desk.draft.open(other, other, false);
        QVERIFY(!desk.editor());
        QVERIFY(desk.draft.criteria() == other);
        QCOMPARE(static_cast<ConditionModel *>(desk.list->model())->freshRow(), -1);
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_F2);
        desk.type(u"city"_qs);
        desk.draft.open(test::pictureBase(), test::pictureBase(), false);
        QVERIFY(!desk.editor());
        QVERIFY(desk.draft.criteria() == test::pictureBase());
    }

    void valuesAreCompletedFromRealDataAlsoInsideAList()
    {
        TreeDesk desk;
        desk.tree->setValueSource([](const QString &field) {
            return field == u"company.industry" ? QStringList{u"Logistics"_qs, u"Retail"_qs, u"Freight logistics"_qs}
                                                : QStringList();
        });
        desk.tree->addCondition();
        desk.type(u"indus"_qs);
        QCOMPARE(desk.editor()->offered(), QStringList{u"Industry"_qs});
        desk.key(Qt::Key_Tab);
        desk.type(u"is one"_qs);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.editor()->offered().size(), 3);
        desk.type(u"Ret"_qs);
        QCOMPARE(desk.editor()->offered(), QStringList{u"Retail"_qs});
        desk.key(Qt::Key_Down);
        desk.type(u", logi"_qs);
        QCOMPARE(desk.editor()->offered(), QStringList({u"Logistics"_qs, u"Freight logistics"_qs}));
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Down);
        QCOMPARE(desk.editor()->text(), u"Retail, Freight logistics"_qs);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.json().contains(R"("value":["Retail","Freight logistics"])"));
    }

    void severalThingsThatHappenedAreOneField()
    {
        TreeDesk desk;
        desk.tree->addCondition();
        desk.type(u"a chat took place or a meet"_qs);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.json().contains(R"("event":["chat","meeting"])"));
    }

    void aReadOnlyTreeIsReadAndCommentedAndNothingElse()
    {
        TreeDesk desk(test::pictureBase(), test::pictureDraft(), true);
        QSignalSpy comment(desk.tree, &ConditionTreeView::commentWanted);
        desk.key(Qt::Key_Down);
        for (const TreeKey &key : conditionKeys()) {
            for (const QKeySequence &sequence : key.sequences())
                QTest::keyClick(desk.list, sequence[0].key(), sequence[0].keyboardModifiers());
        }
        QTest::mouseClick(desk.list->viewport(), Qt::LeftButton, {}, desk.middleOf(2, ClausePart::Operand));
        desk.tree->addCondition();
        QVERIFY(!desk.editor());
        QVERIFY(desk.draft.criteria() == test::pictureDraft());
        QCOMPARE(desk.place(), u"/mql/all/1"_qs); // selected by the click
        QCOMPARE(comment.size(), 1);
        QCOMPARE(comment.first().first().toString(), u"/mql/all/0"_qs);
    }

    void aClickEditsAndAClickOnAGroupAsksForItsKind()
    {
        TreeDesk desk;
        QTest::mouseClick(desk.list->viewport(), Qt::LeftButton, {}, desk.middleOf(2, ClausePart::Operator));
        QVERIFY(desk.editor());
        QCOMPARE(desk.editor()->text(), u"is between"_qs);
        desk.key(Qt::Key_Escape);
        QTest::mouseClick(desk.list->viewport(), Qt::LeftButton, {}, desk.list->layoutOfRow(3).chip.center());
        QMenu *menu = openMenu(desk);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        QVERIFY(menu->actions().at(1)->isChecked());
        menu->actions().at(2)->trigger();
        menu->close();
        QVERIFY(desk.draft.criteria().mql.parts[2].kind == Condition::Kind::None);
    }

    void theContextMenuHasEveryStepWithItsKey()
    {
        TreeDesk desk;
        desk.tree->showPlace(u"/mql/all/0"_qs);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(desk.list, &asked);
        QMenu *menu = openMenu(desk);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), static_cast<int>(conditionKeys().size()));
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text();
        QVERIFY(texts.contains(u"Duplicate\tCtrl+D"_qs));
        QVERIFY(texts.contains(u"Move into a group\tAlt+Right"_qs));
        menu->actions().at(texts.indexOf(u"Duplicate\tCtrl+D"_qs))->trigger();
        QCOMPARE(desk.draft.undoText(), u"Duplicate condition"_qs);
        menu->close();
    }

    void aLineIsDraggedByItsHandleIntoAGroup()
    {
        TreeDesk desk;
        QWidget *viewport = desk.list->viewport();
        const QPoint from = desk.list->layoutOfRow(1).handle.center();
        const QPoint to(from.x() + 24, desk.list->visualRect(desk.list->model()->index(4, 0)).bottom());
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        for (const QPoint &at : {from + QPoint(0, 20), (from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(viewport, &move);
        }
        QVERIFY(!desk.draft.canUndo());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(desk.draft.undoText(), u"Move condition"_qs);
        QCOMPARE(desk.place(), u"/mql/all/1/any/1"_qs);
        QVERIFY(desk.draft.criteria().mql.parts[1].parts[1].field.field == u"grade");
    }

    void escapeEndsADragWithoutMoving()
    {
        TreeDesk desk;
        QWidget *viewport = desk.list->viewport();
        const QPoint from = desk.list->layoutOfRow(3).chip.center(); // a group is dragged by its name
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        const QPoint to = desk.list->layoutOfRow(1).handle.center();
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        desk.key(Qt::Key_Escape);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QVERIFY(!desk.draft.canUndo());
        QVERIFY(!desk.editor());
    }

    void aScreenReaderHearsWholeSentences()
    {
        TreeDesk desk;
        auto *list = QAccessible::queryAccessibleInterface(desk.list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), u"Conditions of an MQL"_qs);
        QCOMPARE(list->childCount(), 9);
        QCOMPARE(list->child(2)->text(QAccessible::Name),
                 u"number of employees is between 50 and 5000, 433 lead(s)"_qs);
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_Right);
        QCOMPARE(list->text(QAccessible::Description), u"Comparison: is between"_qs);
        desk.key(Qt::Key_F2);
        QCOMPARE(QAccessible::queryAccessibleInterface(desk.editor())->text(QAccessible::Name), u"Comparison"_qs);
    }

    void mirroredTheLineRunsFromTheRight()
    {
        TreeDesk desk;
        desk.window.setLayoutDirection(Qt::RightToLeft);
        desk.tree->showPlace(u"/mql/all/1"_qs);
        desk.key(Qt::Key_Left);
        QVERIFY(desk.list->part() == ClausePart::Operator);
        const ConditionLineLayout layout = desk.list->layoutOfRow(2);
        QVERIFY(layout.at(ClausePart::Field).left() > layout.at(ClausePart::Operator).right());
        desk.key(Qt::Key_Left, Qt::AltModifier); // inwards
        QCOMPARE(desk.place(), u"/mql/all/1/any/0"_qs);
    }

    void whatChangedAndWhatIsNewIsMarkedAtTheEdge()
    {
        for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            TreeDesk desk;
            desk.theme.setChoice(choice);
            const QImage picture = desk.list->viewport()->grab().toImage();
            const auto edge = [&](int row) {
                return picture.pixelColor(desk.list->layoutOfRow(row).gutter.center() * picture.devicePixelRatio());
            };
            QCOMPARE(edge(5), desk.theme.color(ColorRole::SoonArc));
            QCOMPARE(edge(6), desk.theme.color(ColorRole::OkFill));
            QVERIFY(edge(4) != edge(5) && edge(4) != edge(6));
        }
    }

    void whatIsTypedIsSaidAsASentenceMeanwhile()
    {
        TreeDesk desk;
        QSignalSpy said(desk.list, &ConditionList::said);
        desk.tree->showPlace(u"/mql/all/1"_qs);
        QCOMPARE(said.last().first().toString(), u"number of employees is between 50 and 5000, 433 lead(s)"_qs);
        desk.list->editPart(2, ClausePart::Operand);
        desk.type(u"60 and 70"_qs);
        QCOMPARE(said.last().first().toString(), u"number of employees is between 60 and 70"_qs);
        desk.type(u"x"_qs);
        QCOMPARE(said.last().first().toString(), u"Write two numbers: 50 and 5,000."_qs);
        QVERIFY(said.last().last().toBool());
    }

    void anyKeysLeaveAValidRuleAndUndoLeadsBack()
    {
        test::Dice dice(41);
        const std::vector<QKeyCombination> keys{Qt::Key_Up,
                                                Qt::Key_Down,
                                                Qt::Key_Left,
                                                Qt::Key_Right,
                                                Qt::Key_Return,
                                                Qt::Key_F2,
                                                Qt::Key_Insert,
                                                Qt::SHIFT | Qt::Key_Insert,
                                                Qt::Key_N,
                                                Qt::Key_Delete,
                                                Qt::Key_Escape,
                                                Qt::Key_Tab,
                                                Qt::Key_Backtab,
                                                Qt::ALT | Qt::Key_Up,
                                                Qt::ALT | Qt::Key_Down,
                                                Qt::ALT | Qt::Key_Left,
                                                Qt::ALT | Qt::Key_Right,
                                                Qt::CTRL | Qt::Key_D,
                                                Qt::CTRL | Qt::Key_Z,
                                                Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
                                                Qt::CTRL | Qt::Key_G,
                                                Qt::CTRL | Qt::SHIFT | Qt::Key_G,
                                                Qt::Key_Home,
                                                Qt::Key_End};
        const QStringList texts{u"grade"_qs,       u"a page"_qs, u"is "_qs, u"5"_qs,
                                u"2 in 3 days"_qs, u"x, y"_qs,   u"yes"_qs};
        TreeDesk desk;
        for (int step = 0; step < 4000; ++step) {
            if (desk.editor() && dice.chance(50)) {
                desk.type(texts.at(dice.upTo(int(texts.size()) - 1)));
            } else {
                const QKeyCombination key = keys[size_t(dice.upTo(int(keys.size()) - 1))];
                desk.key(key.key(), key.keyboardModifiers());
            }
            if (QMenu *menu = openMenu(desk))
                menu->close();
            if (!desk.tree->isAncestorOf(QApplication::focusWidget()))
                desk.tree->setFocus();
            const Condition &now = desk.draft.criteria().mql;
            QVERIFY(now.kind == Condition::Kind::Always || parseCondition(toJson(now), desk.vocabulary));
        }
        while (desk.draft.canUndo())
            desk.draft.undo();
        QVERIFY(desk.draft.criteria() == test::pictureDraft());
    }

    void thePartsStayApartAtAnyWidth()
    {
        TreeDesk desk;
        for (const int width : {340, 420, 520, 700, 1400}) {
            desk.window.resize(width, 700);
            QCoreApplication::sendPostedEvents();
            for (int row = 0; row < desk.list->model()->rowCount(); ++row) {
                const ConditionLineLayout layout = desk.list->layoutOfRow(row);
                const QRect rects[] = {layout.parts[0], layout.parts[1], layout.parts[2], layout.count};
                for (const QRect &a : rects) {
                    for (const QRect &b : rects)
                        QVERIFY(&a == &b || a.isEmpty() || b.isEmpty() || !a.intersects(b));
                }
            }
        }
    }

    void theKeysAreToldForTheirSheet()
    {
        const auto help = conditionKeyHelp();
        QVERIFY(help.size() > 12);
        for (const auto &[keys, words] : help)
            QVERIFY(!keys.isEmpty() && !words.isEmpty());
    }
};

QTEST_MAIN(ConditionTreeViewTest)
#include "condition_tree_view_test.moc"
