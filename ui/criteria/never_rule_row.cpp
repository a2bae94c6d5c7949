// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/never_rule_row.h"

#include "ui/criteria/chip_label.h"
#include "ui/criteria/row_button.h"
#include "ui/kit/plain_label.h"
#include "ui/present/display_text.h"

#include <QHBoxLayout>

namespace relaydesk {

namespace {

constexpr int leadsWidth = 36;

} // namespace

NeverRuleRow::NeverRuleRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new RowButton(theme, this))
    , m_then(new ChipLabel(theme, ChipLabel::Use::Pressed, this))
    , m_leads(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_then);
    row->addWidget(m_leads);
    m_leads->setElide(Qt::ElideNone);
    m_leads->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_leads->setMinimumWidth(theme.scaled(leadsWidth));
}

void NeverRuleRow::say(const Disqualification &rule, int leads, bool readOnly)
{
    const QString name = displayText(rule.name, 80);
    m_name->setLabel(name);
    const bool nurtures = rule.then == Disqualification::Then::Nurture;
    m_then->say(nurtures ? tr("Nurture") : tr("Disqualify"), ChipTone::Neutral);
    m_then->setAccessibleName(nurtures ? tr("%1: nurture").arg(name) : tr("%1: disqualify").arg(name));
    m_then->setEnabled(!readOnly);
    m_leads->setText(leads < 0 ? QString() : locale().toString(leads));
    m_name->setAccessibleDescription(leads < 0 ? QString() : tr("%Ln lead(s)", nullptr, leads));
}

} // namespace relaydesk
