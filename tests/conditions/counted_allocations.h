// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relaydesk::test {

/// How often this program has called operator new: the test links its own, which counts.
[[nodiscard]] long allocations();

} // namespace relaydesk::test
