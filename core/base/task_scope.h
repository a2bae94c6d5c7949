// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <functional>
#include <memory>

namespace relaydesk {

/// Asked by a coroutine after every await: true once its owner wants it to end.
class StopToken
{
public:
    explicit StopToken(std::shared_ptr<const bool> stopping)
        : m_stopping(std::move(stopping))
    {
    }
    [[nodiscard]] bool stopRequested() const { return *m_stopping; }

private:
    std::shared_ptr<const bool> m_stopping;
};

/// Counts an owner's running coroutines. QCoro 0.8 cannot cancel, and a member coroutine that
/// resumes after its object died is a use-after-free; so: requestStop(), abort whatever they wait
/// for, and destroy the owner only in the callback of whenIdle(). One thread.
class TaskScope
{
public:
    /// Held by a running coroutine: `const auto running = m_scope.enter();` as its first statement.
    class Guard
    {
    public:
        explicit Guard(TaskScope *scope)
            : m_scope(scope)
        {
        }
        Guard(Guard &&other) noexcept
            : m_scope(std::exchange(other.m_scope, nullptr))
        {
        }
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;
        Guard &operator=(Guard &&) = delete;
        ~Guard()
        {
            if (m_scope)
                m_scope->leave();
        }

    private:
        TaskScope *m_scope;
    };

    [[nodiscard]] Guard enter()
    {
        ++m_running;
        return Guard(this);
    }
    [[nodiscard]] StopToken token() const { return StopToken(m_stopping); }
    [[nodiscard]] int running() const { return m_running; }
    void requestStop() { *m_stopping = true; }
    /// Calls \a idle when the last coroutine has left; at once if none runs.
    void whenIdle(std::function<void()> idle)
    {
        if (m_running == 0)
            idle();
        else
            m_idle = std::move(idle);
    }

private:
    void leave()
    {
        if (--m_running == 0 && m_idle)
            std::exchange(m_idle, {})();
    }

    int m_running = 0;
    std::shared_ptr<bool> m_stopping = std::make_shared<bool>(false);
    std::function<void()> m_idle;
};

} // namespace relaydesk
