// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/folded_text.h"
#include "core/routing/roster.h"
#include "core/routing/routing_decision.h"
#include "core/routing/routing_document.h"

#include <array>

// Private to this room: a document and a roster, looked up once.
namespace relaydesk {

/// One pool that a rule asks, and who of it can never serve the rule.
struct Lane
{
    int pool = -1;
    std::vector<SkipReason> unfit; ///< beside the pool's members; None: fits

    bool operator==(const Lane &) const = default;
};

struct RoutingPlan
{
    RoutingDocument document;
    Roster roster;
    std::vector<std::vector<Claim>> pools; ///< beside the document's: its members with their weights
    std::vector<std::vector<Lane>> lanes;  ///< beside the rules: its own pool, then those it overflows to
    std::vector<int> overflowOwners;       ///< beside the rules; -1: none
    std::vector<FoldedText> ids;           ///< beside the people
    std::vector<FoldedText> languages;     ///< at most 64
    std::vector<quint64> spoken;           ///< beside the people: a bit for each language
    int accountOwnerSlot = -1;
    int languageSlot = -1;

    [[nodiscard]] const Person &person(int index) const { return roster.people[static_cast<size_t>(index)]; }
    /// -1: nobody.
    [[nodiscard]] int personNamed(FoldedView id) const;
    /// Who speaks the language of the lead, as a bit in `spoken`; every bit where it is not known.
    [[nodiscard]] quint64 speakersOf(const LeadFacts &facts) const;
};

/// Invalid: a member, an overflow owner or a capacity that the roster has not; more than 64 languages.
[[nodiscard]] Result<RoutingPlan> planOf(RoutingDocument document, Roster roster);
/// "de" for "de-AT" and "de_CH".
[[nodiscard]] QStringView baseLanguage(QStringView tag);

} // namespace relaydesk
