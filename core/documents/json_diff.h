// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/json_change.h"

namespace relaydesk {

/// What makes \a b of \a a, in an order in which it can be done. Elements of lists of named things are compared with those of
/// the same name, and the fewest of them are moved; other lists are one value each. Empty where both say the same:
/// the order of an object's members says nothing. Pure; any thread.
[[nodiscard]] std::vector<JsonChange> jsonDiff(const JsonNode &a, const JsonNode &b);

} // namespace relaydesk
