// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/handoff_documents.h"
#include "core/standards/field_mapping.h"

#include <memory>

namespace relaydesk::demo {

/// What the demo team decides its handoffs by (resources/demo): terms, routing, roster, SLA policies. Bug when one of them is
/// missing or has mistakes.
[[nodiscard]] Result<std::shared_ptr<const HandoffDocuments>> loadTeamDocuments();
/// How the hub's own enrichment service at \a port is asked.
[[nodiscard]] Result<FieldMapping> loadEnrichmentMapping(quint16 port);

/// Qualifies every lead: by what it asked for, or else by its score.
[[nodiscard]] Qualification qualifyDemoLead(const Lead &lead, const LeadFacts &facts);

} // namespace relaydesk::demo
