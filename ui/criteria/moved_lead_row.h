// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/backtest_content.h"

#include <QAbstractButton>

namespace relaydesk {

/// A lead that drops out or comes in, why, and what became of it. Pressed, it opens the lead.
class MovedLeadRow final : public QAbstractButton
{
    Q_OBJECT
public:
    MovedLeadRow(const Theme &theme, QWidget *parent);

    /// \a stale: of an earlier question, in grey.
    void say(const BacktestRow &row, bool dropsOut, bool stale);
    [[nodiscard]] LeadId lead() const { return m_row.lead; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    BacktestRow m_row;
    bool m_dropsOut = true;
    bool m_isStale = false;
};

} // namespace relaydesk
