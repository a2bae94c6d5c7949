// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lead.h"

#include <optional>

namespace relaydesk {

/// Who stands on a role of the escalation ladder.
struct RoleHolder
{
    QString role; ///< as SLA policies name it: "team_lead"
    TeamId team;  ///< of whose leads; none: of every team's
    RepId rep;

    bool operator==(const RoleHolder &) const = default;
};

/// The leads of a routing rule are left to whoever of a team takes them first.
struct OpenToTeam
{
    QString rule;
    TeamId team;

    bool operator==(const OpenToTeam &) const = default;
};

/// When a lead that was closed comes back.
struct RevisitRule
{
    LeadStatus status = LeadStatus::Lost; ///< Lost or Nurture
    ReasonId reason;                      ///< none: any
    Duration after{0};

    bool operator==(const RevisitRule &) const = default;
};

/// The parameters of a handoff's steps, as a team agreed them (docs/handoff.md).
struct HandoffTerms
{
    QString name;
    QString homeRegion;                   ///< where phone numbers without + are read; empty: nowhere
    Duration enrichWithin{0};             ///< how long routing waits for an answer; 0: nobody is asked
    std::optional<Duration> acceptWithin; ///< on the clock of the lead's SLA policy; nothing: no limit
    int reassignAtMost = 0;               ///< times in one cycle; then it escalates
    QString unacceptedTo;                 ///< the role that is told then; empty: nobody, which is an alarm
    std::vector<RoleHolder> roles;        ///< the first that fits counts
    std::vector<OpenToTeam> openToTeam;
    std::vector<RevisitRule> revisits; ///< the first that fits counts
    int recycleAtMost = 1;             ///< times in a lead's life
    QString recycledStage;             ///< the CRM's word for a lead that came back; empty: stays
    ReasonId duplicateReason;          ///< why an absorbed lead is closed

    /// None: nobody stands there.
    [[nodiscard]] RepId onRung(const QString &role, const TeamId &team) const;
    /// None: the rule's leads are given to somebody.
    [[nodiscard]] TeamId openTo(const QString &rule) const;
    /// Nothing: it does not come back.
    [[nodiscard]] std::optional<Duration> revisitAfter(LeadStatus status, const ReasonId &reason) const;
    bool operator==(const HandoffTerms &) const = default;
};

/// Reads a handoff document (resources/schema-documents/handoff.schema.json). Invalid, with every mistake and its place, a
/// line each. Pure; any thread.
[[nodiscard]] Result<HandoffTerms> parseHandoffTerms(const QByteArray &json);

} // namespace relaydesk
