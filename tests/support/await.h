// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <memory>
#include <optional>

namespace relaydesk::test {

template<typename T> QCoro::Task<void> collect(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> into)
{
    T answer = co_await task;
    into->emplace(std::move(answer));
}

/// Runs a task to its end, turning the event loop. (QCoro::waitFor() wants a default constructor.)
template<typename T> T answerOf(QCoro::Task<T> task)
{
    const auto answer = std::make_shared<std::optional<T>>();
    const QCoro::Task<void> collecting = collect(std::move(task), answer);
    while (!answer->has_value())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return std::move(**answer);
}

} // namespace relaydesk::test
