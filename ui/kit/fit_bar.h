// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// A share as a thin bar, with its name before and its number behind: "Fit ———— 86". Without a name
/// it is the bare bar of a progress.
class FitBar final : public QWidget
{
    Q_OBJECT
public:
    FitBar(const Theme &theme, const QString &label, QWidget *parent = nullptr);

    /// \a value of 0 to \a whole; below 0: not known, a dash and an empty bar.
    void setValue(int value, int whole = 100);
    void setFill(ColorRole role);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_label;
    int m_value = -1;
    int m_whole = 100;
    ColorRole m_fill = ColorRole::AccentText;
};

} // namespace relaydesk
