// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <vector>

namespace relaydesk {

class Segment;

/// A choice of a few, side by side, each with a count: "Mine 12 | Team 47 | Unassigned 3". Arrow
/// keys move between the segments, which are radio buttons to a screen reader.
class SegmentedSwitch final : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedSwitch(const Theme &theme, QWidget *parent = nullptr);

    void addSegment(const QString &label);
    /// \a count below 0 hides it.
    void setCount(int index, int count);
    void setCurrent(int index);
    /// What the segments lie in: another one where the switch stands on the canvas.
    void setTrack(ColorRole role)
    {
        m_track = role;
        update();
    }
    [[nodiscard]] int current() const;

Q_SIGNALS:
    /// By the person; setCurrent() does not emit.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Segment *> m_segments;
    ColorRole m_track = ColorRole::Hover;
};

} // namespace relaydesk
