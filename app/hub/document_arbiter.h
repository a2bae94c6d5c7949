// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/api_message.h"
#include "core/documents/document_command.h"
#include "core/documents/document_history.h"
#include "core/protocol/messages.h"
#include "core/store/store.h"

#include <functional>

namespace relaydesk {

/// How a document's command ended on the hub.
struct DocumentVerdict
{
    ApiResponse answer;   ///< the same for a command that is sent again, byte for byte
    qint64 documents = 0; ///< events of all documents, where this made one; 0 where nothing was changed
    qint64 seq = 0;       ///< the store's revision then
};

/// What a body means: Invalid, with every mistake, where nobody could go by it.
using BodyCheck = std::function<Result<void>(const DocumentName &document, const QByteArray &body)>;

/// Decides the commands of shared documents, one after the other on the store's strand: the one place where two people who
/// change the same document meet. Nothing is lost: the second is told, with what has happened since, and a command that is
/// sent twice is carried out once.
///
/// The command is first noted as intended; then its event and the journal's entry are appended in one transaction. A
/// refusal is noted instead. After a crash between the two the event says whether it was done. A draft may be unfinished; what is
/// proposed or published passes \a check.
///
/// Invalid: an unknown person, or an operation id that was used for another command.
[[nodiscard]] Result<DocumentVerdict> carryOut(Store &store, const DocumentName &document,
                                               const DocumentCommand &command, Instant now,
                                               const BodyCheck &check = {});

/// The whole history of a document; StorageCorrupt where its events do not follow each other.
[[nodiscard]] Result<DocumentHistory> documentHistory(const Store &store, const DocumentName &document);

/// The document's events after \a after, at most \a limit, and no more than some MiB of bodies.
[[nodiscard]] Result<DocumentPage> documentPage(const Store &store, const DocumentName &document, qint64 after,
                                                int limit);

} // namespace relaydesk
