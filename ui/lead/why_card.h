// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "ui/kit/theme.h"
#include "ui/present/lead_words.h"

#include <QWidget>

namespace relaydesk {

class ClauseText;
class FitBar;
class RuleButton;

/// "Why now": one or two sentences whose clauses lead to their events, the rule that qualified the
/// lead, and fit and engagement as numbers.
class WhyCard final : public QWidget
{
    Q_OBJECT
public:
    WhyCard(const Theme &theme, QWidget *parent);

    void setWhy(const std::vector<WhyClause> &clauses, const QString &rule, const Grade &grade);

Q_SIGNALS:
    void clauseActivated(const relaydesk::RemoteId &event);
    /// Why is this an MQL: the clause of the criteria is wanted.
    void ruleActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    RuleButton *m_rule;
    ClauseText *m_text;
    FitBar *m_fit;
    FitBar *m_engagement;
};

} // namespace relaydesk
