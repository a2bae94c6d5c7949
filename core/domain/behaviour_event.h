// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"

#include <vector>

namespace relaydesk {

/// What a prospect, or the team towards a prospect, did. The names are stored and sent: never renumber, only add.
enum class EventKind {
    Other,
    DemoRequested,
    QuoteRequested,
    CallRequested,
    FormSubmitted,
    PageViewed,
    DocumentDownloaded,
    WebinarAttended,
    EmailOpened,
    EmailClicked,
    ToolUsed,
    EventVisited,
    Chat,
    EmailReceived,
    CallAttempted, ///< by the team
    EmailSent,     ///< by the team
    Meeting,
    Note,
    StageChanged,
};

/// One step of a lead's story.
struct BehaviourEvent
{
    RemoteId remoteId; ///< unique within the account; an event is stored once
    RemoteId lead;
    EventKind kind = EventKind::Other;
    QString topic;  ///< "Pricing", "Cold-chain webinar": plain text from outside
    QString detail; ///< one line or more: plain text from outside
    Instant at{};

    bool operator==(const BehaviourEvent &) const = default;
};

[[nodiscard]] QString toString(EventKind kind);
/// EventKind::Other for a name this version does not know.
[[nodiscard]] EventKind eventKindFrom(QStringView name);

} // namespace relaydesk
