// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"

#include <map>

namespace relaydesk {

/// The part of a lead's row that its events alone decide.
struct HandoffState
{
    RepId owner;
    TeamId team;
    QString stage;
    LeadStatus status = LeadStatus::Open;
    ReasonId lostReason;
    HandoffStamps stamps;
    SlaClock sla;
    QString qualifyingRule;
    QString criteriaVersion;
    Grade grade;        ///< as the criteria scored it; unknown: they have not, and what the row has stays
    qint64 rung = 0;    ///< the highest escalation rung reached; 0 for none
    qint64 lastSeq = 0; ///< the event it was last changed by, or told of

    bool operator==(const HandoffState &) const = default;
};

[[nodiscard]] HandoffState handoffOf(const Lead &lead);
/// \a lead with that part replaced.
[[nodiscard]] Lead withHandoff(Lead lead, const HandoffState &state);

struct JsonNode;

/// The state as canonical JSON, without rung and lastSeq: the member "is" of an event that says what is true after it.
[[nodiscard]] QByteArray toJson(const HandoffState &state);
/// What toJson() wrote; what is not there is not set.
[[nodiscard]] HandoffState handoffFrom(const JsonNode &json);

/// One person's turns in a pool: what round robin by longest wait, count and load go by.
struct PoolTurns
{
    qint64 count = 0;
    Instant lastAt{};
    qint64 lastSeq = 0;

    bool operator==(const PoolTurns &) const = default;
};

/// Every read model that a journal adds up to. Ordered, so that the same events give the same bytes anywhere.
struct HandoffModels
{
    qint64 seq = 0; ///< of the last event folded
    std::map<qint64, HandoffState> leads;
    std::map<QString, std::map<QString, PoolTurns>> pools; ///< pool, then rep: the round-robin pointer
};

/// The models as canonical JSON: equal models give equal bytes, different ones different bytes. Pure; any thread.
[[nodiscard]] QByteArray snapshotOf(const HandoffModels &models);

} // namespace relaydesk
