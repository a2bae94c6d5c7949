// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/circuit.h"

#include <algorithm>

namespace relaydesk {

Circuit::Circuit(Limits limits)
    : m_limits(limits)
{
}

bool Circuit::admits(Duration now) const
{
    return !m_open || (now >= m_nextTry && !m_probing);
}

bool Circuit::refuses(Duration now) const
{
    return m_open && !m_probing && now < m_nextTry;
}

void Circuit::started()
{
    if (m_open)
        m_probing = true;
}

void Circuit::succeeded()
{
    *this = Circuit(m_limits);
}

void Circuit::failed(Duration now, double random)
{
    ++m_failures;
    m_probing = false;
    if (m_failures < m_limits.failuresToOpen)
        return;
    // Half fixed, half random: never hammers, never in step with the other desks.
    const qint64 ceiling
        = std::min(m_limits.longestPause.count(), m_limits.firstPause.count() << std::min(m_probes + 2, 20));
    m_nextTry = now + Duration(ceiling / 2 + static_cast<qint64>(random * static_cast<double>(ceiling) / 2));
    if (m_open || m_failures > m_limits.failuresToOpen)
        ++m_probes;
    m_open = true;
}

void Circuit::abandoned()
{
    m_probing = false;
}

} // namespace relaydesk
