// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_order.h"

#include <algorithm>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;

constexpr Duration dueSoon = 5min;

// Without a deadline a lead sorts behind every lead that has one.
constexpr Instant never = fromEpochMs(std::numeric_limits<qint64>::max());

bool isAsleep(const SlaClock &clock, Instant now)
{
    return clock.pause != PauseReason::None && (!clock.pausedUntil || now < *clock.pausedUntil);
}

int gradeRank(const Grade &grade)
{
    // Unknown sorts behind the weakest known grade; fit and engagement weigh the same.
    const int fit = grade.fit < 0 ? -1 : grade.fit;
    const int engagement = grade.engagement < 0 ? -1 : grade.engagement;
    return 200 - fit - engagement;
}

} // namespace

bool isInScope(const LeadRow &row, const QueueScope &scope)
{
    if (!isInQueue(row.status))
        return false;
    switch (scope.whose) {
    case QueueScope::Whose::Mine: return scope.me.isValid() && row.owner == scope.me;
    case QueueScope::Whose::Team: return !scope.team.isValid() || row.team == scope.team;
    case QueueScope::Whose::Unassigned: return !row.owner.isValid();
    }
    return false;
}

QueueGroup groupOf(const LeadRow &row, Instant now, Instant dayEnd)
{
    const SlaClock &clock = row.sla;
    if (clock.answeredAt || isAsleep(clock, now))
        return QueueGroup::Waiting;
    if (!clock.dueAt)
        return QueueGroup::Later;
    if (*clock.dueAt < now)
        return QueueGroup::Breached;
    if (*clock.dueAt - now <= dueSoon)
        return QueueGroup::DueSoon;
    return *clock.dueAt <= dayEnd ? QueueGroup::DueToday : QueueGroup::Later;
}

QueueKey keyOf(const LeadRow &row, Instant now, Instant dayEnd)
{
    const QueueGroup group = groupOf(row, now, dayEnd);
    Instant due = row.sla.dueAt.value_or(never);
    // Who waits is ordered by when they wake; who waits for a reply comes last.
    if (group == QueueGroup::Waiting)
        due = isAsleep(row.sla, now) ? row.sla.pausedUntil.value_or(never) : never;
    return {group, due, gradeRank(row.grade), row.id};
}

OptionalInstant nextGroupChange(const LeadRow &row, Instant now, Instant dayEnd)
{
    const SlaClock &clock = row.sla;
    switch (groupOf(row, now, dayEnd)) {
    case QueueGroup::Waiting: return clock.answeredAt ? std::nullopt : clock.pausedUntil;
    case QueueGroup::DueSoon: return *clock.dueAt + Duration(1);
    case QueueGroup::DueToday: return *clock.dueAt - dueSoon;
    case QueueGroup::Later:
        // Whichever comes first: the day turns, or the lead is due within five minutes of it.
        if (!clock.dueAt)
            return std::nullopt;
        return std::min(dayEnd + Duration(1), *clock.dueAt - dueSoon);
    case QueueGroup::Breached: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace relaydesk
