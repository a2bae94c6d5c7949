// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/vocabulary.h"
#include "core/criteria/criteria.h"

namespace relaydesk {

/// Something in a document that can be read but not be meant.
struct CriteriaFinding
{
    QString place; ///< in the document: "/mql", "/never/2/when"
    QString words; ///< a sentence with its way out, translated

    bool operator==(const CriteriaFinding &) const = default;
};

/// Rules that can never hold or always do, contradictions, grades and lines nobody reaches, buying intent that the SQL
/// does not ask for; in the order of the document. Pure. As far as it can be told from the clauses: nothing found is no
/// proof.
[[nodiscard]] std::vector<CriteriaFinding> findingsIn(const Criteria &criteria, const Vocabulary &vocabulary);

} // namespace relaydesk
