// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of conditions of the design's picture, to hold beside it. Not installed.
//   condition_gallery [dark] [readonly] [empty] [new] [wrong] [choose] [drag] [narrow] [rtl] [picture.png]
#include "tests/present/condition_sample.h"
#include "ui/criteria/condition_list.h"
#include "ui/criteria/condition_tree_view.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

QStringList sampleValues(const QString &field)
{
    return field == u"company.industry"
        ? QStringList{u"Logistics"_qs, u"Manufacturing"_qs, u"Retail"_qs, u"Healthcare"_qs, u"Food"_qs}
        : QStringList();
}

// Shows a line that is new, wrong or being chosen, as somebody would leave it.
void pose(const QStringList &words, CriteriaDraft &draft, ConditionTreeView &tree)
{
    auto *list = tree.findChild<ConditionList *>();
    if (words.contains(u"wrong"_qs)) {
        auto *model = static_cast<ConditionModel *>(list->model());
        model->enter(2, ClausePart::Operand, u"85o and 5,000"_qs);
        draft.edit(u"Change"_qs, [](Criteria &criteria) { criteria.mql.parts[3].kind = Condition::Kind::Any; });
        tree.showPlace(u"/mql/all/1"_qs);
        tree.setFocus();
    }
    if (words.contains(u"choose"_qs)) {
        tree.setFocus();
        list->editPart(2, ClausePart::Field);
    }
    if (words.contains(u"drag"_qs)) {
        const QPoint from = list->layoutOfRow(1).handle.center();
        const QPoint to(70, list->visualRect(list->model()->index(6, 0)).bottom());
        const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButton button) {
            QMouseEvent event(type, at, list->viewport()->mapToGlobal(at), button, Qt::LeftButton, {});
            QCoreApplication::sendEvent(list->viewport(), &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton);
    }
    if (words.contains(u"new"_qs)) {
        tree.showPlace(u"/mql/all/1"_qs);
        tree.addGroup();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication app(argc, argv);
    const QStringList words = app.arguments();
    Theme theme(words.contains(u"dark"_qs) ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.install();
    if (words.contains(u"rtl"_qs))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const Vocabulary vocabulary = test::pictureVocabulary();
    CriteriaDraft draft(vocabulary);
    const bool isEmpty = words.contains(u"empty"_qs);
    draft.open(isEmpty ? Criteria() : test::pictureBase(), isEmpty ? Criteria() : test::pictureDraft(),
               words.contains(u"readonly"_qs));
    QWidget page;
    page.setAutoFillBackground(true);
    QPalette surface = page.palette();
    surface.setColor(QPalette::Window, theme.color(ColorRole::Surface));
    page.setPalette(surface);
    auto *column = new QVBoxLayout(&page);
    auto *tree = new ConditionTreeView(draft, ConditionTreeView::Part::Mql, theme, &page);
    tree->setCounts(test::pictureCounts());
    tree->setCountCaption(u"leads in 90 days"_qs);
    tree->setValueSource(sampleValues);
    column->addWidget(tree);
    column->addStretch();
    page.setWindowTitle(u"Conditions"_qs);
    page.resize(words.contains(u"narrow"_qs) ? 520 : 830, 440);
    page.show();
    pose(words, draft, *tree);
    if (words.last().endsWith(u".png"_qs)) {
        QTimer::singleShot(50ms, &page, [&] {
            page.grab().save(words.last());
            QCoreApplication::quit();
        });
    }
    return app.exec();
}
