// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>

namespace relaydesk {

namespace {
// Wall time can jump while the timer sleeps, and a QTimer counts monotonic time: never sleep
// longer than this without looking at the wall clock again.
constexpr Duration longestSleep = std::chrono::seconds(15);

/// Takes what is due at \a now out of \a alarms.
template<typename Alarms> void takeDue(Alarms &alarms, typename Alarms::key_type now, auto &due)
{
    while (!alarms.empty() && alarms.begin()->first <= now) {
        due.push_back(std::move(alarms.begin()->second));
        alarms.erase(alarms.begin());
    }
}
} // namespace

SystemClock::SystemClock(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SystemClock::fire);
}

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()) + Duration(m_offsetMs.load());
}

Duration SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

AlarmId SystemClock::at(Instant when, QObject *context, std::function<void()> fn)
{
    const AlarmId id = m_next++;
    m_alarms.emplace(when, Alarm{id, context, std::move(fn)});
    arm();
    return id;
}

AlarmId SystemClock::after(Duration delay, QObject *context, std::function<void()> fn)
{
    const AlarmId id = m_next++;
    // monotonic() leaves a part of a millisecond out; without it this would be early.
    m_delays.emplace(monotonic() + delay + Duration(1), Alarm{id, context, std::move(fn)});
    arm();
    return id;
}

void SystemClock::cancel(AlarmId alarm)
{
    const auto isIt = [alarm](const auto &entry) { return entry.second.id == alarm; };
    std::erase_if(m_alarms, isIt);
    std::erase_if(m_delays, isIt);
}

void SystemClock::setServerOffset(Duration offset)
{
    m_offsetMs = offset.count();
    arm();
}

Duration SystemClock::serverOffset() const
{
    return Duration(m_offsetMs.load());
}

void SystemClock::arm()
{
    if (m_alarms.empty() && m_delays.empty())
        return m_timer.stop();
    Duration wait = longestSleep;
    if (!m_alarms.empty())
        wait = std::min(wait, m_alarms.begin()->first - now());
    if (!m_delays.empty())
        wait = std::min(wait, m_delays.begin()->first - monotonic());
    m_timer.start(std::max(wait, Duration(0)));
}

void SystemClock::fire()
{
    // Only what is due on entry: an alarm that re-arms itself for "now" must not starve the event loop.
    std::vector<Alarm> due;
    takeDue(m_alarms, now(), due);
    takeDue(m_delays, monotonic(), due);
    arm();
    for (const Alarm &alarm : due) {
        if (alarm.context)
            alarm.fn();
    }
}

} // namespace relaydesk
