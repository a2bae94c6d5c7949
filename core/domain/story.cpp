// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/story.h"

#include <algorithm>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;

Duration defaultTarget(const Lead &lead)
{
    if (std::ranges::any_of(lead.signals, [](const Signal &s) { return isIntent(s.kind); }))
        return 5min;
    switch (lead.grade.fitLetter().unicode()) {
    case u'A': return 30min;
    case u'B': return 2h;
    case u'C': return 4h;
    default: return 8h;
    }
}

} // namespace

bool isAttempt(EventKind kind)
{
    return kind == EventKind::CallAttempted || kind == EventKind::EmailSent || kind == EventKind::Meeting;
}

Lead withStory(Lead lead, std::span<const BehaviourEvent> events)
{
    Instant latest{};
    for (const BehaviourEvent &event : events)
        latest = std::max(latest, event.at);
    lead.signals = signalsOf(events, latest - 30 * 24h);
    for (const BehaviourEvent &event : events) {
        if (isAttempt(event.kind) && (!lead.stamps.firstAttempt || event.at < *lead.stamps.firstAttempt))
            lead.stamps.firstAttempt = event.at;
    }
    const Instant start = lead.stamps.submitted.value_or(lead.stamps.captured.value_or(lead.createdAt));
    lead.sla.startedAt = start;
    lead.sla.target = defaultTarget(lead);
    lead.sla.dueAt = start + lead.sla.target;
    lead.sla.answeredAt = lead.stamps.firstAttempt;
    return lead;
}

} // namespace relaydesk
