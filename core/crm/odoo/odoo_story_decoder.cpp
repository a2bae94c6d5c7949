// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_story_decoder.h"

#include "core/crm/odoo/html_text.h"
#include "core/crm/odoo/odoo_note.h"
#include "core/crm/odoo/odoo_protocol.h"
#include "core/crm/odoo/odoo_value.h"

#include <QCoreApplication>

#include <limits>
#include <utility>

namespace relaydesk {

namespace {

constexpr qsizetype longestDetail = 64 * 1024; // a story's step; the whole mail stays in the CRM

std::optional<EventKind> kindOfActivity(const QString &icon)
{
    if (icon.isEmpty())
        return std::nullopt;
    if (icon == u"fa-phone")
        return EventKind::CallAttempted;
    if (icon == u"fa-envelope")
        return EventKind::EmailSent;
    return icon == u"fa-users" ? EventKind::Meeting : EventKind::Note;
}

/// Empty for a message that nobody of ours wrote: an e-mail from outside brings its own Message-Id.
QString markOf(const QJsonObject &message)
{
    const QString type = odooText(message[u"message_type"]);
    return type == u"email" || type == u"email_outgoing" ? QString() : odooText(message[u"message_id"]);
}

/// Nothing: no part of the story.
std::optional<EventKind> kindOf(const QJsonObject &message, const OdooSchema &schema)
{
    if (const auto ours = kindOfOdooMark(markOf(message)))
        return ours;
    const QString type = odooText(message[u"message_type"]);
    if (type == u"user_notification")
        return std::nullopt;
    if (const qint64 activity = odooId(message[u"mail_activity_type_id"]))
        return kindOfActivity(schema.activityIcons.value(activity, QStringLiteral("unknown")));
    const bool byStaff = schema.staffPartners.contains(odooId(message[u"author_id"]));
    if (type == u"email" || type == u"email_outgoing")
        return byStaff || type == u"email_outgoing" ? EventKind::EmailSent : EventKind::EmailReceived;
    const qint64 subtype = odooId(message[u"subtype_id"]);
    const bool internal = schema.internalSubtypes.contains(subtype);
    if (type == u"comment" && !internal)
        return byStaff ? EventKind::EmailSent : EventKind::EmailReceived;
    if (type == u"comment")
        return EventKind::Note;
    return internal || schema.hiddenSubtypes.contains(subtype) ? EventKind::Other : EventKind::StageChanged;
}

QString topicOf(const QJsonObject &message)
{
    for (const QString &candidate : {odooText(message[u"subject"]), odooLabel(message[u"mail_activity_type_id"])}) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return odooText(message[u"message_type"]) == u"notification" ? odooLabel(message[u"subtype_id"]) : QString();
}

std::optional<BehaviourEvent> eventOf(const QJsonObject &message, const OdooSchema &schema)
{
    const auto kind = kindOf(message, schema);
    const qint64 lead = odooId(message[u"res_id"]);
    if (!kind || lead == 0)
        return std::nullopt;
    BehaviourEvent event;
    event.remoteId = odooMessageId(odooId(message[u"id"]));
    event.lead = RemoteId(odooIdText(lead));
    event.kind = *kind;
    event.topic = topicOf(message);
    event.detail = textFromHtml(odooText(message[u"body"])).left(longestDetail);
    // Odoo says that the stage was changed, or that the lead was lost, but not to which stage.
    if (event.kind == EventKind::StageChanged && event.detail.isEmpty())
        event.detail = std::exchange(event.topic, {});
    event.at = odooTime(message[u"date"]).value_or(odooTime(message[u"create_date"]).value_or(Instant{}));
    return event;
}

constexpr QLatin1StringView plannedPrefix("activity/");

/// "Call about the price\nDue 2026-11-30"
QString plannedDetail(const QJsonObject &activity)
{
    QStringList lines;
    if (const QString summary = odooText(activity[u"summary"]); !summary.isEmpty())
        lines.append(summary);
    if (const QString day = odooText(activity[u"date_deadline"]); !day.isEmpty())
        lines.append(QCoreApplication::translate("OdooActivity", "Due %1", "a day, as 2026-11-30").arg(day));
    return lines.join(u'\n');
}

BehaviourEvent plannedOf(const QJsonObject &activity)
{
    BehaviourEvent event;
    event.remoteId = RemoteId(QString(plannedPrefix % QString::number(odooId(activity[u"id"]))));
    event.lead = RemoteId(odooIdText(odooId(activity[u"res_id"])));
    event.topic = odooLabel(activity[u"activity_type_id"]);
    event.detail = plannedDetail(activity);
    event.at = odooTime(activity[u"create_date"]).value_or(Instant{});
    return event;
}

/// The page's cursor, from the ids of all its records, also of those that are no events. Of messages and activities Odoo
/// takes what the user may not see out of a page that it has cut already: only an empty page is the last.
Result<LeadPage> pageOf(const QJsonArray &records, const OdooCursor &cursor)
{
    qint64 last = 0;
    for (const auto &record : records) {
        const qint64 id = odooId(record[u"id"]);
        if (id == 0)
            return makeError(ErrorKind::Parse, QStringLiteral("a record without an id"));
        last = std::max(last, id);
    }
    const bool mayHaveMore = !records.isEmpty();
    if (mayHaveMore && last <= cursor.last)
        return makeError(ErrorKind::Parse, QStringLiteral("the page does not move on"));
    const OdooCursor next = cursor.after(last, mayHaveMore);
    LeadPage page;
    page.deriveFromStory = true;
    page.next = next.toBytes();
    page.more = !next.isAtRoundStart();
    return page;
}

} // namespace

Result<LeadPage> decodeOdooMessages(const QByteArray &answer, const OdooSchema &schema, const OdooCursor &cursor)
{
    const auto records = odooRecords(answer);
    if (!records)
        return records.error();
    auto page = pageOf(*records, cursor);
    if (!page)
        return page;
    for (const auto &record : *records) {
        auto event = eventOf(record.toObject(), schema);
        if (!event)
            continue;
        if (const auto undone = undoneByOdooMark(markOf(record.toObject())))
            page->undone.push_back({event->lead, *undone});
        page->events.push_back(std::move(*event));
    }
    return page;
}

Result<LeadPage> decodeOdooActivities(const QByteArray &answer, const OdooCursor &cursor)
{
    const auto records = odooRecords(answer);
    if (!records)
        return records.error();
    auto page = pageOf(*records, cursor);
    if (!page)
        return page;
    qint64 last = 0;
    for (const auto &record : *records) {
        page->events.push_back(plannedOf(record.toObject()));
        last = std::max(last, odooId(record[u"id"]));
    }
    const qint64 upTo = records->isEmpty() ? std::numeric_limits<qint64>::max() : last;
    page->whole = WholeEvents{QString(plannedPrefix), cursor.last, upTo};
    return page;
}

} // namespace relaydesk
