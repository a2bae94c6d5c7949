// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>

namespace relaydesk {

namespace {
// Wall time can jump while the timer sleeps, and a QTimer counts monotonic time: never sleep
// longer than this without looking at the wall clock again.
constexpr Duration longestSleep = std::chrono::seconds(15);
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

void SystemClock::cancel(AlarmId alarm)
{
    std::erase_if(m_alarms, [alarm](const auto &entry) { return entry.second.id == alarm; });
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
    if (m_alarms.empty())
        return m_timer.stop();
    const Duration wait = m_alarms.begin()->first - now();
    m_timer.start(std::clamp(wait, Duration(0), longestSleep));
}

void SystemClock::fire()
{
    // Only what is due on entry: an alarm that re-arms itself for "now" must not starve the event loop.
    const Instant time = now();
    std::vector<Alarm> due;
    while (!m_alarms.empty() && m_alarms.begin()->first <= time) {
        due.push_back(std::move(m_alarms.begin()->second));
        m_alarms.erase(m_alarms.begin());
    }
    arm();
    for (const Alarm &alarm : due) {
        if (alarm.context)
            alarm.fn();
    }
}

} // namespace relaydesk
