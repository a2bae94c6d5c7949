// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/handoff_fold.h"

#include "core/journal/event_payload.h"

#include <algorithm>

namespace relaydesk {

namespace {

void stampFirst(OptionalInstant &stamp, Instant at)
{
    if (!stamp)
        stamp = at;
}

void stampEarliest(OptionalInstant &stamp, Instant at)
{
    stamp = stamp ? std::min(*stamp, at) : at;
}

/// Reasons are the words of the policies' pauseOn; a row knows three of them.
PauseReason pauseReasonFrom(QStringView reason)
{
    if (reason == u"waiting_on_prospect")
        return PauseReason::WaitingOnProspect;
    return reason == u"off_hours" ? PauseReason::OffHours : PauseReason::Snoozed;
}

void contact(HandoffState &state, Instant at)
{
    stampEarliest(state.stamps.firstContact, at);
    if (state.status == LeadStatus::Open)
        state.status = LeadStatus::Contacted;
    if (!state.sla.answeredAt)
        state.sla.answeredAt = at;
}

/// A lead that comes round again begins a new handoff; who submitted it and when it was captured stay.
void recycle(HandoffState &state)
{
    const HandoffStamps before = state.stamps;
    state.stamps = {};
    state.stamps.submitted = before.submitted;
    state.stamps.captured = before.captured;
    state.sla = {};
    state.owner = {};
    state.lostReason = {};
    state.status = LeadStatus::Open;
    state.rung = 0;
}

void close(HandoffState &state, LeadStatus status, const JsonNode &payload)
{
    state.status = status;
    if (const std::optional<QString> reason = textOf(payload, u"reason"))
        state.lostReason = ReasonId(*reason);
}

void pause(HandoffState &state, const JsonNode &payload)
{
    state.sla.pause = pauseReasonFrom(textIn(payload, u"reason"));
    state.sla.pausedUntil = timeIn(payload, u"until");
}

int points(const JsonNode &payload, QStringView key)
{
    return static_cast<int>(std::clamp<qint64>(wholeIn(payload, key, -1), -1, 100));
}

/// What a kind means by itself.
void applyKind(HandoffState &state, const HandoffEvent &event, const JsonNode &payload)
{
    switch (event.kind) {
    case HandoffKind::Captured:
        stampFirst(state.stamps.captured, event.occurredAt);
        if (const OptionalInstant submitted = timeIn(payload, u"submitted"))
            stampFirst(state.stamps.submitted, *submitted);
        break;
    case HandoffKind::Scored: state.grade = {points(payload, u"fit"), points(payload, u"engagement")}; break;
    case HandoffKind::Qualified: stampFirst(state.stamps.qualified, event.occurredAt); break;
    case HandoffKind::Disqualified:
    case HandoffKind::Rejected:
    case HandoffKind::Lost: close(state, LeadStatus::Lost, payload); break;
    case HandoffKind::Nurtured: close(state, LeadStatus::Nurture, payload); break;
    case HandoffKind::Routed: stampFirst(state.stamps.routed, event.occurredAt); break;
    case HandoffKind::Notified:
        // Whoever stands on a rung is not the one who was given the lead.
        if (textOf(payload, u"about") != u"escalated")
            stampFirst(state.stamps.alerted, event.occurredAt);
        break;
    case HandoffKind::Accepted:
        state.owner = event.actor;
        stampFirst(state.stamps.accepted, event.occurredAt);
        break;
    case HandoffKind::Contacted: contact(state, event.occurredAt); break;
    case HandoffKind::Sql:
    case HandoffKind::Opportunity: state.status = LeadStatus::Qualified; break;
    case HandoffKind::Won: state.status = LeadStatus::Won; break;
    case HandoffKind::Escalated: state.rung = std::max(state.rung, wholeIn(payload, u"rung", state.rung)); break;
    case HandoffKind::Reassigned: state.stamps.accepted.reset(); break;
    case HandoffKind::Paused:
    case HandoffKind::Snoozed: pause(state, payload); break;
    case HandoffKind::Resumed:
        state.sla.pause = PauseReason::None;
        state.sla.pausedUntil.reset();
        break;
    case HandoffKind::Recycled: recycle(state); break;
    default: break; // told for the story: nothing of the row follows from it
    }
}

void applyClock(SlaClock &sla, const JsonNode &clock)
{
    if (const std::optional<QString> policy = textOf(clock, u"policy"))
        sla.policy = *policy;
    if (const OptionalInstant started = timeIn(clock, u"started"))
        sla.startedAt = started;
    if (const OptionalInstant due = timeIn(clock, u"due"))
        sla.dueAt = due;
    sla.target = Duration(wholeIn(clock, u"targetMs", sla.target.count()));
}

/// What an event may say in so many words, whatever its kind.
void applyMembers(HandoffState &state, const JsonNode &payload)
{
    if (const std::optional<QString> owner = textOf(payload, u"owner"))
        state.owner = RepId(*owner);
    if (const std::optional<QString> team = textOf(payload, u"team"))
        state.team = TeamId(*team);
    if (const std::optional<QString> stage = textOf(payload, u"stage"))
        state.stage = *stage;
    if (const std::optional<QString> rule = textOf(payload, u"qualifyingRule"))
        state.qualifyingRule = *rule;
    if (const std::optional<QString> criteria = textOf(payload, u"criteria"))
        state.criteriaVersion = *criteria;
    if (const JsonNode *clock = payload.find(u"sla"))
        applyClock(state.sla, *clock);
    if (const JsonNode *is = payload.find(u"is")) {
        const qint64 rung = state.rung;
        state = handoffFrom(*is);
        state.rung = rung;
    }
}

/// What a person did means what it means to a lead, and nothing else: one place says so.
HandoffState afterCommand(const HandoffState &state, const Command &command)
{
    HandoffState after = handoffOf(applied(withHandoff({}, state), command));
    after.rung = state.rung;
    return after;
}

std::optional<CommandKind> commandKindOf(const HandoffEvent &event, const JsonNode &payload)
{
    if (event.kind == HandoffKind::Refused) // a refused command did nothing
        return std::nullopt;
    if (const std::optional<QString> name = textOf(payload, u"command"))
        return commandKindFrom(*name);
    // Also where the engine saw the attempt, and no command was given.
    return event.kind == HandoffKind::Attempted ? std::optional(CommandKind::LogAttempt) : std::nullopt;
}

} // namespace

std::optional<Command> commandOf(const HandoffEvent &event, const JsonNode &payload)
{
    const std::optional<CommandKind> kind = commandKindOf(event, payload);
    if (!kind)
        return std::nullopt;
    Command command;
    command.kind = *kind;
    command.lead = event.lead;
    command.actor = event.actor;
    command.occurredAt = event.occurredAt;
    const auto text = [&payload](QStringView key) { return textIn(payload, key); };
    command.id = OperationId(text(u"operation"));
    command.undoes = OperationId(text(u"undoes"));
    command.previousOwner = RepId(text(u"previousOwner"));
    command.reason = ReasonId(text(u"reason"));
    command.note = text(u"note");
    command.until = timeIn(payload, u"until");
    command.earlierAttempt = timeIn(payload, u"earlierAttempt");
    command.earlierContact = timeIn(payload, u"earlierContact");
    command.channel = attemptChannelFrom(text(u"channel")).value_or(AttemptChannel::Call);
    command.outcome = attemptOutcomeFrom(text(u"outcome")).value_or(AttemptOutcome::NoAnswer);
    return command;
}

HandoffState stateAfter(HandoffState state, const HandoffEvent &event, const JsonNode &payload)
{
    if (const std::optional<Command> command = commandOf(event, payload))
        state = afterCommand(state, *command);
    else
        applyKind(state, event, payload);
    applyMembers(state, payload);
    state.lastSeq = event.seq;
    return state;
}

Result<void> HandoffFold::add(const HandoffEvent &event)
{
    if (event.seq <= m_models.seq)
        return makeError(ErrorKind::Invalid, QStringLiteral("an event that is not after the last one"));
    m_models.seq = event.seq;
    if (!event.lead.isValid())
        return {};
    const JsonNode payload = readPayload(event.payload);
    HandoffState &state = m_models.leads[event.lead.value()];
    state = stateAfter(std::move(state), event, payload);
    countTurn(event, payload, state.owner);
    return {};
}

/// A turn is taken by whoever got the lead from a pool, whether routed there first or again.
void HandoffFold::countTurn(const HandoffEvent &event, const JsonNode &payload, const RepId &owner)
{
    const bool isGiven = event.kind == HandoffKind::Routed || event.kind == HandoffKind::Reassigned;
    const std::optional<QString> pool = textOf(payload, u"pool");
    if (!isGiven || !pool || !owner.isValid())
        return;
    PoolTurns &turns = m_models.pools[*pool][owner.value()];
    ++turns.count;
    turns.lastAt = event.occurredAt;
    turns.lastSeq = event.seq;
}

} // namespace relaydesk
