// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_event.h"

namespace relaydesk {

/// What a person can do to a document. Names are sent: never rename, only add.
enum class DocumentCommandKind {
    Save,     ///< the open draft's next body, or a new draft
    Revert,   ///< a new draft with the body of an old version
    Propose,  ///< ask both sides to sign
    Approve,  ///< sign for one's side
    Withdraw, ///< take one's signature back
    Publish,
    Comment,
    Discard, ///< the open draft
};

/// One intention of one person, with the key that makes it safe to repeat.
struct DocumentCommand
{
    OperationId id;
    DocumentCommandKind kind = DocumentCommandKind::Save;
    RepId actor;
    qint64 basedOn = 0; ///< the last event that the person had seen
    QString title;      ///< Save, Revert
    QByteArray body;    ///< Save
    int version = 0;    ///< Revert, Comment: which one; Save of a new draft: what it began with, or 0: what is in force
    QByteArray bodyHash;  ///< Approve: of the body that the person has read
    OptionalInstant from; ///< Publish; nothing: at once
    QString place;        ///< Comment
    QString text;         ///< Comment

    bool operator==(const DocumentCommand &) const = default;
};

[[nodiscard]] QString toString(DocumentCommandKind kind);
[[nodiscard]] std::optional<DocumentCommandKind> documentCommandKindFrom(QStringView name);

} // namespace relaydesk
