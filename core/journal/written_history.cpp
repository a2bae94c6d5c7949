// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/written_history.h"

#include "core/base/utf8.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::HistoryText)
};

} // namespace

Result<std::vector<HandoffEvent>> readWrittenHistory(const QByteArray &json)
{
    const auto invalid = [](qsizetype number, const QString &why) {
        return makeError(ErrorKind::Invalid, QStringLiteral("/%1: %2").arg(number).arg(why));
    };
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(json), &fault);
    if (!document.isArray())
        return makeError(ErrorKind::Invalid,
                         HistoryText::tr("is no JSON array of events: %1").arg(fault.errorString()));
    std::vector<HandoffEvent> events;
    const QJsonArray entries = document.array();
    for (const auto &entry : entries) {
        const auto number = static_cast<qint64>(events.size());
        const std::optional<HandoffKind> kind = handoffKindFrom(entry[u"kind"].toString());
        const OptionalInstant at = fromIso8601(entry[u"at"].toString());
        if (!kind)
            return invalid(number, HistoryText::tr("there is no event “%1”").arg(entry[u"kind"].toString().left(40)));
        if (!at)
            return invalid(number, HistoryText::tr("“at” is no time with its offset"));
        HandoffEvent event;
        event.seq = number + 1;
        event.kind = *kind;
        event.occurredAt = event.recordedAt = *at;
        event.actor = RepId(entry[u"actor"].toString());
        if (entry[u"payload"].isObject())
            event.payload = QJsonDocument(entry[u"payload"].toObject()).toJson(QJsonDocument::Compact);
        events.push_back(event);
    }
    return events;
}

} // namespace relaydesk
