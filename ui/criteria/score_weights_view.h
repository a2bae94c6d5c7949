// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_draft.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class ScoreRow;
class ScoreRulePopover;
class SectionHead;
class Theme;

/// The rules of one score and what each weighs. Points are typed or stepped in place; everything else of a rule stands
/// behind its name.
class ScoreWeightsView final : public QWidget
{
    Q_OBJECT
public:
    enum class Score { Fit, Engagement };

    ScoreWeightsView(CriteriaDraft &draft, Score score, const Theme &theme, QWidget *parent = nullptr);

    /// "/fit/1"
    void showPlace(const QString &place);
    [[nodiscard]] ScoreRow *row(size_t index) const { return m_rows.at(index); }
    [[nodiscard]] size_t count() const;
    [[nodiscard]] ScoreRulePopover *details() const { return m_details; }

Q_SIGNALS:
    /// What the rule of that place asks for is to be edited: "/fit/1/when".
    void ruleEditWanted(const QString &place);

private:
    void refresh();
    void addRow();
    void addRule();
    void open(size_t index);
    void remove(size_t index);
    void move(size_t index, int by);
    void setPoints(size_t index, double points);
    [[nodiscard]] QString nameOf(size_t index) const;
    [[nodiscard]] bool isFit() const { return m_score == Score::Fit; }

    CriteriaDraft &m_draft;
    Score m_score;
    const Theme &m_theme;
    SectionHead *m_head;
    QVBoxLayout *m_column;
    KeyedButton *m_add;
    ScoreRulePopover *m_details;
    std::vector<ScoreRow *> m_rows; ///< as many as there were at most; those not needed are hidden
};

} // namespace relaydesk
