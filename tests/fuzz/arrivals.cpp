// SPDX-License-Identifier: GPL-3.0-or-later
// Leads as a file gives them to routing: refused with words and places, or facts that rules can be asked about, in the
// order of their times.
#include "core/routing/arrival.h"
#include "core/routing/routing_document.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Vocabulary &vocabulary = routingVocabulary();
    const Result<std::vector<Arrival>> arrivals = parseArrivals(bytes, vocabulary);
    if (!arrivals) {
        if (arrivals.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    if (!std::ranges::is_sorted(*arrivals, {}, &Arrival::at))
        __builtin_trap();
    FactSheet sheet(vocabulary);
    for (const Arrival &arrival : *arrivals) {
        for (const ArrivalValue &value : arrival.values) {
            if (value.slot < 0)
                __builtin_trap();
        }
        fill(sheet, arrival, arrival.at);
    }
    return 0;
}
