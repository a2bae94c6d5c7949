// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/vocabulary.h"

// Private to this room: the fields every lead has, in the order of their slots.
namespace relaydesk {

enum class StandardField {
    Name,
    Role,
    Email,
    EmailDomain,
    Phone,
    Language,
    TimeZone,
    CompanyName,
    Industry,
    City,
    Country,
    Revenue,
    Website,
    Technology,
    Employees,
    Source,
    Medium,
    Campaign,
    Owner,
    Team,
    Stage,
    Status,
    LostReason,
    QualifyingRule,
    Description,
    Topics,
    Grade,
    Fit,
    Engagement,
    CreatedAt,
    ModifiedAt,
    SubmittedAt,
    CapturedAt,
    QualifiedAt,
    AcceptedAt,
    FirstAttemptAt,
    FirstContactAt,
    Count,
};

/// The scores stand in this order in LeadFacts::scored, too.
inline constexpr int firstScore = static_cast<int>(StandardField::Grade);
inline constexpr int lastScore = static_cast<int>(StandardField::Engagement);

[[nodiscard]] std::vector<FieldDefinition> standardFields();
[[nodiscard]] std::vector<OperatorDefinition> standardOperators();
/// True if an operand of that kind is what the test compares with, and a field of that type has such values.
[[nodiscard]] bool fits(FieldTest test, OperandKind operand, FieldType type);

} // namespace relaydesk
