// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/crm/odoo/odoo_account.h"

#include <QJsonArray>
#include <QTest>

#define VERIFY_OK(result)                                                                                              \
    QVERIFY2((result).has_value(), qPrintable((result) ? QString() : relaydesk::test::why((result).error())))

namespace relaydesk::test {

/// How one of SeparateClient::freshPeople() signs in.
inline OdooAccount account(const QJsonValue &person)
{
    return {QUrl(qEnvironmentVariable("RELAYDESK_ODOO_URL")), QStringLiteral("crm"), person[u"login"].toString(),
            person[u"password"].toString()};
}

inline QString why(const Error &error)
{
    return toString(error.kind) + u' ' + error.context;
}

inline qint64 idOf(const QJsonValue &link)
{
    return link[0].toInteger();
}

/// A method's arguments: just the record. (Nested braces mean different things to different compilers.)
inline QJsonArray argumentsFor(qint64 id)
{
    QJsonArray arguments;
    arguments.append(QJsonArray{id});
    return arguments;
}

} // namespace relaydesk::test
