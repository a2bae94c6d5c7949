// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/open_handoffs.h"

#include "core/handoff/routing_turns.h"
#include "core/journal/event_payload.h"

#include <algorithm>

namespace relaydesk {

OpenHandoffs::OpenHandoffs(std::shared_ptr<const HandoffDocuments> documents)
    : m_documents(std::move(documents))
    , m_routing(m_documents->router.start())
{
}

Result<void> OpenHandoffs::add(const HandoffEvent &event, const Past &past)
{
    const JsonNode payload = readPayload(event.payload);
    if (!event.lead.isValid()) {
        follow(event, payload, {}, {});
        m_seq = event.seq;
        return {};
    }
    const Result<Course *> course = courseFor(event, past);
    if (!course)
        return course.error();
    const HandoffState before = (*course)->state;
    relaydesk::add(**course, event, payload);
    follow(event, payload, before, (*course)->state);
    m_seq = event.seq;
    m_changed.insert(event.lead.value());
    return {};
}

/// Made where it is not known: from its past, unless this is how a lead begins.
Result<Course *> OpenHandoffs::courseFor(const HandoffEvent &event, const Past &past)
{
    const qint64 lead = event.lead.value();
    if (const auto known = m_courses.find(lead); known != m_courses.end())
        return &known->second;
    Course course;
    course.lead = event.lead;
    if (event.kind != HandoffKind::Captured && event.kind != HandoffKind::Ingested) {
        const Result<std::vector<HandoffEvent>> earlier = past(event.lead, event.seq);
        if (!earlier)
            return earlier.error();
        for (const HandoffEvent &one : *earlier)
            relaydesk::add(course, one, readPayload(one.payload));
    }
    return &m_courses.emplace(lead, std::move(course)).first->second;
}

void OpenHandoffs::follow(const HandoffEvent &event, const JsonNode &payload, const HandoffState &before,
                          const HandoffState &after)
{
    const std::optional<RoutingEvent> turn = routingEventOf(event, payload, before, after);
    if (!turn)
        return;
    m_documents->router.apply(*turn, m_routing);
    // A lead that nobody had takes room and gives none to the others: whoever was held for want of it is held still.
    const bool onlyTakes = turn->kind == RoutingEvent::Kind::Assigned && !before.owner.isValid();
    if (!onlyTakes)
        m_triedUpTo = 0;
}

void OpenHandoffs::forgetOpening(qint64 lead)
{
    const auto opening = m_openings.find(lead);
    if (opening == m_openings.end())
        return;
    m_openingAgenda.erase({opening->second, lead});
    m_openings.erase(opening);
}

void OpenHandoffs::settle(qint64 lead)
{
    if (const auto known = m_steps.find(lead); known != m_steps.end()) {
        m_agenda.erase({known->second.due, lead});
        m_steps.erase(known);
    }
    const auto course = m_courses.find(lead);
    if (course == m_courses.end())
        return;
    if (const std::optional<Step> step = nextStep(course->second, *m_documents)) {
        m_steps[lead] = *step;
        m_agenda.insert({step->due, lead});
    }
    if (waitsForRoom(course->second)) {
        m_held.insert(lead);
    } else {
        m_held.erase(lead);
        forgetOpening(lead);
    }
    const Course &known = course->second;
    if (known.captured && known.asked && !known.enriched && known.isOpen())
        m_asking.insert(lead);
    else
        m_asking.erase(lead);
    if (!known.isOpen())
        m_courses.erase(course);
}

void OpenHandoffs::settle()
{
    for (const qint64 lead : std::exchange(m_changed, {}))
        settle(lead);
}

std::optional<DueStep> OpenHandoffs::due(Instant now)
{
    settle();
    const auto isDue = [now](const Agenda &agenda) { return !agenda.empty() && agenda.begin()->first <= now; };
    if (isDue(m_agenda)) {
        const qint64 lead = m_agenda.begin()->second;
        return DueStep{LeadId(lead), m_steps.at(lead)};
    }
    while (isDue(m_openingAgenda)) {
        // Somebody has come to work, who may serve any of them: all are tried, as after a restart.
        forgetOpening(m_openingAgenda.begin()->second);
        m_triedUpTo = 0;
    }
    const auto held = m_held.upper_bound(m_triedUpTo);
    return held == m_held.end() ? std::nullopt : std::optional(DueStep{LeadId(*held), {Step::Kind::Route}});
}

void OpenHandoffs::stillHeld(LeadId lead, const OptionalInstant &until)
{
    settle();
    const qint64 number = lead.value();
    forgetOpening(number);
    if (const auto next = m_held.upper_bound(m_triedUpTo); next != m_held.end() && *next == number)
        m_triedUpTo = number;
    if (until && m_held.contains(number)) {
        m_openings[number] = *until;
        m_openingAgenda.insert({*until, number});
    }
}

OptionalInstant OpenHandoffs::nextDue()
{
    settle();
    OptionalInstant next;
    for (const Agenda *agenda : {&m_agenda, &m_openingAgenda}) {
        if (!agenda->empty() && (!next || agenda->begin()->first < *next))
            next = agenda->begin()->first;
    }
    return next;
}

const Course *OpenHandoffs::find(LeadId lead) const
{
    const auto found = m_courses.find(lead.value());
    return found == m_courses.end() ? nullptr : &found->second;
}

const std::set<qint64> &OpenHandoffs::asking()
{
    settle();
    return m_asking;
}

void OpenHandoffs::forget(LeadId lead)
{
    settle();
    const qint64 number = lead.value();
    if (const auto known = m_steps.find(number); known != m_steps.end()) {
        m_agenda.erase({known->second.due, number});
        m_steps.erase(known);
    }
    forgetOpening(number);
    m_held.erase(number);
    m_asking.erase(number);
    m_courses.erase(number);
}

} // namespace relaydesk
