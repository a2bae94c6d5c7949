// SPDX-License-Identifier: GPL-3.0-or-later
// A lead's journal as somebody may have left it, a line an event, its kind and its payload: every reader of it comes to an
// end, and the two that add up its state agree.
#include "core/handoff/next_step.h"
#include "core/journal/event_payload.h"
#include "core/journal/handoff_fold.h"

namespace {

using namespace relaydesk;

const HandoffDocuments &documents()
{
    static const HandoffDocuments made = [] {
        const auto policy = parseSlaPolicy(
            R"({"name":"Fast","targetMinutes":5,"clock":"wall","pauseOn":["snoozed","waiting_on_prospect"],
                "escalation":[{"afterMinutes":10,"to":"team_lead"}]})",
            routingVocabulary());
        const auto routing = parseRouting(
            R"({"pools":[{"name":"all","members":["ann"]}],"rules":[{"name":"r","pool":"all"}]})", routingVocabulary());
        const auto roster = parseRoster(R"({"people":[{"id":"ann"}]})");
        const auto terms = parseHandoffTerms(
            R"({"name":"T","acceptance":{"withinMinutes":30,"reassignAtMost":2,"thenTo":"team_lead"},
                "recycle":{"atMost":2,"after":[{"status":"lost","reason":"not_now","days":90}]},"duplicates":{"reason":"duplicate"}})");
        return HandoffDocuments{*terms, {*policy}, *Router::of(*routing, *roster), qualifyEveryLead};
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    Course course;
    HandoffFold fold;
    qint64 seq = 0;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        const auto kind = handoffKindFrom(QString::fromUtf8(space < 0 ? line : line.left(space)));
        if (!kind || seq >= 40)
            continue;
        HandoffEvent event;
        event.seq = ++seq;
        event.lead = LeadId(1);
        event.kind = *kind;
        event.occurredAt = event.recordedAt = Instant(std::chrono::milliseconds(1'795'000'000'000 + seq * 60'000));
        event.payload = space < 0 ? QByteArray() : line.mid(space + 1);
        add(course, event, readPayload(event.payload));
        if (!fold.add(event))
            __builtin_trap();
    }
    (void)nextStep(course, documents());
    if (seq > 0 && !(fold.models().leads.at(1) == course.state))
        __builtin_trap();
    return 0;
}
