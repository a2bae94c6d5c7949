// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the hub: refused, or read so that writing and reading it again gives the same page.
#include "core/protocol/page_json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<LeadPage> page = decodeChanges(bytes);
    if (!page)
        return 0;
    const Result<LeadPage> again = decodeChanges(encodeChanges(*page));
    if (!again || again->leads != page->leads || again->events != page->events || again->removed != page->removed)
        __builtin_trap();
    return 0;
}
