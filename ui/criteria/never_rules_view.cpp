// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/never_rules_view.h"

#include "ui/criteria/chip_label.h"
#include "ui/criteria/never_rule_popover.h"
#include "ui/criteria/never_rule_row.h"
#include "ui/criteria/row_button.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/present/criteria_edits.h"

#include <QVBoxLayout>

#include <algorithm>

namespace relaydesk {

NeverRulesView::NeverRulesView(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, tr("Never handed over"), this))
    , m_column(new QVBoxLayout)
    , m_add(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Rule"), this))
    , m_details(new NeverRulePopover(draft, theme, this))
{
    setAccessibleName(m_head->title());
    m_head->setRemark(tr("leads in 90 days"));
    m_add->setMark(Icon::Plus);
    m_add->setControlHeight(28);
    m_add->setAccessibleName(tr("Add a rule of who is never handed over"));
    m_column->setSpacing(2);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(-8, 0, 0, 0);
    foot->addWidget(m_add);
    foot->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2);
    outer->addWidget(m_head);
    outer->addLayout(m_column);
    outer->addLayout(foot);
    outer->addStretch(1);
    connect(m_add, &KeyedButton::activated, this, &NeverRulesView::addRule);
    connect(m_details, &NeverRulePopover::ruleEditWanted, this, &NeverRulesView::ruleEditWanted);
    connect(&draft, &CriteriaDraft::changed, this, &NeverRulesView::refresh);
    refresh();
}

void NeverRulesView::setCounts(const std::map<QString, int> &places)
{
    m_counts.clear();
    const std::vector<Disqualification> &rules = m_draft.criteria().never;
    for (size_t i = 0; i < rules.size(); ++i) {
        const auto count = places.find(u"/never/%1"_qs.arg(i));
        const auto below = places.find(u"/never/%1/when"_qs.arg(i));
        if (count != places.end())
            m_counts[rules[i].name] = count->second;
        else if (below != places.end())
            m_counts[rules[i].name] = below->second;
    }
    refresh();
}

void NeverRulesView::refresh()
{
    const std::vector<Disqualification> &rules = m_draft.criteria().never;
    while (m_rows.size() < rules.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < rules.size());
        if (i >= rules.size())
            continue;
        const auto count = m_counts.find(rules[i].name);
        m_rows[i]->say(rules[i], count == m_counts.end() ? -1 : count->second, m_draft.isReadOnly());
    }
    m_add->setVisible(!m_draft.isReadOnly());
}

void NeverRulesView::addRow()
{
    auto *row = new NeverRuleRow(m_theme, this);
    const size_t index = m_rows.size();
    m_column->addWidget(row);
    m_rows.push_back(row);
    connect(row->button(), &RowButton::clicked, this, [this, index, row] { m_details->openAt(index, row->button()); });
    connect(row->button(), &RowButton::removeWanted, this, [this, index] { remove(index); });
    connect(row->button(), &RowButton::moveWanted, this, [this, index](int by) { move(index, by); });
    connect(row->then(), &ChipLabel::clicked, this, [this, index] { switchThen(index); });
}

void NeverRulesView::addRule()
{
    m_draft.edit(tr("Add a rule"), [this](Criteria &criteria) {
        Disqualification rule;
        rule.name = freeName(criteria, tr("New rule"));
        rule.when = firstCondition(m_draft.vocabulary());
        criteria.never.push_back(rule);
    });
    const size_t last = m_draft.criteria().never.size() - 1;
    if (last < m_rows.size()) {
        layout()->activate();
        m_details->openAt(last, m_rows.at(last)->button());
    }
}

void NeverRulesView::remove(size_t index)
{
    const std::vector<Disqualification> &rules = m_draft.criteria().never;
    if (m_draft.isReadOnly() || index >= rules.size())
        return;
    m_draft.edit(tr("Remove a rule"), [name = rules[index].name](Criteria &criteria) { removeRule(criteria, name); });
    if (!rules.empty())
        m_rows.at(std::min(index, rules.size() - 1))->button()->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void NeverRulesView::move(size_t index, int by)
{
    const size_t to = index + static_cast<size_t>(by);
    if (m_draft.isReadOnly() || to >= m_draft.criteria().never.size())
        return;
    m_draft.edit(tr("Move a rule"), [index, to](Criteria &criteria) { moveRule(criteria.never, index, to); });
    m_rows.at(to)->button()->setFocus(Qt::OtherFocusReason);
}

void NeverRulesView::switchThen(size_t index)
{
    m_draft.edit(tr("Change what becomes of them"), [index](Criteria &criteria) {
        if (index >= criteria.never.size())
            return;
        const bool nurtures = criteria.never[index].then == Disqualification::Then::Nurture;
        setThen(criteria.never[index], nurtures ? Disqualification::Then::Disqualify : Disqualification::Then::Nurture);
    });
}

void NeverRulesView::showPlace(const QString &place)
{
    const size_t index = place.section(u'/', 2, 2).toULongLong();
    if (index < m_draft.criteria().never.size())
        m_rows.at(index)->button()->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace relaydesk
