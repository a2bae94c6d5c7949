// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/rule_pane.h"

#include "ui/criteria/condition_line_layout.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/present/display_text.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace relaydesk {

namespace {

/// What every rule with a condition of its own has.
struct RuleHead
{
    QString name;
    const Condition *when = nullptr;
};

std::vector<RuleHead> rulesIn(const Criteria &criteria, const QString &list)
{
    std::vector<RuleHead> heads;
    const auto add = [&heads](const auto &rule) { heads.push_back({rule.name, &rule.when}); };
    if (list == u"fit")
        std::ranges::for_each(criteria.fit, add);
    else
        std::ranges::for_each(criteria.never, add);
    return heads;
}

} // namespace

RulePane::RulePane(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::Heading, {}, this))
    , m_back(m_head->addAction(QString()))
    , m_condition(m_head->addAction(tr("Condition")))
    , m_group(m_head->addAction(tr("Group")))
    , m_column(new QVBoxLayout(this))
    , m_mql(new ConditionTreeView(draft, ConditionTreeView::Part::Mql, theme, this))
    , m_sql(new ConditionTreeView(draft, ConditionTreeView::Part::Sql, theme, this))
    , m_intentHead(new SectionHead(theme, TextStep::BodyStrong, tr("And shows buying intent: it"), this))
    , m_intent(new ConditionTreeView(draft, ConditionTreeView::Part::Intent, theme, this))
{
    m_head->putRemarkBehindTitle();
    m_condition->setMark(Icon::Plus);
    m_condition->setAccessibleName(tr("Add a condition"));
    m_group->setMark(Icon::Plus);
    m_group->setAccessibleName(tr("Add a group"));
    m_back->setMark(Icon::ChevronLeft);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_head->setContentsMargins(conditionGutter, 0, 0, 0); // the lines of a tree begin behind the bars of what changed
    m_intentHead->setContentsMargins(conditionGutter, 0, 0, 0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_mql);
    m_column->addWidget(m_sql);
    m_column->addWidget(m_intentHead);
    m_column->addWidget(m_intent);
    for (ConditionTreeView *tree : {m_mql, m_sql, m_intent})
        prepare(tree);
    connect(m_condition, &KeyedButton::activated, this, [this] { treeInUse()->addCondition(); });
    connect(m_group, &KeyedButton::activated, this, [this] { treeInUse()->addGroup(); });
    connect(m_back, &KeyedButton::activated, this, &RulePane::closeRule);
    connect(&draft, &CriteriaDraft::changed, this, &RulePane::refresh);
    connect(&m_focus, &FocusWatch::moved, this, [this](const QWidget *now) {
        if (m_intent->isAncestorOf(now) || m_sql->isAncestorOf(now))
            m_isIntentLast = m_intent->isAncestorOf(now);
    });
    refresh();
}

void RulePane::prepare(ConditionTreeView *tree)
{
    tree->setCountCaption(tr("leads in 90 days"));
    tree->setCounts(m_places);
    if (m_valuesOf)
        tree->setValueSource(m_valuesOf);
    connect(tree, &ConditionTreeView::commentWanted, this, &RulePane::commentWanted);
    connect(tree, &ConditionTreeView::spotWanted, this, [this, tree](const QRect &spot) {
        Q_EMIT spotWanted({tree->mapTo(this, spot.topLeft()), spot.size()});
    });
}

/// Of the two of an SQL the one that had the keyboard last: a button that adds to it has taken it.
ConditionTreeView *RulePane::treeInUse() const
{
    return m_isIntentLast && m_intent->isVisible() ? m_intent : tree();
}

void RulePane::wantCurrent()
{
    treeInUse()->wantCurrent();
}

void RulePane::setCounts(const std::map<QString, int> &places)
{
    m_places = places;
    for (ConditionTreeView *tree : {m_mql, m_sql, m_intent, m_rule.data()}) {
        if (tree)
            tree->setCounts(places);
    }
}

void RulePane::setValueSource(std::function<QStringList(const QString &field)> valuesOf)
{
    m_valuesOf = std::move(valuesOf);
    for (ConditionTreeView *tree : {m_mql, m_sql, m_intent})
        tree->setValueSource(m_valuesOf);
}

