// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/document_input.h"
#include "app/ctl/sub_command.h"
#include "core/standards/story_digest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct StoryText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::StoryText)
};

/// Events are called by their place in the file, from 0.
std::vector<BehaviourEvent> numbered(std::vector<BehaviourEvent> events)
{
    for (size_t i = 0; i < events.size(); ++i)
        events[i].remoteId = RemoteId(QString::number(i));
    return events;
}

QJsonArray linesJson(std::span<const BehaviourEvent> events)
{
    QJsonArray lines;
    for (const DigestLine &line : digestOf(events)) {
        QJsonArray numbers;
        for (const RemoteId &event : line.events)
            numbers.append(event.value().toInt());
        lines.append(QJsonObject{{QStringLiteral("text"), line.text}, {QStringLiteral("events"), numbers}});
    }
    return lines;
}

QJsonArray topicsJson(std::span<const BehaviourEvent> events)
{
    QJsonArray topics;
    for (const InterestTopic &topic : interestsOf(events)) {
        QJsonArray evidence;
        for (const TopicEvidence &one : topic.evidence)
            evidence.append(QJsonObject{{QStringLiteral("event"), one.event.value().toInt()},
                                        {QStringLiteral("word"), one.word},
                                        {QStringLiteral("weight"), one.weight}});
        topics.append(QJsonObject{{QStringLiteral("id"), topic.id},
                                  {QStringLiteral("weight"), topic.weight},
                                  {QStringLiteral("last"), toIso8601(topic.last)},
                                  {QStringLiteral("evidence"), evidence}});
    }
    return topics;
}

} // namespace

ExitCode runStory(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("story"),
        StoryText::tr("Condenses what leads did to three lines each, and says what they are interested in, "
                      "with the events that say so."),
        {QStringLiteral("relayctl story --leads leads.json")});
    addLeadsOption(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto leads = leadsFrom(line);
    if (const Refusal *refusal = refusalOf(leads))
        return refuse(line, *refusal);
    QJsonArray out;
    for (const Arrival &lead : std::get<std::vector<Arrival>>(leads)) {
        const std::vector<BehaviourEvent> events = numbered(lead.events);
        out.append(QJsonObject{{QStringLiteral("lead"), lead.id.value()},
                               {QStringLiteral("lines"), linesJson(events)},
                               {QStringLiteral("topics"), topicsJson(events)},
                               {QStringLiteral("topicsList"), topicsVersion()}});
    }
    print(QString::fromUtf8(QJsonDocument(out).toJson()).trimmed());
    return ExitCode::Ok;
}

} // namespace relaydesk::ctl
