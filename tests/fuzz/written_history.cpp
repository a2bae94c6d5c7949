// SPDX-License-Identifier: GPL-3.0-or-later
// A lead's journal as somebody wrote it down: refused with its place, or numbered in order; and whatever stands in it, the
// clock of a policy that pauses has an answer.
#include "core/journal/written_history.h"
#include "core/routing/routing_document.h"
#include "core/sla/sla_assessment.h"
#include "core/sla/sla_policy.h"

using namespace relaydesk;

namespace {

const SlaPolicy &policy()
{
    static const SlaPolicy read = *parseSlaPolicy(R"({"name": "Fast", "targetMinutes": 60, "clock": "wall",
        "pauseOn": ["waiting_on_prospect"], "escalation": [{"afterMinutes": 120, "to": "team_lead"}]})",
                                                  routingVocabulary());
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<std::vector<HandoffEvent>> events = readWrittenHistory(bytes);
    if (!events) {
        if (events.error().kind != ErrorKind::Invalid || events.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    for (size_t i = 0; i < events->size(); ++i) {
        if ((*events)[i].seq != static_cast<qint64>(i) + 1)
            __builtin_trap();
    }
    if (const auto history = slaHistoryOf(*events, policy().pauseOn))
        (void)assess(policy(), *history, fromEpochMs(1'795'000'000'000));
    return 0;
}
