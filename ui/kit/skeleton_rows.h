// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// Grey shapes where queue rows will stand, while leads are read. They do not move or shimmer.
class SkeletonRows final : public QWidget
{
    Q_OBJECT
public:
    SkeletonRows(const Theme &theme, int rows, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_rows;
};

} // namespace relaydesk
