// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"

#include <QByteArray>

namespace relaydesk {

/// What a document is called in addresses and in the journal: "criteria".
using DocumentName = Id<struct DocumentNameTag, QString>;
/// 1 to 40 small letters, digits and hyphens, a letter first.
[[nodiscard]] bool isDocumentName(QStringView name);

/// The facts of a shared document. Names are stored and sent: never rename, only add.
enum class DocumentEventKind {
    Saved,     ///< the draft has this body now; without an open draft a new one begins
    Proposed,  ///< both sides are asked
    Approved,  ///< one side has signed
    Withdrawn, ///< and has taken it back
    Published, ///< in force from a moment on
    Commented,
    Discarded, ///< the draft is no more; what it said stays readable
};

/// The two who sign. Names are stored and sent.
enum class ApprovalSide { Marketing, Sales };

/// One fact of a document's append-only history.
struct DocumentEvent
{
    qint64 seq = 0; ///< 1, 2, 3, ... of its document
    DocumentEventKind kind = DocumentEventKind::Saved;
    Instant at{};
    RepId actor;
    OperationId operation;            ///< the command it was made by
    int version = 0;                  ///< which one it tells of: 1, 2, 3, ...
    QString title;                    ///< Saved: what is new in it, in the author's words
    QByteArray body;                  ///< Saved: JSON, byte for byte as it was given
    int basedOn = 0;                  ///< Saved: the version whose body it began with; 0 none
    std::optional<ApprovalSide> side; ///< Approved, Withdrawn
    QByteArray bodyHash;              ///< Proposed, Approved, Published: of the body that is meant
    OptionalInstant from;             ///< Published
    QString place;                    ///< Commented: json_path.h; empty: the whole document
    QString text;                     ///< Commented

    bool operator==(const DocumentEvent &) const = default;
};

/// How far a shared document's history goes.
struct DocumentHead
{
    DocumentName name;
    qint64 seq = 0; ///< of its last event

    bool operator==(const DocumentHead &) const = default;
};

/// SHA-256 in 64 lower-case digits: what is signed.
[[nodiscard]] QByteArray bodyHashOf(const QByteArray &body);

[[nodiscard]] QString toString(DocumentEventKind kind);
[[nodiscard]] std::optional<DocumentEventKind> documentEventKindFrom(QStringView name);
[[nodiscard]] QString toString(ApprovalSide side);
[[nodiscard]] std::optional<ApprovalSide> approvalSideFrom(QStringView name);

} // namespace relaydesk
