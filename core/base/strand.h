// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace relaydesk {

/// One thread that runs posted jobs in order. With Mailbox, one of the two ways to cross threads:
/// QThread with queued lambdas gives ThreadSanitizer false reports on Debian's uninstrumented Qt.
/// Jobs own what they capture; nothing is shared.
class Strand
{
public:
    using Job = std::function<void()>;

    explicit Strand(const QString &name);
    /// Runs every job already posted, then ends the thread.
    ~Strand();
    Strand(const Strand &) = delete;
    Strand &operator=(const Strand &) = delete;

    /// Any thread. False once the strand is stopping: the job was not taken.
    bool post(Job job);
    /// True on the strand's own thread.
    [[nodiscard]] bool isCurrent() const;
    /// Jobs posted and not yet begun.
    [[nodiscard]] size_t waiting() const;

private:
    void run();

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::jthread m_thread; // last: it must not outlive what it reads
};

} // namespace relaydesk
