// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/lead_history.h"
#include "core/store/store.h"

namespace relaydesk {

/// Every lead of the store with its story, as a back-test replays them. What was decided about a lead later (owner, stage,
/// status, grade, rule, reason) is not among its facts; what an enrichment found counts from when it was found. A lead
/// became an SQL where it is an opportunity or won, or its story or the journal says that it once was. The store's error; on its
/// strand, best the reader's.
[[nodiscard]] Result<LeadHistory> readLeadHistory(const Store &store, const Vocabulary &vocabulary);

} // namespace relaydesk
