// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/backtest_content.h"

#include <QWidget>

namespace relaydesk {

/// One figure before and after, large: "412 → 365" below its name.
class FigurePair final : public QWidget
{
    Q_OBJECT
public:
    FigurePair(const Theme &theme, const QString &name, QWidget *parent);

    /// \a stale: the answer to an earlier question, in grey.
    void say(const BacktestFigure &figure, bool stale);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    BacktestFigure m_figure;
    bool m_stale = false;
};

} // namespace relaydesk
