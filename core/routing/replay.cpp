// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replay.h"

#include "core/sla/open_spans.h"

#include <algorithm>
#include <queue>
#include <set>

namespace relaydesk {

namespace {

enum class Step { Close, Retry, Arrive }; // at one time in this order: room is made before it is asked for

struct Moment
{
    Instant at{};
    Step step = Step::Arrive;
    size_t lead = 0;

    friend bool operator>(const Moment &a, const Moment &b)
    {
        return std::tuple(a.at, a.step, a.lead) > std::tuple(b.at, b.step, b.lead);
    }
};

class Replay
{
public:
    Replay(const Router &router, std::span<const Arrival> arrivals, const ReplayTerms &terms)
        : m_router(router)
        , m_terms(terms)
        , m_sheet(router.document().vocabulary)
        , m_state(router.start())
        , m_busyUntil(router.roster().people.size())
    {
        for (const Arrival &arrival : arrivals)
            m_leads.emplace_back().arrival = &arrival;
        std::ranges::stable_sort(m_leads, {},
                                 [](const Tracked &lead) { return std::tuple(lead.arrival->at, lead.arrival->id); });
        for (const Person &person : router.roster().people)
            m_outcome.reps.emplace_back().rep = person.id;
        for (const RoutingRule &rule : router.document().rules)
            m_outcome.rules.push_back({rule.name, 0});
    }

    ReplayOutcome run()
    {
        for (size_t i = 0; i < m_leads.size(); ++i)
            m_moments.push({m_leads[i].arrival->at, Step::Arrive, i});
        const Instant last = m_leads.empty() ? Instant{} : m_leads.back().arrival->at + m_terms.patience;
        while (!m_moments.empty() && m_moments.top().at <= last) {
            const Moment moment = m_moments.top();
            m_moments.pop();
            take(moment);
        }
        finish();
        return std::move(m_outcome);
    }

private:
    struct Tracked
    {
        const Arrival *arrival = nullptr;
        OptionalInstant due;
        OptionalInstant assigned;
        OptionalInstant attempted;
        int person = -1;
        int rule = -1;
    };

    void take(const Moment &moment)
    {
        if (moment.step == Step::Arrive) {
            arrive(moment.lead, moment.at);
            return;
        }
        if (moment.step == Step::Close) {
            RoutingEvent closed;
            closed.kind = RoutingEvent::Kind::Closed;
            closed.lead = m_leads[moment.lead].arrival->id;
            m_router.apply(closed, m_state);
        }
        // Everything of one time happens before the waiting are asked again, once.
        if (m_waiting.empty()
            || (!m_moments.empty() && m_moments.top().at == moment.at && m_moments.top().step != Step::Arrive))
            return;
        retryAll(moment.at);
    }

    void arrive(size_t index, Instant now)
    {
        Tracked &lead = m_leads[index];
        fill(m_sheet, *lead.arrival, now);
        const LeadFacts facts = m_sheet.facts();
        const auto policy
            = std::ranges::find_if(m_terms.policies, [&](const SlaPolicy &each) { return each.applies.holds(facts); });
        if (policy != m_terms.policies.end())
            lead.due = deadline(clockOf(*policy), lead.arrival->submittedAt.value_or(now), policy->target);
        if (decide(index, now))
            return;
        m_outcome.heldFirst += m_decision.isHeld() ? 1 : 0;
        m_outcome.noRule += m_decision.none == NoOwner::NoRule ? 1 : 0;
        if (m_decision.isHeld())
            m_waiting.push_back(index);
    }

    void retryAll(Instant now)
    {
        std::set<int> stuck; // rules that just had nobody for a lead; a rule that asks the lead is asked for each
        std::erase_if(m_waiting, [&](size_t index) {
            if (stuck.contains(m_leads[index].rule))
                return false;
            fill(m_sheet, *m_leads[index].arrival, now);
            if (decide(index, now) || !m_decision.isHeld())
                return true;
            const RoutingRule &rule = m_router.document().rules[static_cast<size_t>(m_decision.rule)];
            if (!rule.languageOfLead && rule.accountOwner == AccountOwnerUse::Ignore)
                stuck.insert(m_decision.rule);
            return false;
        });
    }

