// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

namespace relaydesk::test {

/// Chance for a property test: the same for the same seed.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {
    }

    /// 0 to \a most, both included.
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }
    bool chance(int percent) { return upTo(99) < percent; }
    std::mt19937 &engine() { return m_engine; }

private:
    std::mt19937 m_engine;
};

} // namespace relaydesk::test
