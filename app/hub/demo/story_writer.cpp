// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/story_writer.h"

#include <algorithm>
#include <cmath>

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;

struct Visit
{
    EventKind kind;
    const char *topic;
};

constexpr std::array visits{
    Visit{EventKind::PageViewed, "Pricing"},       Visit{EventKind::PageViewed, "Pricing"},
    Visit{EventKind::PageViewed, "API docs"},      Visit{EventKind::PageViewed, "Integration docs"},
    Visit{EventKind::DocumentDownloaded, "Guide"}, Visit{EventKind::DocumentDownloaded, "Case study"},
    Visit{EventKind::WebinarAttended, "Webinar"},  Visit{EventKind::ToolUsed, "ROI tool"},
    Visit{EventKind::EmailClicked, "Newsletter"},  Visit{EventKind::EmailOpened, "Benchmark"},
    Visit{EventKind::EventVisited, "Trade fair"},  Visit{EventKind::Chat, "Chat"},
};

struct Ask
{
    EventKind kind;
    const char *rule;
};

constexpr std::array intents{
    Ask{EventKind::DemoRequested, "Demo request"},
    Ask{EventKind::QuoteRequested, "Quote request"},
    Ask{EventKind::CallRequested, "Call request"},
};

/// Asking outright is the more likely the more engaged somebody is: 35 % on average.
bool asksOutright(const Lead &lead, Random &random)
{
    return random.chance(0.10 + 0.005 * lead.grade.engagement);
}

Duration targetFor(const Lead &lead)
{
    const bool intent = std::ranges::any_of(lead.signals, [](const Signal &s) { return isIntent(s.kind); });
    if (intent)
        return 5min;
    switch (lead.grade.fitLetter().unicode()) {
    case u'A': return 30min;
    case u'B': return 2h;
    case u'C': return 4h;
    default: return 8h;
    }
}

} // namespace

void tell(Tale &tale, EventKind kind, Instant at, const QString &topic, const QString &detail)
{
    BehaviourEvent event;
    event.remoteId = RemoteId(tale.lead.remoteId.value() % u'-' % QString::number(tale.events.size() + 1));
    event.lead = tale.lead.remoteId;
    event.kind = kind;
    event.topic = topic;
    event.detail = detail;
    event.at = at;
    tale.events.push_back(std::move(event));
}

std::vector<Signal> reasonsFor(const std::vector<BehaviourEvent> &events, Instant submitted)
{
    std::vector<Signal> signals = signalsOf(events, submitted - 30 * 24h);
    std::erase_if(signals, [](const Signal &signal) { return signal.kind == EventKind::FormSubmitted; });
    return signals;
}

void startClock(Lead &lead, Instant submitted)
{
    lead.sla.startedAt = submitted;
    lead.sla.target = targetFor(lead);
    lead.sla.dueAt = submitted + lead.sla.target;
    lead.sla.policy = QStringLiteral("Inbound");
}

void approach(Tale &tale, Random &random, Instant submitted)
{
    Lead &lead = tale.lead;
    std::vector<Instant> times;
    for (qint64 k = 1 + random.below(2 + lead.grade.engagement / 20); k > 0; --k)
        times.push_back(submitted - std::chrono::minutes(5 + random.below(14 * 24 * 60)));
    std::ranges::sort(times);
    for (const Instant at : times) {
        const Visit &visit = random.pick(visits);
        tell(tale, visit.kind, at, QString::fromLatin1(visit.topic));
    }
    lead.qualifyingRule = QStringLiteral("Score");
    if (asksOutright(lead, random)) {
        const Ask &ask = random.pick(intents);
        lead.qualifyingRule = QString::fromLatin1(ask.rule);
        tell(tale, ask.kind, submitted);
    } else {
        tell(tale, EventKind::FormSubmitted, submitted, lead.attribution.campaign);
    }
    lead.signals = reasonsFor(tale.events, submitted);
    lead.createdAt = submitted;
    startClock(lead, submitted);
}

void handOff(Lead &lead, Random &random, Duration most)
{
    HandoffStamps &stamps = lead.stamps;
    stamps.submitted = *lead.sla.startedAt;
    const auto step = [&](Instant from, qint64 seconds) {
        const Duration wish = std::chrono::seconds(1 + random.below(seconds));
        return std::min(from + wish, *stamps.submitted + most);
    };
    stamps.captured = step(*stamps.submitted, 7);
    stamps.qualified = step(*stamps.captured, 12);
    stamps.routed = step(*stamps.qualified, 4);
    stamps.alerted = step(*stamps.routed, 2);
}

} // namespace relaydesk::demo
