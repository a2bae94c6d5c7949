// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>

namespace relaydesk {

using AlarmId = quint64;

/// The one source of time. Injected everywhere; nothing else may ask the system.
/// Belongs to one thread (the one that created it); now() and monotonic() may be called from any.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall time, UTC, corrected by the server offset once one is known.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Never goes back; starts anywhere. For measuring and for backoff.
    [[nodiscard]] virtual Duration monotonic() const = 0;
    /// Calls \a fn once, at or after \a when, unless \a context dies or cancel() comes first.
    /// A time already past fires on the next turn of the event loop, never inside this call.
    virtual AlarmId at(Instant when, QObject *context, std::function<void()> fn) = 0;
    /// The same once \a delay has passed, by monotonic time: for pauses and heartbeats, which a wall
    /// clock set back by a day must not put off for a day. For deadlines take at().
    virtual AlarmId after(Duration delay, QObject *context, std::function<void()> fn) = 0;
    virtual void cancel(AlarmId alarm) = 0;
};

/// The system's time. One QTimer is armed for the nearest alarm, and re-armed when wall and
/// monotonic time drift apart (suspend, NTP, a person setting the clock).
class SystemClock final : public QObject, public Clock
{
    Q_OBJECT
public:
    explicit SystemClock(QObject *parent = nullptr);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Duration monotonic() const override;
    AlarmId at(Instant when, QObject *context, std::function<void()> fn) override;
    AlarmId after(Duration delay, QObject *context, std::function<void()> fn) override;
    void cancel(AlarmId alarm) override;

    /// Server time minus this machine's time, as measured from a Date header.
    void setServerOffset(Duration offset);
    [[nodiscard]] Duration serverOffset() const;

private:
    struct Alarm
    {
        AlarmId id;
        QPointer<QObject> context;
        std::function<void()> fn;
    };

    void arm();
    void fire();

    QTimer m_timer;
    std::multimap<Instant, Alarm> m_alarms;
    std::multimap<Duration, Alarm> m_delays; ///< by monotonic time
    AlarmId m_next = 1;
    std::atomic<qint64> m_offsetMs = 0;
};

} // namespace relaydesk