    /// True: the lead has an owner.
    bool decide(size_t index, Instant now)
    {
        Tracked &lead = m_leads[index];
        m_router.decide(m_sheet.facts(), m_state, m_decision);
        if (lead.rule < 0 && m_decision.rule >= 0)
            ++m_outcome.rules[static_cast<size_t>(m_decision.rule)].leads;
        lead.rule = m_decision.rule;
        if (m_decision.person < 0) {
            if (m_decision.isHeld())
                wakeAt(m_decision.nextOpening, now);
            return false;
        }
        m_router.apply(m_decision, lead.arrival->id, now, m_state);
        lead.assigned = now;
        lead.person = m_decision.person;
        count();
        forecast(lead, now);
        const Arrival &arrival = *lead.arrival;
        const Instant closed = arrival.closedAt ? std::max(*arrival.closedAt, now) : now + m_terms.itemOpen;
        m_moments.push({closed, Step::Close, index});
        return true;
    }

    void wakeAt(const OptionalInstant &opening, Instant now)
    {
        const Instant tomorrow = fromEpochMs((toEpochMs(now) / dayMs + 1) * dayMs);
        for (const Instant time : {opening.value_or(tomorrow), tomorrow}) {
            if (m_wakes.insert(time).second)
                m_moments.push({time, Step::Retry, 0});
        }
    }

    void count()
    {
        const auto person = static_cast<size_t>(m_decision.person);
        RepOutcome &rep = m_outcome.reps[person];
        ++rep.leads;
        rep.mostOpen = std::max(rep.mostOpen, m_state.people[person].openWeight);
        if (m_decision.pool < 0)
            return;
        ++rep.byTurn;
        double sum = 0;
        for (const Claim &claim : m_decision.eligible)
            sum += claim.weight;
        for (const Claim &claim : m_decision.eligible)
            m_outcome.reps[static_cast<size_t>(claim.person)].expected += claim.weight / sum;
    }

    /// One lead after the other: a desk that is given more than it can do answers later.
    void forecast(Tracked &lead, Instant now)
    {
        const Roster &roster = m_router.roster();
        const Person &person = roster.people[static_cast<size_t>(lead.person)];
        OptionalInstant &busyUntil = m_busyUntil[static_cast<size_t>(lead.person)];
        const Instant start = std::max(now, busyUntil.value_or(now));
        constexpr Duration least{1};
        lead.attempted = deadline(roster.calendarOf(person), start, std::max(person.response, least), person.absences);
        if (lead.attempted)
            busyUntil = deadline(roster.calendarOf(person), *lead.attempted, person.handling, person.absences);
    }

    void countAgainstDue(const Tracked &lead)
    {
        if (!lead.due)
            return;
        const bool met = lead.attempted && *lead.attempted <= *lead.due;
        (met ? m_outcome.met : m_outcome.breached) += 1;
        if (lead.person >= 0) {
            RepOutcome &rep = m_outcome.reps[static_cast<size_t>(lead.person)];
            (met ? rep.met : rep.breached) += 1;
        }
    }

    void finish()
    {
        std::vector<Duration> forOwner, forAttempt;
        for (const Tracked &lead : m_leads) {
            m_outcome.neverAssigned += lead.assigned ? 0 : 1;
            if (lead.assigned)
                forOwner.push_back(*lead.assigned - lead.arrival->at);
            if (lead.attempted)
                forAttempt.push_back(*lead.attempted - lead.arrival->at);
            countAgainstDue(lead);
        }
        m_outcome.leads = static_cast<int>(m_leads.size());
        m_outcome.forOwner = waitFiguresOf(forOwner);
        m_outcome.forAttempt = waitFiguresOf(forAttempt);
        if (m_outcome.met + m_outcome.breached > 0)
            m_outcome.attainment = double(m_outcome.met) / (m_outcome.met + m_outcome.breached);
        std::vector<double> parts;
        for (RepOutcome &rep : m_outcome.reps) {
            rep.deviation = rep.byTurn - rep.expected;
            if (rep.expected > 0)
                parts.push_back(rep.byTurn / rep.expected);
        }
        m_outcome.jain = jainIndex(parts);
    }

    const Router &m_router;
    const ReplayTerms &m_terms;
    FactSheet m_sheet;
    RoutingState m_state;
    Decision m_decision;
    std::vector<Tracked> m_leads;
    std::vector<OptionalInstant> m_busyUntil; ///< beside the people
    std::vector<size_t> m_waiting;            ///< in the order of their arrival
    std::priority_queue<Moment, std::vector<Moment>, std::greater<>> m_moments;
    std::set<Instant> m_wakes;
    ReplayOutcome m_outcome;
};

} // namespace

ReplayOutcome replay(const Router &router, std::span<const Arrival> arrivals, const ReplayTerms &terms)
{
    return Replay(router, arrivals, terms).run();
}

} // namespace relaydesk
