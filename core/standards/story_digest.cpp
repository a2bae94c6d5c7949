// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/story_digest.h"

#include "core/domain/signal.h"
#include "core/domain/story.h"
#include "core/standards/folding.h"

#include <algorithm>

namespace relaydesk {

namespace {

using Events = std::vector<const BehaviourEvent *>;

constexpr qsizetype longestTopic = 60;
constexpr qsizetype mostNamed = 3;

QString phrase(EventKind kind)
{
    switch (kind) {
    case EventKind::DemoRequested: return QStringLiteral("asked for a demo");
    case EventKind::QuoteRequested: return QStringLiteral("asked for a quote");
    case EventKind::CallRequested: return QStringLiteral("asked for a call");
    case EventKind::FormSubmitted: return QStringLiteral("filled in a form");
    case EventKind::PageViewed: return QStringLiteral("viewed a page");
    case EventKind::DocumentDownloaded: return QStringLiteral("downloaded a document");
    case EventKind::WebinarAttended: return QStringLiteral("attended a webinar");
    case EventKind::EmailOpened: return QStringLiteral("opened an e-mail");
    case EventKind::EmailClicked: return QStringLiteral("followed a link of an e-mail");
    case EventKind::ToolUsed: return QStringLiteral("used a tool");
    case EventKind::EventVisited: return QStringLiteral("visited an event");
    case EventKind::Chat: return QStringLiteral("chatted");
    case EventKind::EmailReceived: return QStringLiteral("wrote an e-mail");
    case EventKind::CallAttempted: return QStringLiteral("the team called");
    case EventKind::EmailSent: return QStringLiteral("the team wrote an e-mail");
    case EventKind::Meeting: return QStringLiteral("a meeting took place");
    case EventKind::Note: return QStringLiteral("a note was written");
    case EventKind::StageChanged: return QStringLiteral("the stage changed");
    case EventKind::Other: break;
    }
    return QStringLiteral("something else happened");
}

QString day(Instant at)
{
    return toDateTime(at).date().toString(Qt::ISODate);
}

QString withTopic(const BehaviourEvent &event)
{
    const QString topic = tidied(event.topic).left(longestTopic);
    return topic.isEmpty() ? phrase(event.kind) : QString(phrase(event.kind) % u" (" % topic % u')');
}

bool belongsToStanding(const BehaviourEvent &event)
{
    return isIntent(event.kind) || isAttempt(event.kind) || event.kind == EventKind::EmailReceived
        || event.kind == EventKind::Note || event.kind == EventKind::StageChanged;
}

DigestLine lineOf(const QString &text, const Events &events)
{
    DigestLine line;
    if (events.empty())
        return line;
    line.text = text;
    for (const BehaviourEvent *const event : events)
        line.events.push_back(event->remoteId);
    return line;
}

/// "12 steps from 2026-11-01 to 2026-11-12: Pricing ×5, Integration ×2".
QString middleText(const Events &events)
{
    if (events.empty())
        return {};
    std::vector<BehaviourEvent> copies;
    for (const BehaviourEvent *const event : events)
        copies.push_back(*event);
    QStringList named;
    for (const InterestTopic &topic : interestsOf(copies)) {
        if (named.size() < mostNamed)
            named << QString(topic.name % u" ×" % QString::number(topic.evidence.size()));
    }
    const QString from = day(events.front()->at);
    const QString to = day(events.back()->at);
    const QString when = from == to ? QString(u"on " % from) : QString(u"from " % from % u" to " % to);
    const QString steps
        = events.size() == 1 ? QStringLiteral("1 step ") : QString(QString::number(events.size()) % u" steps ");
    const QString about = named.isEmpty() ? withTopic(*events.back()) : named.join(QStringLiteral(", "));
    return steps % when % u": " % about % u'.';
}

/// "Asked for a demo on 2026-11-12; the team called on 2026-11-13. 2 attempts by the team." \a attempts are those of the
/// whole story: the first one may be how it began.
QString standingText(const Events &events, std::ptrdiff_t attempts)
{
    const auto lastThat = [&events](auto fits) -> const BehaviourEvent * {
        const auto found = std::find_if(events.rbegin(), events.rend(),
                                        [&fits](const BehaviourEvent *event) { return fits(*event); });
        return found == events.rend() ? nullptr : *found;
    };
    const BehaviourEvent *const intent = lastThat([](const BehaviourEvent &event) { return isIntent(event.kind); });
    const BehaviourEvent *const latest = events.empty() ? nullptr : events.back();
    QStringList parts;
    if (intent && intent != latest)
        parts << QString(withTopic(*intent) % u" on " % day(intent->at));
    if (latest)
        parts << QString(withTopic(*latest) % u" on " % day(latest->at));
    QString text = parts.join(QStringLiteral("; "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    const QString tried = attempts == 0 ? QStringLiteral("No attempt by the team yet.")
        : attempts == 1                 ? QStringLiteral("1 attempt by the team.")
                                        : QString(QString::number(attempts) % u" attempts by the team.");
    return text % u". " % tried;
}

} // namespace

std::array<DigestLine, 3> digestOf(std::span<const BehaviourEvent> events)
{
    Events ordered;
    for (const BehaviourEvent &event : events)
        ordered.push_back(&event);
    std::ranges::sort(ordered, [](const BehaviourEvent *a, const BehaviourEvent *b) { return isEarlier(*a, *b); });
    if (ordered.empty())
        return {};
    const Events first{ordered.front()};
    const auto attempts
        = std::ranges::count_if(ordered, [](const BehaviourEvent *event) { return isAttempt(event->kind); });
    Events middle;
    Events standing;
    for (const BehaviourEvent *const event : std::span(ordered).subspan(1))
        (belongsToStanding(*event) ? standing : middle).push_back(event);
    return {lineOf(QString(u"Began on " % day(first.front()->at) % u": " % withTopic(*first.front()) % u'.'), first),
            lineOf(middleText(middle), middle),
            lineOf(standing.empty() ? QString() : standingText(standing, attempts), standing)};
}

} // namespace relaydesk
