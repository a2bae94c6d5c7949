// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/lead_head.h"

#include "ui/kit/plain_label.h"
#include "ui/lead/grade_badge.h"
#include "ui/lead/hero_clock.h"
#include "ui/lead/icon_text.h"

#include <QVBoxLayout>

namespace relaydesk {
namespace {

constexpr int besideNeeds = 420; ///< narrower, the countdown stands below the name

} // namespace

LeadHead::LeadHead(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new PlainLabel(theme, TextStep::Title, ColorRole::Text1, this))
    , m_role(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
    , m_company(new PlainLabel(theme, TextStep::BodyLabel, ColorRole::Text1, this))
    , m_grade(new GradeBadge(theme, this))
    , m_place(new IconText(Icon::Pin, tr("Place and local time"), theme, this))
    , m_owner(new IconText(Icon::Person, tr("Owner"), theme, this))
    , m_clock(new HeroClock(theme, this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addLayout(buildTexts(), 1);
    m_row->addWidget(m_clock, 0, Qt::AlignTop | Qt::AlignTrailing);
}

QBoxLayout *LeadHead::buildTexts()
{
    auto *name = new QHBoxLayout;
    name->setSpacing(8);
    name->addWidget(m_name);
    name->addWidget(m_grade);
    name->addStretch(1);
    auto *work = new QHBoxLayout;
    work->setSpacing(4);
    work->addWidget(m_role);
    work->addWidget(m_company);
    work->addStretch(1);
    auto *meta = new QHBoxLayout;
    meta->setSpacing(12);
    meta->addWidget(m_place);
    meta->addWidget(m_owner);
    meta->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(name);
    column->addSpacing(4);
    column->addLayout(work);
    column->addSpacing(6);
    column->addLayout(meta);
    column->addStretch(1);
    return column;
}

void LeadHead::setFacts(const Facts &facts)
{
    m_name->setText(facts.name);
    m_role->setText(facts.role.isEmpty() || facts.company.isEmpty()
                        ? facts.role
                        : tr("%1,", "role, before the company").arg(facts.role));
    m_role->setVisible(!facts.role.isEmpty());
    m_company->setText(facts.company);
    m_company->setVisible(!facts.company.isEmpty());
    m_grade->setGrade(facts.grade, facts.gradeWords);
    m_place->setText(facts.place);
    m_owner->setText(facts.owner);
    m_clock->setClock(facts.sla, facts.contactBy);
}

void LeadHead::tick(Instant now)
{
    m_clock->tick(now);
}

void LeadHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_row->setDirection(width() >= m_theme.scaled(besideNeeds) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace relaydesk
