// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria.h"

// Places of criteria documents: editors count the rules, "/fit/1/points"; what is shared goes by their names,
// "/fit/Company size/points", so that it stays found while others edit. Pure.
namespace relaydesk {

/// A rule with a name, or a part of one.
[[nodiscard]] bool goesByName(const QString &place);
[[nodiscard]] QString sharedPlace(const Criteria &criteria, const QString &place);
/// Empty: there is no rule of that name any more.
[[nodiscard]] QString countedPlace(const Criteria &criteria, const QString &place);

} // namespace relaydesk
