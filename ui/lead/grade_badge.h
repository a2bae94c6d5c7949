// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// Fit and engagement as two cells, "A 1"; the numbers behind them in the tool tip.
class GradeBadge final : public QWidget
{
    Q_OBJECT
public:
    GradeBadge(const Theme &theme, QWidget *parent);

    void setGrade(const Grade &grade, const QString &words);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Grade m_grade;
};

} // namespace relaydesk
