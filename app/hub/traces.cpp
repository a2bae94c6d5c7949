// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/traces.h"

#include "core/protocol/json_writer.h"

namespace relaydesk {

namespace {

struct Trace
{
    CommandKind command;
    EventKind event;
    HandoffKind journal;
    const char *topic; ///< the hub's language is English, like its stages
    const char *stage; ///< nothing: stays
};

constexpr std::array traces{
    Trace{CommandKind::Accept, EventKind::StageChanged, HandoffKind::Accepted, "Accepted", nullptr},
    Trace{CommandKind::Reject, EventKind::StageChanged, HandoffKind::Rejected, "Rejected", "Lost"},
    Trace{CommandKind::LogAttempt, EventKind::CallAttempted, HandoffKind::Attempted, "Call", nullptr},
    Trace{CommandKind::AddNote, EventKind::Note, HandoffKind::Noted, "Note", nullptr},
    Trace{CommandKind::Snooze, EventKind::StageChanged, HandoffKind::Snoozed, "Snoozed", nullptr},
    Trace{CommandKind::Convert, EventKind::StageChanged, HandoffKind::Opportunity, "Opportunity", "Qualified"},
    Trace{CommandKind::Release, EventKind::StageChanged, HandoffKind::Reassigned, "Given back", nullptr},
    Trace{CommandKind::Reopen, EventKind::StageChanged, HandoffKind::Undone, "Reopened", "New"},
    Trace{CommandKind::Wake, EventKind::StageChanged, HandoffKind::Resumed, "Woken", nullptr},
    Trace{CommandKind::RetractAttempt, EventKind::Note, HandoffKind::Undone, "Attempt logged by mistake", nullptr},
};

const Trace &traceFor(CommandKind kind)
{
    return *std::ranges::find(traces, kind, &Trace::command);
}

bool isEmail(const Command &command)
{
    return command.kind == CommandKind::LogAttempt && command.channel == AttemptChannel::Email;
}

} // namespace

RemoteId traceId(const OperationId &operation)
{
    return RemoteId(QString(u"op-" % operation.value()));
}

BehaviourEvent traceOf(const Command &command, Instant now)
{
    const Trace &trace = traceFor(command.kind);
    BehaviourEvent event;
    event.remoteId = traceId(command.id);
    event.lead = command.remoteLead;
    event.kind = isEmail(command) ? EventKind::EmailSent : trace.event;
    event.topic = isEmail(command) ? QStringLiteral("E-mail") : QString::fromLatin1(trace.topic);
    event.detail = command.note;
    // An attempt counts from when it was made, also when the desk was offline meanwhile; never from the future.
    event.at = std::min(command.occurredAt, now);
    return event;
}

HandoffEvent journalEntryOf(const Command &command, const Lead &after, Instant now)
{
    JsonWriter payload;
    payload.beginObject();
    payload.field(QLatin1StringView("operation"), command.id.value());
    payload.field(QLatin1StringView("command"), toString(command.kind));
    payload.field(QLatin1StringView("reason"), command.reason.value());
    payload.field(QLatin1StringView("undoes"), command.undoes.value());
    payload.field(QLatin1StringView("previousOwner"), command.previousOwner.value());
    if (command.kind == CommandKind::LogAttempt) {
        payload.field(QLatin1StringView("channel"), toString(command.channel));
        payload.field(QLatin1StringView("outcome"), toString(command.outcome));
    }
    payload.field(QLatin1StringView("until"), command.until);
    payload.field(QLatin1StringView("earlierAttempt"), command.earlierAttempt);
    payload.field(QLatin1StringView("earlierContact"), command.earlierContact);
    payload.field(QLatin1StringView("stage"), after.stage);
    payload.endObject();
    HandoffEvent entry;
    entry.lead = after.id;
    entry.kind = traceFor(command.kind).journal;
    entry.occurredAt = std::min(command.occurredAt, now);
    entry.recordedAt = now;
    entry.actor = command.actor;
    entry.payload = payload.take();
    return entry;
}

Lead moved(Lead lead, const Command &command, Instant now)
{
    if (const char *stage = traceFor(command.kind).stage)
        lead.stage = QString::fromLatin1(stage);
    else if (lead.status == LeadStatus::Contacted)
        lead.stage = QStringLiteral("Contacted");
    lead.version = QString::number(lead.version.toLongLong() + 1);
    lead.modifiedAt = std::max(lead.modifiedAt, now); // an older row would not be taken
    return lead;
}

} // namespace relaydesk
