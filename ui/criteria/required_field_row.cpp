// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/required_field_row.h"

#include "ui/criteria/row_button.h"
#include "ui/criteria/state_icon.h"
#include "ui/kit/plain_label.h"

#include <QHBoxLayout>

namespace relaydesk {

namespace {

constexpr int enough = 80; ///< per cent: fewer holds handoffs up

} // namespace

RequiredFieldRow::RequiredFieldRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_mark(new StateIcon(theme, StateMark::Tick, this))
    , m_name(new RowButton(theme, this))
    , m_filled(new PlainLabel(theme, TextStep::Body, ColorRole::Text3, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_mark);
    row->addWidget(m_name, 1);
    row->addWidget(m_filled);
    m_filled->setElide(Qt::ElideNone);
}

void RequiredFieldRow::say(const QString &field, std::optional<int> filled)
{
    const bool lacks = filled && *filled < enough;
    m_mark->setMark(lacks ? StateMark::Lacking : StateMark::Tick);
    m_name->setLabel(field);
    const QString share = filled ? tr("%1 %", "per cent").arg(locale().toString(*filled)) : QString();
    m_filled->setText(share);
    m_filled->setColor(lacks ? ColorRole::SoonText : ColorRole::Text3);
    m_filled->setStep(lacks ? TextStep::BodyStrong : TextStep::Body);
    m_name->setAccessibleDescription(filled ? tr("known for %1 of the leads").arg(share) : QString());
}

} // namespace relaydesk
