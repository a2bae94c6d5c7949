// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

namespace relaydesk {

/// So many requests a second, with a reserve for a burst. Told the monotonic time; keeps none itself.
class TokenBucket
{
public:
    TokenBucket(double perSecond, int burst, Duration now);

    /// Takes one token if there is one.
    [[nodiscard]] bool take(Duration now);
    /// When the next token will be there; \a now if there is one already.
    [[nodiscard]] Duration nextAt(Duration now) const;

private:
    [[nodiscard]] double levelAt(Duration now) const;

    double m_perSecond;
    double m_burst;
    double m_level;
    Duration m_at;
};

} // namespace relaydesk
