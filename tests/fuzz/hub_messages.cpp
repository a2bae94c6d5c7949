// SPDX-License-Identifier: GPL-3.0-or-later
// Every small message of the hub; the first byte chooses the reader.
#include "core/protocol/message_json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    switch (data[0] % 7) {
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
    }
    return 0;
}
