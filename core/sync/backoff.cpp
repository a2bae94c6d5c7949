// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"

#include <algorithm>

namespace relaydesk {

Duration Backoff::after(int failures, const Error &error, double chance) const
{
    // 2^20 seconds is twelve days: more doubling would only overflow.
    const int doublings = std::clamp(failures - 1, 0, 20);
    const Duration whole = std::min(longest, Duration(first.count() << doublings));
    const auto jittered = Duration(static_cast<qint64>(static_cast<double>(whole.count()) * (0.5 + chance / 2)));
    const Duration wish = std::min(longestRetryAfter, Duration(std::max<qint64>(error.retryAfterMs, 0)));
    return std::max(jittered, wish);
}

bool isLinkTrouble(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::QuotaExhausted:
    case ErrorKind::UnknownOutcome:
    case ErrorKind::Cancelled: return true;
    default: return false;
    }
}

bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Invalid || kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound;
}

bool mayHaveLanded(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::UnknownOutcome:
    case ErrorKind::Cancelled:
    case ErrorKind::Parse: // HTML instead of the answer: done or not, nobody knows
    case ErrorKind::Storage:
    case ErrorKind::StorageFull: return true;
    default: return false;
    }
}

} // namespace relaydesk
