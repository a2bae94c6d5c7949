// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_proof.h"

#include "core/routing/document_reading.h"
#include "core/routing/routing_plan.h"

namespace relaydesk {

class RoutingProofMaker
{
public:
    RoutingProofMaker(const Router &router, const LeadFacts &facts, const RoutingState &state, const Decision &decision)
        : m_plan(*router.m_plan)
        , m_facts(facts)
        , m_state(state)
        , m_decision(decision)
    {
    }

    [[nodiscard]] RoutingProof make() const
    {
        RoutingProof proof;
        const auto &rules = m_plan.document.rules;
        const size_t tried = m_decision.rule < 0 ? rules.size() : static_cast<size_t>(m_decision.rule) + 1;
        for (size_t i = 0; i < tried; ++i)
            proof.rules.push_back(
                {rules[i].name, explain(rules[i].when, rules[i].applies, m_plan.document.vocabulary, m_facts)});
        for (const Skip &skip : m_decision.skipped)
            proof.skipped.push_back(passedOver(skip));
        for (const Claim &claim : m_decision.eligible)
            proof.eligible.push_back({m_plan.person(claim.person).id, claim.weight, standing(claim)});
        proof.summary = m_decision.person >= 0 ? assigned() : held();
        return proof;
    }

private:
    [[nodiscard]] PassedOver passedOver(const Skip &skip) const
    {
        const Person &person = m_plan.person(skip.person);
        PassedOver over{person.id, {}, skip.reason, {}, {}};
        if (skip.pool >= 0)
            over.pool = m_plan.document.pools[static_cast<size_t>(skip.pool)].name;
        if (skip.reason == SkipReason::Absent || skip.reason == SkipReason::OutsideHours)
            over.until = m_plan.roster.nextOpening(person, m_facts.now);
        over.words = words(skip.reason, person, m_state.people[static_cast<size_t>(skip.person)].openWeight);
        return over;
    }

    static QString words(SkipReason reason, const Person &person, qint64 open)
    {
        switch (reason) {
        case SkipReason::None: break;
        case SkipReason::LeftTheTeam: return RoutingText::tr("%1 has left the team").arg(person.name);
        case SkipReason::MissesSkill: return RoutingText::tr("%1 has not every skill needed").arg(person.name);
        case SkipReason::MissesLanguage: return RoutingText::tr("%1 does not speak the language").arg(person.name);
        case SkipReason::Absent: return RoutingText::tr("%1 is absent").arg(person.name);
        case SkipReason::Away: return RoutingText::tr("%1 is set to away").arg(person.name);
        case SkipReason::OutsideHours: return RoutingText::tr("%1 does not work at this time").arg(person.name);
        case SkipReason::AtCapacity:
            return RoutingText::tr("%1 is at capacity: %2 of %3").arg(person.name).arg(open).arg(person.capacity);
        case SkipReason::OverMaximum:
            return RoutingText::tr("%1 has had %2 leads in 30 days, the maximum")
                .arg(person.name)
                .arg(person.maxIn30Days);
        case SkipReason::JustCameBack:
            return RoutingText::tr("%1 has just come back and is not given one lead after the other").arg(person.name);
        case SkipReason::HadItBefore: return RoutingText::tr("%1 has had the lead before").arg(person.name);
        }
        return {};
    }

    [[nodiscard]] QString standing(const Claim &claim) const
    {
        const auto pool = static_cast<size_t>(m_decision.pool);
        const MemberPlace &place = m_state.pools[pool].members[static_cast<size_t>(claim.member)];
        const auto person = static_cast<size_t>(claim.person);
        if (m_decision.way == AssignmentWay::CatchUp)
            return RoutingText::tr("owed %1 leads").arg(leads(place.owed));
        switch (m_plan.document.pools[pool].distribution) {
        case Distribution::LongestWait:
            return place.turn == 0 ? RoutingText::tr("has not had a turn yet")
                                   : RoutingText::tr("last turn %1").arg(toIso8601(place.lastAt));
        case Distribution::Weighted: return RoutingText::tr("credit %1, weight %2").arg(place.credit).arg(claim.weight);
        case Distribution::CountWithCredit: return RoutingText::tr("credit of %1 leads").arg(leads(place.credit));
        case Distribution::LeastLoaded: break;
        }
        return RoutingText::tr("free %1").arg(m_plan.person(claim.person).capacity - m_state.people[person].openWeight);
    }

    static QString leads(qint64 parts)
    {
        return QString::number(static_cast<double>(parts) / static_cast<double>(wholeLead), 'f', 2);
    }

    [[nodiscard]] QString assigned() const
    {
        const QString &name = m_plan.person(m_decision.person).name;
        const QString &rule = m_plan.document.rules[static_cast<size_t>(m_decision.rule)].name;
        switch (m_decision.way) {
        case AssignmentWay::AccountOwner: return RoutingText::tr("%1 owns the account (rule “%2”)").arg(name, rule);
        case AssignmentWay::OverflowOwner:
            return RoutingText::tr("nobody of the pools was free, so %1 has it (rule “%2”)").arg(name, rule);
        case AssignmentWay::CatchUp:
            return RoutingText::tr("%1 catches up after an absence (rule “%2”)").arg(name, rule);
        case AssignmentWay::Turn:
        case AssignmentWay::ByHand: break;
        }
        const Pool &pool = m_plan.document.pools[static_cast<size_t>(m_decision.pool)];
        return RoutingText::tr("%1 is next of “%2” by %3 (rule “%4”)")
            .arg(name, pool.name, toString(pool.distribution), rule);
    }

    [[nodiscard]] QString held() const
    {
        const QString opening = m_decision.nextOpening
            ? RoutingText::tr("%1 works again at %2")
                  .arg(m_plan.person(m_decision.opener).name, toIso8601(*m_decision.nextOpening))
            : RoutingText::tr("nobody is known to work again");
        switch (m_decision.none) {
        case NoOwner::None: break;
        case NoOwner::NoRule: return RoutingText::tr("no rule holds for this lead");
        case NoOwner::NobodyFits: return RoutingText::tr("nobody asked by the rule has what it needs");
        case NoOwner::NobodyAvailable: return RoutingText::tr("held: nobody who fits is at work; %1").arg(opening);
        case NoOwner::AllFull: return RoutingText::tr("held: whoever is at work has no room; %1").arg(opening);
        case NoOwner::WaitsForAccountOwner: return RoutingText::tr("held for the account's owner; %1").arg(opening);
        }
        return {};
    }

    const RoutingPlan &m_plan;
    const LeadFacts &m_facts;
    const RoutingState &m_state;
    const Decision &m_decision;
};

RoutingProof proofOf(const Router &router, const LeadFacts &facts, const RoutingState &state, const Decision &decision)
{
    return RoutingProofMaker(router, facts, state, decision).make();
}

} // namespace relaydesk
