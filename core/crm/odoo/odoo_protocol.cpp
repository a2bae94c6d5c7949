// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_protocol.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

Error parseError(const QString &what)
{
    return makeError(ErrorKind::Parse, what);
}

ErrorKind kindOf(const QString &exception)
{
    if (exception.endsWith(u".AccessDenied") || exception.endsWith(u".SessionExpiredException"))
        return ErrorKind::Auth;
    if (exception.endsWith(u".AccessError"))
        return ErrorKind::Forbidden;
    if (exception.endsWith(u".MissingError"))
        return ErrorKind::NotFound;
    // The transaction was rolled back: nothing was done, and it may work in a moment.
    if (exception.startsWith(u"psycopg2."))
        return ErrorKind::Network;
    return ErrorKind::Invalid;
}

Error odooError(const QJsonObject &error)
{
    constexpr qsizetype longest = 300;
    const QJsonObject data = error[u"data"].toObject();
    const QString exception = data[u"name"].toString();
    const QString message = data[u"message"].toString().simplified().left(longest);
    // A database that is not there is found out only by trying to connect to it.
    if (exception.startsWith(u"psycopg2.OperationalError") && message.contains(u"does not exist"))
        return makeError(ErrorKind::NotFound, QStringLiteral("database"));
    const ErrorKind kind = kindOf(exception);
    if (kind == ErrorKind::Invalid)
        return makeError(kind, exception + u": " + message);
    return makeError(kind, exception);
}

} // namespace

QByteArray odooRequestBody(const QString &service, const QString &method, const QJsonArray &args)
{
    const QJsonObject params{
        {QStringLiteral("service"), service}, {QStringLiteral("method"), method}, {QStringLiteral("args"), args}};
    const QJsonObject body{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                           {QStringLiteral("method"), QStringLiteral("call")},
                           {QStringLiteral("id"), 1},
                           {QStringLiteral("params"), params}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<QJsonValue> odooResult(const QByteArray &answer)
{
    const QByteArray start = answer.left(64).trimmed();
    if (start.startsWith('<'))
        return parseError(QStringLiteral("HTML instead of JSON"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer, &problem);
    if (problem.error != QJsonParseError::NoError)
        return parseError(
            QStringLiteral("JSON damaged or cut off at byte %1 of %2").arg(problem.offset).arg(answer.size()));
    const QJsonObject object = document.object();
    if (const QJsonValue error = object[u"error"]; error.isObject())
        return odooError(error.toObject());
    if (!object.contains(u"jsonrpc"))
        return parseError(QStringLiteral("JSON, but not an answer of Odoo"));
    return object[u"result"]; // left out where a method returned nothing
}

Result<QJsonArray> odooRecords(const QByteArray &answer)
{
    const auto result = odooResult(answer);
    if (!result)
        return result.error();
    if (!result->isArray())
        return parseError(QStringLiteral("no list of records"));
    return result->toArray();
}

} // namespace relaydesk
