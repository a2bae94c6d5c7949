// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/strand.h"

#include <pthread.h>

namespace relaydesk {

Strand::Strand(const QString &name)
    : m_thread([this] { run(); })
{
    // The kernel keeps 15 characters and refuses longer names altogether.
    pthread_setname_np(m_thread.native_handle(), name.left(15).toUtf8().constData());
}

Strand::~Strand()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
}

bool Strand::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

bool Strand::isCurrent() const
{
    return std::this_thread::get_id() == m_thread.get_id();
}

size_t Strand::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void Strand::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        {
            const Job job = std::exchange(m_jobs.front(), {});
            m_jobs.pop_front();
            lock.unlock();
            job();
        } // what the job captured dies here, unlocked
        lock.lock();
    }
}

} // namespace relaydesk
