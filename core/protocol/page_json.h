// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/change_set.h"

namespace relaydesk {

/// A page of leads, removals and events as JSON (docs/protocol.md, "Changes"). Empty fields are left
/// out; LeadPage::next must be a decimal number or empty. Lead::id stays at home.
[[nodiscard]] QByteArray encodeChanges(const LeadPage &page);

/// The page, or Parse with the place ("leads[3].sla.target: out of range"): all of it or nothing.
/// Pure and callable on any thread. Refused: anything cut off, doubled, of the wrong type or range,
/// unknown outside a lead, deeper than 16, lone surrogates and NUL. Unknown fields of a lead are
/// kept in Lead::extra.
[[nodiscard]] Result<LeadPage> decodeChanges(const QByteArray &bytes);

/// One lead by itself.
[[nodiscard]] QByteArray encodeLead(const Lead &lead);
[[nodiscard]] Result<Lead> decodeLead(const QByteArray &bytes);

/// {"events":[...]}.
[[nodiscard]] QByteArray encodeEvents(const std::vector<BehaviourEvent> &events);
[[nodiscard]] Result<std::vector<BehaviourEvent>> decodeEvents(const QByteArray &bytes);

} // namespace relaydesk
