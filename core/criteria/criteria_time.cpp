// SPDX-License-Identifier: GPL-3.0-or-later
// When a judgement changes by itself.
#include "core/criteria/criteria_program.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr Duration day = std::chrono::hours(24);

bool isSame(const Judgement &a, const Judgement &b)
{
    return a.stage == b.stage && a.fitStep == b.fitStep && a.engageStep == b.engageStep && a.never == b.never;
}

} // namespace

OptionalInstant CriteriaProgram::nextChange(const LeadFacts &facts, int days) const
{
    LeadFacts then = facts;
    const Judgement today = judge(facts);
    const auto differsAt = [&](Instant at) {
        then.now = at;
        return !isSame(judge(then), today);
    };
    Instant same = facts.now;
    for (int i = 0; i < days; ++i) {
        // Conditions change their outcome at moments of their own, between which only the scores move.
        then.now = same;
        Instant next = same + day;
        eachProgram(*this, [&](const ConditionProgram &program) {
            next = std::min(next, program.nextChange(then).value_or(next));
        });
        if (differsAt(next)) {
            Instant differs = next;
            while (differs - same > Duration(1)) {
                const Instant middle = same + (differs - same) / 2;
                (differsAt(middle) ? differs : same) = middle;
            }
            return differs;
        }
        same = next;
    }
    return std::nullopt;
}

} // namespace relaydesk
