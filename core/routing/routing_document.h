// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition_program.h"
#include "core/domain/ids.h"
#include "core/json/json_node.h"

namespace relaydesk {

/// How a pool chooses among its eligible members. Ties go to the member written first.
enum class Distribution {
    LongestWait,     ///< plain round robin: who has waited longest for a turn
    Weighted,        ///< smooth: weights 5, 1, 1 give a a b a c a a
    CountWithCredit, ///< each lead is credited to the eligible members by weight, in fractions; the highest credit has it
    LeastLoaded,     ///< the most free capacity
};
/// What a pool does for a member who was absent.
enum class AfterAbsence {
    KeepPlace, ///< goes on where the member stood; what was missed stays missed
    CatchUp,   ///< is given what was missed, at most every second lead of the pool
};
/// What a rule does with the owner of the lead's account.
enum class AccountOwnerUse {
    Ignore,
    First, ///< if eligible; otherwise the pool
    Only,  ///< the lead waits for them; the pool only if they have left
};

struct PoolMember
{
    RepId rep;
    int weight = 0; ///< 0: the weight the roster gives

    bool operator==(const PoolMember &) const = default;
};

struct Pool
{
    QString name;
    std::vector<PoolMember> members; ///< their order decides ties
    Distribution distribution = Distribution::LongestWait;
    AfterAbsence afterAbsence = AfterAbsence::KeepPlace;
    int catchUpAtMost = 10; ///< leads owed to one member; more are forgotten

    bool operator==(const Pool &) const = default;
};

struct RoutingRule
{
    QString name;
    Condition when;
    ConditionProgram applies; ///< when, compiled
    size_t pool = 0;          ///< index into the document's pools
    AccountOwnerUse accountOwner = AccountOwnerUse::Ignore;
    std::vector<QString> skills;    ///< each of them is needed
    std::vector<QString> languages; ///< any of them is needed; empty: no matter
    bool languageOfLead = false;    ///< also the lead's own language, where it is known
    int itemWeight = 1;             ///< what the lead takes of its owner's capacity
    Duration holdAtMost{0};         ///< waits that long for its own pool to open before it overflows
    std::vector<size_t> overflow;   ///< pools that are asked next, in order
    RepId overflowOwner;            ///< has the lead at last, at any hour; none: the lead is held
};

/// Which pool has which leads. Rules in their owners' order, first match wins.
struct RoutingDocument
{
    QString name;
    Vocabulary vocabulary; ///< what the conditions were read with, the document's own lists included
    std::vector<Pool> pools;
    std::vector<RoutingRule> rules;
};

/// The standard fields, and what routing asks besides: "territory" and "account.owner" (a rep's id), which
/// Lead::extra holds as "territory" and "accountOwner".
[[nodiscard]] const Vocabulary &routingVocabulary();

/// Reads a document (resources/schema-documents/routing.schema.json, docs/routing.md). Invalid, with every mistake and
/// its place, a line each.
[[nodiscard]] Result<RoutingDocument> parseRouting(const QByteArray &json, const Vocabulary &vocabulary);

[[nodiscard]] QString toString(Distribution distribution);
[[nodiscard]] QString toString(AfterAbsence choice);

} // namespace relaydesk
