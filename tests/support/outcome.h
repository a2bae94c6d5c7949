// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <memory>
#include <optional>

namespace relaydesk::test {

/// What a coroutine came to, for a test that is none itself:
///     const auto outcome = outcomeOf(client.send(request));
///     QTRY_VERIFY(outcome->has_value());
template<typename T> using Outcome = std::shared_ptr<std::optional<T>>;

template<typename T> QCoro::Task<> keepOutcome(QCoro::Task<T> task, Outcome<T> into)
{
    into->emplace(co_await task);
}

template<typename T> [[nodiscard]] Outcome<T> outcomeOf(QCoro::Task<T> task)
{
    auto outcome = std::make_shared<std::optional<T>>();
    keepOutcome<T>(std::move(task), outcome);
    return outcome;
}

} // namespace relaydesk::test
