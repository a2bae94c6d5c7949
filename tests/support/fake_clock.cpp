// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"

#include <QCoreApplication>

namespace relaydesk::test {

FakeClock::FakeClock()
    : m_now(*fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z")))
{
}

AlarmId FakeClock::at(Instant when, QObject *context, std::function<void()> fn)
{
    const AlarmId id = m_next++;
    m_alarms.emplace(when, Alarm{id, context, std::move(fn)});
    return id;
}

AlarmId FakeClock::after(Duration delay, QObject *context, std::function<void()> fn)
{
    const AlarmId id = m_next++;
    m_delays.emplace(m_monotonic + delay, Alarm{id, context, std::move(fn)});
    return id;
}

void FakeClock::cancel(AlarmId alarm)
{
    const auto isIt = [alarm](const auto &entry) { return entry.second.id == alarm; };
    std::erase_if(m_alarms, isIt);
    std::erase_if(m_delays, isIt);
}

void FakeClock::advance(Duration by)
{
    passUntil(m_monotonic + by);
}

void FakeClock::jump(Duration by)
{
    m_now += by;
    passUntil(m_monotonic);
}

void FakeClock::passUntil(Duration end)
{
    constexpr Duration never = Duration::max();
    for (;;) {
        const Duration left = end - m_monotonic;
        const Duration alarm = m_alarms.empty() ? never : std::max(Duration(0), m_alarms.begin()->first - m_now);
        const Duration delay = m_delays.empty() ? never : std::max(Duration(0), m_delays.begin()->first - m_monotonic);
        const Duration step = std::min({left, alarm, delay});
        m_now += step;
        m_monotonic += step;
        if (alarm > left && delay > left)
            return;
        if (alarm <= delay)
            call(m_alarms.extract(m_alarms.begin()).mapped());
        else
            call(m_delays.extract(m_delays.begin()).mapped());
    }
}

void FakeClock::call(const Alarm &alarm)
{
    if (alarm.context)
        alarm.fn();
}

} // namespace relaydesk::test
