// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replay.h"

#include <algorithm>

namespace relaydesk {

double jainIndex(std::span<const double> values)
{
    double sum = 0;
    double squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    return squares > 0 ? sum * sum / (static_cast<double>(values.size()) * squares) : 1;
}

WaitFigures waitFiguresOf(std::vector<Duration> waits)
{
    if (waits.empty())
        return {};
    std::ranges::sort(waits);
    // Nearest rank: a wait that somebody really had.
    const auto rank = [&](size_t percent) { return waits[(waits.size() * percent + 99) / 100 - 1]; };
    return {rank(50), rank(90), waits.back()};
}

} // namespace relaydesk
