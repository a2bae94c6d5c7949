// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_assessment.h"

#include "core/sla/open_spans.h"

#include <algorithm>

namespace relaydesk {

namespace {

/// The last one of the year 9999: nothing after it can be written.
constexpr Instant lastInstant = fromEpochMs((lastDay + 1) * dayMs - 1);

/// Nothing that happens after \a now is known yet.
SlaHistory asOf(SlaHistory history, Instant now)
{
    const auto later = [now](const OptionalInstant &at) { return at && *at > now; };
    if (later(history.answered))
        history.answered.reset();
    if (later(history.voided))
        history.voided.reset();
    std::erase_if(history.assignments, [now](const Assignment &assignment) { return assignment.at > now; });
    std::erase_if(history.pauses, [now](const Pause &pause) { return pause.begin > now; });
    return history;
}

/// When the clock stopped for good.
OptionalInstant endOf(const SlaHistory &history)
{
    if (history.answered && history.voided)
        return std::min(*history.answered, *history.voided);
    return history.answered ? history.answered : history.voided;
}

struct Bands
{
    OptionalInstant soon;
    OptionalInstant urgent;
};

Bands bandsOf(const SlaPolicy &policy, const SlaHistory &history)
{
    const Duration band = std::min(policy.warnBefore.value_or(policy.target / 3), policy.target);
    const BusinessCalendar *calendar = clockOf(policy);
    return {deadline(calendar, history.start, policy.target - band, history.pauses),
            deadline(calendar, history.start, policy.target - band / 2, history.pauses)};
}

const Pause *pauseAt(const SlaHistory &history, Instant now)
{
    for (const Pause &pause : history.pauses) {
        if (pause.begin <= now && (!pause.end || now < *pause.end))
            return &pause;
    }
    return nullptr;
}

SlaState endedState(const SlaHistory &history, const OptionalInstant &due, Instant end)
{
    if (due && end > *due)
        return SlaState::Breached;
    return history.answered && *history.answered == end ? SlaState::Met : SlaState::Void;
}

SlaState runningState(const SlaHistory &history, const OptionalInstant &due, const Bands &bands, Instant now)
{
    if (due && now > *due)
        return SlaState::Breached;
    if (pauseAt(history, now))
        return SlaState::Paused;
    if (bands.urgent && now >= *bands.urgent)
        return SlaState::Urgent;
    return bands.soon && now >= *bands.soon ? SlaState::Soon : SlaState::Calm;
}

OptionalInstant earliestAfter(Instant now, std::initializer_list<OptionalInstant> times)
{
    OptionalInstant next;
    for (const OptionalInstant &time : times) {
        if (time && *time > now && (!next || *time < *next))
            next = time;
    }
    return next;
}

} // namespace

SlaAssessment assess(const SlaPolicy &policy, const SlaHistory &whole, Instant now)
{
    const SlaHistory history = asOf(whole, now);
    SlaAssessment found;
    found.times = slaTimes(policy, history.start, history.pauses);
    const OptionalInstant end = endOf(history);
    const Instant until = end.value_or(now);
    found.counted = countedTime(clockOf(policy), history.start, until, history.pauses);
    found.wall = std::max(until - history.start, Duration(0));
    if (!history.assignments.empty()) {
        found.owner = history.assignments.back().owner;
        found.ownerDue = deadline(clockOf(policy), history.assignments.back().at, policy.target, history.pauses);
    }
    const OptionalInstant &due = found.times.due;
    if (end) {
        found.state = endedState(history, due, *end);
        return found;
    }
    const Bands bands = bandsOf(policy, history);
    found.state = runningState(history, due, bands, now);
    const OptionalInstant late = due && *due < lastInstant ? OptionalInstant(*due + Duration(1)) : std::nullopt;
    const Pause *pause = pauseAt(history, now);
    if (found.state != SlaState::Breached)
        found.nextChange = earliestAfter(now, {bands.soon, bands.urgent, late, pause ? pause->end : std::nullopt});
    return found;
}

std::vector<Escalation> escalationsUntil(const SlaPolicy &policy, const SlaHistory &whole, Instant now,
                                         const QHash<QString, RepId> &onRung)
{
    const SlaHistory history = asOf(whole, now);
    const Instant until = std::min(endOf(history).value_or(now), now);
    std::vector<Escalation> reached;
    const SlaTimes times = slaTimes(policy, history.start, history.pauses);
    for (size_t i = 0; i < times.rungs.size(); ++i) {
        const RungTime &rung = times.rungs[i];
        if (rung.at && *rung.at <= until)
            reached.push_back({i, rung.to, onRung.value(rung.to), *rung.at});
    }
    std::ranges::stable_sort(reached, {}, &Escalation::at);
    return reached;
}

QString toString(SlaState state)
{
    switch (state) {
    case SlaState::Calm: return QStringLiteral("calm");
    case SlaState::Soon: return QStringLiteral("soon");
    case SlaState::Urgent: return QStringLiteral("urgent");
    case SlaState::Breached: return QStringLiteral("breached");
    case SlaState::Paused: return QStringLiteral("paused");
    case SlaState::Met: return QStringLiteral("met");
    case SlaState::Void: return QStringLiteral("void");
    }
    return {};
}

} // namespace relaydesk
