// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/separate_client.h"

#include <QJsonDocument>
#include <QProcess>

namespace relaydesk::test {

namespace {

constexpr int patienceMs = 120'000;

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonValue SeparateClient::run(const QStringList &words) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(qEnvironmentVariable("RELAYDESK_ODOO_CLIENT"), words);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson(process.readAllStandardOutput())[u"result"];
}

QJsonValue SeparateClient::call(const QString &model, const QString &method, const QJsonArray &args,
                                const QJsonObject &options) const
{
    const QString extra = QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
    return run({QStringLiteral("call"), model, method, compact(args), extra});
}

QJsonArray SeparateClient::read(const QString &model, const QJsonArray &domain, const QStringList &fields) const
{
    const QJsonObject context{{QStringLiteral("active_test"), false}};
    QJsonArray args;
    args.append(domain);
    return call(model, QStringLiteral("search_read"), args,
                {{QStringLiteral("fields"), QJsonArray::fromStringList(fields)}, {QStringLiteral("context"), context}})
        .toArray();
}

QJsonObject SeparateClient::lead(qint64 id, const QStringList &fields) const
{
    QJsonArray domain;
    domain.append(QJsonArray{QStringLiteral("id"), QStringLiteral("="), id});
    return read(QStringLiteral("crm.lead"), domain, fields).at(0).toObject();
}

QJsonArray SeparateClient::messagesWith(const Command &command, const QStringList &fields) const
{
    const QJsonArray domain{
        QJsonArray{QStringLiteral("res_id"), QStringLiteral("="), command.remoteLead.value().toLongLong()},
        QJsonArray{QStringLiteral("model"), QStringLiteral("="), QStringLiteral("crm.lead")},
        QJsonArray{QStringLiteral("message_id"), QStringLiteral("ilike"), command.id.value()}};
    return read(QStringLiteral("mail.message"), domain, fields);
}

bool SeparateClient::write(qint64 lead, const QJsonObject &values) const
{
    QJsonArray args;
    args.append(QJsonArray{lead});
    args.append(values);
    return call(QStringLiteral("crm.lead"), QStringLiteral("write"), args).toBool();
}

std::vector<qint64> SeparateClient::freshLeads(int count) const
{
    std::vector<qint64> ids;
    for (const QJsonValue &id : run({QStringLiteral("leads"), QString::number(count)}).toArray())
        ids.push_back(id.toInteger());
    return ids;
}

QJsonArray SeparateClient::freshPeople() const
{
    return run({QStringLiteral("people")}).toArray();
}

bool odooServer(const QString &word)
{
    return QProcess::execute(qEnvironmentVariable("RELAYDESK_ODOO_SERVER"), {word}) == 0;
}

} // namespace relaydesk::test
