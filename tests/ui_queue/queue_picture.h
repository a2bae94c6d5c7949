// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/change_set.h"
#include "core/domain/people.h"

namespace relaydesk::test {

/// The twelve leads of the design's picture, as they stand at \a now. Invented people.
[[nodiscard]] std::vector<LeadRow> queuePicture(Instant now);
/// \a count leads in all groups, for measures.
[[nodiscard]] std::vector<LeadRow> manyLeads(int count, Instant now);
/// The person whose queue it is.
[[nodiscard]] RepId pictureOwner();

} // namespace relaydesk::test
