// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/findings_list.h"

#include "ui/criteria/notice_strip.h"
#include "ui/present/display_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr size_t mostShown = 4;

} // namespace

FindingsList::FindingsList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("What cannot be meant"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    hide();
}

void FindingsList::setFindings(const std::vector<CriteriaFinding> &findings)
{
    m_findings = findings;
    const size_t count = std::min(findings.size(), mostShown);
    while (m_strips.size() < count) {
        auto *strip = new NoticeStrip(m_theme, NoticeStrip::Tone::Costly, this);
        const size_t index = m_strips.size();
        connect(strip, &NoticeStrip::activated, this, [this, index] {
            if (index < m_findings.size())
                Q_EMIT placeWanted(m_findings[index].place);
        });
        m_column->addWidget(strip);
        m_strips.push_back(strip);
    }
    for (size_t i = 0; i < m_strips.size(); ++i)
        m_strips[i]->say(i < count ? displayText(findings[i].words, 400) : QString(), {tr("Show")});
    setVisible(count > 0);
}

} // namespace relaydesk
