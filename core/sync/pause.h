// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QCoroTask>

namespace relaydesk {

/// A coroutine's wait that ends at a time, or earlier when somebody wakes it. One waiter at a time.
/// Goes by wall time and by monotonic time, whichever is over first: after a suspend it ends at once,
/// and a clock set back by a day does not stretch half a minute to a day.
class Pause final : public QObject
{
    Q_OBJECT
public:
    struct Awaiter
    {
        Pause &pause;
        [[nodiscard]] bool await_ready() const { return pause.isOver(); }
        void await_suspend(std::coroutine_handle<> waiting) { pause.suspend(waiting); }
        void await_resume() const { }
    };

    explicit Pause(Clock &clock, QObject *parent = nullptr);

    /// `co_await pause.until(when);` nothing: until woken.
    [[nodiscard]] Awaiter until(OptionalInstant when);
    /// Ends the wait inside this call, or the next one before it begins.
    void wake();
    /// Ends the wait no later than \a when; also the next one, if none is under way.
    void wakeAt(Instant when);
    [[nodiscard]] bool isWaiting() const { return static_cast<bool>(m_waiting); }

private:
    [[nodiscard]] bool isOver();
    void suspend(std::coroutine_handle<> waiting);
    void arm();
    void disarm();
    void resume();

    Clock &m_clock;
    QTimer m_backstop;
    std::coroutine_handle<> m_waiting;
    OptionalInstant m_until;
    OptionalInstant m_noLater;
    Duration m_monotonicEnd{0};
    std::optional<AlarmId> m_alarm;
    bool m_woken = false;
};

} // namespace relaydesk
