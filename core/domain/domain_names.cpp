// SPDX-License-Identifier: GPL-3.0-or-later
// The stored and sent name of every enumerator, in one table each.
#include "core/domain/command.h"
#include "core/domain/handoff_event.h"
#include "core/domain/people.h"

#include <array>

namespace relaydesk {

namespace {

template<typename E> struct Name
{
    E value;
    QLatin1StringView text;
};

template<typename E, size_t N> QString nameOf(E value, const std::array<Name<E>, N> &names)
{
    for (const auto &name : names) {
        if (name.value == value)
            return name.text;
    }
    return {};
}

template<typename E, size_t N> std::optional<E> valueOf(QStringView text, const std::array<Name<E>, N> &names)
{
    for (const auto &name : names) {
        if (name.text == text)
            return name.value;
    }
    return std::nullopt;
}

#define RELAYDESK_NAME(type, value, text)                                                                              \
    Name<type>                                                                                                         \
    {                                                                                                                  \
        type::value, QLatin1StringView(text)                                                                           \
    }

constexpr std::array eventKinds{
    RELAYDESK_NAME(EventKind, Other, "other"),
    RELAYDESK_NAME(EventKind, DemoRequested, "demoRequested"),
    RELAYDESK_NAME(EventKind, QuoteRequested, "quoteRequested"),
    RELAYDESK_NAME(EventKind, CallRequested, "callRequested"),
    RELAYDESK_NAME(EventKind, FormSubmitted, "formSubmitted"),
    RELAYDESK_NAME(EventKind, PageViewed, "pageViewed"),
    RELAYDESK_NAME(EventKind, DocumentDownloaded, "documentDownloaded"),
    RELAYDESK_NAME(EventKind, WebinarAttended, "webinarAttended"),
    RELAYDESK_NAME(EventKind, EmailOpened, "emailOpened"),
    RELAYDESK_NAME(EventKind, EmailClicked, "emailClicked"),
    RELAYDESK_NAME(EventKind, ToolUsed, "toolUsed"),
    RELAYDESK_NAME(EventKind, EventVisited, "eventVisited"),
    RELAYDESK_NAME(EventKind, Chat, "chat"),
    RELAYDESK_NAME(EventKind, EmailReceived, "emailReceived"),
    RELAYDESK_NAME(EventKind, CallAttempted, "callAttempted"),
    RELAYDESK_NAME(EventKind, EmailSent, "emailSent"),
    RELAYDESK_NAME(EventKind, Meeting, "meeting"),
    RELAYDESK_NAME(EventKind, Note, "note"),
    RELAYDESK_NAME(EventKind, StageChanged, "stageChanged"),
};

constexpr std::array leadStatuses{
    RELAYDESK_NAME(LeadStatus, Open, "open"),           RELAYDESK_NAME(LeadStatus, Contacted, "contacted"),
    RELAYDESK_NAME(LeadStatus, Qualified, "qualified"), RELAYDESK_NAME(LeadStatus, Won, "won"),
    RELAYDESK_NAME(LeadStatus, Lost, "lost"),           RELAYDESK_NAME(LeadStatus, Nurture, "nurture"),
};

constexpr std::array roles{
    RELAYDESK_NAME(Role, Rep, "rep"),
    RELAYDESK_NAME(Role, TeamLead, "teamLead"),
    RELAYDESK_NAME(Role, MarketingManager, "marketingManager"),
};

constexpr std::array commandKinds{
    RELAYDESK_NAME(CommandKind, Accept, "accept"),
    RELAYDESK_NAME(CommandKind, Reject, "reject"),
    RELAYDESK_NAME(CommandKind, LogAttempt, "logAttempt"),
    RELAYDESK_NAME(CommandKind, AddNote, "addNote"),
    RELAYDESK_NAME(CommandKind, Snooze, "snooze"),
    RELAYDESK_NAME(CommandKind, Convert, "convert"),
    RELAYDESK_NAME(CommandKind, Release, "release"),
    RELAYDESK_NAME(CommandKind, Reopen, "reopen"),
    RELAYDESK_NAME(CommandKind, Wake, "wake"),
    RELAYDESK_NAME(CommandKind, RetractAttempt, "retractAttempt"),
};

constexpr std::array attemptChannels{
    RELAYDESK_NAME(AttemptChannel, Call, "call"),
    RELAYDESK_NAME(AttemptChannel, Email, "email"),
};

constexpr std::array attemptOutcomes{
    RELAYDESK_NAME(AttemptOutcome, Reached, "reached"),         RELAYDESK_NAME(AttemptOutcome, Voicemail, "voicemail"),
    RELAYDESK_NAME(AttemptOutcome, NoAnswer, "noAnswer"),       RELAYDESK_NAME(AttemptOutcome, EmailSent, "emailSent"),
    RELAYDESK_NAME(AttemptOutcome, WrongNumber, "wrongNumber"),
};

constexpr std::array handoffKinds{
    RELAYDESK_NAME(HandoffKind, Captured, "captured"),
    RELAYDESK_NAME(HandoffKind, Ingested, "ingested"),
    RELAYDESK_NAME(HandoffKind, Standardised, "standardised"),
    RELAYDESK_NAME(HandoffKind, Enriched, "enriched"),
    RELAYDESK_NAME(HandoffKind, Merged, "merged"),
    RELAYDESK_NAME(HandoffKind, Scored, "scored"),
    RELAYDESK_NAME(HandoffKind, Qualified, "qualified"),
    RELAYDESK_NAME(HandoffKind, Disqualified, "disqualified"),
    RELAYDESK_NAME(HandoffKind, Nurtured, "nurtured"),
    RELAYDESK_NAME(HandoffKind, Routed, "routed"),
    RELAYDESK_NAME(HandoffKind, Notified, "notified"),
    RELAYDESK_NAME(HandoffKind, Shown, "shown"),
    RELAYDESK_NAME(HandoffKind, Seen, "seen"),
    RELAYDESK_NAME(HandoffKind, Accepted, "accepted"),
    RELAYDESK_NAME(HandoffKind, Rejected, "rejected"),
    RELAYDESK_NAME(HandoffKind, Attempted, "attempted"),
    RELAYDESK_NAME(HandoffKind, Contacted, "contacted"),
    RELAYDESK_NAME(HandoffKind, Sql, "sql"),
    RELAYDESK_NAME(HandoffKind, Opportunity, "opportunity"),
    RELAYDESK_NAME(HandoffKind, Won, "won"),
    RELAYDESK_NAME(HandoffKind, Lost, "lost"),
    RELAYDESK_NAME(HandoffKind, Escalated, "escalated"),
    RELAYDESK_NAME(HandoffKind, Reassigned, "reassigned"),
    RELAYDESK_NAME(HandoffKind, Paused, "paused"),
    RELAYDESK_NAME(HandoffKind, Resumed, "resumed"),
    RELAYDESK_NAME(HandoffKind, Snoozed, "snoozed"),
    RELAYDESK_NAME(HandoffKind, Recycled, "recycled"),
    RELAYDESK_NAME(HandoffKind, Noted, "noted"),
    RELAYDESK_NAME(HandoffKind, Undone, "undone"),
    RELAYDESK_NAME(HandoffKind, Refused, "refused"),
    RELAYDESK_NAME(HandoffKind, DocumentProposed, "documentProposed"),
    RELAYDESK_NAME(HandoffKind, DocumentApproved, "documentApproved"),
    RELAYDESK_NAME(HandoffKind, DocumentPublished, "documentPublished"),
    RELAYDESK_NAME(HandoffKind, AvailabilityChanged, "availabilityChanged"),
};

#undef RELAYDESK_NAME

} // namespace

QString toString(EventKind kind)
{
    return nameOf(kind, eventKinds);
}
EventKind eventKindFrom(QStringView name)
{
    return valueOf(name, eventKinds).value_or(EventKind::Other);
}
QString toString(LeadStatus status)
{
    return nameOf(status, leadStatuses);
}
LeadStatus leadStatusFrom(QStringView name)
{
    return valueOf(name, leadStatuses).value_or(LeadStatus::Open);
}
QString toString(Role role)
{
    return nameOf(role, roles);
}
Role roleFrom(QStringView name)
{
    return valueOf(name, roles).value_or(Role::Rep);
}
QString toString(CommandKind kind)
{
    return nameOf(kind, commandKinds);
}
std::optional<CommandKind> commandKindFrom(QStringView name)
{
    return valueOf(name, commandKinds);
}
QString toString(AttemptChannel channel)
{
    return nameOf(channel, attemptChannels);
}
std::optional<AttemptChannel> attemptChannelFrom(QStringView name)
{
    return valueOf(name, attemptChannels);
}
QString toString(AttemptOutcome outcome)
{
    return nameOf(outcome, attemptOutcomes);
}
std::optional<AttemptOutcome> attemptOutcomeFrom(QStringView name)
{
    return valueOf(name, attemptOutcomes);
}
QString toString(HandoffKind kind)
{
    return nameOf(kind, handoffKinds);
}
std::optional<HandoffKind> handoffKindFrom(QStringView name)
{
    return valueOf(name, handoffKinds);
}

} // namespace relaydesk
