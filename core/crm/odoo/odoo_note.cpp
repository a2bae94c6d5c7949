// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_note.h"

#include "core/crm/odoo/html_text.h"
#include "core/crm/odoo/odoo_value.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

QString attemptText(const Command &command)
{
    switch (command.outcome) {
    case AttemptOutcome::Reached: return QCoreApplication::translate("OdooNote", "Call: reached");
    case AttemptOutcome::Voicemail: return QCoreApplication::translate("OdooNote", "Call: left a voicemail");
    case AttemptOutcome::NoAnswer: return QCoreApplication::translate("OdooNote", "Call: no answer");
    case AttemptOutcome::EmailSent: return QCoreApplication::translate("OdooNote", "E-mail sent");
    case AttemptOutcome::WrongNumber: return QCoreApplication::translate("OdooNote", "Call: wrong number");
    }
    return {};
}

QString headline(const Command &command, const QString &reason)
{
    switch (command.kind) {
    case CommandKind::LogAttempt: return attemptText(command);
    case CommandKind::Reject:
        return reason.isEmpty() ? QCoreApplication::translate("OdooNote", "Rejected")
                                : QCoreApplication::translate("OdooNote", "Rejected: %1").arg(reason);
    case CommandKind::Reopen: return QCoreApplication::translate("OdooNote", "Reopened");
    case CommandKind::Convert: return QCoreApplication::translate("OdooNote", "Converted to an opportunity");
    case CommandKind::RetractAttempt:
        return QCoreApplication::translate("OdooNote", "The last attempt was logged by mistake and does not count");
    default: return {};
    }
}

/// A wrong number reached nobody: it must not come back as an attempt that stops the clock.
QString tagOf(const Command &command)
{
    if (command.kind == CommandKind::Reject)
        return QStringLiteral("reject");
    if (command.kind == CommandKind::Reopen)
        return QStringLiteral("reopen");
    if (command.kind == CommandKind::Convert)
        return QStringLiteral("convert");
    if (command.kind == CommandKind::RetractAttempt)
        return QStringLiteral("retract");
    if (command.kind != CommandKind::LogAttempt)
        return QStringLiteral("note");
    if (command.outcome == AttemptOutcome::WrongNumber)
        return QStringLiteral("wrong");
    return command.channel == AttemptChannel::Email ? QStringLiteral("email") : QStringLiteral("call");
}

QJsonObject common(const QString &body, int major)
{
    QJsonObject arguments{{QStringLiteral("body"), body},
                          {QStringLiteral("message_type"), QStringLiteral("comment")},
                          {QStringLiteral("subtype_xmlid"), QStringLiteral("mail.mt_note")}};
    if (major >= 17)
        arguments.insert(QStringLiteral("body_is_html"), true);
    return arguments;
}

} // namespace

QJsonObject OdooNote::arguments(int major) const
{
    QJsonObject made = common(QLatin1StringView("<p>") + htmlFromText(text) + QLatin1StringView("</p>"), major);
    made.insert(QStringLiteral("message_id"), messageId);
    made.insert(QStringLiteral("date"), toOdooTime(at));
    return made;
}

QJsonObject OdooNote::plainArguments(int major) const
{
    const QString mark
        = QLatin1StringView("<!-- ") + messageId.mid(1, messageId.size() - 2) + QLatin1StringView(" -->");
    return common(QLatin1StringView("<p>") + htmlFromText(text) + QLatin1StringView("</p>") + mark, major);
}

RemoteId odooMessageId(qint64 id)
{
    return RemoteId(QStringLiteral("message/%1").arg(id));
}

OdooNote odooNote(const Command &command, const QString &reason, qint64 undone)
{
    const QString head = headline(command, reason);
    const QString said = command.note.trimmed();
    OdooNote note;
    note.text = head.isEmpty() || said.isEmpty() ? QString(head + said) : QString(head + u'\n' + said);
    const QString tag = undone == 0 ? tagOf(command) : QString(tagOf(command) + u'.' + QString::number(undone));
    note.messageId = QStringLiteral("<relaydesk.%1.%2@relaydesk>").arg(tag, command.id.value());
    note.at = command.occurredAt;
    return note;
}

BehaviourEvent odooEvent(const OdooNote &note, qint64 id, const RemoteId &lead)
{
    BehaviourEvent event;
    event.remoteId = odooMessageId(id);
    event.lead = lead;
    event.kind = kindOfOdooMark(note.messageId).value_or(EventKind::Note);
    event.detail = note.text;
    event.at = odooTime(toOdooTime(note.at)).value_or(note.at); // Odoo keeps whole seconds
    return event;
}

std::optional<RemoteId> undoneByOdooMark(const QString &messageId)
{
    if (!messageId.startsWith(u"<relaydesk.retract."))
        return std::nullopt;
    bool isNumber = false;
    const qint64 id = messageId.section(u'.', 2, 2).toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional(odooMessageId(id)) : std::nullopt;
}

std::optional<EventKind> kindOfOdooMark(const QString &messageId)
{
    if (!messageId.startsWith(u"<relaydesk."))
        return std::nullopt;
    const QString tag = messageId.section(u'.', 1, 1);
    if (tag == u"call")
        return EventKind::CallAttempted;
    return tag == u"email" ? EventKind::EmailSent : EventKind::Note;
}

} // namespace relaydesk
