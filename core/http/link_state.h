// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time.h"

namespace relaydesk {

/// How the account's server is reached, published once so that the UI shows one calm banner.
struct LinkState
{
    enum class Kind { Unknown, Online, Degraded, Offline };
    Kind kind = Kind::Unknown;
    OptionalInstant since;
    OptionalInstant nextTry; ///< while offline
    Error cause;             ///< while degraded or offline

    bool operator==(const LinkState &) const = default;
};

} // namespace relaydesk
