// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"

namespace relaydesk::test {

/// The same lead for the same number, on every machine: an open lead with company, signals, a
/// deadline and a few unmapped fields, without an id of the store. Numbers from 0.
/// One company has about five leads; one in ten is lost, contacted or won.
[[nodiscard]] Lead makeLead(int n);
/// As makeLead(), but always open.
[[nodiscard]] Lead makeOpenLead(int n);
/// \a k-th behaviour event of lead \a n.
[[nodiscard]] BehaviourEvent makeEvent(int n, int k);
/// Leads \a from to \a to (excluded), with the cursor "to".
[[nodiscard]] LeadPage makePage(int from, int to);
/// A command of rep-1 on \a lead with an operation id made of \a n.
[[nodiscard]] Command makeCommand(CommandKind kind, const Lead &lead, int n);

/// 2026-11-18T09:46:00Z, where FakeClock starts.
[[nodiscard]] Instant testNow();

} // namespace relaydesk::test
