// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"

#include <QStringList>

#include <optional>

namespace relaydesk::bench {

/// The pages to write, from the arguments: "--pages FOLDER" reads page-*.json as the hub serves them,
/// "--leads N" (and "--page M", 500) makes them. Nothing, and a line on stderr, where they are wrong.
[[nodiscard]] std::optional<std::vector<LeadPage>> pagesFrom(const QStringList &arguments);

} // namespace relaydesk::bench
