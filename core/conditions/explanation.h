// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition_program.h"

namespace relaydesk {

/// One clause of a condition, as it came out for one lead.
struct ClauseOutcome
{
    QString place; ///< JSON Pointer inside the condition: "/all/0"
    QString words; ///< the clause in plain words
    bool isEvent = false;
    bool held = false;
    bool decided = false; ///< had a part in the result: without its outcome the result would not follow
    QString seen;         ///< the value it looked at, folded; "3" for counted events; empty for an unknown value

    bool operator==(const ClauseOutcome &) const = default;
};

/// Why a condition holds for a lead, or does not.
struct Explanation
{
    bool holds = true;
    std::vector<ClauseOutcome> clauses; ///< in the order of the document; a condition without clauses has none

    /// The words of the clauses that decided.
    [[nodiscard]] QStringList decisive() const;
    bool operator==(const Explanation &) const = default;
};

/// \a program must be \a condition, compiled with \a vocabulary. The first part that settles a group decides it;
/// a group that no single part settles is decided by all of them.
[[nodiscard]] Explanation explain(const Condition &condition, const ConditionProgram &program,
                                  const Vocabulary &vocabulary, const LeadFacts &facts);

} // namespace relaydesk
