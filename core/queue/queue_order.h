// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"

#include <span>

namespace relaydesk {

/// The queue's groups, in the order shown.
enum class QueueGroup { Breached, DueSoon, DueToday, Later, Waiting };

/// Which leads a queue shows.
struct QueueScope
{
    enum class Whose { Mine, Team, Unassigned };
    Whose whose = Whose::Mine;
    RepId me;
    TeamId team; ///< Team: none shows every team

    bool operator==(const QueueScope &) const = default;
};

/// Place of one lead, comparable: group, then due (or wake) time, then grade, then id. Deterministic.
struct QueueKey
{
    QueueGroup group = QueueGroup::Later;
    Instant due{};
    int grade = 0; ///< 0 best
    LeadId id;

    auto operator<=>(const QueueKey &) const = default;
    bool operator==(const QueueKey &) const = default;
};

[[nodiscard]] bool isInScope(const LeadRow &row, const QueueScope &scope);
/// The group at \a now. \a dayEnd is the end of the viewer's day: "due today" ends there.
/// Answered leads wait for the prospect: Waiting. No deadline: Later.
[[nodiscard]] QueueGroup groupOf(const LeadRow &row, Instant now, Instant dayEnd);
[[nodiscard]] QueueKey keyOf(const LeadRow &row, Instant now, Instant dayEnd);
/// When the row's group changes by itself; nothing if it will not.
[[nodiscard]] OptionalInstant nextGroupChange(const LeadRow &row, Instant now, Instant dayEnd);

} // namespace relaydesk
