// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time.h"

namespace relaydesk {

/// How long to wait before the next try.
struct Backoff
{
    Duration first = std::chrono::seconds(1);
    Duration longest = std::chrono::seconds(60);
    Duration longestRetryAfter = std::chrono::minutes(15); ///< a server cannot send us away for ever

    /// After \a failures (1 and more) in a row: doubled each time, then anything between half of that
    /// and the whole by \a chance (0 to 1), so that a hundred desks do not come back in one second.
    /// A server's own wish in \a error is the least there is.
    [[nodiscard]] Duration after(int failures, const Error &error, double chance) const;
};

/// No connection, or asked to come back later: waiting helps, and nothing else does.
[[nodiscard]] bool isLinkTrouble(ErrorKind kind);
/// Refused for good: the same command will be refused again.
[[nodiscard]] bool isRefusal(ErrorKind kind);
/// After this error a write may have been carried out all the same: look it up before any repeat.
[[nodiscard]] bool mayHaveLanded(ErrorKind kind);

} // namespace relaydesk
