// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/approval_panel.h"

#include "ui/criteria/chip_label.h"
#include "ui/criteria/section_head.h"
#include "ui/criteria/state_icon.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/present/criteria_step.h"

#include <QVBoxLayout>

namespace relaydesk {

namespace {

constexpr int teamWidth = 76;

} // namespace

ApprovalPanel::ApprovalPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, tr("Approval"), this))
{
    setAccessibleName(m_head->title());
    m_head->setRemark(tr("both teams, same version"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addWidget(build(CriteriaSide::Marketing, theme));
    column->addWidget(build(CriteriaSide::Sales, theme));
}

QWidget *ApprovalPanel::build(CriteriaSide side, const Theme &theme)
{
    auto *row = new QWidget(this);
    Line &line = m_lines.at(static_cast<size_t>(side));
    line.team = new ChipLabel(theme, ChipLabel::Use::Shown, row);
    line.team->say(sideName(side), side == CriteriaSide::Marketing ? ChipTone::Marketing : ChipTone::Sales);
    line.team->setFixedWidth(theme.scaled(teamWidth));
    line.person = new PlainLabel(theme, TextStep::Body, ColorRole::Text1, row);
    line.mark = new StateIcon(theme, StateMark::Dashed, row);
    line.words = new PlainLabel(theme, TextStep::Small, ColorRole::Text2, row);
    line.words->setElide(Qt::ElideNone);
    line.withdrawal = new KeyedButton(theme, KeyedButton::Kind::Text, tr("Take back"), row);
    line.withdrawal->setControlHeight(28);
    connect(line.withdrawal, &KeyedButton::activated, this, [this, side] { Q_EMIT withdrawWanted(side); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(line.team);
    layout->addWidget(line.person, 1);
    layout->addWidget(line.withdrawal);
    layout->addWidget(line.mark);
    layout->addWidget(line.words);
    row->setMinimumHeight(theme.scaled(28));
    return row;
}

void ApprovalPanel::setContent(const CriteriaPageContent &content)
{
    for (const CriteriaSide side : {CriteriaSide::Marketing, CriteriaSide::Sales}) {
        const CriteriaApproval &approval = content.approval(side);
        const Line &shown = line(side);
        const bool isApproved = approval.state == CriteriaApproval::State::Approved;
        shown.person->setText(approval.person);
        shown.mark->setMark(isApproved ? StateMark::CircleTick : StateMark::Dashed);
        shown.mark->setVisible(approval.state != CriteriaApproval::State::NotAsked);
        shown.words->setText(approvalWords(approval));
        shown.words->setColor(isApproved ? ColorRole::OkText : ColorRole::Text2);
        shown.withdrawal->setVisible(isApproved && approval.mine);
    }
}

} // namespace relaydesk
