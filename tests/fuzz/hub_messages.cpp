// SPDX-License-Identifier: GPL-3.0-or-later
// Every small message of the hub; the first byte chooses the reader.
#include "core/documents/document_history.h"
#include "core/protocol/document_json.h"
#include "core/protocol/message_json.h"

namespace {

/// A byte order mark before a text is no difference.
bool isMarked(const QByteArray &encoded)
{
    return encoded.contains("\xEF\xBB\xBF");
}

void documentCommand(const QByteArray &bytes)
{
    using namespace relaydesk;
    const Result<DocumentCommand> command = decodeDocumentCommand(bytes);
    if (!command)
        return;
    const QByteArray encoded = encodeDocumentCommand(*command);
    const Result<DocumentCommand> again = decodeDocumentCommand(encoded);
    if (!again || again->body != command->body || (*again != *command && !isMarked(encoded)))
        __builtin_trap();
}

void documentPage(const QByteArray &bytes)
{
    using namespace relaydesk;
    const Result<DocumentPage> page = decodeDocumentPage(bytes);
    if (!page)
        return;
    (void)DocumentHistory::of(page->events);
    const QByteArray encoded = encodeDocumentPage(*page);
    const Result<DocumentPage> again = decodeDocumentPage(encoded);
    if (!again || (*again != *page && !isMarked(encoded)))
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    switch (data[0] % 11) {
    case 0: (void)decodeProbe(bytes); break;
    case 1:
        if (const Result<Command> command = decodeCommand(bytes)) {
            const Result<Command> again = decodeCommand(encodeCommand(*command));
            if (!again || *again != *command)
                __builtin_trap();
        }
        break;
    case 2: (void)decodeRecord(bytes); break;
    case 3: (void)decodeProblem(bytes); break;
    case 4: (void)decodeIds(bytes); break;
    case 5: (void)decodeHint(bytes); break;
    case 6: (void)decodeHello(bytes); break;
    case 7: documentCommand(bytes); break;
    case 8: documentPage(bytes); break;
    case 9: (void)decodeDocumentRecord(bytes); break;
    case 10: (void)decodeDocumentHeads(bytes); break;
    }
    return 0;
}
