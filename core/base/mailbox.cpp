// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace relaydesk {

namespace {
int wakeEvent()
{
    static const int type = QEvent::registerEventType();
    return type;
}
} // namespace

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
{
    wakeEvent();
}

void Mailbox::post(Job job)
{
    // The event is made and posted under the lock, and looked at only behind it: that orders its making before
    // its end in a way ThreadSanitizer can see; Qt's own lock, uninstrumented, it cannot.
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    if (!std::exchange(m_woken, true))
        QCoreApplication::postEvent(this, new QEvent(static_cast<QEvent::Type>(wakeEvent())));
}

void Mailbox::setDrained(std::function<void()> drained)
{
    m_drained = std::move(drained);
}

void Mailbox::customEvent(QEvent *event)
{
    std::deque<Job> jobs;
    {
        const std::lock_guard lock(m_mutex);
        if (event->type() != wakeEvent())
            return;
        jobs.swap(m_jobs);
        m_woken = false;
    }
    for (const Job &job : jobs)
        job();
    if (!jobs.empty() && m_drained)
        m_drained();
}

} // namespace relaydesk
