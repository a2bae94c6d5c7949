// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace relaydesk::test {

/// Time that moves only when told. Starts at 2026-11-18T09:46:00Z, a Wednesday.
class FakeClock final : public Clock
{
public:
    FakeClock();

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Duration monotonic() const override { return m_monotonic; }
    AlarmId at(Instant when, QObject *context, std::function<void()> fn) override;
    AlarmId after(Duration delay, QObject *context, std::function<void()> fn) override;
    void cancel(AlarmId alarm) override;

    /// Moves both times on, firing the alarms on the way in order; an alarm set by an alarm fires too if it is due.
    void advance(Duration by);
    /// The wall clock jumps; monotonic time does not. Alarms now past fire, delays do not.
    void jump(Duration by);
    /// Alarms waiting.
    [[nodiscard]] int armed() const { return static_cast<int>(m_alarms.size() + m_delays.size()); }

private:
    struct Alarm
    {
        AlarmId id;
        QPointer<QObject> context;
        std::function<void()> fn;
    };
    void passUntil(Duration end);
    static void call(const Alarm &alarm);

    Instant m_now;
    Duration m_monotonic{0};
    std::multimap<Instant, Alarm> m_alarms;
    std::multimap<Duration, Alarm> m_delays; ///< by monotonic time
    AlarmId m_next = 1;
};

} // namespace relaydesk::test
