// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/handoff_event.h"

#include <vector>

namespace relaydesk {

/// A lead's journal as somebody writes it down for a shell: [{"kind","at","actor","payload"}], kinds and payloads as
/// docs/journal.md has them, numbered in their order. Invalid, with the place of the first mistake. Pure.
[[nodiscard]] Result<std::vector<HandoffEvent>> readWrittenHistory(const QByteArray &json);

} // namespace relaydesk
