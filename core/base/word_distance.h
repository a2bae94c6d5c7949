// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>

namespace relaydesk {

/// Damerau-Levenshtein distance (optimal string alignment): how many letters were left out, put in,
/// replaced or swapped. Gives up with \a atMost as soon as it cannot be less.
[[nodiscard]] int wordDistance(QStringView a, QStringView b, int atMost = std::numeric_limits<int>::max());

/// As the index has it: lower case without accents.
[[nodiscard]] QString indexedForm(const QString &word);

} // namespace relaydesk
