// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/behaviour_event.h"

#include <span>

namespace relaydesk {

/// Why a lead deserves attention, as one chip of a row: an intent event ("Requested demo"), or a
/// behaviour with its count ("Pricing ×3").
struct Signal
{
    EventKind kind = EventKind::Other;
    QString topic; ///< what it was about, as text from outside; empty for intent events
    int count = 1;
    Instant last{};

    bool operator==(const Signal &) const = default;
};

/// Asked for a demo, a quote or a call: an intent event, a clause of its own and never points.
[[nodiscard]] bool isIntent(EventKind kind);

/// The signals of a lead's events since \a since: intent first, then by count, then the latest.
/// Things the team did (calls, e-mails sent, notes, stage changes) are no signals.
[[nodiscard]] std::vector<Signal> signalsOf(std::span<const BehaviourEvent> events, Instant since);

} // namespace relaydesk
