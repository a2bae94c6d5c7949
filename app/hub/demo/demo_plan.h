// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace relaydesk::demo {

/// What the demo team is to be like.
struct DemoPlan
{
    quint64 seed = 14;
    qint64 leads = 20'000;                          ///< of history
    qint64 openLeads = 0;                           ///< more open ones, for measuring
    std::chrono::milliseconds arrivalEvery{20'000}; ///< on average
    bool simulation = true;
};

} // namespace relaydesk::demo
