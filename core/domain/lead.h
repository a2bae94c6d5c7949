// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/signal.h"
#include "core/domain/sla_clock.h"

#include <QByteArray>

namespace relaydesk {

enum class LeadStatus {
    Open,      ///< somebody has to act
    Contacted, ///< a two-way contact took place, still being worked
    Qualified, ///< converted to an opportunity (SQL)
    Won,
    Lost,    ///< rejected, with a reason
    Nurture, ///< not now
};

/// Fit A-D and engagement 1-4 are two numbers and stay two numbers.
struct Grade
{
    int fit = -1;        ///< 0..100; -1 unknown
    int engagement = -1; ///< 0..100; -1 unknown

    /// 'A' (75 and more), 'B' (50), 'C' (25), 'D'; a null character while unknown.
    [[nodiscard]] QChar fitLetter() const;
    /// 1 (75 and more) to 4; 0 while unknown.
    [[nodiscard]] int engagementStep() const;
    bool operator==(const Grade &) const = default;
};

/// What is known of the company, with the lead, as the CRM or the hub gave it.
struct CompanyFacts
{
    QString name;
    QString industry;
    QString city;
    QString country; ///< ISO 3166-1 alpha-2; empty while unknown
    QString revenue; ///< a band as text
    QString website;
    QString technology; ///< what they use
    int employees = -1; ///< -1 unknown

    bool operator==(const CompanyFacts &) const = default;
};

/// The first touch, frozen at intake.
struct Attribution
{
    QString source;
    QString medium;
    QString campaign;

    bool operator==(const Attribution &) const = default;
};

/// The stations of a handoff; nothing where it has not happened, or is not known.
struct HandoffStamps
{
    OptionalInstant submitted; ///< by the prospect: speed-to-lead starts here
    OptionalInstant captured;  ///< in the CRM
    OptionalInstant qualified;
    OptionalInstant routed;
    OptionalInstant alerted;
    OptionalInstant accepted;
    OptionalInstant firstAttempt; ///< genuine, human; the earliest stamp wins
    OptionalInstant firstContact; ///< two-way

    bool operator==(const HandoffStamps &) const = default;
};

/// A lead as the store keeps it. Every text is plain text from outside.
struct Lead
{
    LeadId id; ///< none until stored
    RemoteId remoteId;
    QString version; ///< opaque: what the server calls this state of the record
    QString name;
    QString role;
    QString email;
    QString phone; ///< as typed
    QString language;
    QString timeZone; ///< IANA; empty while unknown
    CompanyFacts company;
    Attribution attribution;
    RepId owner; ///< none: unassigned
    TeamId team;
    QString stage; ///< the CRM's own word
    LeadStatus status = LeadStatus::Open;
    ReasonId lostReason;
    Grade grade;
    std::vector<Signal> signals;
    HandoffStamps stamps;
    SlaClock sla;
    QString qualifyingRule;  ///< "Demo request"
    QString criteriaVersion; ///< "v14"
    QString description;
    Instant createdAt{};
    Instant modifiedAt{};
    QByteArray extra; ///< JSON object: every field that no mapping takes; empty for none

    bool operator==(const Lead &) const = default;
};

/// What a queue row shows of a lead, and nothing more: 100,000 of them stay in memory.
struct LeadRow
{
    LeadId id;
    RemoteId remoteId;
    QString name;
    QString role;
    QString company;
    QString industry;
    QString country;
    QString source;
    RepId owner;
    TeamId team;
    std::vector<Signal> signals;
    SlaClock sla;
    Instant arrivedAt{}; ///< submitted, or else captured: the row's age
    int employees = -1;
    Grade grade;
    LeadStatus status = LeadStatus::Open;
    bool pending = false; ///< has an operation waiting to be sent

    bool operator==(const LeadRow &) const = default;
};

[[nodiscard]] LeadRow rowOf(const Lead &lead, bool pending);
/// Open and contacted leads are in the queue; the others only in search and history.
[[nodiscard]] bool isInQueue(LeadStatus status);

[[nodiscard]] QString toString(LeadStatus status);
[[nodiscard]] LeadStatus leadStatusFrom(QStringView name);

} // namespace relaydesk
