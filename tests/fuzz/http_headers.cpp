// SPDX-License-Identifier: GPL-3.0-or-later
// Retry-After and Date as a server may write them: bounded, never before now.
#include "core/http/http_client.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray header(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (retryAfterMs(header, fromEpochMs(1'795'000'000'000)) < -1)
        __builtin_trap();
    (void)parseHttpDate(header);
    return 0;
}
