// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_node.h"

namespace relaydesk {

/// A document as JSON in UTF-8, for people: two spaces a level, members in their order, numbers in the shortest form that
/// reads back the same. readJson() gives the same node again; half a surrogate pair and NUL, which it never gives, become
/// U+FFFD. Pure; any thread.
[[nodiscard]] QByteArray writeJson(const JsonNode &node);

} // namespace relaydesk
