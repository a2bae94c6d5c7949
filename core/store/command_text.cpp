// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/command_text.h"

#include "core/base/utf8.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

void putText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void putTime(QJsonObject &object, QLatin1StringView name, const OptionalInstant &time)
{
    if (time)
        object.insert(name, toEpochMs(*time));
}

OptionalInstant timeOf(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (!value.isDouble())
        return std::nullopt;
    return fromEpochMs(value.toInteger());
}

} // namespace

QByteArray writeCommand(const Command &command)
{
    QJsonObject object{{QStringLiteral("id"), command.id.value()},
                       {QStringLiteral("kind"), toString(command.kind)},
                       {QStringLiteral("lead"), command.lead.value()},
                       {QStringLiteral("occurredAt"), toEpochMs(command.occurredAt)},
                       {QStringLiteral("channel"), toString(command.channel)},
                       {QStringLiteral("outcome"), toString(command.outcome)}};
    putText(object, QLatin1StringView("remoteLead"), command.remoteLead.value());
    putText(object, QLatin1StringView("actor"), command.actor.value());
    putText(object, QLatin1StringView("basedOn"), command.basedOn);
    putText(object, QLatin1StringView("previousOwner"), command.previousOwner.value());
    putText(object, QLatin1StringView("reason"), command.reason.value());
    putText(object, QLatin1StringView("note"), command.note);
    putText(object, QLatin1StringView("undoes"), command.undoes.value());
    putTime(object, QLatin1StringView("notBefore"), command.notBefore);
    putTime(object, QLatin1StringView("until"), command.until);
    putTime(object, QLatin1StringView("earlierAttempt"), command.earlierAttempt);
    putTime(object, QLatin1StringView("earlierContact"), command.earlierContact);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Command> readCommand(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(withMarksEscaped(text)).object();
    const auto textOf = [&](QLatin1StringView name) { return object.value(name).toString(); };
    const auto kind = commandKindFrom(textOf(QLatin1StringView("kind")));
    const auto channel = attemptChannelFrom(textOf(QLatin1StringView("channel")));
    const auto outcome = attemptOutcomeFrom(textOf(QLatin1StringView("outcome")));
    const OptionalInstant occurredAt = timeOf(object, QLatin1StringView("occurredAt"));
    if (!kind || !channel || !outcome || !occurredAt)
        return std::nullopt;
    Command command;
    command.id = OperationId(textOf(QLatin1StringView("id")));
    command.kind = *kind;
    command.lead = LeadId(object.value(QLatin1StringView("lead")).toInteger());
    command.remoteLead = RemoteId(textOf(QLatin1StringView("remoteLead")));
    command.actor = RepId(textOf(QLatin1StringView("actor")));
    command.basedOn = textOf(QLatin1StringView("basedOn"));
    command.previousOwner = RepId(textOf(QLatin1StringView("previousOwner")));
    command.occurredAt = *occurredAt;
    command.notBefore = timeOf(object, QLatin1StringView("notBefore"));
    command.channel = *channel;
    command.outcome = *outcome;
    command.reason = ReasonId(textOf(QLatin1StringView("reason")));
    command.note = textOf(QLatin1StringView("note"));
    command.until = timeOf(object, QLatin1StringView("until"));
    command.earlierAttempt = timeOf(object, QLatin1StringView("earlierAttempt"));
    command.earlierContact = timeOf(object, QLatin1StringView("earlierContact"));
    command.undoes = OperationId(textOf(QLatin1StringView("undoes")));
    return command;
}

QByteArray sumOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace relaydesk
