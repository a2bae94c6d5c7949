// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pause.h"

#include <algorithm>

namespace relaydesk {

Pause::Pause(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_backstop.setSingleShot(true);
    connect(&m_backstop, &QTimer::timeout, this, [this] {
        if (m_clock.monotonic() >= m_monotonicEnd)
            resume();
        else
            m_backstop.start(m_monotonicEnd - m_clock.monotonic());
    });
}

Pause::Awaiter Pause::until(OptionalInstant when)
{
    m_until = when;
    if (m_noLater)
        m_until = std::min(m_until.value_or(*m_noLater), *m_noLater);
    m_noLater.reset();
    return Awaiter{*this};
}

void Pause::wake()
{
    if (m_waiting)
        resume();
    else
        m_woken = true;
}

void Pause::wakeAt(Instant when)
{
    if (!m_waiting) {
        m_noLater = std::min(m_noLater.value_or(when), when);
        return;
    }
    if (m_until && *m_until <= when)
        return;
    m_until = when;
    disarm();
    arm();
}

bool Pause::isOver()
{
    return std::exchange(m_woken, false);
}

void Pause::suspend(std::coroutine_handle<> waiting)
{
    Q_ASSERT(!m_waiting);
    m_waiting = waiting;
    arm();
}

void Pause::arm()
{
    if (!m_until)
        return;
    constexpr Duration longest = std::chrono::hours(24); // a QTimer counts in int milliseconds
    const Duration left = std::clamp<Duration>(*m_until - m_clock.now(), Duration(0), longest);
    m_monotonicEnd = m_clock.monotonic() + left;
    m_alarm = m_clock.at(*m_until, this, [this] { resume(); });
    m_backstop.start(left);
}

void Pause::disarm()
{
    m_backstop.stop();
    if (m_alarm)
        m_clock.cancel(*m_alarm);
    m_alarm.reset();
}

void Pause::resume()
{
    disarm();
    if (m_waiting)
        std::exchange(m_waiting, {}).resume();
}

} // namespace relaydesk
