// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition_program.h"
#include "core/sla/business_calendar.h"

#include <chrono>

namespace relaydesk {

/// A step of the escalation ladder, measured from the start on the policy's own
/// clock.
struct Rung
{
    Duration after{0};
    QString to; ///< a role: "team_lead", "manager"

    bool operator==(const Rung &) const = default;
};

/// What a team owes a lead, and on which clock.
struct SlaPolicy
{
    enum class Clock { Business, Wall };

    QString name;
    Duration target{0};
    Clock clock = Clock::Business;
    std::optional<BusinessCalendar> calendar; ///< always there for the business clock
    std::optional<Duration> warnBefore;       ///< before the target; nothing: no warning asked for
    std::vector<Rung> escalation;             ///< as written
    std::vector<QString> pauseOn;             ///< reasons that stop this clock: "waiting_on_prospect"
    Condition appliesTo;
    ConditionProgram applies; ///< appliesTo, compiled
};

/// Reads one policy document
/// (resources/schema-documents/sla-policy.schema.json, docs/sla.md). Invalid,
/// with every mistake and its place, a line each.
[[nodiscard]] Result<SlaPolicy> parseSlaPolicy(const QByteArray &json, const Vocabulary &vocabulary);
/// The same inside a larger document; with a mistake the answer is worth
/// nothing.
[[nodiscard]] SlaPolicy readSlaPolicy(const JsonNode &node, const JsonPlace &place, const Vocabulary &vocabulary,
                                      Mistakes &mistakes);

} // namespace relaydesk
