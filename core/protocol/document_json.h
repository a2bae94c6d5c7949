// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_command.h"
#include "core/protocol/messages.h"

// The hub API's messages of shared documents. Each decoder gives all of it, or Parse with the place; all are pure. A body
// travels as a text, byte for byte: it is what was signed.
namespace relaydesk {

[[nodiscard]] QByteArray encodeDocumentPage(const DocumentPage &page);
[[nodiscard]] Result<DocumentPage> decodeDocumentPage(const QByteArray &bytes);

[[nodiscard]] QByteArray encodeDocumentCommand(const DocumentCommand &command);
[[nodiscard]] Result<DocumentCommand> decodeDocumentCommand(const QByteArray &bytes);

[[nodiscard]] QByteArray encodeDocumentRecord(const DocumentRecord &record);
[[nodiscard]] Result<DocumentRecord> decodeDocumentRecord(const QByteArray &bytes);

/// {"documents":[{"name":"criteria","seq":12}]}.
[[nodiscard]] QByteArray encodeDocumentHeads(const std::vector<DocumentHead> &heads);
[[nodiscard]] Result<std::vector<DocumentHead>> decodeDocumentHeads(const QByteArray &bytes);

} // namespace relaydesk
