// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace relaydesk {

/// Carries work from any thread to the thread that owns the mailbox, in order; one wake-up drains
/// everything that has arrived, so a burst is one batch.
/// Destroy it only when nobody posts any more, on its own thread.
class Mailbox final : public QObject
{
    Q_OBJECT
public:
    using Job = std::function<void()>;

    explicit Mailbox(QObject *parent = nullptr);

    /// Any thread.
    void post(Job job);
    /// Own thread. Called after each drain that ran at least one job: one batch, one repaint.
    void setDrained(std::function<void()> drained);

protected:
    void customEvent(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<Job> m_jobs;
    bool m_woken = false;
    std::function<void()> m_drained;
};

} // namespace relaydesk
