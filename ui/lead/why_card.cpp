// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/why_card.h"

#include "ui/kit/fit_bar.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"
#include "ui/lead/clause_text.h"
#include "ui/lead/rule_button.h"

#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

WhyCard::WhyCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rule(new RuleButton(theme, this))
    , m_text(new ClauseText(theme, this))
    , m_fit(new FitBar(theme, tr("Fit"), this))
    , m_engagement(new FitBar(theme, tr("Engagement"), this))
{
    setAccessibleName(tr("Why now"));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *title = new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, tr("Why now"), this);
    title->setElide(Qt::ElideNone);
    head->addWidget(title);
    head->addWidget(m_rule, 1);
    auto *bars = new QHBoxLayout;
    bars->setSpacing(24);
    bars->addWidget(m_fit, 1);
    bars->addWidget(m_engagement, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addLayout(bars);
    connect(m_rule, &RuleButton::clicked, this, &WhyCard::ruleActivated);
    connect(m_text, &ClauseText::clauseActivated, this, &WhyCard::clauseActivated);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WhyCard::setWhy(const std::vector<WhyClause> &clauses, const QString &rule, const Grade &grade)
{
    m_text->setClauses(clauses);
    m_text->setVisible(!clauses.empty());
    m_rule->setRule(rule);
    m_fit->setValue(grade.fit);
    m_engagement->setValue(grade.engagement);
}

void WhyCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 8, m_theme.color(ColorRole::Subtle), m_theme.color(ColorRole::Line));
}

} // namespace relaydesk
