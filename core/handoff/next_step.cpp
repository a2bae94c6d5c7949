// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/next_step.h"

#include "core/sla/sla_assessment.h"

namespace relaydesk {

namespace {

/// As soon as the engine looks: also where the clock was set back meanwhile.
constexpr Instant atOnce{};

/// Keeps the earliest; of two at one time the one offered first.
void offer(std::optional<Step> &best, const Step &step)
{
    if (!best || step.due < best->due)
        best = step;
}

void offerRouting(std::optional<Step> &best, const Course &course, const HandoffTerms &terms)
{
    if (course.qualified) {
        if (!course.held && !course.routed && !course.state.owner.isValid())
            offer(best, {Step::Kind::Route, atOnce});
        return;
    }
    const bool waits = course.asked && !course.enriched && course.cycle == 0;
    offer(best, {Step::Kind::Route, waits ? *course.asked + terms.enrichWithin : atOnce});
}

/// A lead's policy, and what its clocks go by; read once for all that asks.
struct Clocks
{
    const SlaPolicy *policy = nullptr;
    std::optional<SlaHistory> history;
    SlaTimes times; ///< where there are both

    /// The lead waits for us on this policy.
    [[nodiscard]] bool run() const { return history && !history->answered && !history->voided; }
};

Clocks clocksOf(const Course &course, const HandoffDocuments &documents)
{
    Clocks clocks;
    clocks.policy = documents.policyNamed(course.state.sla.policy);
    if (clocks.policy)
        clocks.history = course.historyFor(clocks.policy->pauseOn);
    if (clocks.history)
        clocks.times = slaTimes(*clocks.policy, clocks.history->start, clocks.history->pauses);
    return clocks;
}

void offerClock(std::optional<Step> &best, const Course &course, const Clocks &clocks)
{
    const SlaClock &kept = course.state.sla;
    if (kept.policy.isEmpty())
        return;
    const bool isGone = !clocks.policy && course.lostPolicy != kept.policy;
    // While a pause has no end nobody knows when it is due.
    const bool hasMoved
        = clocks.run() && clocks.times.due && (clocks.times.due != kept.dueAt || clocks.policy->target != kept.target);
    if (isGone || hasMoved)
        offer(best, {Step::Kind::SetClock, atOnce});
}

void offerTakingBack(std::optional<Step> &best, const Course &course, const HandoffTerms &terms, const Clocks &clocks)
{
    const HandoffState &state = course.state;
    const bool isTaken = state.stamps.accepted || state.stamps.firstAttempt || state.stamps.firstContact;
    if (!terms.acceptWithin || !course.routed || !course.ownedSince || isTaken || course.acceptanceEscalated)
        return;
    // Whoever puts a lead to sleep has seen it.
    if (state.sla.pause != PauseReason::None && !state.sla.pausedUntil)
        return;
    const BusinessCalendar *calendar = clocks.policy ? clockOf(*clocks.policy) : nullptr;
    std::span<const Pause> pauses;
    if (clocks.history)
        pauses = clocks.history->pauses;
    const OptionalInstant due = deadline(calendar, *course.ownedSince, *terms.acceptWithin, pauses);
    if (due)
        offer(best, {Step::Kind::TakeBack, std::max(*due, state.sla.pausedUntil.value_or(*due))});
}

void offerRungs(std::optional<Step> &best, const Course &course, const Clocks &clocks)
{
    if (!clocks.run())
        return;
    for (size_t i = 0; i < clocks.times.rungs.size(); ++i) {
        const OptionalInstant &at = clocks.times.rungs[i].at;
        const auto number = static_cast<qint64>(i) + 1;
        if (at && !course.rungs.contains(number))
            offer(best, {Step::Kind::Escalate, *at, number});
    }
}

std::optional<Step> comingBack(const Course &course, const HandoffTerms &terms)
{
    const std::optional<Duration> after = terms.revisitAfter(course.state.status, course.state.lostReason);
    if (!after || !course.closedAt || course.cycle >= terms.recycleAtMost)
        return std::nullopt;
    return Step{Step::Kind::Recycle, *course.closedAt + *after};
}

} // namespace

bool waitsForRoom(const Course &course)
{
    return course.captured && course.isOpen() && course.held && !course.routed && !course.state.owner.isValid();
}

std::optional<Step> nextStep(const Course &course, const HandoffDocuments &documents)
{
    if (!course.captured)
        return std::nullopt;
    if (!course.isOpen())
        return comingBack(course, documents.terms);
    std::optional<Step> best;
    if (course.untoldContact)
        offer(best, {Step::Kind::TellContact, atOnce});
    if (!course.standardised) {
        offer(best, {Step::Kind::Standardise, atOnce});
        return best;
    }
    offerRouting(best, course, documents.terms);
    // Once there was an attempt only a person goes on.
    if (course.state.sla.answeredAt)
        return best;
    const Clocks clocks = clocksOf(course, documents);
    offerClock(best, course, clocks);
    offerTakingBack(best, course, documents.terms, clocks);
    offerRungs(best, course, clocks);
    return best;
}

} // namespace relaydesk
