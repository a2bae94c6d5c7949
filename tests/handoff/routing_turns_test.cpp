// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/routing_turns.h"

#include "core/json/json_node.h"
#include "tests/support/verify.h"

#include <QJsonDocument>

using namespace relaydesk;

namespace {

HandoffState stateOf(const char *owner, LeadStatus status = LeadStatus::Open)
{
    HandoffState state;
    state.owner = RepId(QString::fromLatin1(owner));
    state.status = status;
    return state;
}

HandoffEvent eventOf(HandoffKind kind, const QByteArray &payload = {})
{
    HandoffEvent event;
    event.seq = 9;
    event.lead = LeadId(7);
    event.kind = kind;
    event.occurredAt = fromEpochMs(1'795'000'000'000);
    event.payload = payload;
    return event;
}

std::optional<RoutingEvent> meaningOf(const HandoffEvent &event, const HandoffState &before, const HandoffState &after)
{
    Mistakes mistakes;
    const JsonNode payload = event.payload.isEmpty() ? JsonNode() : readJson(event.payload, mistakes);
    return routingEventOf(event, payload, before, after);
}

} // namespace

class RoutingTurnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatRoutingDecidedComesBackFromTheJournalAsItWas_data()
    {
        QTest::addColumn<int>("way");
        for (int way = 0; way <= static_cast<int>(AssignmentWay::ByHand); ++way)
            QTest::newRow(qPrintable(toString(static_cast<AssignmentWay>(way)))) << way;
    }

    void whatRoutingDecidedComesBackFromTheJournalAsItWas()
    {
        QFETCH(int, way);
        RoutingEvent turn;
        turn.seq = 9;
        turn.at = fromEpochMs(1'795'000'000'000);
        turn.lead = routingName(LeadId(7));
        turn.rep = RepId(u"ann"_qs);
        turn.rule = u"Large in DACH"_qs;
        turn.way = static_cast<AssignmentWay>(way);
        turn.itemWeight = 3;
        if (way <= static_cast<int>(AssignmentWay::CatchUp)) {
            turn.pool = u"dach"_qs;
            turn.eligible = {{RepId(u"ann"_qs), 2}, {RepId(u"ben"_qs), 1}};
            turn.absent = {{RepId(u"cy"_qs), 5}};
        }
        const QByteArray payload = QJsonDocument(turnMembers(turn)).toJson(QJsonDocument::Compact);
        const auto back = meaningOf(eventOf(HandoffKind::Routed, payload), stateOf(""), stateOf("ann"));
        QVERIFY(back && *back == turn);
    }

    void whoTakesALeadByHandHasItsLoadAndNoTurn()
    {
        const auto turn = meaningOf(eventOf(HandoffKind::Accepted), stateOf("ann"), stateOf("ben"));
        QVERIFY(turn && turn->kind == RoutingEvent::Kind::Assigned && turn->way == AssignmentWay::ByHand);
        QCOMPARE(turn->rep, RepId(u"ben"_qs));
        QVERIFY(!meaningOf(eventOf(HandoffKind::Accepted), stateOf("ann"), stateOf("ann"))); // what one has already
    }

    void outOfTheQueueOrOfEverybodysHandsItIsClosed()
    {
        for (const LeadStatus status :
             {LeadStatus::Lost, LeadStatus::Nurture, LeadStatus::Qualified, LeadStatus::Won}) {
            const auto closed = meaningOf(eventOf(HandoffKind::Rejected), stateOf("ann"), stateOf("ann", status));
            QVERIFY(closed && closed->kind == RoutingEvent::Kind::Closed);
        }
        QVERIFY(meaningOf(eventOf(HandoffKind::Undone), stateOf("ann"), stateOf(""))->kind
                == RoutingEvent::Kind::Closed);
        // Still worked on.
        QVERIFY(!meaningOf(eventOf(HandoffKind::Contacted), stateOf("ann"), stateOf("ann", LeadStatus::Contacted)));
        // Nobody had it.
        QVERIFY(!meaningOf(eventOf(HandoffKind::Rejected), stateOf(""), stateOf("", LeadStatus::Lost)));
    }

    void aRejectionTakenBackGivesTheLeadBackToItsOwner()
    {
        const auto back = meaningOf(eventOf(HandoffKind::Undone), stateOf("ann", LeadStatus::Lost), stateOf("ann"));
        QVERIFY(back && back->kind == RoutingEvent::Kind::Assigned && back->way == AssignmentWay::ByHand);
    }

    void presenceIsOfNoLead()
    {
        HandoffEvent away = eventOf(HandoffKind::AvailabilityChanged, R"({"present":false,"rep":"ann"})");
        away.lead = {};
        const auto turn = meaningOf(away, {}, {});
        QVERIFY(turn && turn->kind == RoutingEvent::Kind::PresenceChanged && !turn->present);
        QCOMPARE(turn->rep, RepId(u"ann"_qs));
        QVERIFY(!turn->lead.isValid());
    }

    void aPayloadThatSaysLessIsReadForWhatItSays()
    {
        const auto turn = meaningOf(eventOf(HandoffKind::Routed, R"({"eligible":7,"itemWeight":"x","way":"turn"})"),
                                    stateOf(""), stateOf("ann"));
        QVERIFY(turn && turn->itemWeight == 1 && turn->eligible.empty() && turn->pool.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RoutingTurnsTest)
#include "routing_turns_test.moc"
