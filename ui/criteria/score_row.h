// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/points.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

class FitBar;
class NumberField;
class RowButton;

/// A rule of a score: its name, its points as a bar and as a number that can be typed.
class ScoreRow final : public QWidget
{
    Q_OBJECT
public:
    ScoreRow(const Theme &theme, QWidget *parent);

    struct Face
    {
        QString name;
        Points points;
        Points whole; ///< of the bar
        bool readOnly = false;
    };
    void setFace(const Face &face);
    [[nodiscard]] RowButton *button() const { return m_name; }
    [[nodiscard]] NumberField *points() const { return m_points; }

Q_SIGNALS:
    void pointsTyped(double points);
    void pointsLeft();

private:
    RowButton *m_name;
    FitBar *m_bar;
    NumberField *m_points;
};

} // namespace relaydesk
