// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace relaydesk {

/// One side of the criteria page: parts below each other with lines between them.
class PageSide final : public QWidget
{
    Q_OBJECT
public:
    /// \a isSecond: with a line between it and the other side.
    PageSide(const Theme &theme, ColorRole ground, bool isSecond);

    void add(QWidget *part);
    /// Parts beside each other, or below each other where the side is narrower than \a least pixels at 100 %.
    void addRow(const std::vector<QWidget *> &parts, const std::vector<int> &stretches, int least);
    void addLine();
    void addStretch();
    /// The second side stands below the first.
    void setBelow(bool below);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QBoxLayout *layout = nullptr;
        int least = 0;
    };

    const Theme &m_theme;
    ColorRole m_ground;
    bool m_isSecond;
    bool m_isBelow = false;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace relaydesk
