// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_tree_view.h"

#include "ui/criteria/condition_empty.h"
#include "ui/criteria/condition_list.h"
#include "ui/kit/plain_label.h"
#include "ui/present/display_text.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace relaydesk {

namespace {

constexpr int longestRule = 600;

} // namespace

ConditionTreeView::ConditionTreeView(CriteriaDraft &draft, Part part, const Theme &theme, QWidget *parent,
                                     const QString &rule)
    : QWidget(parent)
    , m_model(draft, part, rule)
    , m_list(new ConditionList(theme, m_model, this))
    , m_empty(new ConditionEmpty(theme, this))
    , m_line(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
    , m_rule(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    for (PlainLabel *label : {m_line, m_rule}) {
        label->setWordWrap(true);
        label->setContentsMargins(conditionGutter, 4, 4, 0);
        column->addWidget(label);
    }
    setFocusProxy(m_list);
    if (part == Part::FitRule || part == Part::NeverRule)
        setRule(rule);
    else
        m_list->setAccessibleName(part == Part::Mql       ? tr("Conditions of an MQL")
                                      : part == Part::Sql ? tr("Conditions of an SQL")
                                                          : tr("Conditions of buying intent"));
    connect(m_empty, &ConditionEmpty::conditionWanted, this, &ConditionTreeView::addCondition);
    connect(m_empty, &ConditionEmpty::groupWanted, this, &ConditionTreeView::addGroup);
    connect(m_list, &ConditionList::commentWanted, this, &ConditionTreeView::commentWanted);
    connect(m_list, &ConditionList::said, this, &ConditionTreeView::say);
    connect(m_list, &ConditionList::draggedTo, this, &ConditionTreeView::wantSpot);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (m_list->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
            wantCurrent();
    });
    connect(&draft, &CriteriaDraft::changed, this, &ConditionTreeView::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ConditionTreeView::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConditionTreeView::refresh);
    refresh();
}

void ConditionTreeView::refresh()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const bool hadKeys = (isEmpty ? static_cast<QWidget *>(m_list) : m_empty->focusProxy())->hasFocus();
    m_empty->setReadOnly(m_model.isReadOnly());
    // Shown before the other is hidden, so that the keyboard goes from one to the other.
    (isEmpty ? static_cast<QWidget *>(m_empty) : m_list)->show();
    setFocusProxy(isEmpty ? m_empty->focusProxy() : m_list);
    if (hadKeys)
        setFocus(Qt::OtherFocusReason);
    (isEmpty ? static_cast<QWidget *>(m_list) : m_empty)->hide();
    const QString rule = m_model.ruleWords();
    m_rule->setText(rule.isEmpty() ? QString() : tr("The rule: %1").arg(displayText(rule, longestRule)));
    m_rule->setVisible(!isEmpty);
    m_line->setVisible(!isEmpty);
}

// The keys that begin a rule work on its empty place, too.
void ConditionTreeView::keyPressEvent(QKeyEvent *event)
{
    const TreeKey *key = m_model.rowCount() == 0 ? conditionKey(*event) : nullptr;
    if (key && key->action != TreeAction::Edit)
        m_list->act(*key);
    else
        QWidget::keyPressEvent(event);
}

void ConditionTreeView::say(const QString &words, bool isComplaint)
{
    m_line->setColor(isComplaint ? ColorRole::BreachText : ColorRole::Text2);
    QString sentence = displayText(words, longestRule);
    if (!sentence.isEmpty())
        sentence.front() = sentence.front().toUpper();
    m_line->setText(sentence);
    Q_EMIT currentPlaceChanged(currentPlace());
}

void ConditionTreeView::setRule(const QString &rule)
{
    m_model.setRule(rule);
    m_list->setAccessibleName(tr("Conditions of %1", "a rule").arg(displayText(rule, 80)));
}

void ConditionTreeView::wantCurrent()
{
    if (m_list->currentIndex().isValid())
        wantSpot(m_list->visualRect(m_list->currentIndex()));
}

void ConditionTreeView::wantSpot(const QRect &inViewport)
{
    Q_EMIT spotWanted({m_list->viewport()->mapTo(this, inViewport.topLeft()), inViewport.size()});
}

void ConditionTreeView::setCounts(const std::map<QString, int> &places)
{
    m_model.setCounts(places);
}

void ConditionTreeView::setCountCaption(const QString &caption)
{
    m_list->setCaption(caption);
}

void ConditionTreeView::setValueSource(std::function<QStringList(const QString &)> valuesOf)
{
    m_model.setValueSource(std::move(valuesOf));
}

void ConditionTreeView::addCondition()
{
    m_list->run(ConditionModel::Command::AddCondition);
}

void ConditionTreeView::addGroup()
{
    m_list->run(ConditionModel::Command::AddGroup);
}

void ConditionTreeView::showPlace(const QString &place)
{
    m_list->select(m_model.rowOf(place));
}

QString ConditionTreeView::currentPlace() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_model.rowCount() ? QString() : m_model.line(row).place;
}

} // namespace relaydesk
