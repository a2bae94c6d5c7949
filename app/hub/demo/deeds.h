// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/random.h"
#include "core/domain/command.h"
#include "core/domain/people.h"

namespace relaydesk::demo {

/// What a colleague does next with an open lead; nothing when it is too early or it sleeps.
/// \a colleagues are those who may take a lead of nobody, without "me"; the id is left to the caller.
[[nodiscard]] std::optional<Command> nextDeed(const Lead &lead, const std::vector<RepId> &colleagues, Random &random,
                                              Instant now);

} // namespace relaydesk::demo
