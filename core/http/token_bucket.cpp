// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/token_bucket.h"

#include <algorithm>
#include <cmath>

namespace relaydesk {

namespace {
constexpr double whole = 1.0 - 1e-6; // rounding may leave a hair less than one token
} // namespace

TokenBucket::TokenBucket(double perSecond, int burst, Duration now)
    : m_perSecond(std::max(perSecond, 0.001))
    , m_burst(std::max(burst, 1))
    , m_level(m_burst)
    , m_at(now)
{
}

bool TokenBucket::take(Duration now)
{
    m_level = levelAt(now);
    m_at = now;
    if (m_level < whole)
        return false;
    m_level -= 1;
    return true;
}

Duration TokenBucket::nextAt(Duration now) const
{
    const double missing = 1 - levelAt(now);
    if (missing < 1 - whole)
        return now;
    return now + Duration(static_cast<qint64>(std::ceil(missing / m_perSecond * 1000)));
}

double TokenBucket::levelAt(Duration now) const
{
    const double seconds = static_cast<double>((now - m_at).count()) / 1000;
    return std::min(m_burst, m_level + std::max(0.0, seconds) * m_perSecond);
}

} // namespace relaydesk
