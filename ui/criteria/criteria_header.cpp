// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/criteria_header.h"

#include "ui/criteria/chip_label.h"
#include "ui/criteria/form_popover.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/segmented_switch.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

namespace relaydesk {

namespace {

constexpr int headerHeight = 56;
constexpr int longestTitle = 200;
constexpr int savedFrom = 860;   ///< the width from which on there is room for when it was saved
constexpr int remarkFrom = 1040; ///< and for what is waited for

} // namespace

CriteriaHeader::CriteriaHeader(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
    , m_part(new SegmentedSwitch(theme, this))
    , m_version(new ChipLabel(theme, ChipLabel::Use::Shown, this))
    , m_saved(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
    , m_undo(new KeyedButton(theme, KeyedButton::Kind::Text, {}, this))
    , m_redo(new KeyedButton(theme, KeyedButton::Kind::Text, {}, this))
    , m_remark(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
    , m_publish(new KeyedButton(theme, KeyedButton::Kind::Secondary, {}, this))
    , m_stepButton(new KeyedButton(theme, KeyedButton::Kind::Primary, {}, this))
    , m_moments(new QMenu(this))
    , m_proposal(new FormPopover(theme, tr("Ask both teams to sign"), this))
{
    setMinimumHeight(theme.scaled(headerHeight));
    m_part->setAccessibleName(tr("Which rule"));
    m_part->addSegment(tr("MQL"));
    m_part->addSegment(tr("SQL"));
    for (int i = 0; i < 2; ++i)
        m_part->setCount(i, -1);
    m_part->setCurrent(0);
    m_undo->setMark(Icon::Undo);
    m_undo->setAccessibleName(tr("Undo"));
    m_redo->setMark(Icon::Redo);
    m_redo->setAccessibleName(tr("Redo"));
    m_publish->setMark(Icon::Send);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(12);
    row->addWidget(new PlainLabel(theme, TextStep::PageTitle, ColorRole::Text1, tr("Criteria"), this));
    row->addWidget(m_part);
    row->addWidget(m_version);
    row->addWidget(m_saved);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addStretch(1);
    row->addWidget(m_remark);
    row->addWidget(m_publish);
    row->addWidget(m_stepButton);
    for (KeyedButton *button : {m_undo, m_redo, m_publish, m_stepButton})
        button->setControlHeight(28);
    buildProposal();
    connect(m_part, &SegmentedSwitch::chosen, this, [this](int part) { Q_EMIT sqlChosen(part == 1); });
    connect(m_undo, &KeyedButton::activated, &draft, &CriteriaDraft::undo);
    connect(m_redo, &KeyedButton::activated, &draft, &CriteriaDraft::redo);
    connect(m_publish, &KeyedButton::activated, this, &CriteriaHeader::askWhen);
    connect(m_stepButton, &KeyedButton::activated, this, &CriteriaHeader::takeStep);
    connect(&draft, &CriteriaDraft::changed, this, &CriteriaHeader::refresh);
    refresh();
}

void CriteriaHeader::buildProposal()
{
    m_title = new QLineEdit(m_proposal);
    m_title->setMaxLength(longestTitle);
    m_proposal->addField(tr("What is new in it"), m_title);
    m_proposeNow = m_proposal->addAction(tr("Propose"));
    const auto send = [this] {
        const QString title = m_title->text().trimmed();
        if (title.isEmpty())
            return;
        m_proposal->close();
        Q_EMIT proposeWanted(title);
    };
    connect(m_title, &QLineEdit::returnPressed, this, send);
    connect(m_proposeNow, &KeyedButton::activated, this, send);
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString &title) {
        m_proposeNow->setUnavailable(title.trimmed().isEmpty() ? tr("Say in a few words what is new.") : QString());
    });
    m_proposeNow->setUnavailable(tr("Say in a few words what is new."));
}

void CriteriaHeader::setContent(const CriteriaPageContent &content)
{
    m_content = content;
    refresh();
}

void CriteriaHeader::setSqlShown(bool sql)
{
    m_part->setCurrent(sql ? 1 : 0);
}

void CriteriaHeader::refresh()
{
    m_step = nextStep(m_content);
    m_version->say(versionChip(m_content.shown),
                   m_content.shown.state == CriteriaVersion::State::InForce ? ChipTone::Ok : ChipTone::Intent);
    m_version->setVisible(m_content.shown.number > 0);
    m_saved->setText(m_content.savedAt.isEmpty() ? (m_content.shown.number > 0 ? tr("not saved yet") : QString())
                                                 : tr("saved %1").arg(m_content.savedAt));
    const bool edits = !m_draft.isReadOnly();
    m_undo->setVisible(edits);
    m_redo->setVisible(edits);
    m_undo->setUnavailable(m_draft.canUndo() ? QString() : tr("There is nothing to undo."));
    m_redo->setUnavailable(m_draft.canRedo() ? QString() : tr("There is nothing to redo."));
    if (m_draft.canUndo())
        m_undo->setToolTip(tr("Undo: %1 (Ctrl+Z)").arg(m_draft.undoText()));
    if (m_draft.canRedo())
        m_redo->setToolTip(tr("Redo: %1 (Ctrl+Shift+Z)").arg(m_draft.redoText()));
    m_remark->setText(publishRemark(m_content));
    const bool isOpen = m_content.shown.state == CriteriaVersion::State::Draft
        || m_content.shown.state == CriteriaVersion::State::Proposed;
    m_publish->setVisible(isOpen && m_content.rights.mayPublish && m_step != CriteriaStep::Publish);
    m_publish->setLabel(tr("Publish v%1").arg(m_content.shown.number));
    m_publish->setUnavailable(whyNotPublish(m_content));
    m_stepButton->setVisible(m_step != CriteriaStep::None);
    m_stepButton->setLabel(stepLabel(m_step, m_content));
    m_stepButton->setMark(m_step == CriteriaStep::Remind ? std::optional(Icon::Bell) : std::nullopt);
    m_stepButton->setUnavailable(whyNotStep(m_step, m_content, m_draft.changes().size()));
}

void CriteriaHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

// What can be done comes before what is only said.
void CriteriaHeader::fitWidth()
{
    m_saved->setVisible(width() >= m_theme.scaled(savedFrom));
    m_remark->setVisible(width() >= m_theme.scaled(remarkFrom));
}

void CriteriaHeader::takeStep()
{
    if (!m_stepButton->isVisible() || !m_stepButton->isAvailable())
        return;
    switch (m_step) {
    case CriteriaStep::None: break;
    case CriteriaStep::Propose: propose(); break;
    case CriteriaStep::ApproveMarketing: Q_EMIT approveWanted(CriteriaSide::Marketing); break;
    case CriteriaStep::ApproveSales: Q_EMIT approveWanted(CriteriaSide::Sales); break;
    case CriteriaStep::Remind: Q_EMIT remindWanted(); break;
    case CriteriaStep::Publish: askWhen(); break;
    }
}

void CriteriaHeader::propose()
{
    if (m_title->text().isEmpty() && m_content.shown.note != tr("Draft"))
        m_title->setText(m_content.shown.state == CriteriaVersion::State::InForce ? QString() : m_content.shown.note);
    m_proposal->openAt(m_stepButton);
}

void CriteriaHeader::askWhen()
{
    m_moments->clear();
    for (const PublishMoment &moment : m_content.moments) {
        const QString label = moment.detail.isEmpty() ? moment.label : tr("%1, %2").arg(moment.label, moment.detail);
        QAction *action = m_moments->addAction(label);
        connect(action, &QAction::triggered, this, [this, from = moment.at] { Q_EMIT publishWanted(from); });
    }
    if (m_content.moments.empty()) {
        Q_EMIT publishWanted(std::nullopt);
        return;
    }
    const KeyedButton *anchor = m_publish->isVisible() ? m_publish : m_stepButton;
    m_moments->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void CriteriaHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.setPen(m_theme.color(ColorRole::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace relaydesk
