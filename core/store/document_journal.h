// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_event.h"
#include "core/domain/handoff_event.h"

namespace relaydesk {

/// What the journal says of a proposal, a signature and a publication; nothing of the rest.
[[nodiscard]] std::optional<HandoffEvent> journalOf(const DocumentName &name, const DocumentEvent &event);

} // namespace relaydesk
