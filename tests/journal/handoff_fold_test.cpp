// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/handoff_fold.h"

#include "core/json/json_node.h"
#include "tests/journal/journals.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

Instant timeOf(qint64 seq)
{
    return eventAt(seq, 1, HandoffKind::Noted).occurredAt;
}

HandoffModels folded(const std::vector<HandoffEvent> &events)
{
    HandoffFold fold;
    for (const HandoffEvent &event : events) {
        if (!fold.add(event))
            qWarning("an event was refused");
    }
    return fold.models();
}

HandoffState stateAfter(const std::vector<HandoffEvent> &events)
{
    const HandoffModels models = folded(events);
    const auto found = models.leads.find(1);
    return found == models.leads.end() ? HandoffState{} : found->second;
}

const QByteArray routedNorth
    = "{\"criteria\":\"v14\",\"owner\":\"rep-2\",\"pool\":\"north\",\"sla\":{\"due\":"
      "\"2026-11-22T10:05:00.000Z\",\"policy\":\"Demo\",\"started\":\"2026-11-22T10:00:00.000Z\","
      "\"targetMs\":300000},\"team\":\"t-1\"}";

} // namespace

class HandoffFoldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsToldOfARungIsNotWhomTheLeadWasRoutedTo()
    {
        const std::vector<HandoffEvent> held{eventAt(1, 1, HandoffKind::Captured),
                                             eventAt(2, 1, HandoffKind::Notified, "{\"about\":\"escalated\"}")};
        QVERIFY(!stateAfter(held).stamps.alerted);
        std::vector<HandoffEvent> routed = held;
        routed.push_back(eventAt(3, 1, HandoffKind::Notified, "{\"about\":\"routed\"}"));
        QVERIFY(stateAfter(routed).stamps.alerted == timeOf(3));
    }

    void aHandoffLeavesItsStampsClockAndOwner()
    {
        const HandoffState state
            = stateAfter({eventAt(1, 1, HandoffKind::Captured, "{\"submitted\":\"2026-11-22T09:59:00.000Z\"}"),
                          eventAt(2, 1, HandoffKind::Qualified, "{\"qualifyingRule\":\"Demo request\"}"),
                          eventAt(3, 1, HandoffKind::Routed, routedNorth), eventAt(4, 1, HandoffKind::Notified),
                          eventAt(5, 1, HandoffKind::Escalated, "{\"rung\":2}"), eventAt(6, 1, HandoffKind::Accepted),
                          eventAt(7, 1, HandoffKind::Attempted, "{\"channel\":\"call\",\"outcome\":\"noAnswer\"}"),
                          eventAt(8, 1, HandoffKind::Contacted)});
        QCOMPARE(state.owner, RepId(u"rep-1"_qs)); // the one who accepted
        QCOMPARE(state.team, TeamId(u"t-1"_qs));
        QCOMPARE(state.status, LeadStatus::Contacted);
        QCOMPARE(state.qualifyingRule, u"Demo request"_qs);
        QCOMPARE(state.criteriaVersion, u"v14"_qs);
        QCOMPARE(state.rung, 2);
        QCOMPARE(state.lastSeq, 8);
        QCOMPARE(state.stamps.submitted, fromIso8601(u"2026-11-22T09:59:00.000Z"_qs));
        const OptionalInstant stamps[]{state.stamps.captured,    state.stamps.qualified, state.stamps.routed,
                                       state.stamps.alerted,     state.stamps.accepted,  state.stamps.firstAttempt,
                                       state.stamps.firstContact};
        const qint64 seqs[]{1, 2, 3, 4, 6, 7, 8};
        for (size_t i = 0; i < std::size(seqs); ++i)
            QCOMPARE(stamps[i], OptionalInstant(timeOf(seqs[i])));
        QCOMPARE(state.sla.dueAt, fromIso8601(u"2026-11-22T10:05:00.000Z"_qs));
        QCOMPARE(state.sla.target, Duration(300'000));
        QCOMPARE(state.sla.policy, u"Demo"_qs);
        QCOMPARE(state.sla.answeredAt, OptionalInstant(timeOf(7)));
    }

    void endsAreEndsAndARecycledLeadBeginsAgain()
    {
        std::vector<HandoffEvent> events{eventAt(1, 1, HandoffKind::Captured),
                                         eventAt(2, 1, HandoffKind::Routed, routedNorth),
                                         eventAt(3, 1, HandoffKind::Rejected, "{\"reason\":\"no_budget\"}")};
        QCOMPARE(stateAfter(events).status, LeadStatus::Lost);
        QCOMPARE(stateAfter(events).lostReason, ReasonId(u"no_budget"_qs));
        events.push_back(eventAt(4, 1, HandoffKind::Recycled));
        HandoffState fresh;
        fresh.team = TeamId(u"t-1"_qs);
        fresh.criteriaVersion = u"v14"_qs;
        fresh.stamps.captured = timeOf(1);
        fresh.lastSeq = 4;
        QCOMPARE(stateAfter(events), fresh);
        for (const auto &[kind, status] : {std::pair{HandoffKind::Nurtured, LeadStatus::Nurture},
                                           {HandoffKind::Disqualified, LeadStatus::Lost},
                                           {HandoffKind::Sql, LeadStatus::Qualified},
                                           {HandoffKind::Opportunity, LeadStatus::Qualified},
                                           {HandoffKind::Won, LeadStatus::Won},
                                           {HandoffKind::Lost, LeadStatus::Lost}})
            QCOMPARE(stateAfter({eventAt(1, 1, kind)}).status, status);
    }

    void pausesAndReassignsAsTheEngineSays()
    {
        std::vector<HandoffEvent> events{eventAt(1, 1, HandoffKind::Accepted),
                                         eventAt(2, 1, HandoffKind::Paused, "{\"reason\":\"waiting_on_prospect\"}")};
        QCOMPARE(int(stateAfter(events).sla.pause), int(PauseReason::WaitingOnProspect));
        events.push_back(eventAt(3, 1, HandoffKind::Resumed, "{\"sla\":{\"due\":\"2026-11-22T11:00:00.000Z\"}}"));
        QCOMPARE(int(stateAfter(events).sla.pause), int(PauseReason::None));
        QCOMPARE(stateAfter(events).sla.dueAt, fromIso8601(u"2026-11-22T11:00:00.000Z"_qs));
        events.push_back(eventAt(4, 1, HandoffKind::Reassigned, "{\"owner\":\"rep-9\",\"pool\":\"north\"}"));
        QCOMPARE(stateAfter(events).owner, RepId(u"rep-9"_qs));
        QVERIFY(!stateAfter(events).stamps.accepted);
    }

    void thePointerIsWhoGotALeadOfAPoolWhen()
    {
        const HandoffModels models
            = folded({eventAt(1, 1, HandoffKind::Routed, "{\"owner\":\"a\",\"pool\":\"north\"}"),
                      eventAt(2, 2, HandoffKind::Routed, "{\"owner\":\"b\",\"pool\":\"north\"}"),
                      eventAt(3, 3, HandoffKind::Routed, "{\"owner\":\"a\",\"pool\":\"north\"}"),
                      eventAt(4, 1, HandoffKind::Reassigned, "{\"owner\":\"b\",\"pool\":\"south\"}"),
                      eventAt(5, 4, HandoffKind::Routed, "{\"owner\":\"a\"}"), // by a rule that names a person
                      eventAt(6, 5, HandoffKind::Noted, "{\"owner\":\"a\",\"pool\":\"north\"}")});
        QCOMPARE(models.pools.size(), size_t(2));
        QCOMPARE(models.pools.at(u"north"_qs).at(u"a"_qs), (PoolTurns{2, timeOf(3), 3}));
        QCOMPARE(models.pools.at(u"north"_qs).at(u"b"_qs), (PoolTurns{1, timeOf(2), 2}));
        QCOMPARE(models.pools.at(u"south"_qs).at(u"b"_qs), (PoolTurns{1, timeOf(4), 4}));
    }

    void whatWasTakenBackLeavesTheLeadAsTheEventSaysItIs()
    {
        const std::vector<HandoffEvent> before{eventAt(1, 1, HandoffKind::Captured),
                                               eventAt(2, 1, HandoffKind::Escalated, "{\"rung\":1}"),
                                               eventAt(3, 1, HandoffKind::Routed, routedNorth)};
        const HandoffState left = stateAfter(before);
        for (const HandoffKind kind : {HandoffKind::Undone, HandoffKind::Refused}) {
            std::vector<HandoffEvent> events = before;
            events.push_back(eventAt(4, 1, HandoffKind::Accepted, "{\"command\":\"accept\"}"));
            QVERIFY(stateAfter(events).stamps.accepted.has_value());
            const QByteArray is = toJson(left);
            events.push_back(eventAt(5, 1, kind,
                                     kind == HandoffKind::Undone
                                         ? QByteArray("{\"is\":" + is + ",\"withdrawn\":\"accept\"}")
                                         : QByteArray("{\"command\":\"accept\",\"is\":" + is + "}")));
            HandoffState state = stateAfter(events);
            QCOMPARE(state.lastSeq, 5);
            state.lastSeq = left.lastSeq;
            QCOMPARE(state, left);
        }
    }

    void anyStateComesBackFromItsJson()
    {
        std::mt19937 random(29);
        const auto time = [&random]() -> OptionalInstant {
            return random() % 2 == 0 ? OptionalInstant(fromEpochMs(qint64(random()) - 1000)) : std::nullopt;
        };
        for (int i = 0; i < 10'000; ++i) {
            const HandoffState state{RepId(randomText(random)),
                                     TeamId(randomText(random)),
                                     randomText(random),
                                     LeadStatus(random() % 6),
                                     ReasonId(randomText(random)),
                                     {time(), time(), time(), time(), time(), time(), time(), time()},
                                     {time(), time(), Duration(random() % 1000), PauseReason(random() % 4), time(),
                                      time(), randomText(random)},
                                     randomText(random),
                                     randomText(random),
                                     random() % 2 == 0 ? Grade{int(random() % 101), int(random() % 101)} : Grade()};
            Mistakes mistakes;
            const QByteArray json = toJson(state);
            QCOMPARE(handoffFrom(readJson(json, mistakes)), state);
            QVERIFY(mistakes.isEmpty());
        }
    }

    void refusesAnEventThatIsNotTheNextAndReadsNoPayloadAsNone()
    {
        HandoffFold fold;
        RELAYDESK_VERIFY(fold.add(eventAt(2, 1, HandoffKind::Captured, "no JSON at all")));
        const QByteArray before = snapshotOf(fold.models());
        QCOMPARE(fold.add(eventAt(2, 1, HandoffKind::Won)).error().kind, ErrorKind::Invalid);
        QCOMPARE(fold.add(eventAt(1, 1, HandoffKind::Won)).error().kind, ErrorKind::Invalid);
        QCOMPARE(snapshotOf(fold.models()), before);
        RELAYDESK_VERIFY(fold.add(eventAt(3, 0, HandoffKind::DocumentPublished, "{\"owner\":\"a\"}")));
        QCOMPARE(fold.models().leads.size(), size_t(1));
    }

    void aSnapshotIsWrittenInOneWay()
    {
        const HandoffModels models = folded({eventAt(1, 1, HandoffKind::Routed, routedNorth)});
        QCOMPARE(
            snapshotOf(models),
            QByteArray("{\"leads\":{\"1\":{\"criteria\":\"v14\",\"lastSeq\":1,\"owner\":\"rep-2\",\"sla\":{\"due\":"
                       "1795341900000,\"policy\":\"Demo\",\"started\":1795341600000,\"target\":300000},\"stamps\":{"
                       "\"routed\":1795000001000},\"status\":\"open\",\"team\":\"t-1\"}},\"pools\":{\"north\":{"
                       "\"rep-2\":{\"count\":1,\"lastAt\":1795000001000,\"lastSeq\":1}}},\"seq\":1}"));
        QCOMPARE(snapshotOf({}), QByteArray("{\"leads\":{},\"pools\":{}}"));
    }

    void anyPrefixContinuedEqualsTheWhole()
    {
        static const QByteArray payloads[]{routedNorth,
                                           "{}",
                                           "{\"owner\":\"b\",\"pool\":\"south\"}",
                                           "{\"outcome\":\"reached\"}",
                                           "{\"command\":\"logAttempt\",\"outcome\":\"wrongNumber\"}",
                                           "{\"command\":\"snooze\"}",
                                           "{\"rung\":3,\"until\":\"2026-11-22T11:00:00.000Z\"}",
                                           "{\"command\":\"reject\",\"reason\":\"x\",\"withdrawn\":true}"};
        std::mt19937 random(17);
        HandoffFold live;
        std::vector<HandoffEvent> events;
        for (qint64 seq = 1; seq <= 10'000; ++seq) {
            HandoffEvent event = randomEvent(random, seq, 20);
            event.payload = payloads[random() % std::size(payloads)];
            RELAYDESK_VERIFY(live.add(event));
            events.push_back(event);
            if (random() % 500 != 0)
                continue;
            // When the models so far are carried on from a copy, and thrown away and made from the events
            HandoffFold carried(live.models());
            const HandoffModels again = folded(events);
            QCOMPARE(snapshotOf(again), snapshotOf(live.models()));
            QCOMPARE(snapshotOf(carried.models()), snapshotOf(again));
        }
        QCOMPARE(snapshotOf(folded(events)), snapshotOf(live.models()));
    }
};

QTEST_GUILESS_MAIN(HandoffFoldTest)
#include "handoff_fold_test.moc"
