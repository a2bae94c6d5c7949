// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/interest_topics.h"

#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <algorithm>

namespace relaydesk {

namespace {

bool isTeamsOwn(EventKind kind)
{
    switch (kind) {
    case EventKind::CallAttempted:
    case EventKind::EmailSent:
    case EventKind::Note:
    case EventKind::StageChanged: return true;
    default: return false;
    }
}

/// What makes \a event speak of the topic; weight 0 where nothing does.
TopicEvidence evidenceIn(const BehaviourEvent &event, const QString &kind, const QString &text,
                         const tables::TopicRow &topic)
{
    TopicEvidence found{event.remoteId, {}, 0};
    for (const tables::TopicRow &row : tables::topicKinds()) {
        if (row.name == topic.id && row.id == kind)
            found.weight = row.weight;
    }
    QStringView longest;
    for (const tables::WordRow &row : tables::topicWords()) {
        if (row.meaning == topic.id && row.word.size() > longest.size() && containsWords(text, row.word))
            longest = row.word;
    }
    if (!longest.isEmpty() && topic.weight > found.weight)
        found = {event.remoteId, longest.toString(), topic.weight};
    return found;
}

} // namespace

std::vector<InterestTopic> interestsOf(std::span<const BehaviourEvent> events)
{
    std::vector<const BehaviourEvent *> ordered;
    for (const BehaviourEvent &event : events) {
        if (!isTeamsOwn(event.kind))
            ordered.push_back(&event);
    }
    std::ranges::sort(ordered, [](const BehaviourEvent *a, const BehaviourEvent *b) { return isEarlier(*a, *b); });
    std::vector<InterestTopic> interests;
    for (const tables::TopicRow &row : tables::topics())
        interests.push_back({row.id.toString(), row.name.toString(), 0, {}, {}});
    for (const BehaviourEvent *const event : ordered) {
        const QString text = folded(QString(event->topic % u' ' % event->detail));
        const QString kind = toString(event->kind);
        for (size_t i = 0; i < interests.size(); ++i) {
            TopicEvidence evidence = evidenceIn(*event, kind, text, tables::topics()[i]);
            if (evidence.weight == 0)
                continue;
            interests[i].weight += evidence.weight;
            interests[i].last = event->at;
            interests[i].evidence.push_back(std::move(evidence));
        }
    }
    std::erase_if(interests, [](const InterestTopic &topic) { return topic.weight == 0; });
    std::ranges::stable_sort(interests, [](const InterestTopic &a, const InterestTopic &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.last > b.last;
    });
    return interests;
}

bool isEarlier(const BehaviourEvent &a, const BehaviourEvent &b)
{
    if (a.at != b.at)
        return a.at < b.at;
    const auto key = [](const RemoteId &id) {
        const QString &text = id.value();
        const bool isNumber = !text.isEmpty() && text.front() != u'0'
            && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
        // Without leading zeros the longer number is the greater one.
        return std::tuple(!isNumber && text != u"0", isNumber ? text.size() : 0, text);
    };
    return key(a.remoteId) < key(b.remoteId);
}

QString topicsVersion()
{
    return tables::topicsVersion().toString();
}

} // namespace relaydesk
