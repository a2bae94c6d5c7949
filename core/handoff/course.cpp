// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/course.h"

#include "core/journal/event_payload.h"
#include "core/journal/handoff_fold.h"

namespace relaydesk {

namespace {

/// The lead begins a new handoff; what is known of it stays.
void beginCycle(Course &course)
{
    ++course.cycle;
    course.qualified = course.routed = course.held = course.acceptanceEscalated = false;
    course.earlier.clear();
    course.rungs.clear();
    course.untoldContact.reset();
    course.contactOperation.clear();
    course.lostPolicy.clear();
}

void readStandardised(Course &course, const HandoffEvent &event, const JsonNode &payload)
{
    course.standardised = true;
    if (!textIn(payload, u"ask").isEmpty())
        course.asked = event.occurredAt;
}

void readAttempt(Course &course, const HandoffEvent &event, const JsonNode &payload)
{
    if (textIn(payload, u"outcome") != u"reached" || course.untoldContact)
        return;
    course.untoldContact = event.occurredAt;
    course.contactOperation = textIn(payload, u"operation");
}

void readEscalated(Course &course, const JsonNode &payload)
{
    const qint64 rung = wholeIn(payload, u"rung", 0);
    if (rung > 0)
        course.rungs.insert(rung);
    else
        course.acceptanceEscalated = true;
}

void readNote(Course &course, const JsonNode &payload)
{
    const QString about = textIn(payload, u"about");
    if (about == u"held")
        course.held = true;
    else if (about == u"clock" && flagIn(payload, u"alarm", false))
        course.lostPolicy = textIn(payload, u"was");
}

void readUndone(Course &course, const JsonNode &payload)
{
    if (course.untoldContact && textIn(payload, u"undoes") == course.contactOperation)
        course.untoldContact.reset();
}

void readKind(Course &course, const HandoffEvent &event, const JsonNode &payload)
{
    switch (event.kind) {
    case HandoffKind::Captured: course.captured = true; break;
    case HandoffKind::Standardised: readStandardised(course, event, payload); break;
    case HandoffKind::Enriched:
        // What was known here already is no answer to the question.
        course.enriched = course.enriched || !flagIn(payload, u"known", false);
        break;
    case HandoffKind::Qualified: course.qualified = true; break;
    case HandoffKind::Routed:
        course.routed = true;
        course.held = false;
        break;
    case HandoffKind::Noted: readNote(course, payload); break;
    case HandoffKind::Attempted: readAttempt(course, event, payload); break;
    case HandoffKind::Contacted: course.untoldContact.reset(); break;
    case HandoffKind::Escalated: readEscalated(course, payload); break;
    case HandoffKind::Undone: readUndone(course, payload); break;
    case HandoffKind::Recycled: beginCycle(course); break;
    default: break;
    }
}

void readOwner(Course &course, const HandoffState &before, const HandoffEvent &event, const JsonNode &payload)
{
    const bool timedOut = event.kind == HandoffKind::Reassigned && textIn(payload, u"why") == u"notAccepted";
    if (timedOut && before.owner.isValid())
        course.earlier.push_back(before.owner);
    if (!course.state.owner.isValid())
        course.ownedSince.reset();
    else if (course.state.owner != before.owner || event.kind == HandoffKind::Routed
             || event.kind == HandoffKind::Reassigned)
        course.ownedSince = event.occurredAt;
}

} // namespace

std::optional<SlaHistory> Course::historyFor(std::span<const QString> pauseOn) const
{
    return slaHistoryOf(events, pauseOn);
}

void add(Course &course, const HandoffEvent &event, const JsonNode &payload)
{
    if (!course.events.empty() && event.seq <= course.events.back().seq)
        return;
    const HandoffState before = course.state;
    course.lead = event.lead;
    course.state = stateAfter(before, event, payload);
    course.events.push_back(event);
    readKind(course, event, payload);
    readOwner(course, before, event, payload);
    if (course.isOpen())
        course.closedAt.reset();
    else if (!course.closedAt || isInQueue(before.status))
        course.closedAt = event.occurredAt;
}

} // namespace relaydesk
