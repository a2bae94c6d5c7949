// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/behaviour_event.h"
#include "core/domain/command.h"

#include <QJsonObject>

namespace relaydesk {

/// A message of ours in the lead's chatter. Its e-mail Message-Id holds our operation id and what it
/// was, so that nobody sees either and both are found again: "<relaydesk.call.UUID@relaydesk>". That an
/// attempt was logged by mistake names the attempt's message as well: "<relaydesk.retract.1000.UUID@relaydesk>".
struct OdooNote
{
    QString text;      ///< what people read
    QString messageId; ///< the marker
    Instant at{};

    /// message_post()'s arguments. \a major: since 17 a body is escaped unless said to be HTML.
    [[nodiscard]] QJsonObject arguments(int major) const;
    /// The same for an Odoo that takes neither a Message-Id nor a date: the marker as an HTML comment.
    [[nodiscard]] QJsonObject plainArguments(int major) const;
};

/// The note a command leaves: LogAttempt, AddNote, Reject (with the reason's name), Reopen, Convert, RetractAttempt
/// (\a undone: the id of the attempt's message, 0 where there is none).
[[nodiscard]] OdooNote odooNote(const Command &command, const QString &reason, qint64 undone = 0);

/// The event that a message of ours with that id is.
[[nodiscard]] BehaviourEvent odooEvent(const OdooNote &note, qint64 id, const RemoteId &lead);

/// BehaviourEvent::remoteId of a message.
[[nodiscard]] RemoteId odooMessageId(qint64 id);

/// What a message of ours was; nothing for a message of anybody else.
[[nodiscard]] std::optional<EventKind> kindOfOdooMark(const QString &messageId);

/// The event that a message of ours takes back; nothing for any other.
[[nodiscard]] std::optional<RemoteId> undoneByOdooMark(const QString &messageId);

} // namespace relaydesk
