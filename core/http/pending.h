// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <memory>
#include <optional>
#include <utility>

namespace relaydesk {

/// A value that a callback will bring, for one coroutine to await: the seam between callbacks and
/// `co_await`. Copies share the one value. One thread. Name it first, then await it:
///     Pending<int> answer;
///     start([answer](int value) { answer.resolve(value); });
///     const int value = co_await answer;
template<typename T> class Pending
{
public:
    Pending()
        : m_state(std::make_shared<State>())
    {
    }

    /// The first value counts; later ones are ignored. Resumes the waiting coroutine inside this call.
    void resolve(T value) const
    {
        const auto state = m_state; // the coroutine may destroy this object while it runs
        if (state->done)
            return;
        state->done = true;
        state->value.emplace(std::move(value));
        if (auto waiter = std::exchange(state->waiter, nullptr))
            waiter.resume();
    }
    [[nodiscard]] bool isResolved() const { return m_state->done; }

    [[nodiscard]] bool await_ready() const noexcept { return m_state->done; }
    void await_suspend(std::coroutine_handle<> waiter) const noexcept { m_state->waiter = waiter; }
    [[nodiscard]] T await_resume() const { return std::move(*m_state->value); }

private:
    struct State
    {
        bool done = false;
        std::optional<T> value;
        std::coroutine_handle<> waiter = nullptr;
    };
    std::shared_ptr<State> m_state;
};

} // namespace relaydesk
