// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/standards/standard_lead.h"

namespace relaydesk {

/// A field that marketing and sales agreed to need, and how much it matters.
struct RequiredField
{
    QString field;  ///< as leadFieldNames() has it
    int weight = 1; ///< 1 to 100

    bool operator==(const RequiredField &) const = default;
};

/// How a required field stands.
enum class FieldState {
    Usable,
    Missing,
    Unusable, ///< something is written there, but it cannot be read: "n/a" as country, a number nobody can have
};

struct FieldStanding
{
    RequiredField required;
    FieldState state{};

    bool operator==(const FieldStanding &) const = default;
};

struct Completeness
{
    int percent = 100; ///< weight of the usable fields / weight of all, rounded down; 100 where nothing is required
    std::vector<FieldStanding> fields; ///< in the order agreed
    /// The field that would help most: of those that lack, the heaviest, the first agreed among equals; empty for none.
    QString next;
    int percentWithNext = 100; ///< what percent would be with it

    bool operator==(const Completeness &) const = default;
};

/// {"required":[{"field":"phone","weight":3}, ...]}; Invalid with the place for an unknown or doubled field or weight.
[[nodiscard]] Result<std::vector<RequiredField>> requiredFieldsIn(const QByteArray &document);
/// Pure; any thread.
[[nodiscard]] Completeness completenessOf(const StandardLead &lead, std::span<const RequiredField> required);
[[nodiscard]] QString toString(FieldState state);

} // namespace relaydesk
