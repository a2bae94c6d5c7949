// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/json_pointer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace relaydesk {

namespace {

/// An array's index: digits, no leading zero; -1 for anything else.
qsizetype indexFrom(const QString &part)
{
    const bool isDigits = !part.isEmpty() && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isDigits || (part.size() > 1 && part.startsWith(u'0')) || part.size() > 9)
        return -1;
    return part.toInt();
}

} // namespace

bool isJsonPointer(const QString &pointer)
{
    if (!pointer.isEmpty() && !pointer.startsWith(u'/'))
        return false;
    for (qsizetype at = pointer.indexOf(u'~'); at >= 0; at = pointer.indexOf(u'~', at + 1)) {
        const QChar next = at + 1 < pointer.size() ? pointer[at + 1] : QChar();
        if (next != u'0' && next != u'1')
            return false;
    }
    return true;
}

QJsonValue valueAt(const QJsonValue &root, const QString &pointer)
{
    QJsonValue value = root;
    const QStringList parts = pointer.split(u'/').mid(1);
    for (QString part : parts) {
        part.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
        if (value.isObject()) {
            value = value.toObject().value(part);
        } else if (value.isArray()) {
            const qsizetype index = indexFrom(part);
            const QJsonArray array = value.toArray();
            value = index >= 0 && index < array.size() ? array.at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

} // namespace relaydesk
