// SPDX-License-Identifier: GPL-3.0-or-later
// A routing document as anybody may write it: refused with words and places, or checked, and leads routed by it.
#include "core/routing/replay.h"
#include "core/routing/routing_check.h"
#include "core/routing/routing_proof.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<RoutingDocument> document = parseRouting(bytes, routingVocabulary());
    if (!document) {
        if (document.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    Roster roster;
    for (const Pool &pool : document->pools) {
        for (const PoolMember &member : pool.members) {
            if (roster.indexOf(member.rep) >= 0)
                continue;
            Person &person = roster.people.emplace_back();
            person.id = member.rep;
            person.capacity = 3;
        }
    }
    const Result<Router> router = Router::of(*document, roster);
    if (!router)
        return 0;
    const Instant now = fromEpochMs(1'795'000'000'000);
    (void)check(*router, now);
    std::vector<RoutingEvent> events;
    RoutingState state = router->start();
    FactSheet sheet(document->vocabulary);
    Decision decision;
    for (int i = 0; i < 8; ++i) {
        const RemoteId lead(QString::number(i));
        fill(sheet, Arrival{lead, now, {}, {}, {}, {}}, now);
        router->decide(sheet.facts(), state, decision);
        if (proofOf(*router, sheet.facts(), state, decision).summary.isEmpty())
            __builtin_trap();
        if (decision.person < 0)
            continue;
        events.push_back(router->eventOf(decision, lead, now, i));
        router->apply(decision, lead, now, state);
    }
    if (router->fold(events) != state)
        __builtin_trap();
    return 0;
}
