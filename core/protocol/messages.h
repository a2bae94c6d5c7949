// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_event.h"
#include "core/domain/change_set.h"
#include "core/domain/people.h"

namespace relaydesk {

/// The version of the hub API that this program speaks: the 1 of /api/v1.
inline constexpr int hubProtocol = 1;

/// GET /api/v1/probe: who answers, and every list a desk shows by name.
struct HubProbe
{
    QString product; ///< "Relaydesk hub 0.1.0"
    int protocol = hubProtocol;
    QString account; ///< whose token it is, for people
    Instant serverTime{};
    qint64 leads = 0;
    qint64 seq = 0; ///< the latest change
    Directory directory;

    bool operator==(const HubProbe &) const = default;
};

/// GET /api/v1/documents/{name}: a part of a shared document's history.
struct DocumentPage
{
    DocumentName document;
    std::vector<DocumentEvent> events; ///< in their order, without a gap
    qint64 seq = 0;                    ///< of the document's last event, in this page or not
    bool more = false;                 ///< it goes on after these

    bool operator==(const DocumentPage &) const = default;
};

/// What a document's command was carried out as.
struct DocumentRecord
{
    OperationId id;
    DocumentEvent event;

    bool operator==(const DocumentRecord &) const = default;
};

/// "Something has changed", over the WebSocket.
struct Hint
{
    qint64 seq = 0;       ///< the latest change of a lead
    qint64 documents = 0; ///< events of all documents there are; 0: no document has changed

    bool operator==(const Hint &) const = default;
};

/// RFC 9457 problem details, with the kind in our own words.
struct Problem
{
    ErrorKind kind = ErrorKind::Bug;
    int status = 500;
    QString title;               ///< English, the same for every problem of this kind
    QString detail;              ///< what of this request; never personal data
    std::optional<Lead> current; ///< with a conflict: the record as it stands
    /// With a document's conflict: what has happened since the sender looked.
    std::optional<DocumentPage> document{};

    bool operator==(const Problem &) const = default;
};

/// What a command that was sent has come to, as the hub remembers it.
struct CommandRecord
{
    OperationId id;
    WriteOutcome outcome;
};

/// The one line a hub started as a child prints: where it listens and for whom.
struct HubHello
{
    int port = 0;
    QString token;
    RepId me;

    bool operator==(const HubHello &) const = default;
};

} // namespace relaydesk
