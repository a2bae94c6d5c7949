// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

namespace relaydesk {

/// Opens after so many failures in a row, then lets one probe through at a time, at growing intervals,
/// until one succeeds. Told the monotonic time; keeps none itself.
class Circuit
{
public:
    struct Limits
    {
        int failuresToOpen = 3;
        Duration firstPause = std::chrono::milliseconds(500);
        Duration longestPause = std::chrono::seconds(60);
    };

    explicit Circuit(Limits limits);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isProbing() const { return m_probing; }
    [[nodiscard]] int failures() const { return m_failures; }
    /// While open: when the next probe may go.
    [[nodiscard]] Duration nextTry() const { return m_nextTry; }
    /// Whether a request may go now.
    [[nodiscard]] bool admits(Duration now) const;
    /// True where it would be refused for some time yet, rather than wait for a probe's answer.
    [[nodiscard]] bool refuses(Duration now) const;

    void started();
    void succeeded();
    /// \a random in [0, 1): spreads the probes of many desks.
    void failed(Duration now, double random);
    /// The request ended without saying anything about the server (aborted).
    void abandoned();

private:
    Limits m_limits;
    int m_failures = 0;
    int m_probes = 0;
    bool m_open = false;
    bool m_probing = false;
    Duration m_nextTry{0};
};

} // namespace relaydesk
