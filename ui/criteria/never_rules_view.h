// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_draft.h"

#include <QWidget>

#include <map>
#include <vector>

class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class NeverRulePopover;
class NeverRuleRow;
class SectionHead;
class Theme;

/// Who is never handed over, in the order that counts: the first rule that holds.
class NeverRulesView final : public QWidget
{
    Q_OBJECT
public:
    NeverRulesView(CriteriaDraft &draft, const Theme &theme, QWidget *parent = nullptr);

    /// CriteriaCounts::places.
    void setCounts(const std::map<QString, int> &places);
    /// "/never/1"
    void showPlace(const QString &place);
    [[nodiscard]] NeverRuleRow *row(size_t index) const { return m_rows.at(index); }
    [[nodiscard]] KeyedButton *addButton() const { return m_add; }
    [[nodiscard]] NeverRulePopover *details() const { return m_details; }

Q_SIGNALS:
    /// What the rule of that place asks for is to be edited: "/never/1/when".
    void ruleEditWanted(const QString &place);

private:
    void refresh();
    void addRow();
    void addRule();
    void remove(size_t index);
    void move(size_t index, int by);
    void switchThen(size_t index);

    CriteriaDraft &m_draft;
    const Theme &m_theme;
    SectionHead *m_head;
    QVBoxLayout *m_column;
    KeyedButton *m_add;
    NeverRulePopover *m_details;
    std::vector<NeverRuleRow *> m_rows;
    std::map<QString, int> m_counts; ///< by the rule's name
};

} // namespace relaydesk
