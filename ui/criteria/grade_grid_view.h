// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_draft.h"

#include <QWidget>

namespace relaydesk {

class FormPopover;
class GradeCell;
class KeyedButton;
class NumberField;
class PlainLabel;
class SectionHead;
class Theme;

/// Fit A to D by engagement 1 to 4, with the leads of each grade and the line of the MQL. The line is pulled with the
/// mouse, or runs to the cell that is switched on; it stays a staircase. Arrow keys go from cell to cell.
class GradeGridView final : public QWidget
{
    Q_OBJECT
public:
    GradeGridView(CriteriaDraft &draft, const Theme &theme, QWidget *parent = nullptr);
    ~GradeGridView() override;

    using Counts = std::array<std::array<int, 4>, 4>;
    /// Leads by fit and engagement.
    void setCounts(const Counts &counts);
    /// "/grades/fit", "/grades/line"
    void showPlace(const QString &place);

    /// \a fit 1 (A) to 4 (D), \a engagement 1 to 4.
    [[nodiscard]] GradeCell *cell(int fit, int engagement) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void makeCells();
    void makeStarts();
    void refresh();
    [[nodiscard]] int startAt(size_t field) const; ///< where that grade begins
    void place();
    void toggle(const GradeCell &cell);
    void pull(const QPoint &at);
    void go(int fit, int engagement);
    void openStarts();
    void paintLine(QPainter &painter) const;
    [[nodiscard]] QRect gridRect() const;
    [[nodiscard]] QRect visual(const QRect &box) const;

    CriteriaDraft &m_draft;
    const Theme &m_theme;
    std::array<GradeCell *, 16> m_cells{};
    SectionHead *m_head;
    PlainLabel *m_legend;
    PlainLabel *m_lineWord;
    KeyedButton *m_startsButton;
    FormPopover *m_starts;
    std::array<NumberField *, 6> m_fields{}; ///< A, B, C, then 1, 2, 3
};

} // namespace relaydesk
