// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"

namespace relaydesk {

/// The condition as one plain sentence, translated: "all of (industry is one of “Manufacturing”, “Logistics”; a page
/// was viewed about “pricing” at least 2 times in the last 14 days)". Names the vocabulary lacks are said as written.
[[nodiscard]] QString inWords(const Condition &condition, const Vocabulary &vocabulary);
/// What somebody did, as a sentence begins: "a page was viewed".
[[nodiscard]] QString inWords(EventKind kind);

} // namespace relaydesk
