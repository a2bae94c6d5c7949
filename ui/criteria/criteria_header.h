// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_draft.h"
#include "ui/present/criteria_step.h"

#include <QWidget>

class QLineEdit;
class QMenu;

namespace relaydesk {

class ChipLabel;
class FormPopover;
class KeyedButton;
class PlainLabel;
class SegmentedSwitch;
class Theme;

/// The head of the criteria page: which part and version is shown, undo and redo, and the one next step.
class CriteriaHeader final : public QWidget
{
    Q_OBJECT
public:
    CriteriaHeader(CriteriaDraft &draft, const Theme &theme, QWidget *parent);

    void setContent(const CriteriaPageContent &content);
    void setSqlShown(bool sql);
    /// What the step button does; publishing asks when.
    void takeStep();
    [[nodiscard]] KeyedButton *stepButton() const { return m_stepButton; }
    [[nodiscard]] KeyedButton *publishButton() const { return m_publish; }
    [[nodiscard]] FormPopover *proposal() const { return m_proposal; }

Q_SIGNALS:
    void sqlChosen(bool sql);
    void proposeWanted(const QString &title);
    void approveWanted(relaydesk::CriteriaSide side);
    void remindWanted();
    void publishWanted(relaydesk::OptionalInstant from);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildProposal();
    void refresh();
    void propose();
    void askWhen();
    void fitWidth();

    CriteriaDraft &m_draft;
    const Theme &m_theme;
    CriteriaPageContent m_content;
    CriteriaStep m_step = CriteriaStep::None;
    SegmentedSwitch *m_part;
    ChipLabel *m_version;
    PlainLabel *m_saved;
    KeyedButton *m_undo;
    KeyedButton *m_redo;
    PlainLabel *m_remark;
    KeyedButton *m_publish;
    KeyedButton *m_stepButton;
    QMenu *m_moments;
    FormPopover *m_proposal;
    QLineEdit *m_title = nullptr;
    KeyedButton *m_proposeNow = nullptr;
};

} // namespace relaydesk
