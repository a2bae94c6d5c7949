// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <vector>

namespace relaydesk {

/// The stations of a handoff in a row: a node, its name and its time below; the gap is printed
/// above each link; the open one is dashed and counts. The time axis is not mirrored.
class HandoffSteps final : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        enum class State { Done, Open, Ahead };
        QString label; ///< "Routed"
        QString time;  ///< "09:46:11", "open"
        QString gap;   ///< since the step before, "1 s"; empty for the first and the unknown
        State state = State::Ahead;

        bool operator==(const Step &) const = default;
    };

    explicit HandoffSteps(const Theme &theme, QWidget *parent = nullptr);

    void setSteps(std::vector<Step> steps);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNode(QPainter &painter, const QPointF &at, Step::State state) const;
    void paintLink(QPainter &painter, const QPointF &from, const QPointF &to, const Step &next) const;

    const Theme &m_theme;
    std::vector<Step> m_steps;
};

} // namespace relaydesk
