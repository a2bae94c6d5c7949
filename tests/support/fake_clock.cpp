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

void FakeClock::cancel(AlarmId alarm)
{
    std::erase_if(m_alarms, [alarm](const auto &entry) { return entry.second.id == alarm; });
}

void FakeClock::advance(Duration by)
{
    fireUntil(m_now + by);
}

void FakeClock::jump(Duration by)
{
    m_now += by;
    fireUntil(m_now);
}

void FakeClock::fireUntil(Instant end)
{
    while (!m_alarms.empty() && m_alarms.begin()->first <= end) {
        const auto node = m_alarms.extract(m_alarms.begin());
        if (node.key() > m_now) {
            m_monotonic += node.key() - m_now;
            m_now = node.key();
        }
        if (node.mapped().context)
            node.mapped().fn();
    }
    if (end > m_now) {
        m_monotonic += end - m_now;
        m_now = end;
    }
}

} // namespace relaydesk::test
