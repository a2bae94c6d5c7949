// SPDX-License-Identifier: GPL-3.0-or-later
// A policy as anybody may write it: refused with words and places, or good for deadlines that hold together.
#include "core/sla/sla_times.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    static const Vocabulary vocabulary = Vocabulary::standard();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<SlaPolicy> policy = parseSlaPolicy(bytes, vocabulary);
    if (!policy) {
        if (policy.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    const Instant start = fromEpochMs(1'795'000'000'000);
    const std::vector<Pause> pauses{{start + std::chrono::hours(1), start + std::chrono::hours(30)}};
    const SlaTimes times = slaTimes(*policy, start, pauses);
    if (!times.due)
        return 0;
    if (*times.due <= start || (times.warn && *times.warn > *times.due))
        __builtin_trap();
    if (countedTime(clockOf(*policy), start, *times.due, pauses) != policy->target)
        __builtin_trap();
    return 0;
}
