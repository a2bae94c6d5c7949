// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace relaydesk::test {

/// Of three runs of \a work the shortest, in nanoseconds. For ratios inside one test: a time alone says how busy the machine is.
template<typename Work> qint64 shortestNs(Work work)
{
    constexpr int rounds = 3;
    qint64 shortest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        shortest = std::min(shortest, timer.nsecsElapsed());
    }
    return std::max<qint64>(1, shortest);
}

} // namespace relaydesk::test
