// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/backtest_content.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace relaydesk {

class FigurePair;
class KeyedButton;
class MovedLeadRow;
class NoticeStrip;
class PlainLabel;
class SectionHead;
class SegmentedSwitch;

/// What the draft would have made of the leads of the last months, and what that would have cost.
class BacktestPanel final : public QWidget
{
    Q_OBJECT
public:
    BacktestPanel(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const BacktestContent &content);
    [[nodiscard]] MovedLeadRow *row(size_t index) const { return m_rows.at(index); }

Q_SIGNALS:
    void leadWanted(relaydesk::LeadId lead);
    /// So many rows of each list are asked for: what is shown has fewer.
    void moreRowsWanted(int rows);

private:
    void showRows();
    void showSources();
    MovedLeadRow *addRow();
    void showMore();
    [[nodiscard]] const std::vector<BacktestRow> &shown() const;
    /// How many leads the chosen list has, shown or not.
    [[nodiscard]] size_t countOfAll() const;

    const Theme &m_theme;
    BacktestContent m_content;
    SectionHead *m_head;
    FigurePair *m_mqls;
    FigurePair *m_sqlRate;
    PlainLabel *m_sentence;
    PlainLabel *m_details;
    NoticeStrip *m_cost;
    SegmentedSwitch *m_which;
    PlainLabel *m_caption;
    QVBoxLayout *m_list;
    KeyedButton *m_more;
    PlainLabel *m_sources;
    std::vector<MovedLeadRow *> m_rows;
    size_t m_mostShown = 5;
    std::optional<size_t> m_focusRow; ///< gets the keyboard once it is there
    bool m_onlyLost = false;          ///< of those that drop out, those that became SQLs
};

} // namespace relaydesk
