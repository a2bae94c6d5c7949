// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_value.h"

#include <QJsonArray>

namespace relaydesk {

QString odooText(const QJsonValue &value)
{
    return value.toString();
}

qint64 odooId(const QJsonValue &value)
{
    return value.isArray() ? value[0].toInteger() : value.toInteger();
}

QString odooLabel(const QJsonValue &value)
{
    return value.isArray() ? value[1].toString() : QString();
}

OptionalInstant odooTime(const QJsonValue &value)
{
    // Naive text would be read as local time: say that it is UTC.
    const QString text = value.toString().left(19).replace(u' ', u'T');
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return fromDateTime(time);
}

QString toOdooTime(Instant time)
{
    return toDateTime(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString odooIdText(qint64 id)
{
    return id > 0 ? QString::number(id) : QString();
}

} // namespace relaydesk
