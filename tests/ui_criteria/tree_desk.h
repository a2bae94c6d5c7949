// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/present/condition_sample.h"
#include "ui/criteria/condition_list.h"
#include "ui/criteria/condition_tree_view.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace relaydesk::test {

/// A tree between two fields, as it stands on its page.
class TreeDesk
{
public:
    explicit TreeDesk(const Criteria &base = pictureBase(), const Criteria &now = pictureDraft(), bool readOnly = false)
        : draft(vocabulary)
    {
        draft.open(base, now, readOnly);
        auto *column = new QVBoxLayout(&window);
        before = new QLineEdit(&window);
        tree = new ConditionTreeView(draft, ConditionTreeView::Part::Mql, theme, &window);
        after = new QLineEdit(&window);
        for (QWidget *part :
             {static_cast<QWidget *>(before), static_cast<QWidget *>(tree), static_cast<QWidget *>(after)})
            column->addWidget(part);
        column->addStretch();
        list = tree->findChild<ConditionList *>();
        tree->setCounts(pictureCounts());
        window.resize(900, 700);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window was not activated");
        tree->setFocus();
    }

    /// To whatever has the keyboard.
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(target(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, target(), Qt::Key_unknown, letter, {});
    }
    [[nodiscard]] QWidget *target() { return QApplication::focusWidget() ? QApplication::focusWidget() : &window; }
    [[nodiscard]] ChoiceField *editor() const { return list->editor(); }
    [[nodiscard]] QString place() const { return tree->currentPlace(); }
    [[nodiscard]] QByteArray json() const { return toJson(draft.criteria().mql); }
    [[nodiscard]] QPoint middleOf(int row, ClausePart part) const { return list->layoutOfRow(row).at(part).center(); }

    Vocabulary vocabulary = pictureVocabulary();
    CriteriaDraft draft;
    Theme theme{Theme::Choice::Light};
    QWidget window;
    QLineEdit *before = nullptr;
    ConditionTreeView *tree = nullptr;
    QLineEdit *after = nullptr;
    ConditionList *list = nullptr;
};

} // namespace relaydesk::test