void RulePane::setRemark(const QString &remark)
{
    m_remark = remark;
    refresh();
}

void RulePane::showSql(bool sql)
{
    m_isSql = sql;
    closeRule();
}

void RulePane::openRule(const QString &list, size_t index)
{
    const std::vector<RuleHead> rules = rulesIn(m_draft.criteria(), list);
    if (index >= rules.size())
        return;
    m_open = {list, rules[index].name, index, rules.size(), *rules[index].when};
    delete m_rule;
    const bool isFit = list == u"fit";
    m_rule
        = new ConditionTreeView(m_draft, isFit ? ConditionTreeView::Part::FitRule : ConditionTreeView::Part::NeverRule,
                                m_theme, this, m_open.name);
    m_column->insertWidget(1, m_rule);
    setTabOrder(m_head, m_rule);
    prepare(m_rule);
    refresh();
    m_rule->setFocus(Qt::OtherFocusReason);
}

void RulePane::closeRule()
{
    const bool hadKeys = m_rule && m_rule->isAncestorOf(window()->focusWidget());
    if (m_rule)
        m_rule->deleteLater();
    m_rule.clear();
    m_open = {};
    refresh();
    if (hadKeys)
        tree()->setFocus(Qt::OtherFocusReason);
}

/// False: it is there no more.
bool RulePane::followRule()
{
    const std::vector<RuleHead> rules = rulesIn(m_draft.criteria(), m_open.list);
    auto found = std::ranges::find(rules, m_open.name, &RuleHead::name);
    if (found == rules.end()) {
        const bool isRenamed
            = rules.size() == m_open.count && m_open.index < rules.size() && *rules[m_open.index].when == m_open.when;
        if (!isRenamed)
            return false;
        found = rules.begin() + static_cast<ptrdiff_t>(m_open.index);
        m_rule->setRule(found->name);
    }
    m_open = {m_open.list, found->name, static_cast<size_t>(found - rules.begin()), rules.size(), *found->when};
    return true;
}

void RulePane::refresh()
{
    if (m_rule && !followRule())
        return closeRule();
    const bool isRule = !m_rule.isNull();
    m_head->setTitle(isRule        ? (m_open.list == u"fit"
                                          ? tr("Points for “%1” when").arg(displayText(m_open.name, 80))
                                          : tr("Never handed over as “%1” when").arg(displayText(m_open.name, 80)))
                         : m_isSql ? tr("An MQL is sales-qualified when")
                                   : tr("A lead is marketing-qualified when"));
    m_back->setVisible(isRule);
    m_back->setLabel(m_isSql ? tr("Back to SQL") : tr("Back to MQL"));
    m_head->setRemark(isRule ? QString() : m_remark);
    setFocusProxy(tree());
    m_mql->setVisible(!isRule && !m_isSql);
    m_sql->setVisible(!isRule && m_isSql);
    m_intentHead->setVisible(!isRule && m_isSql);
    m_intent->setVisible(!isRule && m_isSql);
    m_condition->setVisible(!m_draft.isReadOnly());
    m_group->setVisible(!m_draft.isReadOnly());
}

bool RulePane::showPlace(const QString &place)
{
    const QString list = place.section(u'/', 1, 1);
    const bool isRule = (list == u"fit" || list == u"never") && place.section(u'/', 3, 3) == u"when";
    if (isRule) {
        openRule(list, place.section(u'/', 2, 2).toULongLong());
    } else if (list == u"mql" || list == u"sql") {
        m_isSql = list == u"sql";
        closeRule();
        Q_EMIT sqlShown(m_isSql);
    } else {
        return false;
    }
    ConditionTreeView *shown = place.startsWith(u"/sql/intent") ? m_intent : tree();
    shown->showPlace(place);
    shown->setFocus(Qt::OtherFocusReason);
    return true;
}

void RulePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_rule)
        closeRule();
    else
        QWidget::keyPressEvent(event);
}

} // namespace relaydesk
