// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

// The order of a list of named things that two people changed. Pure; any thread.
namespace relaydesk {

using Names = std::vector<QString>;

/// The order of what both sides have: of the side that moved something.
struct AgreedOrder
{
    Names order;
    bool isConflict = false; ///< both did, differently: the order is mine
    // What both sides have, as each has it; base without what both added.
    Names base;
    Names mine;
    Names theirs;
};
[[nodiscard]] AgreedOrder agreedOrder(const Names &base, const Names &mine, const Names &theirs);

/// \a spine, the order agreed on, with what each side has beside it. Where both have something in one place the lesser name
/// comes first, so that it is the same whoever merges.
[[nodiscard]] Names woven(const Names &spine, const Names &mine, const Names &theirs);

} // namespace relaydesk
