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
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        wake = !std::exchange(m_woken, true);
    }
    if (wake)
        QCoreApplication::postEvent(this, new QEvent(static_cast<QEvent::Type>(wakeEvent())));
}

void Mailbox::setDrained(std::function<void()> drained)
{
    m_drained = std::move(drained);
}

void Mailbox::customEvent(QEvent *event)
{
    if (event->type() != wakeEvent())
        return;
    std::deque<Job> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs.swap(m_jobs);
        m_woken = false;
    }
    for (const Job &job : jobs)
        job();
    if (!jobs.empty() && m_drained)
        m_drained();
}

} // namespace relaydesk
