// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QAbstractButton>

namespace relaydesk {

/// One place in the rail: icon, name, count. Narrow: the icon alone, its name as tool tip.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const Theme &theme, Icon icon, const QString &label, QWidget *parent = nullptr);

    /// 0 shows none.
    void setCount(int count);
    void setNarrow(bool narrow);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
    int m_count = 0;
    bool m_narrow = false;
};

} // namespace relaydesk
