// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_cursor.h"

#include "core/crm/odoo/odoo_value.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

constexpr int version = 1;

QJsonArray clause(const char *field, const char *relation, const QJsonValue &value)
{
    return {QString::fromLatin1(field), QString::fromLatin1(relation), value};
}

QJsonValue timeOrNull(const OptionalInstant &time)
{
    return time ? QJsonValue(toIso8601(*time)) : QJsonValue();
}

} // namespace

OdooCursor OdooCursor::fromBytes(const QByteArray &bytes)
{
    OdooCursor cursor;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const int part = object[u"part"].toInt(-1);
    if (object[u"v"].toInt() != version || part < 0 || part > static_cast<int>(Part::Activities))
        return cursor;
    cursor.part = static_cast<Part>(part);
    cursor.last = object[u"last"].toInteger();
    cursor.since = fromIso8601(object[u"since"].toString());
    cursor.start = fromIso8601(object[u"start"].toString());
    cursor.total = object[u"total"].toInteger(-1);
    return cursor;
}

QByteArray OdooCursor::toBytes() const
{
    const QJsonObject object{{QStringLiteral("v"), version},
                             {QStringLiteral("part"), static_cast<int>(part)},
                             {QStringLiteral("last"), last},
                             {QStringLiteral("since"), timeOrNull(since)},
                             {QStringLiteral("start"), timeOrNull(start)},
                             {QStringLiteral("total"), total}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray OdooCursor::domain() const
{
    QJsonArray domain;
    if (part == Part::Messages)
        domain.append(clause("model", "=", QStringLiteral("crm.lead")));
    if (part == Part::Activities)
        domain.append(clause("res_model", "=", QStringLiteral("crm.lead")));
    domain.append(clause("id", ">", last));
    if (since && part != Part::Activities)
        domain.append(clause("write_date", ">=", toOdooTime(*since - overlap)));
    return domain;
}

OdooCursor OdooCursor::after(qint64 lastId, bool full) const
{
    OdooCursor next = *this;
    if (full) {
        next.last = lastId;
        return next;
    }
    next.last = 0;
    if (part != Part::Activities) {
        next.part = part == Part::Leads ? Part::Messages : Part::Activities;
        return next;
    }
    next.part = Part::Leads;
    next.since = start;
    next.start.reset();
    next.total = -1;
    return next;
}

} // namespace relaydesk
