// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/agreement.h"
#include "core/standards/field_mapping.h"

#include <memory>

namespace relaydesk::demo {

/// What the demo team decides its handoffs by (resources/demo): terms, routing, roster, SLA policies, criteria. Bug when one of them is
/// missing or has mistakes.
[[nodiscard]] Result<std::shared_ptr<const HandoffDocuments>> loadTeamDocuments();
/// How the hub's own enrichment service at \a port is asked.
[[nodiscard]] Result<FieldMapping> loadEnrichmentMapping(quint16 port);

/// A version of the team's criteria, 12 to 15, as JSON; 14 is in force, 15 is proposed.
[[nodiscard]] QByteArray criteriaText(int version);

} // namespace relaydesk::demo
