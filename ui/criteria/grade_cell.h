// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace relaydesk {

/// One cell of the grade grid: checked where it lies inside the MQL line.
class GradeCell final : public QAbstractButton
{
    Q_OBJECT
public:
    /// \a fit 1 (A) to 4 (D), \a engagement 1 to 4.
    GradeCell(const Theme &theme, int fit, int engagement, QWidget *parent);

    [[nodiscard]] int fit() const { return m_fit; }
    [[nodiscard]] int engagement() const { return m_engagement; }
    /// \a leads below 0: not counted.
    void setLeads(int leads);
    void setInLine(bool inLine);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

Q_SIGNALS:
    void toggleWanted();
    /// The pointer pulls the line, and is now there, in the parent's coordinates.
    void dragged(const QPoint &at);
    void dragEnded();
    /// An arrow key; one of \a right and \a down is not 0.
    void stepWanted(int right, int down);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void updateWords();

    const Theme &m_theme;
    int m_fit;
    int m_engagement;
    int m_leads = -1;
    bool m_readOnly = false;
    bool m_dragging = false;
    QPoint m_pressedAt;
};

} // namespace relaydesk
