// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/company_column.h"

#include "ui/kit/plain_label.h"

#include <QVBoxLayout>

namespace relaydesk {

CompanyColumn::CompanyColumn(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout)
    , m_nothing(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, tr("Nothing known yet."), this))
{
    setAccessibleName(tr("Company"));
    m_column->setSpacing(0);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(6);
    outer->addWidget(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, tr("Company"), this));
    outer->addWidget(m_nothing);
    outer->addLayout(m_column);
    outer->addStretch(1);
}

void CompanyColumn::setFacts(const std::vector<Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        const Row row{new PlainLabel(m_theme, TextStep::Small, ColorRole::Text3, this),
                      new PlainLabel(m_theme, TextStep::Body, ColorRole::Text1, this)};
        row.value->setContentsMargins(0, 2, 0, 6);
        m_column->addWidget(row.name);
        m_column->addWidget(row.value);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < facts.size();
        m_rows[i].name->setVisible(used);
        m_rows[i].value->setVisible(used);
        if (used) {
            m_rows[i].name->setText(facts[i].first);
            m_rows[i].value->setText(facts[i].second);
        }
    }
    m_nothing->setVisible(facts.empty());
}

} // namespace relaydesk
