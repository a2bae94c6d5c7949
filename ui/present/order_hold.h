// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace relaydesk {

/// Decides when the queue's order is held: the pointer is over the list, a pop-over is open, or the list has
/// the focus and saw a key in the last 20 s. Lets go 800 ms after the last of these ends.
class OrderHold final : public QObject
{
    Q_OBJECT
public:
    explicit OrderHold(Clock &clock, QObject *parent = nullptr);
    ~OrderHold() override;

    void setPointerOver(bool over);
    void setPopoverOpen(bool open);
    void setFocused(bool focused);
    void keyPressed();
    /// "Update order": lets go now; holds again with the next sign of work.
    void releaseNow();
    [[nodiscard]] bool isHeld() const { return m_held; }

Q_SIGNALS:
    void heldChanged(bool held);

private:
    [[nodiscard]] bool isWanted() const;
    void update();
    void setHeld(bool held);

    Clock &m_clock;
    AlarmId m_alarm = 0;
    bool m_held = false;
    bool m_pointer = false;
    bool m_popover = false;
    bool m_focus = false;
    std::optional<Duration> m_lastKey; ///< monotonic
};

} // namespace relaydesk
