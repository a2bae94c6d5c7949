// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/section_head.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QHBoxLayout>

namespace relaydesk {

SectionHead::SectionHead(const Theme &theme, TextStep step, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(theme, step, ColorRole::Text1, title, this))
    , m_remark(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
    , m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    m_row->addWidget(m_remark);
}

void SectionHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString SectionHead::title() const
{
    return m_title->text();
}

void SectionHead::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

QString SectionHead::remark() const
{
    return m_remark->text();
}

void SectionHead::putRemarkBehindTitle()
{
    m_row->removeWidget(m_remark);
    m_row->insertWidget(1, m_remark);
}

KeyedButton *SectionHead::addAction(const QString &label)
{
    auto *button = new KeyedButton(m_theme, KeyedButton::Kind::Text, label, this);
    button->setControlHeight(28);
    m_row->addWidget(button);
    return button;
}

void SectionHead::addBehindTitle(QWidget *part)
{
    m_row->insertWidget(1, part);
}

} // namespace relaydesk
