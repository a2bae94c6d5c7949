// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_empty.h"

#include "ui/criteria/condition_line_layout.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QVBoxLayout>

namespace relaydesk {

ConditionEmpty::ConditionEmpty(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
    , m_condition(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Add condition"), this))
    , m_group(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Add group"), this))
{
    m_text->setWordWrap(true);
    m_condition->setMark(Icon::Plus);
    m_condition->setKeycap(QKeySequence(Qt::Key_Insert).toString(QKeySequence::NativeText));
    m_group->setMark(Icon::Plus);
    m_group->setKeycap(QKeySequence(Qt::SHIFT | Qt::Key_Insert).toString(QKeySequence::NativeText));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_condition);
    buttons->addWidget(m_group);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(conditionGutter, 8, 4, 8);
    column->setSpacing(12);
    column->addWidget(m_text);
    column->addLayout(buttons);
    setFocusProxy(m_condition);
    connect(m_condition, &KeyedButton::activated, this, &ConditionEmpty::conditionWanted);
    connect(m_group, &KeyedButton::activated, this, &ConditionEmpty::groupWanted);
    setReadOnly(false);
}

void ConditionEmpty::setReadOnly(bool readOnly)
{
    m_text->setText(readOnly
                        ? tr("This version has no rule here.")
                        : tr("No condition yet. Begin with one, such as a field or something a lead did, or with a "
                             "group of which any may hold."));
    m_condition->setVisible(!readOnly);
    m_group->setVisible(!readOnly);
}

} // namespace relaydesk
