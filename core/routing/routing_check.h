// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/router.h"

namespace relaydesk {

/// Something in a routing document that its owners can hardly have meant.
struct RoutingFinding
{
    enum class Kind {
        NeverHolds,     ///< the rule's clauses exclude each other
        Dead,           ///< earlier rules take every lead that it could hold for
        Contradicts,    ///< dead, and the rule that takes its leads does something else with the same condition
        NobodyCanServe, ///< nobody whom it asks fits, has room for one such lead, and ever works again
        MemberHasLeft,  ///< a pool names somebody who has left
        NoRuleForRest,  ///< there may be leads for which no rule holds
    };

    Kind kind = Kind::Dead;
    QString place; ///< JSON Pointer
    QString words;
    std::vector<QString> rules; ///< the earlier rules that are the reason

    /// A gap may be meant; the others are mistakes.
    [[nodiscard]] bool isWarning() const { return kind == Kind::NoRuleForRest || kind == Kind::MemberHasLeft; }
    bool operator==(const RoutingFinding &) const = default;
};

/// In the document's order. What is found is certain; what is not found is not proved: clauses are compared by their
/// values and ranges, pattern with pattern only when equal. \a now: from when somebody must work again.
[[nodiscard]] std::vector<RoutingFinding> check(const Router &router, Instant now);

[[nodiscard]] QString toString(RoutingFinding::Kind kind);

} // namespace relaydesk
