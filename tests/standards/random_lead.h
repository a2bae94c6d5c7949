// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/standard_lead.h"

#include <random>

namespace relaydesk::test {

/// Invented leads as forms really bring them: the same things written in many ways, and plain nonsense. The same
/// seed gives the same leads.
class RandomLead
{
public:
    explicit RandomLead(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] LeadFields next();
    /// Any characters: letters of several scripts, accents apart, signs, white space, half a surrogate pair.
    [[nodiscard]] QString noise(int longest);
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }
    [[nodiscard]] QString oneOf(const QStringList &choices) { return choices[below(static_cast<int>(choices.size()))]; }

private:
    [[nodiscard]] QString spelled(QString text);
    [[nodiscard]] QString phone();
    [[nodiscard]] QString email();

    std::mt19937 m_random;
};

} // namespace relaydesk::test
