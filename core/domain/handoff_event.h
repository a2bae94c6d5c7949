// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"

#include <QByteArray>

namespace relaydesk {

/// The facts of a handoff. Names are stored: never rename, only add.
enum class HandoffKind {
    Captured,
    Ingested,
    Standardised,
    Enriched,
    Merged,
    Scored,
    Qualified,
    Disqualified,
    Nurtured,
    Routed,
    Notified,
    Shown,
    Seen,
    Accepted,
    Rejected,
    Attempted,
    Contacted,
    Sql,
    Opportunity,
    Won,
    Lost,
    Escalated,
    Reassigned,
    Paused,
    Resumed,
    Snoozed,
    Recycled,
    Noted,
    Undone,
    Refused,
    DocumentProposed,
    DocumentApproved,
    DocumentPublished,
    AvailabilityChanged,
};

/// One entry of the append-only journal.
struct HandoffEvent
{
    qint64 seq = 0; ///< given by the store
    LeadId lead;
    HandoffKind kind = HandoffKind::Captured;
    Instant occurredAt{};
    Instant recordedAt{};
    RepId actor;        ///< none: the system
    QByteArray payload; ///< JSON object; empty for none

    bool operator==(const HandoffEvent &) const = default;
};

[[nodiscard]] QString toString(HandoffKind kind);
[[nodiscard]] std::optional<HandoffKind> handoffKindFrom(QStringView name);

} // namespace relaydesk
