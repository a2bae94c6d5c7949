// SPDX-License-Identifier: GPL-3.0-or-later
// What routing remembers, as a file gives it: refused with words and places, or events that say the same when they are
// written and read again.
#include "core/routing/routing_event.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<std::vector<RoutingEvent>> events = parseRoutingEvents(bytes);
    if (!events) {
        if (events.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    QByteArrayList written;
    for (const RoutingEvent &event : *events)
        written << toJson(event);
    const Result<std::vector<RoutingEvent>> again = parseRoutingEvents("[" + written.join(',') + "]");
    if (!again || *again != *events)
        __builtin_trap();
    return 0;
}
