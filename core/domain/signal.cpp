// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/signal.h"

#include <algorithm>

namespace relaydesk {

namespace {

bool isOfTheTeam(EventKind kind)
{
    switch (kind) {
    case EventKind::CallAttempted:
    case EventKind::EmailSent:
    case EventKind::Meeting:
    case EventKind::Note:
    case EventKind::StageChanged:
    case EventKind::Other: return true;
    default: return false;
    }
}

bool comesFirst(const Signal &a, const Signal &b)
{
    const auto key = [](const Signal &s) { return std::tuple(!isIntent(s.kind), -s.count, -toEpochMs(s.last)); };
    return key(a) < key(b);
}

} // namespace

bool isIntent(EventKind kind)
{
    return kind == EventKind::DemoRequested || kind == EventKind::QuoteRequested || kind == EventKind::CallRequested;
}

std::vector<Signal> signalsOf(std::span<const BehaviourEvent> events, Instant since)
{
    std::vector<Signal> found;
    for (const BehaviourEvent &event : events) {
        if (event.at < since || isOfTheTeam(event.kind))
            continue;
        const QString topic = isIntent(event.kind) ? QString() : event.topic;
        const auto same
            = std::ranges::find_if(found, [&](const Signal &s) { return s.kind == event.kind && s.topic == topic; });
        if (same == found.end()) {
            found.push_back({event.kind, topic, 1, event.at});
        } else {
            ++same->count;
            same->last = std::max(same->last, event.at);
        }
    }
    std::ranges::stable_sort(found, comesFirst);
    return found;
}

} // namespace relaydesk
